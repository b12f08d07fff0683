/** What a print of the list may cover, and how far it is. Plain data and pure functions. */
import type { ApiError } from '@csol/client/port';
import type { InvoiceSummary, InvoiceTotals, Money } from '@csol/contract';
import { sumUp } from './invoice-list.toolbar.scopes.ts';

/** Documents on one sheet at most: some hundred pages, and what a browser lays out without a long wait. */
export const MOST = 5000;

/** How far a print is. */
export type PrintState =
  /** There is something to choose; `isDone` where the browser has just been handed a sheet. */
  | { name: 'choice'; isDone: boolean }
  | { name: 'reading'; done: number; count: number }
  | { name: 'failed'; error: ApiError }
  /** The documents became others while they were read: rows and totals would not fit together. */
  | { name: 'changed' };

/** The sums of a currency; what is overdue is known where the back end has said it. */
export type SheetTotals = Omit<InvoiceTotals, 'overdue'> & { overdue?: Money };

/** The sums of documents that were ticked, one for each currency. */
export function totalsOf(documents: readonly InvoiceSummary[]): SheetTotals[] {
  const open = sumUp(documents.map((each) => each.open));
  return sumUp(documents.map((each) => each.gross)).flatMap((gross) => {
    const left = open.find(({ currency }) => currency === gross.currency);
    const count = documents.filter((each) => each.gross.currency === gross.currency).length;
    return left ? [{ currency: gross.currency, count, gross, open: left }] : [];
  });
}
