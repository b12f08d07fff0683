/** Amounts without their currency, which a table says once, and months as the country writes them. */
import type { Formats } from '@csol/core';
import { formatDecimal } from '@csol/domain/money';

const amounts = new Map<string, Intl.NumberFormat>();
const months = new Map<string, Intl.DateTimeFormat>();

/** An amount with all its digits. @param scale digits after the point of its unit */
export function formatUnits({ locale }: Formats, units: bigint, scale: number): string {
  const key = `${locale} ${scale}`;
  let format = amounts.get(key);
  if (!format) amounts.set(key, (format = new Intl.NumberFormat(locale, { minimumFractionDigits: scale, maximumFractionDigits: scale })));
  return format.format(formatDecimal({ units, scale }, scale) as Intl.StringNumericLiteral);
}

/** `2026-09` as September 2026; what is no month as it came. */
export function formatMonth({ locale }: Formats, key: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return key;
  let format = months.get(locale);
  if (!format) months.set(locale, (format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })));
  return format.format(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5)) - 1));
}
