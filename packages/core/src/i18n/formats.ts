/** Numbers, money and dates as a country writes them. Nothing here ever throws: what cannot be formatted is shown as it came. */
import type { CalendarDate } from '@csol/contract';
import { parseCalendarDate } from '@csol/domain/calendar-date';

export interface Formats {
  /** BCP 47 tag of these formats, for example `fr-BE`. */
  readonly locale: string;
  /** A calendar date in the short style of the country; never shifted by a zone. */
  date(date: CalendarDate): string;
  /** A calendar date with the month as a word. */
  longDate(date: CalendarDate): string;
  /** An instant's date and time in the visitor's zone. */
  time(instant: Date): string;
  number(value: number): string;
  /** A decimal string, for example a quantity or a VAT rate, with all its decimals. */
  decimal(value: string): string;
  /** A share in percent, out of a decimal string: `21` → `21 %`. */
  percent(value: string): string;
  /** Name of a country in the language of the texts; the code where it has none. */
  country(code: string): string;
  /** Name of an ISO weekday, 1 is Monday. */
  weekday(day: number): string;
  /** A wall-clock time `HH:MM`, as the country writes it. */
  clock(time: string): string;
  /** Name of an IANA zone in the language of the texts, all year round; the zone itself where it is none. */
  zone(timeZone: string): string;
  /** Several things in a row: `nl, fr en de`. */
  list(items: readonly string[]): string;
}

/** A decimal string, as Intl formats it exactly. */
export const DECIMAL = /^-?\d+(\.\d+)?$/;
const cache = new Map<string, Formats>();

/** Intl formats strings exactly (ECMA-402 2023); TypeScript's type wants them to be numeric literals. */
type Numeric = Intl.StringNumericLiteral;

/** Names out of Intl.DisplayNames; a code that is none is shown as it came. */
function createNames(locale: string, type: 'region' | 'language'): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type, fallback: 'code' });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** Makes each thing on its first use: Intl's constructors are the slowest part of a first render. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A day under today's zone rules, which long ago were others. */
const ANY_DAY = Date.UTC(2026, 0, 1);

/** The name of a zone that holds in summer and winter. */
function zoneName(locale: string, timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(ANY_DAY);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

function createDateFormats(locale: string): Pick<Formats, 'date' | 'longDate' | 'time' | 'weekday' | 'clock' | 'zone'> {
  const zone = { timeZone: 'UTC' } as const;
  const short = lazily(() => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', ...zone }));
  const long = lazily(() => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', ...zone }));
  const instant = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }));
  const clock = lazily(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }));
  const weekday = lazily(() => new Intl.DateTimeFormat(locale, { weekday: 'long', ...zone }));
  const written = (date: CalendarDate, format: () => Intl.DateTimeFormat): string => {
    const time = parseCalendarDate(date);
    return Number.isNaN(time) ? date : format().format(time);
  };
  return {
    date: (date) => written(date, short),
    longDate: (date) => written(date, long),
    time: (at) => (Number.isNaN(+at) ? '' : instant().format(at)),
    // The end of a day is 24:00 in the data and has no time of its own in Intl.
    clock: (time) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? clock().format(Date.parse(`1970-01-01T${time}:00Z`)) : time),
    zone: (timeZone) => zoneName(locale, timeZone),
    // 5 January 1970 was a Monday.
    weekday: (day) => (Number.isInteger(day) ? weekday().format(Date.UTC(1970, 0, 4 + day)) : String(day)),
  };
}

/** The formats of a locale; made once per page and locale. */
export function createFormats(locale: string): Formats {
  const known = cache.get(locale);
  if (known) return known;
  const number = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const country = lazily(() => createNames(locale, 'region'));
  const decimal = (value: string): string => (DECIMAL.test(value) ? number().format(value as Numeric) : value);
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 6 }));
  const formats: Formats = {
    locale,
    ...createDateFormats(locale),
    number: (value) => number().format(value),
    decimal,
    percent: (value) => (DECIMAL.test(value) ? percent().format(value as Numeric) : value),
    country: (code) => country()(code),
    list: (items) => list().format(items),
  };
  cache.set(locale, formats);
  return formats;
}
