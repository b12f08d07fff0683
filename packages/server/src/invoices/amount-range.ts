import { compareMoney, minorUnits, parseDecimal } from '@csol/domain/money';
import type { Ledger } from './ledger.ts';

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

/** A test for rows of a ledger: whether an amount of theirs lies in a range. Exact, whatever the amounts. */
export function createAmountTest(ledger: Ledger, field: 'gross' | 'open', range: AmountRange): (row: number) => boolean {
  const column = ledger[field];
  const { words } = ledger.vocabulary;
  const endsByCode: [number, number][] = [];
  return (row) => {
    const code = ledger.currency[row] ?? 0;
    const minor = column.minor[row] ?? 0;
    if (Number.isNaN(minor)) return holdsOdd(range, column.odd.get(row) ?? '0', words[code] ?? '');
    const [low, high] = (endsByCode[code] ??= toEnds(range, words[code] ?? ''));
    const amount = Math.abs(minor);
    return amount >= low && amount <= high;
  };
}
