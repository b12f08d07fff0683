import type { CalendarDate, ReportFrequency } from '@csol/contract';
import { addDays, addMonths, startOfMonth, startOfQuarter } from '@csol/domain/dates';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import type { Principal } from '../principal.ts';

const [MINUTE, HOUR] = [60_000, 60 * 60_000];

/** The Monday after a day. */
function nextMonday(day: CalendarDate): CalendarDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, 7 - ((weekday + 6) % 7));
}

const NEXT: Readonly<Record<ReportFrequency, (day: CalendarDate) => CalendarDate>> = {
  weekly: nextMonday,
  monthly: (day) => addMonths(startOfMonth(day), 1),
  quarterly: (day) => addMonths(startOfQuarter(day), 3),
};

/** The first day after a day on which a report is sent: a Monday, the first of a month, of a quarter. */
export function nextDay(every: ReportFrequency, day: CalendarDate): CalendarDate {
  return NEXT[every](day);
}

/** When a day begins in an IANA zone; in UTC where there is no such zone. Zones differ from UTC by whole quarters of an hour. */
export function startOfDay(day: CalendarDate, timeZone: string): Date {
  let time = Date.parse(`${day}T00:00:00Z`) - 14 * HOUR;
  while (dateIn(timeZone, new Date(time)) < day) time += 15 * MINUTE;
  return new Date(time);
}

/** The zone of an account: that of the first of its customer numbers. */
export async function zoneOf(db: Database, { customers, known }: Pick<Principal, 'customers' | 'known'>): Promise<string> {
  if (known?.[0]) return known[0].timeZone;
  const first = db.selectFrom('customer').select('time_zone').orderBy('number').limit(1);
  const own = customers === 'all' ? first : first.where('number', 'in', customers.length > 0 ? customers : ['']);
  return (await own.executeTakeFirst())?.time_zone ?? 'UTC';
}
