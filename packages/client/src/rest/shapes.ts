/**
 * What an answer must at least be for the widgets to show it: a predicate for a value, `[shape]` for a list, an object for an
 * object with these members, of which a name with `?` may be missing. Members and enum values that nobody knows pass.
 */
export type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [member: string]: Shape };

const text = (value: unknown) => typeof value === 'string';
const number = (value: unknown) => typeof value === 'number';
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const date = matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const money = { amount: matches(/^-?\d{1,18}(\.\d{1,6})?$/), currency: text };
const period = { 'from?': date, 'to?': date };
const party = { name: text, 'address?': [text] } as const;

const summary = {
  id: text,
  kind: text,
  number: text,
  category: text,
  customerNumber: text,
  issueDate: date,
  'dueDate?': date,
  gross: money,
  open: money,
  status: text,
};

export const sessionShape: Shape = {
  level: text,
  'user?': { displayName: text },
  customers: [{ customerNumber: text, name: text, country: text }],
  operations: [text],
  'guest?': { remainingLookups: number },
};

export const pageShape: Shape = {
  items: [summary],
  page: { limit: number, 'next?': text },
  count: number,
  totals: [{ currency: text, count: number, gross: money, open: money, overdue: money }],
};

export const detailShape: Shape = {
  ...summary,
  net: money,
  vatTotal: money,
  vat: [{ rate: text, taxable: money, amount: money }],
  'prepaid?': money,
  'rounding?': money,
  'payable?': money,
  paid: money,
  'credited?': money,
  'paymentReference?': { scheme: text, value: text },
  'paymentAccounts?': [{ account: text }],
  'period?': period,
  seller: party,
  buyer: party,
  'notes?': [text],
  'dispute?': { since: date, reason: text },
  lines: [{ number: text, description: text, net: money, 'unitPrice?': money, 'period?': period, 'serialNumbers?': [text] }],
  links: [{ type: text, number: text, 'date?': date, 'amount?': money }],
  documents: [{ id: text, fileName: text, mediaType: text, size: number }],
  'delivery?': { channel: text, state: text },
};

export const contactsShape: Shape = {
  country: text,
  name: text,
  timeZone: text,
  'languages?': [text],
  lines: [{ type: text, number: text, display: text, 'hours?': [{ days: [number], from: text, to: text }] }],
  'address?': [text],
  'haveAtHand?': [text],
  'source?': { title: text },
};

/**
 * Where a value is not of the shape: the JSON pointer of the first place, undefined where all fits.
 * @param at pointer of the value itself; `/` stands for the whole.
 */
export function findMisfit(value: unknown, shape: Shape, at = ''): string | undefined {
  const here = at || '/';
  if (typeof shape === 'function') return shape(value) ? undefined : here;
  if (typeof value !== 'object' || !value || Array.isArray(shape) !== Array.isArray(value)) return here;
  const parts: [name: string, shape: Shape][] = Array.isArray(value)
    ? Array.from(value, (_, index) => [`${index}`, (shape as readonly [Shape])[0]])
    : Object.entries(shape);
  for (const [name, part] of parts) {
    const key = name.replace('?', '');
    const member = (value as Record<string, unknown>)[key];
    const misfit = key !== name && member === undefined ? undefined : findMisfit(member, part, `${at}/${key}`);
    if (misfit) return misfit;
  }
  return undefined;
}
