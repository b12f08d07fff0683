import type { CalendarDate } from '@csol/contract';
import type { CurrencyAccount } from './account.ts';
import { keyOf, type Selection } from './selection.ts';
import type { Move } from './movements.ts';
import { SLICE } from './steps.ts';
import type { Group, Grouping, Sums } from './types.ts';

/** Adds up to nothing. */
export const createSums = (): Sums => ({ opening: 0n, billed: 0n, credited: 0n, paid: 0n, moved: 0n, closing: 0n });

const FIELDS = { invoice: 'billed', creditNote: 'credited', payment: 'paid' } as const;

/** Adds what moved, on its day: into the opening balance where that is before the period. `close` makes the closing balance of it. */
export function addMove(sums: Sums, { part, date, units, isTransfer }: Move, from: CalendarDate): void {
  const field = date < from ? 'opening' : isTransfer ? 'moved' : FIELDS[part.kind];
  sums[field] += units;
}

/** Ends with what the rest adds up to. */
export function close<T extends Sums>(sums: T): T {
  sums.closing = sums.opening + sums.billed + sums.credited + sums.paid + sums.moved;
  return sums;
}

/** What is divided, and by what. */
export interface Division {
  moves: readonly Move[];
  selection: Selection;
  /** First and last day of the period. */
  from: CalendarDate;
  until: CalendarDate;
  grouping: Grouping;
}

/**
 * What each group adds up to. What one group settles in another is moved between the two, so that each group's closing balance is what is
 * open of it. Months have no balance of their own: each begins where the one before ended.
 */
export function* sumGroups(
  account: CurrencyAccount,
  { moves, selection, from, until, grouping }: Division,
): Generator<void, Group[]> {
  const groups = new Map<string, Group>();
  const groupOf = (key: string): Group => {
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { key, ...createSums() }));
    return group;
  };
  let n = 0;
  for (const move of moves) {
    if (++n % SLICE === 0) yield;
    if (move.date > until) break;
    if (grouping !== 'month' || move.date >= from) addMove(groupOf(keyOf(grouping, move.part, move.date)), move, from);
  }
  for (const link of grouping === 'month' || !selection.isComplete ? [] : account.links) {
    if (++n % SLICE === 0) yield;
    const { from: source, to, units, on } = link;
    if (!to || on > until || !selection.isInside(source) || !selection.isInside(to)) continue;
    const [left, entered] = [keyOf(grouping, source), keyOf(grouping, to)];
    if (left === entered) continue;
    addMove(groupOf(left), { part: source, date: on, units, isTransfer: true }, from);
    addMove(groupOf(entered), { part: to, date: on, units: -units, isTransfer: true }, from);
  }
  return [...groups.values()].map(close).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Lets each month begin where the one before ended. */
export function chainMonths(months: readonly Group[], opening: bigint): Group[] {
  let balance = opening;
  return months.map((month) => {
    const before = balance;
    balance += month.closing;
    return { ...month, opening: before, closing: balance };
  });
}
