import type { CalendarDate } from '@csol/contract';
import { toCalendarText } from '../calendar-date.ts';

/** What the parts of a day are called. */
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/**
 * The day of an instant at a place.
 * @param timeZone IANA name, as the place's.
 * @returns `undefined` where there is no such zone or no such instant: the day is not known then, and no other is put in its place.
 */
export function localDay(at: string, timeZone: string | undefined): CalendarDate | undefined {
  const time = Date.parse(at);
  if (Number.isNaN(time) || !timeZone) return undefined;
  try {
    const parts = new Intl.DateTimeFormat('en', { ...DAY, timeZone, calendar: 'iso8601', numberingSystem: 'latn' }).formatToParts(time);
    const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
    return toCalendarText(Date.UTC(part('year'), part('month') - 1, part('day')));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
