/** Tells the time. Handed in, so that a test can say what day it is. */
export type Clock = () => Date;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of a zone; that of UTC where nobody knows the zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const options = { calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    try {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone });
    } catch {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' });
    }
    formats.set(timeZone, format);
  }
  return format;
}

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
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}
