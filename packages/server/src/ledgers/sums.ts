import type { Money } from '@csol/domain/money';
import { ExactSum } from './amounts.ts';
import type { AnyLedger } from './ledger.ts';
import type { Summed } from './ledger-kind.ts';
import { NO_WORD } from './vocabulary.ts';

/** Count and sums of rows of one currency. */
export class CurrencySums {
  #count = 0;
  readonly #sums: readonly ExactSum[];

  /** @param size How many sums there are. */
  constructor(size: number) {
    this.#sums = Array.from({ length: size }, () => new ExactSum());
  }

  /** Counts a row. */
  count(): void {
    this.#count++;
  }

  /** One of the sums. */
  sumAt(index: number): ExactSum {
    return this.#sums[index] as ExactSum;
  }

  /** Adds what other sums of the same currency hold. */
  addSums(other: CurrencySums): void {
    this.#count += other.#count;
    for (const [index, sum] of this.#sums.entries()) sum.addSum(other.sumAt(index));
  }

  /** As the contract writes them. @param names What the sums are called. */
  toTotals(currency: string, names: readonly string[]): object {
    const sums = this.#sums.map((sum, index): [string, Money] => [names[index] ?? '', sum.toMoney(currency)]);
    return { currency, count: this.#count, ...Object.fromEntries(sums) };
  }
}

/** Adds up rows by currency. Those without one are in no sum. */
export function addUp<L extends AnyLedger>(
  ledger: L,
  rows: Int32Array,
  summed: readonly Summed<L>[],
  today: number,
): Map<string, CurrencySums> {
  const { currency, vocabulary } = ledger;
  const byCode: CurrencySums[] = [];
  for (let index = 0; index < rows.length; index++) {
    (byCode[currency[rows[index] ?? 0] ?? 0] ??= new CurrencySums(summed.length)).count();
  }
  for (const [at, { columnOf, counts }] of summed.entries()) {
    const column = columnOf(ledger);
    const sums = byCode.map((all) => all.sumAt(at));
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      if (!counts || counts(ledger, row, today)) sums[currency[row] ?? 0]?.add(column, row);
    }
  }
  const sums = new Map<string, CurrencySums>();
  byCode.forEach((sum, code) => sums.set(vocabulary.words[code] ?? NO_WORD, sum));
  sums.delete(NO_WORD);
  return sums;
}
