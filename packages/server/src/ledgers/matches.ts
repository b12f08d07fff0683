import { findRow, NO_DAY, dayNumber, type AnyLedger } from './ledger.ts';
import { keepBetween, keepIncluding, keepWhere, type Narrow } from './narrow.ts';
import { Scratch } from './workspace.ts';

/** The same values always in the same order, so that equal questions are recognised. */
export function normaliseList<T extends string>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values && [...new Set(values)].sort();
}

/** For rows whose word is among the wanted ones; all where none is asked for. */
export function keepWords(ledger: AnyLedger, codes: Uint16Array, wanted: readonly string[] | undefined): Narrow[] {
  return wanted ? [keepWhere(codes, markWords(ledger, (word) => wanted.includes(word)))] : [];
}

/** The codes of the wanted words, as a list of yes (1) and no by code. */
export function markWords({ vocabulary: { words } }: AnyLedger, isWanted: (word: string) => boolean): Uint8Array {
  return Uint8Array.from(words, (word) => (isWanted(word) ? 1 : 0));
}

/** For rows of a period. Both ends are inclusive; what has no such date is in no period. */
export function keepPeriod(days: Int32Array, { from, to }: { from?: string | undefined; to?: string | undefined }): Narrow[] {
  if (from === undefined && to === undefined) return [];
  return [keepBetween(days, from === undefined ? 0 : dayNumber(from), to === undefined ? NO_DAY - 1 : dayNumber(to))];
}

/** For rows that a search finds. @param part In lower case. */
export function keepText(ledger: AnyLedger, part: string | undefined): Narrow[] {
  return part === undefined ? [] : [keepIncluding(ledger, part)];
}

/** The rows that have all the lists' ids in common, ascending. */
function findRows(ledger: AnyLedger, lists: readonly (readonly string[])[]): Int32Array {
  const [first = [], ...others] = lists.map((ids) => new Set(ids.map((id) => findRow(ledger, id))));
  const rows = [...first].filter((row) => row >= 0 && others.every((other) => other.has(row)));
  return Int32Array.from(rows).sort();
}

const scratch = new Scratch((size) => new Int32Array(size));

/** All rows, in room that is used again. */
function takeAll({ size }: AnyLedger): Int32Array {
  const rows = scratch.take(size).subarray(0, size);
  for (let row = 0; row < size; row++) rows[row] = row;
  return rows;
}

/**
 * The rows of a ledger that match, in the order of their ids.
 * @param lists Of ids; what matches is in each of them. A list that is missing holds all.
 * @param conditions The dearest last, when few rows are left.
 */
export function findMatches(
  ledger: AnyLedger,
  lists: readonly (readonly string[] | undefined)[],
  conditions: readonly Narrow[],
): Int32Array {
  const asked = lists.filter((ids) => ids !== undefined);
  const rows = asked.length ? findRows(ledger, asked) : takeAll(ledger);
  return rows.slice(0, conditions.reduce((count, keep) => keep(rows, count), rows.length));
}
