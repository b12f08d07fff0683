import { compareMoney, minorUnits, parseDecimal } from '@csol/domain/money';
import type { InvoiceLedger } from './invoice-ledger.ts';
import type { Narrow } from '../ledgers/narrow.ts';

/** Amounts from here to there, both ends inclusive, whatever their sign and currency. Decimal strings without a sign. */
export interface AmountRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** A decimal in units of 10^-`digits`, rounded up or down. */
function toUnits(text: string, digits: number, isRoundedUp: boolean): number {
  const { units, scale } = parseDecimal(text);
  if (scale <= digits) return Number(units * 10n ** BigInt(digits - scale));
  const divisor = 10n ** BigInt(scale - digits);
  return Number((units + (isRoundedUp ? divisor - 1n : 0n)) / divisor);
}

/** The ends of a range in whole minor units of a currency: between these lie just the whole numbers that the range holds. */
function toEnds({ from, to }: AmountRange, currency: string): [low: number, high: number] {
  const digits = minorUnits(currency);
  return [from === undefined ? 0 : toUnits(from, digits, true), to === undefined ? Infinity : toUnits(to, digits, false)];
}

/** Whether an amount that is no whole number of minor units, or a huge one, lies in the range. */
function holdsOdd({ from, to }: AmountRange, text: string, currency: string): boolean {
  const amount = { amount: text.replace('-', ''), currency };
  const isBelow = from !== undefined && compareMoney(amount, { amount: from, currency }) < 0;
  return !isBelow && (to === undefined || compareMoney(amount, { amount: to, currency }) <= 0);
}

/** For rows of which an amount lies in a range. Exact, whatever the amounts. */
export function keepAmounts(ledger: InvoiceLedger, field: 'gross' | 'open', range: AmountRange): Narrow[] {
  if (range.from === undefined && range.to === undefined) return [];
  const { minor, odd } = ledger[field];
  const { currency, vocabulary } = ledger;
  const ends = vocabulary.words.map((word) => toEnds(range, word));
  const [lows, highs] = [Float64Array.from(ends, ([low = 0]) => low), Float64Array.from(ends, ([, high = 0]) => high)];
  return [
    (rows, count) => {
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const row = rows[index] ?? 0;
        const code = currency[row] ?? 0;
        const amount = Math.abs(minor[row] ?? 0);
        const isIn = Number.isNaN(amount)
          ? holdsOdd(range, odd.get(row) ?? '0', vocabulary.words[code] ?? '')
          : amount >= (lows[code] ?? 0) && amount <= (highs[code] ?? 0);
        if (isIn) rows[kept++] = row;
      }
      return kept;
    },
  ];
}
