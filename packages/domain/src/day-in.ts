import { toCalendarText } from './calendar-date.ts';

/** What the parts of a day are called. */
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601', numberingSystem: 'latn' } as const;

/** By zone: making one takes longer than all the days that are asked of it. Zones that there are alone: what data calls one has no end. */
const formats = new Map<string, Intl.DateTimeFormat>();

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { ...DAY, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The day of an instant in an IANA zone, `YYYY-MM-DD`; `undefined` where there is no such zone or no such instant. */
export function dayIn(timeZone: string, instant: Date): string | undefined {
  if (Number.isNaN(+instant)) return undefined;
  const format = formats.get(timeZone) ?? createFormat(timeZone);
  if (!format) return undefined;
  formats.set(timeZone, format);
  const parts = format.formatToParts(instant);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  return toCalendarText(Date.UTC(part('year'), part('month') - 1, part('day')));
}
