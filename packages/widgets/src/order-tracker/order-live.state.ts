/** What becomes of a change of an order, and when to ask again. Plain data and pure functions. */
import type { OrderQuery, OrderSummary } from '@csol/contract';

/** What matters most about a change, most pressing first. */
export type ChangeKind = 'exception' | 'status' | 'expected' | 'resolved' | 'progress' | 'other';

const timeOf = (instant: string | undefined): number => Date.parse(instant ?? '');

/** What of an order a person cares about first. */
export function changeOf(before: OrderSummary, after: OrderSummary): ChangeKind {
  if (after.openException && after.openException !== before.openException) return 'exception';
  if (after.status !== before.status) return 'status';
  if (after.nextExpected && after.nextExpected.on !== before.nextExpected?.on) return 'expected';
  if (before.openException && !after.openException) return 'resolved';
  return after.progress.delivered === before.progress.delivered ? 'other' : 'progress';
}

/** A text for what an order is, whatever the order of its members. */
function nameOf({ changedAt: _, ...order }: OrderSummary): string {
  return JSON.stringify(Object.entries(order).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether an order is as it is told, and not as it is known: changes may be told twice, and an answer may be older than a change. */
export function isNews(told: OrderSummary, known: OrderSummary | undefined): boolean {
  if (!known) return true;
  // Two changes may be of one moment, or of none.
  const [then, now] = [timeOf(known.changedAt), timeOf(told.changedAt)];
  return now > then || (!(now < then) && nameOf(told) !== nameOf(known));
}

/**
 * The orders of an answer about the last seconds that belong there: a back end that does not know the question answers with all it has.
 * @param isKnown Whether an order of which nobody says when it changed is to be looked at.
 */
export function keepRecent(items: readonly OrderSummary[], seconds: number, isKnown: (id: string) => boolean): OrderSummary[] {
  const times = items.map(({ changedAt }) => timeOf(changedAt)).filter((time) => !Number.isNaN(time));
  const newest = times.reduce((latest, time) => Math.max(latest, time), -Infinity);
  return items.filter(({ id, changedAt }) => (changedAt ? newest - timeOf(changedAt) <= seconds * 1000 : isKnown(id)));
}

/** Whether an order came into being in the last seconds before it changed. */
export function isAdded({ addedAt, changedAt }: OrderSummary, seconds: number): boolean {
  return timeOf(changedAt) - timeOf(addedAt) <= seconds * 1000;
}

/** What is asked for, whatever the page and the order. */
export function whichOf({ limit: _limit, cursor: _cursor, sort: _sort, ...which }: OrderQuery): OrderQuery {
  return which;
}

/** Whether an order that is not on screen may come there because of a change: by the order of the rows, or by a filter. */
export function mayCome(query: OrderQuery): boolean {
  return /^-?(status|expectedOn)/.test(query.sort ?? '') || Object.keys(whichOf(query)).length > 0;
}

/** When an order changed by this computer's clock, as far as that is known: between two instants, in milliseconds. */
export function changedBetween({ changedAt }: OrderSummary, earliest: number, latest: number): number {
  const time = timeOf(changedAt);
  return Number.isNaN(time) ? latest : Math.min(Math.max(time, earliest), latest);
}

/**
 * Milliseconds to wait before a cut stream is opened again: longer from time to time, a minute at most, and by chance, so that a
 * thousand pages do not all come at once where a server starts anew.
 * @param failures Attempts that have failed in a row, 1 and more.
 * @param chance From 0 up to 1.
 */
export function pauseBeforeStream(failures: number, chance: number): number {
  const most = Math.min(2 ** failures, 60);
  return 1000 + chance * (most - 1) * 1000;
}

/** Milliseconds before the next question, twice as long after each failure in a row, ten minutes at most or as long as the page wants. */
export function pauseBeforeQuestion(seconds: number, failures: number): number {
  return Math.min(seconds * 2 ** failures, Math.max(seconds, 600)) * 1000;
}
