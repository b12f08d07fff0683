import type { InvoiceQuery } from '@csol/contract';
import { keepAmounts } from './amount-range.ts';
import { readExactNumbers, type ExactNumbers } from './exact-numbers.ts';
import { findRow, NO_DAY, dayNumber, type Ledger } from './ledger.ts';
import { keepBetween, keepWhere, type Narrow } from './narrow.ts';
import { keepNumbers } from './number-range.ts';
import { Scratch } from './workspace.ts';

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
  /** What the database is asked for; see `findMatches`. */
  exact?: ExactNumbers;
}

/** The same values always in the same order, so that equal questions are recognised. */
function normaliseList(values: readonly string[] | undefined): readonly string[] | undefined {
  return values && [...new Set(values)].sort();
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

/** The codes of the wanted words, as a list of yes (1) and no by code. */
function markWanted({ vocabulary: { words } }: Ledger, wanted: readonly string[]): Uint8Array {
  return Uint8Array.from(words, (word) => (wanted.includes(word) ? 1 : 0));
}

function keepWords(ledger: Ledger, codes: Uint16Array, wanted: readonly string[] | undefined): Narrow[] {
  return wanted ? [keepWhere(codes, markWanted(ledger, wanted))] : [];
}

/** Both ends are inclusive; a document without the date is in no period. */
function keepPeriod(days: Int32Array, { from, to }: InvoiceFilter): Narrow[] {
  if (from === undefined && to === undefined) return [];
  return [keepBetween(days, from === undefined ? 0 : dayNumber(from), to === undefined ? NO_DAY - 1 : dayNumber(to))];
}

function keepStatus(ledger: Ledger, wanted: readonly string[] | undefined, today: number): Narrow[] {
  if (!wanted) return [];
  const { due, statusAfterDue, statusUntilDue } = ledger;
  const isWanted = markWanted(ledger, wanted);
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

function keepText({ texts }: Ledger, part: string | undefined): Narrow[] {
  if (part === undefined) return [];
  return [
    (rows, count) => {
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const row = rows[index] ?? 0;
        if (texts[row]?.includes(part)) rows[kept++] = row;
      }
      return kept;
    },
  ];
}

/** The rows that have all the ids' lists in common, ascending. */
function findRows(ledger: Ledger, lists: readonly (readonly string[])[]): Int32Array {
  const [first = [], ...others] = lists.map((ids) => new Set(ids.map((id) => findRow(ledger, id))));
  const rows = [...first].filter((row) => row >= 0 && others.every((other) => other.has(row)));
  return Int32Array.from(rows).sort();
}

const scratch = new Scratch((size) => new Int32Array(size));

/** All rows, in room that is used again. */
function takeAll({ size }: Ledger): Int32Array {
  const rows = scratch.take(size).subarray(0, size);
  for (let row = 0; row < size; row++) rows[row] = row;
  return rows;
}

/**
 * The rows of a ledger that match a filter, in the order of their ids.
 * @param today `20260903`; a due date before it has passed.
 * @param exactIds The ids that have the numbers of `filter.exact`, where it has any.
 */
export function findMatches(ledger: Ledger, filter: InvoiceFilter, today: number, exactIds?: readonly string[]): Int32Array {
  const lists = [filter.ids, exactIds].filter((ids) => ids !== undefined);
  const rows = lists.length ? findRows(ledger, lists) : takeAll(ledger);
  // The dearest comes last, when few rows are left.
  const conditions = [
    ...keepPeriod(filter.dateField === 'issueDate' ? ledger.issued : ledger.due, filter),
    ...keepWords(ledger, ledger.kind, filter.kind),
    ...keepWords(ledger, ledger.category, filter.category),
    ...keepWords(ledger, ledger.currency, filter.currency),
    ...keepWords(ledger, ledger.delivery, filter.delivery),
    ...keepStatus(ledger, filter.status, today),
    ...keepAmounts(ledger, filter.amountField, { from: filter.amountFrom, to: filter.amountTo }),
    ...keepNumbers(ledger, { from: filter.numberFrom, to: filter.numberTo }),
    ...keepText(ledger, filter.text),
  ];
  return rows.slice(0, conditions.reduce((count, keep) => keep(rows, count), rows.length));
}
