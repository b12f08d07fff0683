/** What the contract asks of a mail to colleagues, so that a person hears of it before anything is sent. */
import type { Forward } from '@csol/contract';
import type { Rules, Values } from '@csol/core';

/** Addresses that one mail goes to at most. */
export const MAX_RECIPIENTS = 10;
/** Characters of a note. */
export const MAX_NOTE = 1000;

const ADDRESS = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]+$/;

/** The addresses in a text, each once: `a@example.com, b@example.com`, and what mail programs copy: `Anna <a@example.com>; …`. */
export function readAddresses(text: string): string[] {
  const parts = text.split(/[,;\n]+/).flatMap((part) => /<([^<>]*)>/.exec(part)?.[1]?.trim() ?? part.trim().split(/\s+/));
  return [...new Map(parts.filter(Boolean).map((address) => [address.toLowerCase(), address])).values()];
}

function checkAddresses(text: string): { code: string; limit?: number; part?: string } | undefined {
  const addresses = readAddresses(text);
  const wrong = addresses.find((address) => address.length > 254 || !ADDRESS.test(address));
  if (addresses.length === 0) return { code: 'required' };
  if (wrong !== undefined) return { code: 'format', part: wrong };
  return addresses.length > MAX_RECIPIENTS ? { code: 'tooMany', limit: MAX_RECIPIENTS } : undefined;
}

/** The rules of the form by the names of its fields. */
export const FORWARD: Rules = {
  to: { isRequired: true, max: 10_000, check: checkAddresses },
  note: { max: MAX_NOTE },
  copy: { max: 10 },
};

/** Characters of a page's path that the contract takes. */
const MAX_PAGE = 500;

/** What is sent. The page is this one, without what follows its `#`: the back end puts the document's link there. */
export function toForward({ to = '', note = '', copy = '' }: Values): Forward {
  const page = location.pathname + location.search;
  return {
    to: readAddresses(to),
    page: page.length > MAX_PAGE ? location.pathname : page,
    ...(note && { note }),
    ...(copy && { copy: true }),
  };
}
