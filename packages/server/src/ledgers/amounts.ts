import { addMoney, createMoney, formatDecimal, minorUnits, type Money } from '@csol/domain/money';

/** Whole numbers up to here, and the sum of two of them, are exact in a double. */
const EXACT_LIMIT = 2 ** 52;

/**
 * A column of exact amounts, as whole numbers of the currency's minor unit. The few amounts that are none (more decimals than the
 * currency has, or too large to be exact as a double) are kept as text beside it.
 */
export class AmountColumn {
  /** NaN where the amount is in `odd`. */
  readonly minor: Float64Array;
  /** Decimal strings by row. */
  readonly odd = new Map<number, string>();
  /** The amount as a number, good for comparing. */
  readonly value: Float64Array;

  constructor(capacity: number) {
    this.minor = new Float64Array(capacity);
    this.value = new Float64Array(capacity);
  }

  /** @param text Decimal string without needless zeros. */
  set(row: number, text: string, currency: string): void {
    const digits = minorUnits(currency);
    const point = text.indexOf('.');
    const minor = Math.round(Number(text) * 10 ** digits);
    const isOdd = (point >= 0 && text.length - point - 1 > digits) || Math.abs(minor) >= EXACT_LIMIT / 8;
    if (isOdd) this.odd.set(row, text);
    this.minor[row] = isOdd ? NaN : minor;
    this.value[row] = Number(text);
  }

  /** Takes over the rows from `start` to before `end` of another column; `row` is the first here. */
  copy(row: number, from: AmountColumn, start: number, end: number): void {
    this.minor.set(from.minor.subarray(start, end), row);
    this.value.set(from.value.subarray(start, end), row);
    for (const [at, odd] of from.odd) if (at >= start && at < end) this.odd.set(row + at - start, odd);
  }
}

/** Adds amounts of one currency out of columns, exactly. */
export class ExactSum {
  #small = 0;
  #large = 0n;
  readonly #odd: string[] = [];

  /** Adds the amount of a row. */
  add(column: AmountColumn, row: number): void {
    const minor = column.minor[row] ?? 0;
    if (Number.isNaN(minor)) {
      this.#odd.push(column.odd.get(row) ?? '0');
      return;
    }
    this.#small += minor;
    if (this.#small >= EXACT_LIMIT || this.#small <= -EXACT_LIMIT) {
      this.#large += BigInt(this.#small);
      this.#small = 0;
    }
  }

  /** Adds what another sum of the same currency holds. */
  addSum(other: ExactSum): void {
    this.#large += other.#large + BigInt(other.#small);
    this.#odd.push(...other.#odd);
  }

  /** What has been added so far. */
  toMoney(currency: string): Money {
    const digits = minorUnits(currency);
    const regular = { amount: formatDecimal({ units: this.#large + BigInt(this.#small), scale: digits }, digits), currency };
    return this.#odd.reduce((sum, amount) => addMoney(sum, createMoney(amount, currency)), regular);
  }
}
