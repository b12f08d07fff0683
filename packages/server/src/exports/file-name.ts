/** Names that Windows keeps for devices, whatever comes after the point. */
export const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Characters of a part of a name at most: paths have an end, also where they are unpacked. */
const LONGEST = 60;

/** A part of a file's name out of data: no path, no sign that a system reads, nothing to run at its beginning. */
export function toNamePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-._]+|[-._]+$/g, '');
  const short = [...plain].slice(0, LONGEST).join('').replace(/[-._]+$/, '');
  return short.replace(DEVICES, '_$&');
}

/** What the name of a file says. */
export interface NameFacts {
  /** What it holds, in the reader's language: `invoices`. */
  noun: string;
  /** Customer numbers. */
  customers: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
  extension: string;
}

/** `invoices_10482-BE_2026-01-01_2026-03-31.xlsx`; the account where it is one. */
export function nameExport({ noun, customers, from, to, extension }: NameFacts): string {
  const [only, ...others] = customers;
  const account = only === undefined || others.length > 0 ? undefined : only;
  const parts = [noun, account, from, to].map((part) => toNamePart(part ?? '')).filter(Boolean);
  return `${parts.join('_')}.${extension}`;
}

/** Gives each file of a folder a name of its own, also where letter case does not count. */
export function createUniqueNames(): (stem: string, extension: string) => string {
  const taken = new Set<string>();
  return (stem, extension) => {
    const base = toNamePart(stem) || 'document';
    for (let number = 1; ; number++) {
      const name = `${base}${number > 1 ? `_${number}` : ''}.${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
