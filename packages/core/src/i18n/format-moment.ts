/** A moment by the clocks of a place, said as people say one that is near: `Tuesday 10:30`. */

/** Within so many days a weekday alone says which day it is. */
const NEAR_DAYS = 6;
const DAY_MS = 86_400_000;

/**
 * The weekday and time of an instant, with the day of the month where it is not near; as it came where it is none.
 *
 * @param locale BCP 47
 * @param at RFC 3339
 * @param place the IANA zone of whose clocks are meant, the visitor's where it is none; and what is near to
 */
export function writeMoment(locale: string, at: string, { timeZone, now }: { timeZone: string; now: Date }): string {
  const instant = new Date(at);
  if (Number.isNaN(+instant)) return at;
  const isNear = Math.abs(+instant - +now) < NEAR_DAYS * DAY_MS;
  const parts = {
    ...({ weekday: 'long', hour: 'numeric', minute: '2-digit' } as const),
    ...(!isNear && ({ day: 'numeric', month: 'long' } as const)),
  };
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(instant);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat(locale, parts).format(instant);
  }
}

/** The city that a zone is named by: `Europe/Brussels` is Brussels; empty where it is named by none. */
export function cityOf(timeZone: string): string {
  return timeZone.includes('/') ? (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ') : '';
}
