import type { FieldError } from '@csol/contract';

/** What each code of a fault means, for a program's log; people are told by the page. */
const DETAILS: Readonly<Record<string, string>> = {
  required: 'is missing',
  unknown: 'is not known here',
  mixed: 'is of another kind than the first',
  unfit: 'is nothing that this form is about',
  notAsked: 'is not asked for by this form',
  tooMany: 'are more than may be sent',
  format: 'is not written as it has to be',
};

/** Something wrong with what was sent. */
export const createFault = (pointer: string, code: string): FieldError => ({ pointer, code, detail: DETAILS[code] ?? 'is not valid' });

/** What was sent, with texts that every program can read: half characters would not even be kept by the database. */
export function toWellFormed<T>(value: T): T {
  const mend = (_: string, member: unknown): unknown => (typeof member === 'string' ? member.replace(/\p{Cs}/gu, '\ufffd') : member);
  return JSON.parse(JSON.stringify(value), mend) as T;
}
