import type { CalendarDate } from '@csol/contract';
import { parseCalendarDate, toCalendarText } from './calendar-date.ts';

export type { CalendarDate } from '@csol/contract';
export { isCalendarDate } from './calendar-date.ts';

/** Days from one to another, both included. */
export interface DateRange {
  from: CalendarDate;
  to: CalendarDate;
}

/** A text that was to be a day between 0000-01-01 and 9999-12-31 is none. */
export class InvalidDateError extends RangeError {
  override readonly name = 'InvalidDateError';

  constructor(text: string) {
    super(`Not a calendar date: "${text.slice(0, 40)}"`);
  }
}

const DAY = 864e5;

function toTime(date: string): number {
  const time = parseCalendarDate(date);
  if (Number.isNaN(time)) throw new InvalidDateError(date);
  return time;
}

function fromTime(time: number): CalendarDate {
  const text = toCalendarText(time);
  if (!/^\d/.test(text)) throw new InvalidDateError(text);
  return text;
}

/** The day so many days later, or earlier where `days` is negative. @throws InvalidDateError */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromTime(toTime(date) + days * DAY);
}

/** The same day so many months later or earlier; the last day of the month where that month is too short. @throws InvalidDateError */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = new Date(toTime(date.slice(0, 8) + '01'));
  toTime(date);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  const last = fromTime(+first);
  return last.slice(8) < date.slice(8) ? last : last.slice(0, 8) + date.slice(8);
}

/** How many days `to` lies after `from`; negative where it lies before. @throws InvalidDateError */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (toTime(to) - toTime(from)) / DAY;
}

/** Negative, zero or positive, as `Array.sort` takes it. @throws InvalidDateError */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return daysBetween(b, a);
}

/** The first day of the date's month. @throws InvalidDateError */
export function startOfMonth(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - +date.slice(8));
}

/** The first day of the date's quarter, which begins in January, April, July or October. @throws InvalidDateError */
export function startOfQuarter(date: CalendarDate): CalendarDate {
  return addMonths(startOfMonth(date), -((+date.slice(5, 7) - 1) % 3));
}

/** The first of January of the date's year. @throws InvalidDateError */
export function startOfYear(date: CalendarDate): CalendarDate {
  return addMonths(startOfMonth(date), 1 - +date.slice(5, 7));
}

/** Whether a day lies in a range; a side that is missing is open. Nothing is checked but the order. */
export function isInRange(date: CalendarDate, range: Partial<DateRange>): boolean {
  return !(range.from && date < range.from) && !(range.to && date > range.to);
}

/** The whole month, quarter or year, of so many months, that begins on `from`. */
const whole = (from: CalendarDate, months: number): DateRange => ({ from, to: addDays(addMonths(from, months), -1) });

const PRESETS = {
  thisMonth: (today: CalendarDate) => whole(startOfMonth(today), 1),
  lastMonth: (today: CalendarDate) => whole(addMonths(startOfMonth(today), -1), 1),
  thisQuarter: (today: CalendarDate) => whole(startOfQuarter(today), 3),
  lastQuarter: (today: CalendarDate) => whole(addMonths(startOfQuarter(today), -3), 3),
  thisYear: (today: CalendarDate) => whole(startOfYear(today), 12),
  lastYear: (today: CalendarDate) => whole(addMonths(startOfYear(today), -12), 12),
};

/** A period by name. `this…` and `last…` are whole calendar months, quarters and years. */
export type PeriodPreset = keyof typeof PRESETS;

/** The presets, nearest and shortest first. */
export const PERIOD_PRESETS = Object.keys(PRESETS) as readonly PeriodPreset[];

/** What a preset means on the given day. @throws InvalidDateError */
export function periodOf(preset: PeriodPreset, today: CalendarDate): DateRange {
  return PRESETS[preset](today);
}
