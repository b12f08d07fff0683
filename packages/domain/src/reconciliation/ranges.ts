import { addDays, type DateRange } from '../dates.ts';

/** The days of both, if there are any. */
export function intersect(a: DateRange, b: DateRange): DateRange | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

const byFirstDay = (a: DateRange, b: DateRange): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** The same days as few ranges, in order: what overlaps or touches becomes one. */
export function union(ranges: readonly DateRange[]): DateRange[] {
  const joined: DateRange[] = [];
  for (const range of ranges.toSorted(byFirstDay)) {
    const last = joined.at(-1);
    if (!last || range.from > nextDay(last.to)) joined.push({ ...range });
    else if (range.to > last.to) last.to = range.to;
  }
  return joined;
}

/** The day after, or a day that is behind all others where the calendar ends. */
function nextDay(day: string): string {
  return day === LAST_DAY ? '9999-12-32' : addDays(day, 1);
}

/** Before and behind every day that there is. */
export const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'];

/** The days of a range that none of the others has, as few ranges, in order. */
export function subtract(range: DateRange, others: readonly DateRange[]): DateRange[] {
  const left: DateRange[] = [];
  let from = range.from;
  for (const other of union(others)) {
    if (other.to < from) continue;
    if (other.from > range.to) break;
    if (other.from > from) left.push({ from, to: addDays(other.from, -1) });
    from = nextDay(other.to);
  }
  if (from <= range.to) left.push({ from, to: range.to });
  return left;
}

/** A range and whose it is. */
export interface OwnedRange extends DateRange {
  owner: string;
}

/** The days that ranges of two owners or more share, as few ranges, in order. */
export function sharedDays(ranges: readonly OwnedRange[]): DateRange[] {
  const byOwner = new Map<string, DateRange[]>();
  for (const range of ranges) byOwner.set(range.owner, [...(byOwner.get(range.owner) ?? []), range]);
  if (byOwner.size < 2) return [];
  const shared: DateRange[] = [];
  /** The last day of the ranges so far. */
  let furthest = '';
  for (const { from, to } of [...byOwner.values()].flatMap(union).sort(byFirstDay)) {
    if (from <= furthest) shared.push({ from, to: to < furthest ? to : furthest });
    if (to > furthest) furthest = to;
  }
  return union(shared);
}
