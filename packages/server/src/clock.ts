import { dayIn } from '@csol/domain/day-in';

/** Tells the time. Handed in, so that a test can say what day it is. */
export type Clock = () => Date;

/** The calendar date of one instant in any zone, reckoned once for each; see `dateIn`. */
export function createCalendar(instant: Date): (timeZone: string) => string {
  const dates = new Map<string, string>();
  return (timeZone) => {
    const date = dates.get(timeZone) ?? dateIn(timeZone, instant);
    dates.set(timeZone, date);
    return date;
  };
}

/** The calendar date of an instant in an IANA zone, `YYYY-MM-DD`; in UTC where the zone is unknown. */
export function dateIn(timeZone: string, instant: Date): string {
  const date = dayIn(timeZone, instant) ?? dayIn('UTC', instant);
  if (date === undefined) throw new RangeError('Not an instant');
  return date;
}
