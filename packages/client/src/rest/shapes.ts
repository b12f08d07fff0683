import { createMalformed, parseJson } from './errors.ts';

/**
 * What an answer must at least be for the widgets to show it: a predicate for a value, `[shape]` for a list, an object for an
 * object with these members, of which a name with `?` may be missing. Members and enum values that nobody knows pass.
 */
export type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [member: string]: Shape };

/** A text, also one of an enum: the values that nobody knows yet pass. */
export const text = (value: unknown) => typeof value === 'string';
/** A number. */
export const number = (value: unknown) => typeof value === 'number';
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
/** A day as `YYYY-MM-DD`. */
export const date = matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** An exact amount; its currency may be one that nobody heard of. */
export const money = { amount: matches(/^-?\d{1,18}(\.\d{1,6})?$/), currency: text };

/** What everybody may see of a document. */
export const summary = {
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

/** The contract's `InvoiceSummary`: what a guest may see, and more. */
export const row = { ...summary, 'delivery?': { channel: text, state: text } };

/** The contract's `InvoicePage`. */
export const pageShape: Shape = {
  items: [row],
  page: { limit: number, 'next?': text },
  count: number,
  totals: [{ currency: text, count: number, gross: money, open: money, overdue: money }],
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

/** Takes an answer for what was asked. @throws ApiError of kind `malformed` where it is something else. */
export type Read<T> = (response: Response, request: string) => Promise<T>;

/** Reads JSON of a shape; the error names the place that does not fit. */
export function readJson<T>(shape: Shape): Read<T> {
  return async (response, request) => {
    const value = parseJson(await response.text());
    const misfit = findMisfit(value, shape);
    if (misfit) throw createMalformed(response, request, `not as the contract says at ${misfit}`);
    return value as T;
  };
}

/** Reads a page of a list. @param cursor the one that it was asked for with */
export function readPage<T extends { page: { next?: string } }>(shape: Shape, cursor: string | undefined): Read<T> {
  return async (response, request) => {
    const answer = await readJson<T>(shape)(response, request);
    const { next } = answer.page;
    // A caller that follows the cursor would never come to an end.
    if (next && next === cursor) throw createMalformed(response, request, 'the next page is this page');
    return answer;
  };
}
