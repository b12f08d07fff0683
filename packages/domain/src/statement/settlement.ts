import type { CalendarDate } from '@csol/contract';
import { daysBetween } from '../dates.ts';
import type { CurrencyAccount, Part } from './account.ts';
import type { Selection } from './selection.ts';
import { SLICE } from './steps.ts';
import type { Ageing, AgeingBucket, AgeingRule, OpenItem, StatementDefinition, UnappliedPayment } from './types.ts';

/** What is open of each part on a day, whatever is asked for, by its place. Parts come by date: those of later days are not in it. */
export function* openOn({ parts, links }: CurrencyAccount, day: CalendarDate): Generator<void, bigint[]> {
  const open: bigint[] = [];
  for (const part of parts) {
    if (part.date > day) break;
    if (open.push(part.units) % SLICE === 0) yield;
  }
  let n = 0;
  for (const { from, to, units, on } of links) {
    if (on <= day) {
      open[from.at] = (open[from.at] ?? 0n) + units;
      if (to) open[to.at] = (open[to.at] ?? 0n) - units;
    }
    if (++n % SLICE === 0) yield;
  }
  return open;
}

/**
 * The sums of what is open of what is asked for, on some days: of all that was there, less what was settled by then. What settles
 * something within what is asked for leaves its sum as it is.
 * @param days in their order
 */
export function* sumOpenOn(
  { parts, links }: CurrencyAccount,
  { isInside }: Selection,
  days: readonly CalendarDate[],
): Generator<void, bigint[]> {
  const sums = days.map(() => 0n);
  let n = 0;
  const add = (units: bigint, on: CalendarDate): void => {
    const first = days.findIndex((day) => on <= day);
    if (first >= 0) sums[first] = (sums[first] ?? 0n) + units;
  };
  for (const part of parts) {
    if (isInside(part)) add(part.units, part.date);
    if (++n % SLICE === 0) yield;
  }
  for (const { from, to, units, on } of links) {
    const [leaves, enters] = [isInside(from), to !== undefined && isInside(to)];
    if (leaves !== enters) add(leaves ? units : -units, on);
    if (++n % SLICE === 0) yield;
  }
  let sum = 0n;
  return sums.map((units) => (sum += units));
}

/** Buckets without anything in them. */
export function createBuckets({ basis, limits }: AgeingRule): AgeingBucket[] {
  // By the date of issue the first day counts; by the due date everything until it is not due yet.
  const [first, before] = basis === 'issue' ? [0, []] : [1, [{ to: 0, units: 0n, count: 0 }]];
  const bounds = [first - 1, ...limits];
  const between = limits.map((to, at): AgeingBucket => ({ from: (bounds[at] ?? 0) + 1, to, units: 0n, count: 0 }));
  return [...before, ...between, { from: (bounds.at(-1) ?? 0) + 1, units: 0n, count: 0 }];
}

/** The day that a document's age counts from. */
export function ageingDay({ entry, date }: Pick<Part, 'entry' | 'date'>, basis: AgeingRule['basis']): CalendarDate {
  return basis === 'due' ? (entry.dueDate ?? date) : date;
}

/** Counts the days to a day. Documents are many and their days are few: each is reckoned once. */
function createDayCounter(to: CalendarDate): (from: CalendarDate) => number {
  const known = new Map<CalendarDate, number>();
  return (from) => {
    let days = known.get(from);
    if (days === undefined) known.set(from, (days = daysBetween(from, to)));
    return days;
  };
}

/** What is open by document, what has settled nothing yet, and both by age. */
export interface OpenAccount {
  openItems: OpenItem[];
  unapplied: UnappliedPayment[];
  ageing: Ageing;
}

/** Sorts what is open by age. @param open By place; see `openOn`. */
export function* age(
  { parts }: CurrencyAccount,
  open: readonly bigint[],
  { isInside, isWanted }: Selection,
  { asOf, ageing: rule }: Pick<StatementDefinition, 'asOf' | 'ageing'>,
): Generator<void, OpenAccount> {
  const ageing: Ageing = { buckets: createBuckets(rule), credits: 0n, unapplied: 0n, total: 0n };
  const openItems: OpenItem[] = [];
  const unapplied = new Map<string, UnappliedPayment>();
  const daysTo = createDayCounter(asOf);
  let n = 0;
  for (const units of open) {
    const part = parts[n];
    if (++n % SLICE === 0) yield;
    if (units === 0n || !part || !isInside(part) || !isWanted(part)) continue;
    ageing.total += units;
    if (part.kind === 'payment') {
      ageing.unapplied += units;
      const known = unapplied.get(part.entry.id);
      if (known) known.units += units;
      else unapplied.set(part.entry.id, { entry: part.entry, units });
      continue;
    }
    const days = daysTo(ageingDay(part, rule.basis));
    // What counts down has no age: it waits to be used.
    const place = units < 0n ? -1 : ageing.buckets.findIndex(({ to = Infinity }) => days <= to);
    const bucket = ageing.buckets[place];
    if (bucket) [bucket.units, bucket.count] = [bucket.units + units, bucket.count + 1];
    else ageing.credits += units;
    openItems.push({ entry: part.entry, units, age: days, bucket: place });
  }
  return { openItems, unapplied: [...unapplied.values()].filter(({ units }) => units !== 0n), ageing };
}
