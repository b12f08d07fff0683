/** Money as a country writes it; apart from the other formats, because a page without amounts has no need of it. */
import type { Money } from '@csol/contract';
import { minorUnits } from '@csol/domain/currency';
import { DECIMAL, type Formats } from './formats.ts';

const cache = new Map<string, Intl.NumberFormat>();

function decimalsOf(amount: string): number {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : amount.length - point - 1;
}

/**
 * An exact amount with its currency. Decimals are by ISO 4217 and the amount, not by Intl, which is wrong for several currencies.
 * What is no amount or no currency code is shown as it came.
 */
export function formatMoney({ locale }: Formats, { amount, currency }: Money): string {
  if (!DECIMAL.test(amount) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`.trim();
  const digits = Math.min(Math.max(minorUnits(currency), decimalsOf(amount)), 20);
  const key = `${locale}${currency}${digits}`;
  let format = cache.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction });
    cache.set(key, format);
  }
  return format.format(amount as Intl.StringNumericLiteral);
}
