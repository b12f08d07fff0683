/** Amounts without their currency, which a table says once, and months as the country writes them. */
import type { Formats } from '@csol/core';
import { formatDecimal } from '@csol/domain/money';

const amounts = new Map<string, Intl.NumberFormat>();
const shares = new Map<string, Intl.NumberFormat>();
const months = new Map<string, Intl.DateTimeFormat>();

/** An amount with all its digits. @param scale digits after the point of its unit */
export function formatUnits({ locale }: Formats, units: bigint, scale: number): string {
  const key = `${locale} ${scale}`;
  let format = amounts.get(key);
  if (!format) {
    // As money without its currency: some locales write other numbers in another way, and both stand on one screen.
    const fraction = { minimumFractionDigits: scale, maximumFractionDigits: scale };
    amounts.set(key, (format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', ...fraction })));
  }
  const parts = format.formatToParts(formatDecimal({ units, scale }, scale) as Intl.StringNumericLiteral);
  return parts.map(({ type, value }) => (type === 'currency' || type === 'literal' ? '' : value)).join('');
}

/** A share with one digit after the point, as the amounts beside it are written. */
export function formatShare(formats: Formats, tenths: bigint): string {
  const { locale } = formats;
  let format = shares.get(locale);
  if (!format) shares.set(locale, (format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 0 })));
  const parts = format.formatToParts(1);
  return parts.map(({ type, value }) => (type === 'integer' ? formatUnits(formats, tenths, 1) : value)).join('');
}

/** `2026-09` as September 2026; what is no month as it came. */
export function formatMonth({ locale }: Formats, key: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return key;
  let format = months.get(locale);
  if (!format) months.set(locale, (format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })));
  return format.format(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5)) - 1));
}
