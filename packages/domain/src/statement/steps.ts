/** So many entries are looked at between two pauses: a few milliseconds on a slow machine. */
export const SLICE = 4000;

/** Drives work that yields to its end, without a pause. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

type Compare<T> = (a: T, b: T) => number;

/** One list out of two that are in order; of what is equal, that of the first list comes first. */
export function* mergeInSteps<T>(first: readonly T[], second: readonly T[], compare: Compare<T>): Generator<void, T[]> {
  const [last, next] = [first.at(-1), second[0]];
  if (last === undefined || next === undefined || compare(next, last) >= 0) return first.concat(second);
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i] as T, second[j] as T];
    if (compare(b, a) < 0) j = merged.push(b) - i;
    else i = merged.push(a) - j;
    if (merged.length % SLICE === 0) yield;
  }
  return merged.concat(first.slice(i), second.slice(j));
}

/** Sorts as `Array.sort` does, which would block the page. */
export function* sortInSteps<T>(list: readonly T[], compare: Compare<T>): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < list.length; at += SLICE) {
    runs.push(list.slice(at, at + SLICE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const next: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) next.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = next;
  }
  return runs[0] ?? [];
}
