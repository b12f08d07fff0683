/** Days as texts. Reckons apart from `dates.ts`, which tables are made of: a card loads no more than this. */
import { parseCalendarDate, toCalendarText } from '../calendar-date.ts';

/** The day so many days later or earlier; empty where there is none. */
export const shiftDay = (date: string, days: number): string => toCalendarText(parseCalendarDate(date) + days * 864e5);

/** ISO weekday, 1 is Monday. */
export const weekdayOf = (date: string): number => new Date(parseCalendarDate(date)).getUTCDay() || 7;
