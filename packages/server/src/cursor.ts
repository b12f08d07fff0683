import { ProblemError } from './http/problem.ts';

/** What something is sorted by, key by key. `null` comes last, upwards and downwards. */
export type SortValue = number | string | null;

/** A place in a sorted list: the values of the keys, then the id, so that no two things share a place. */
export interface Place {
  values: readonly SortValue[];
  id: string;
}

/** A cursor that is none of ours, or belongs to another list. */
class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

const VERSION = 2;

/** What a cursor says. */
export interface CursorContent {
  place: Place;
  /** For a list whose order depends on the day: the instant that says which day it is, in milliseconds. */
  asOf?: number | undefined;
}

/**
 * A place in a list as opaque text.
 * @param list Names filter and sort, so that the cursor is good for this list only.
 */
export function encodeCursor({ place, asOf }: CursorContent, list: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([VERSION, list, asOf ?? null, place.id, ...place.values]));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function parse(cursor: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InvalidCursorError('is not a cursor', { cause });
  }
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isInstant(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/**
 * Reads a cursor back.
 * @param keyCount How many keys the list is sorted by.
 * @throws InvalidCursorError
 */
function decodeCursor(cursor: string, list: string, keyCount: number): CursorContent {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts[0] !== VERSION) throw new InvalidCursorError('is not a cursor');
  const [, ownList, asOf, id, ...values] = parts as unknown[];
  if (ownList !== list) throw new InvalidCursorError('belongs to another filter or sort');
  if (typeof id !== 'string' || values.length !== keyCount || !values.every(isSortValue)) throw new InvalidCursorError('is not a cursor');
  if (asOf !== null && !isInstant(asOf)) throw new InvalidCursorError('is not a cursor');
  return { place: { id, values }, asOf: asOf ?? undefined };
}

/** A short name for a text, the same in every process (FNV-1a, 53 bits): enough to tell lists apart, no protection against forgers. */
export function nameList(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}

/**
 * What the cursor of a request says, if there is one.
 * @throws ProblemError `invalid` for one that is none of ours, or belongs to another list.
 */
export function readCursor(cursor: string | undefined, list: string, keyCount: number): Partial<CursorContent> {
  try {
    return cursor === undefined ? {} : decodeCursor(cursor, list, keyCount);
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    throw new ProblemError('invalid', { errors: [{ pointer: '/query/cursor', code: 'format', detail: error.message }] });
  }
}
