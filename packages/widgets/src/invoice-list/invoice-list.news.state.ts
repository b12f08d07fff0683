/** What is news of a list that stays open. Plain data and pure functions. */
import type { InvoiceSummary } from '@csol/contract';
import { today } from './invoice-list.state.ts';

/** Why a document is marked. */
export type Mark = 'new' | 'overdue' | 'changed';

const timeOf = (instant: string | undefined): number => Date.parse(instant ?? '');

/**
 * The documents of an answer about the last seconds that are news.
 * @param known when each document that has been seen last changed
 */
export function sortOut(
  items: readonly InvoiceSummary[],
  seconds: number,
  known: ReadonlyMap<string, string | undefined>,
): readonly InvoiceSummary[] {
  const times = items.map(({ changedAt }) => timeOf(changedAt)).filter((time) => !Number.isNaN(time));
  const newest = times.reduce((latest, time) => Math.max(latest, time), -Infinity);
  // A back end that does not know the question answers with all it has: what is older than asked for is no news.
  return items.filter(({ id, changedAt }) => newest - timeOf(changedAt) <= seconds * 1000 && known.get(id) !== changedAt);
}

/** Whether a document that has changed in the last seconds came into being then. */
export function isAdded({ addedAt, changedAt }: InvoiceSummary, seconds: number): boolean {
  return timeOf(changedAt) - timeOf(addedAt) <= seconds * 1000;
}

/** What has come of a document since an instant; what matters most comes first. @param since milliseconds */
export function markSince({ addedAt, changedAt, status, dueDate }: InvoiceSummary, since: number): Mark | undefined {
  if (timeOf(addedAt) > since) return 'new';
  // On its due date a document is not overdue yet.
  if (status === 'overdue' && dueDate !== undefined && dueDate >= today(new Date(since))) return 'overdue';
  return timeOf(changedAt) > since ? 'changed' : undefined;
}
