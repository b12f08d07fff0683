import type { InvoiceQuery } from '@csol/contract';
import { NO_DAY, dayNumber, type Ledger } from './ledger.ts';
import { Scratch } from './workspace.ts';

/** Which documents of a customer are wanted. All conditions hold together; a list holds any of its values. */
export interface InvoiceFilter {
  /** In lower case. */
  text?: string;
  dateField: 'issueDate' | 'dueDate';
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  kind?: readonly string[];
  category?: readonly string[];
  status?: readonly string[];
  currency?: readonly string[];
}

/** The same values always in the same order, so that equal questions are recognised. */
function normaliseList(values: readonly string[] | undefined): readonly string[] | undefined {
  return values && [...new Set(values)].sort();
}

/** The filter of a query. Which customer numbers are asked for is not part of it. */
export function createFilter(query: InvoiceQuery): InvoiceFilter {
  const text = query.q?.trim().toLowerCase();
  return {
    ...(text && { text }),
    dateField: query.dateField ?? 'issueDate',
    from: query.from,
    to: query.to,
    kind: normaliseList(query.kind),
    category: normaliseList(query.category),
    status: normaliseList(query.status),
    currency: normaliseList(query.currency),
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

function keepStatus(ledger: Ledger, wanted: readonly string[] | undefined, today: number): Narrow[] {
  if (!wanted) return [];
  const { due, statusAfterDue, statusUntilDue } = ledger;
  const isWanted = markWanted(ledger, wanted);
  return [keepRows((row) => isWanted[((due[row] ?? 0) < today ? statusAfterDue[row] : statusUntilDue[row]) ?? 0] === true)];
}

function keepText({ texts }: Ledger, part: string | undefined): Narrow[] {
  return part === undefined ? [] : [keepRows((row) => texts[row]?.includes(part) === true)];
}

const scratch = new Scratch((size) => new Int32Array(size));

/**
 * The rows of a ledger that match a filter, in the order of their ids.
 * @param today `20260903`; a due date before it has passed.
 */
export function findMatches(ledger: Ledger, filter: InvoiceFilter, today: number): Int32Array {
  const rows = scratch.take(ledger.size);
  for (let row = 0; row < ledger.size; row++) rows[row] = row;
  // The dearest comes last, when few rows are left.
  const conditions = [
    ...keepPeriod(filter.dateField === 'issueDate' ? ledger.issued : ledger.due, filter),
    ...keepWords(ledger, ledger.kind, filter.kind),
    ...keepWords(ledger, ledger.category, filter.category),
    ...keepWords(ledger, ledger.currency, filter.currency),
    ...keepStatus(ledger, filter.status, today),
    ...keepText(ledger, filter.text),
  ];
  return rows.slice(0, conditions.reduce((count, keep) => keep(rows, count), ledger.size));
}
