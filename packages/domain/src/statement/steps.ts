import type { CalendarDate } from '@csol/contract';

/** So many entries are looked at between two pauses: a few milliseconds on a slow machine. */
export const SLICE = 4000;

/** Drives work that yields to its end, without a pause. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Sorts by date, as a sort of the whole would block the page. What is of one day stays in its order, or comes into the one of `compare`.
 */
export function* sortByDay<T extends { date: CalendarDate }>(
  list: readonly T[],
  compare?: (a: T, b: T) => number,
): Generator<void, T[]> {
  const days = new Map<CalendarDate, T[]>();
  let n = 0;
  for (const item of list) {
    const day = days.get(item.date);
    if (day) day.push(item);
    else days.set(item.date, [item]);
    if (++n % SLICE === 0) yield;
  }
  const sorted: T[] = [];
  for (const date of [...days.keys()].sort()) {
    const day = days.get(date) ?? [];
    if (compare) day.sort(compare);
    for (const item of day) if (sorted.push(item) % SLICE === 0) yield;
  }
  return sorted;
}
