/** How long before its end a contract has to be terminated, as a country's rule says. */
import type { CalendarDate } from '@csol/contract';
import { addDays, addMonths, startOfMonth, startOfQuarter, startOfYear } from '../dates.ts';

/** So many days; or so many months, and then to the end of the month, quarter or year where it says so. */
export type NoticeRule = { days: number } | { months: number; endOf?: 'month' | 'quarter' | 'year' };

/** The beginning of a period, and how many months it has. */
const PERIODS = {
  month: [startOfMonth, 1],
  quarter: [startOfQuarter, 3],
  year: [startOfYear, 12],
} as const;

/** The first day that a contract can end on where it is terminated today. */
export function noticeDayOf(rule: NoticeRule, today: CalendarDate): CalendarDate {
  if ('days' in rule) return addDays(today, rule.days);
  const day = addMonths(today, rule.months);
  if (rule.endOf === undefined) return day;
  const [startOf, months] = PERIODS[rule.endOf];
  return addDays(addMonths(startOf(day), months), -1);
}
