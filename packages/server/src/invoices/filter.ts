import type { InvoiceQuery } from '@csol/contract';
import { NO_DAY, dayNumber, type Ledger } from './ledger.ts';

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

type Condition = (row: number) => boolean;

/** Holds where the word of a column is wanted; nothing to check where all are. */
function createWordCondition(ledger: Ledger, codes: Uint16Array, wanted: readonly string[] | undefined): Condition[] {
  if (!wanted) return [];
  const isWanted = ledger.vocabulary.words.map((word) => wanted.includes(word));
  return [(row) => isWanted[codes[row] ?? 0] ?? false];
}

/** Both ends are inclusive; a document without the date is in no period. */
function createPeriodCondition(days: Int32Array, { from, to }: InvoiceFilter): Condition[] {
  if (from === undefined && to === undefined) return [];
  const first = from === undefined ? 0 : dayNumber(from);
  const last = to === undefined ? NO_DAY - 1 : dayNumber(to);
  return [(row) => (days[row] ?? 0) >= first && (days[row] ?? 0) <= last];
}

function createStatusCondition(ledger: Ledger, wanted: readonly string[] | undefined, today: number): Condition[] {
  const [untilDue] = createWordCondition(ledger, ledger.statusUntilDue, wanted);
  const [afterDue] = createWordCondition(ledger, ledger.statusAfterDue, wanted);
  return untilDue && afterDue ? [(row) => ((ledger.due[row] ?? 0) < today ? afterDue(row) : untilDue(row))] : [];
}

function createTextCondition({ texts }: Ledger, part: string | undefined): Condition[] {
  return part === undefined ? [] : [(row) => texts[row]?.includes(part) ?? false];
}

/**
 * What a row of a ledger must fulfil to match the filter.
 * @param today `20260903`; a due date before it has passed.
 */
export function createMatcher(ledger: Ledger, filter: InvoiceFilter, today: number): Condition {
  const conditions = [
    ...createWordCondition(ledger, ledger.kind, filter.kind),
    ...createWordCondition(ledger, ledger.category, filter.category),
    ...createWordCondition(ledger, ledger.currency, filter.currency),
    ...createPeriodCondition(filter.dateField === 'issueDate' ? ledger.issued : ledger.due, filter),
    ...createStatusCondition(ledger, filter.status, today),
    ...createTextCondition(ledger, filter.text),
  ];
  return (row) => {
    for (const condition of conditions) if (!condition(row)) return false;
    return true;
  };
}
