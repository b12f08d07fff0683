import type { InvoiceTotals } from '@csol/contract';
import { ExactSum } from './amounts.ts';
import { findMatches, type InvoiceFilter } from './filter.ts';
import type { Ledger } from './ledger.ts';
import { sortRows } from './order.ts';
import type { SortKey } from './sort-fields.ts';

/** Count and sums of documents of one currency. */
export class CurrencySums {
  #count = 0;
  readonly #gross = new ExactSum();
  readonly #open = new ExactSum();
  readonly #overdue = new ExactSum();

  /** Adds a document. */
  add(ledger: Ledger, row: number, today: number): void {
    this.#count++;
    this.#gross.add(ledger.gross, row);
    this.#open.add(ledger.open, row);
    if (ledger.owed[row] && (ledger.due[row] ?? 0) < today) this.#overdue.add(ledger.open, row);
  }

  /** Adds what other sums of the same currency hold. */
  addSums(other: CurrencySums): void {
    this.#count += other.#count;
    this.#gross.addSum(other.#gross);
    this.#open.addSum(other.#open);
    this.#overdue.addSum(other.#overdue);
  }

  /** As the contract writes them. */
  toTotals(currency: string): InvoiceTotals {
    return {
      currency,
      count: this.#count,
      gross: this.#gross.toMoney(currency),
      open: this.#open.toMoney(currency),
      overdue: this.#overdue.toMoney(currency),
    };
  }
}

/** The documents of one customer that match a filter, sorted, with their sums. */
export interface Selection {
  /** Rows of the ledger that it was made from. */
  rows: Int32Array;
  /** By currency. */
  sums: ReadonlyMap<string, CurrencySums>;
}

/** Adds up rows by currency. */
function addUp(ledger: Ledger, rows: Int32Array, today: number): Map<string, CurrencySums> {
  const byCode: CurrencySums[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    (byCode[ledger.currency[row] ?? 0] ??= new CurrencySums()).add(ledger, row, today);
  }
  const sums = new Map<string, CurrencySums>();
  byCode.forEach((sum, code) => sums.set(ledger.vocabulary.words[code] ?? '', sum));
  return sums;
}

/** What is selected, and in which order. */
export interface SelectionPlan {
  filter: InvoiceFilter;
  keys: readonly SortKey[];
  /** `20260903`; a due date before it has passed. */
  today: number;
  /** The ids that have the numbers of `filter.exact`, where it has any. */
  exactIds?: readonly string[] | undefined;
}

/** Filters, sorts and adds up. */
export function select(ledger: Ledger, { filter, keys, today, exactIds }: SelectionPlan): Selection {
  const rows = findMatches(ledger, filter, today, exactIds);
  const sums = addUp(ledger, rows, today);
  return { rows: sortRows(ledger, rows, keys), sums };
}
