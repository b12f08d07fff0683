import type { InvoiceQuery } from '@csol/contract';
import { keepAmounts } from './amount-range.ts';
import { readExactNumbers, type ExactNumbers } from './exact-numbers.ts';
import { findMatches, keepPeriod, keepText, keepWords, markWords, normaliseList } from '../ledgers/matches.ts';
import type { Narrow } from '../ledgers/narrow.ts';
import type { InvoiceLedger } from './invoice-ledger.ts';
import { keepNumbers } from './number-range.ts';

/** Which documents of a customer are wanted. All conditions hold together; a list holds any of its values. */
export interface InvoiceFilter {
  /** In lower case. */
  text?: string;
  ids?: readonly string[];
  dateField: 'issueDate' | 'dueDate';
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** First and last document number, a shorter one before a longer one. */
  numberFrom?: string;
  numberTo?: string;
  amountField: 'gross' | 'open';
  /** Smallest and largest amount, decimal strings without a sign. */
  amountFrom?: string;
  amountTo?: string;
  kind?: readonly string[];
  category?: readonly string[];
  status?: readonly string[];
  delivery?: readonly string[];
  currency?: readonly string[];
  /** What the database is asked for; see `findExactMatches`. */
  exact?: ExactNumbers;
}

/** The filter of a query. Which customer numbers are asked for is not part of it. */
export function createFilter(query: InvoiceQuery): InvoiceFilter {
  const text = query.q?.trim().toLowerCase();
  const [numberFrom, numberTo] = [query.numberFrom?.trim(), query.numberTo?.trim()];
  return {
    ...(text && { text }),
    ids: normaliseList(query.id),
    dateField: query.dateField ?? 'issueDate',
    from: query.from,
    to: query.to,
    ...(numberFrom && { numberFrom }),
    ...(numberTo && { numberTo }),
    amountField: query.amountField ?? 'gross',
    amountFrom: query.amountFrom,
    amountTo: query.amountTo,
    kind: normaliseList(query.kind),
    category: normaliseList(query.category),
    status: normaliseList(query.status),
    delivery: normaliseList(query.delivery),
    currency: normaliseList(query.currency),
    exact: readExactNumbers(query),
  };
}

function keepStatus(ledger: InvoiceLedger, wanted: readonly string[] | undefined, today: number): Narrow[] {
  if (!wanted) return [];
  const { due, statusAfterDue, statusUntilDue } = ledger;
  const isWanted = markWords(ledger, (word) => wanted.includes(word));
  return [
    (rows, count) => {
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const row = rows[index] ?? 0;
        const code = (due[row] ?? 0) < today ? statusAfterDue[row] : statusUntilDue[row];
        if (isWanted[code ?? 0] === 1) rows[kept++] = row;
      }
      return kept;
    },
  ];
}

/** The rows of a ledger that match a filter, in the order of their ids. @param ids Those that have the numbers of `filter.exact`. */
export function matchInvoices(
  ledger: InvoiceLedger,
  filter: InvoiceFilter,
  { today, ids }: { today: number; ids?: readonly string[] | undefined },
): Int32Array {
  return findMatches(ledger, [filter.ids, ids], [
    ...keepPeriod(filter.dateField === 'issueDate' ? ledger.issued : ledger.due, filter),
    ...keepWords(ledger, ledger.kind, filter.kind),
    ...keepWords(ledger, ledger.category, filter.category),
    ...keepWords(ledger, ledger.currency, filter.currency),
    ...keepWords(ledger, ledger.delivery, filter.delivery),
    ...keepStatus(ledger, filter.status, today),
    ...keepAmounts(ledger, filter.amountField, { from: filter.amountFrom, to: filter.amountTo }),
    ...keepNumbers(ledger, { from: filter.numberFrom, to: filter.numberTo }),
    ...keepText(ledger, filter.text),
  ]);
}
