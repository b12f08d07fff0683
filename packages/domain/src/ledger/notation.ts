/** How files write amounts and days. */
import type { CalendarDate } from '@csol/contract';
import { isCalendarDate } from '../dates.ts';
import { formatDecimal, parseDecimal } from '../money.ts';
import type { LedgerNotation } from './types.ts';

const DIGITS = /\d/;

/** Digits and the signs between them, without currency, blanks and the sign of the amount. */
const bareOf = (text: string): string => text.replaceAll(/[^\d.,]/gu, '');

/** Whether an amount counts down: a minus in front or behind, or brackets, as bookkeepers write it. */
const isNegative = (text: string): boolean => /^\s*\(.*\)\s*$/u.test(text) || /[-−]\s*\d/u.test(text) || /\d\s*[-−]\s*$/u.test(text);

/** The decimal sign that an amount shows, where it shows one. */
function decimalIn(text: string): string | undefined {
  const bare = bareOf(text);
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const at = Math.max(comma, point);
  if (at < 0 || bare.indexOf(bare[at] ?? '') !== at) return undefined;
  // Three digits behind it may as well be a thousand.
  return bare.length - at - 1 === 3 && at <= 3 ? undefined : bare[at];
}

/** Which sign a column of amounts uses for decimals: the first that shows one tells it for all. @param usual where none does */
export function findDecimal(amounts: Iterable<string>, usual: string): string {
  for (const text of amounts) {
    const found = decimalIn(text);
    if (found !== undefined) return found;
  }
  return usual;
}

/** An amount as a decimal number; `undefined` where the text is none. */
export function readAmount(text: string, decimal: string): string | undefined {
  const bare = bareOf(text);
  if (!DIGITS.test(bare) || /\d[^\d.,\s'’ ()-]+\d/u.test(text)) return undefined;
  const [whole = '', fraction = '', ...rest] = bare.split(decimal);
  const digits = whole.replaceAll(/[.,]/g, '');
  if (rest.length > 0 || /[.,]/.test(fraction) || digits.length > 18 || fraction.length > 6) return undefined;
  const { units, scale } = parseDecimal(`${digits || '0'}.${fraction || '0'}`);
  return formatDecimal({ units: isNegative(text) ? -units : units, scale });
}

/** Year, month and day in the order in which the text has them. */
function partsOf(text: string): [number, number, number] | undefined {
  const compact = /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(text);
  const parts = compact ?? /^\s*(\d{1,4})[-./\s](\d{1,2})[-./\s](\d{1,4})(?:[\sT].*)?$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}

/** In which order a column writes days: the first that can be read in one way only tells it for all. @param usual where none does */
export function findOrder(days: Iterable<string>, usual: LedgerNotation['order']): LedgerNotation['order'] {
  for (const text of days) {
    const [first = 0, second = 0] = partsOf(text) ?? [];
    if (first > 31) continue;
    if (first > 12) return 'dayFirst';
    if (second > 12) return 'monthFirst';
  }
  return usual;
}

/** A day; `undefined` where the text is none. */
export function readDay(text: string, order: LedgerNotation['order']): CalendarDate | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [first, second, third] = parts;
  const [year, month, day] = first > 31 ? parts : order === 'dayFirst' ? [third, second, first] : [third, first, second];
  const full = year < 100 ? 2000 + year : year;
  const date = [String(full).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isCalendarDate(date) ? date : undefined;
}
