import type { InvoiceQuery } from '@csol/contract';
import { createAmountTest } from './amount-range.ts';
import { readExactNumbers, type ExactNumbers } from './exact-numbers.ts';
import { NO_DAY, dayNumber, type Ledger } from './ledger.ts';
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

/**
 * Keeps the rows that fulfil a condition: moves them to the front and returns how many there are. One tight loop a condition over one
 * column is several times faster than asking each row everything.
 */
type Narrow = (rows: Int32Array, count: number) => number;

/** For rows of which something holds; what `holds` looks at should be one column. */
function keepRows(holds: (row: number) => boolean): Narrow {
  return (rows, count) => {
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const row = rows[index] ?? 0;
      if (holds(row)) rows[kept++] = row;
    }
    return kept;
  };
}

/** The codes of the wanted words, as a list of yes and no by code. */
function markWanted(ledger: Ledger, wanted: readonly string[]): boolean[] {
  return ledger.vocabulary.words.map((word) => wanted.includes(word));
}

function keepWords(ledger: Ledger, codes: Uint16Array, wanted: readonly string[] | undefined): Narrow[] {
  if (!wanted) return [];
  const isWanted = markWanted(ledger, wanted);
  return [keepRows((row) => isWanted[codes[row] ?? 0] === true)];
}

/** Both ends are inclusive; a document without the date is in no period. */
function keepPeriod(days: Int32Array, { from, to }: InvoiceFilter): Narrow[] {
  if (from === undefined && to === undefined) return [];
  const first = from === undefined ? 0 : dayNumber(from);
  const last = to === undefined ? NO_DAY - 1 : dayNumber(to);
  return [keepRows((row) => (days[row] ?? 0) >= first && (days[row] ?? 0) <= last)];
}

function keepAmounts(ledger: Ledger, { amountField, amountFrom: from, amountTo: to }: InvoiceFilter): Narrow[] {
  return from === undefined && to === undefined ? [] : [keepRows(createAmountTest(ledger, amountField, { from, to }))];
}

/** Whether a number comes before another: the shorter one does, else the one with the lower code unit where they differ. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

function keepNumbers({ numbers }: Ledger, { numberFrom, numberTo }: InvoiceFilter): Narrow[] {
  return [
    ...(numberFrom === undefined ? [] : [keepRows((row) => !isBefore(numbers[row] ?? '', numberFrom))]),
    ...(numberTo === undefined ? [] : [keepRows((row) => !isBefore(numberTo, numbers[row] ?? ''))]),
  ];
}

function keepStatus(ledger: Ledger, wanted: readonly string[] | undefined, today: number): Narrow[] {
  if (!wanted) return [];
  const { due, statusAfterDue, statusUntilDue } = ledger;
  const isWanted = markWanted(ledger, wanted);
  return [keepRows((row) => isWanted[((due[row] ?? 0) < today ? statusAfterDue[row] : statusUntilDue[row]) ?? 0] === true)];
}

function keepText({ texts }: Ledger, part: string | undefined): Narrow[] {
  return part === undefined ? [] : [keepRows((row) => texts[row]?.includes(part) === true)];
}

/** The row of an id; -1 where there is none. */
function findRow({ ids }: Ledger, id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
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
    ...keepAmounts(ledger, filter),
    ...keepNumbers(ledger, filter),
    ...keepText(ledger, filter.text),
  ];
  return rows.slice(0, conditions.reduce((count, keep) => keep(rows, count), rows.length));
}
