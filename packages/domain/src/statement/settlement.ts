import type { CalendarDate } from '@csol/contract';
import { daysBetween } from '../dates.ts';
import { SLICE, type CurrencyAccount, type Part } from './account.ts';
import type { Selection } from './selection.ts';
import type { Ageing, AgeingBucket, AgeingRule, OpenItem, UnappliedPayment } from './types.ts';

/** What is open of each part on a day, whatever is asked for. */
export function* openOn({ parts, links }: CurrencyAccount, day: CalendarDate): Generator<void, Map<Part, bigint>> {
  const open = new Map<Part, bigint>();
  let n = 0;
  for (const part of parts) {
    // They come by date.
    if (part.date > day) break;
    open.set(part, part.units);
    if (++n % SLICE === 0) yield;
  }
  for (const { from, to, units, on } of links) {
    if (on <= day) {
      open.set(from, (open.get(from) ?? 0n) + units);
      if (to) open.set(to, (open.get(to) ?? 0n) - units);
    }
    if (++n % SLICE === 0) yield;
  }
  return open;
}

/** The sum of what is open of what is asked for. */
export function* sumOpen(open: ReadonlyMap<Part, bigint>, { isInside }: Selection): Generator<void, bigint> {
  let [sum, n] = [0n, 0];
  for (const [part, units] of open) {
    if (units !== 0n && isInside(part)) sum += units;
    if (++n % SLICE === 0) yield;
  }
  return sum;
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

/** What is open by document, what has settled nothing yet, and both by age. */
export interface OpenAccount {
  openItems: OpenItem[];
  unapplied: UnappliedPayment[];
  ageing: Ageing;
}

/** Sorts what is open by age. */
export function* age(
  open: ReadonlyMap<Part, bigint>,
  { isInside, isWanted }: Selection,
  asOf: CalendarDate,
  rule: AgeingRule,
): Generator<void, OpenAccount> {
  const ageing: Ageing = { buckets: createBuckets(rule), credits: 0n, unapplied: 0n, total: 0n };
  const openItems: OpenItem[] = [];
  const unapplied = new Map<string, UnappliedPayment>();
  let n = 0;
  for (const [part, units] of open) {
    if (++n % SLICE === 0) yield;
    if (units === 0n || !isInside(part) || !isWanted(part)) continue;
    ageing.total += units;
    if (part.kind === 'payment') {
      ageing.unapplied += units;
      const known = unapplied.get(part.entry.id);
      if (known) known.units += units;
      else unapplied.set(part.entry.id, { entry: part.entry, units });
      continue;
    }
    const days = daysBetween(ageingDay(part, rule.basis), asOf);
    // What counts down has no age: it waits to be used.
    const at = units < 0n ? -1 : ageing.buckets.findIndex(({ to = Infinity }) => days <= to);
    const bucket = ageing.buckets[at];
    if (bucket) Object.assign(bucket, { units: bucket.units + units, count: bucket.count + 1 });
    else ageing.credits += units;
    openItems.push({ entry: part.entry, units, age: days, bucket: at });
  }
  return { openItems, unapplied: [...unapplied.values()].filter(({ units }) => units !== 0n), ageing };
}
