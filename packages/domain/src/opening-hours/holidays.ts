/** Which days of a year are holidays. */
import { toCalendarText } from '../calendar-date.ts';
import { shiftDay, weekdayOf } from './days.ts';
import type { Holiday, HolidayRule } from './types.ts';

const dayText = (year: number, month: number, day: number): string => toCalendarText(Date.UTC(year, month - 1, day));

/** Easter Sunday of the western churches, by the Gregorian reckoning of Meeus, Jones and Butcher. */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayText(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Whether a rule says this; one that comes from a page may have members that say nothing. */
function says<Name extends string>(rule: HolidayRule, name: Name): rule is Extract<HolidayRule, Record<Name, unknown>> {
  return (rule as Readonly<Record<string, unknown>>)[name] !== undefined;
}

function ruleDay(rule: HolidayRule, year: number): string | undefined {
  if (says(rule, 'date')) return rule.date.startsWith(`${year}-`) ? rule.date : undefined;
  if (says(rule, 'easter')) return shiftDay(easterOf(year), rule.easter);
  if (says(rule, 'day')) {
    const day = dayText(year, rule.month, rule.day);
    // 29 February is a day of some years.
    return Number(day.slice(5, 7)) === rule.month ? day : undefined;
  }
  if (says(rule, 'from')) {
    const from = dayText(year, rule.month, rule.from);
    return shiftDay(from, (rule.weekday - weekdayOf(from) + 7) % 7);
  }
  const { month, weekday, nth, after = 0 } = rule;
  const [first, last] = [dayText(year, month, 1), dayText(year, month + 1, 0)];
  const day =
    nth > 0
      ? shiftDay(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
      : shiftDay(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1));
  // A fifth Monday is in some months.
  return day < first || day > last ? undefined : shiftDay(day, after);
}

function observedDay(day: string, observed: Holiday['observed']): string {
  const weekday = weekdayOf(day);
  if (!observed || weekday < 6) return day;
  if (observed === 'nearest') return shiftDay(day, weekday === 6 ? -1 : 1);
  return shiftDay(day, 8 - weekday);
}

/** The day on which a holiday is kept that belongs to a year; it may be of the year before. Nothing where that year has none. */
export function holidayIn(holiday: Holiday, year: number): string | undefined {
  const day = ruleDay(holiday, year);
  return day && observedDay(day, holiday.observed);
}
