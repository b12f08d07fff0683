import type { CalendarDate } from '@csol/contract';
import { dayIn } from '../day-in.ts';

/**
 * The day of an instant at a place.
 * @param timeZone IANA name, as the place's.
 * @returns `undefined` where there is no such zone or no such instant: the day is not known then, and no other is put in its place.
 */
export function localDay(at: string, timeZone: string | undefined): CalendarDate | undefined {
  return timeZone ? dayIn(timeZone, new Date(at)) : undefined;
}
