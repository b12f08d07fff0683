/** What the contract asks of a mail to colleagues, so that a person hears of it before anything is sent. */
import type { Forward } from '@csol/contract';
import { checkAddresses, readAddresses, type Rules, type Values } from '@csol/core';

/** Characters of a note. */
export const MAX_NOTE = 1000;

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
