import type { Money } from '@csol/contract';
import { ExactSum } from './amounts.ts';
import { createMatcher, type InvoiceFilter } from './filter.ts';
import type { Ledger } from './ledger.ts';
import { sortRows, type SortKey } from './order.ts';

/** Sums of one currency. */
export interface CurrencyTotals {
  count: number;
  gross: Money;
  open: Money;
  overdue: Money;
}

/** The documents of one customer that match a filter, sorted, with their sums. */
export interface Selection {
  /** Rows of the ledger that it was made from. */
  rows: Int32Array;
  totals: ReadonlyMap<string, CurrencyTotals>;
}

/** Adds up the documents of one currency. */
class Sums {
  count = 0;
  readonly #gross = new ExactSum();
  readonly #open = new ExactSum();
  readonly #overdue = new ExactSum();

  add(ledger: Ledger, row: number, isPastDue: boolean): void {
    this.count++;
    this.#gross.add(ledger.gross, row);
    this.#open.add(ledger.open, row);
    if (isPastDue && ledger.owed[row]) this.#overdue.add(ledger.open, row);
  }

  toTotals(currency: string): CurrencyTotals {
    return {
      count: this.count,
      gross: this.#gross.toMoney(currency),
      open: this.#open.toMoney(currency),
      overdue: this.#overdue.toMoney(currency),
    };
  }
}

/**
 * Filters, sorts and adds up.
 * @param today `20260903`; a due date before it has passed.
 */
export function select(ledger: Ledger, filter: InvoiceFilter, keys: readonly SortKey[], today: number): Selection {
  const matches = createMatcher(ledger, filter, today);
  const rows = new Int32Array(ledger.size);
  const sums: Sums[] = [];
  let count = 0;
  for (let row = 0; row < ledger.size; row++) {
    if (!matches(row)) continue;
    rows[count++] = row;
    (sums[ledger.currency[row] ?? 0] ??= new Sums()).add(ledger, row, (ledger.due[row] ?? 0) < today);
  }
  const totals = new Map<string, CurrencyTotals>();
  sums.forEach((sum, code) => {
    const currency = ledger.vocabulary.words[code] ?? '';
    totals.set(currency, sum.toTotals(currency));
  });
  return { rows: sortRows(ledger, rows.slice(0, count), keys), totals };
}
