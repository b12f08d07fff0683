import type { Money } from '@csol/contract';
import { formatDecimal, parseDecimal, rescale, roundDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { minorUnits } from './currency.ts';

export type { Money } from '@csol/contract';
export { isKnownCurrency, minorUnits } from './currency.ts';
export { formatDecimal, InvalidDecimalError, parseDecimal, roundDecimal } from './decimal.ts';
export type { Decimal } from './decimal.ts';

/** Two amounts of different currencies met in a calculation that has no meaning across currencies. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError';

  constructor(a: string, b: string) {
    super(`${a} and ${b} cannot be reckoned together`);
  }
}

/** A number that is not zero, with its digits after the point; canonical where they are those of the currency. */
const CANONICAL = /^-?(?:[1-9]\d{0,17}|0(?=\.0*[1-9]))\.(\d{1,6})$/;

/**
 * An amount in canonical form, see `formatDecimal`: at least as many decimals as the currency's minor unit has.
 * @param amount A decimal number as text.
 * @throws InvalidDecimalError where `amount` is none.
 */
export function createMoney(amount: string, currency: string): Money {
  // Nearly all amounts are canonical already: reading a hundred thousand of them took longer than all else that is done with them.
  const digits = CANONICAL.exec(amount)?.[1]?.length ?? -1;
  if (digits > 0 && digits === minorUnits(currency)) return { amount, currency };
  return toMoney(parseDecimal(amount), currency);
}

function toMoney(value: Decimal, currency: string): Money {
  return { amount: formatDecimal(value, minorUnits(currency)), currency };
}

/** Both amounts as whole numbers of the same unit, and the digits of that unit. */
function align(a: Money, b: Money): [a: bigint, b: bigint, scale: number] {
  if (a.currency !== b.currency) throw new CurrencyMismatchError(a.currency, b.currency);
  const x = parseDecimal(a.amount);
  const y = parseDecimal(b.amount);
  const scale = Math.max(x.scale, y.scale);
  return [rescale(x, scale), rescale(y, scale), scale];
}

/** The exact sum. @throws CurrencyMismatchError, InvalidDecimalError */
export function addMoney(a: Money, b: Money): Money {
  const [x, y, scale] = align(a, b);
  return toMoney({ units: x + y, scale }, a.currency);
}

/** The same amount with the other sign; zero stays zero. @throws InvalidDecimalError */
export function negateMoney(money: Money): Money {
  const { units, scale } = parseDecimal(money.amount);
  return toMoney({ units: -units, scale }, money.currency);
}

/** `a` less `b`, exactly. @throws CurrencyMismatchError, InvalidDecimalError */
export function subtractMoney(a: Money, b: Money): Money {
  return addMoney(a, negateMoney(b));
}

/** Negative, zero or positive, as `Array.sort` takes it, by value. @throws CurrencyMismatchError, InvalidDecimalError */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** -1, 0 or 1. @throws InvalidDecimalError */
export function sign(money: Money): -1 | 0 | 1 {
  const { units } = parseDecimal(money.amount);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** Whether the amount is zero, however it is written. @throws InvalidDecimalError */
export function isZero(money: Money): boolean {
  return !sign(money);
}

/** One exact sum for each currency that occurs, in the order of the codes; nothing for an empty list. @throws InvalidDecimalError */
export function sumByCurrency(list: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const money of list) {
    const sum = sums.get(money.currency);
    sums.set(money.currency, sum ? addMoney(sum, money) : createMoney(money.amount, money.currency));
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/**
 * The amount times a number, rounded to the currency's minor unit, halves away from zero.
 * @param factor A decimal number as text: a quantity, or a rate such as `0.21`.
 * @throws InvalidDecimalError
 */
export function multiply(money: Money, factor: string): Money {
  const a = parseDecimal(money.amount);
  const b = parseDecimal(factor);
  const product = { units: a.units * b.units, scale: a.scale + b.scale };
  return toMoney(roundDecimal(product, minorUnits(money.currency)), money.currency);
}
