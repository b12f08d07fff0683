/** Calendars as a file (iCalendar, RFC 5545): whole days, and nothing of clocks and zones. */
import type { CalendarDate } from '@csol/contract';
import { escapeText, foldLine, urlLine } from './content-line.ts';
import { addDays } from './dates.ts';

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** Names the event for ever: a calendar that has it already takes this for what has become of it. */
  uid: string;
  /** Grows with every change; a whole number of 31 bits. */
  sequence: number;
  day: CalendarDate;
  summary: string;
  /** Lines of words. */
  description?: string | undefined;
  location?: string | undefined;
  /** Where there is more about it: `https:` or `http:`, percent-encoded; others are left out. */
  url?: string | undefined;
  /** When it last changed, as an instant (RFC 3339); one that cannot be read is left out. */
  changedAt?: string | undefined;
  /** Whether it does not take place any more: a calendar that has it takes it out, or strikes it through. */
  isCancelled?: boolean | undefined;
}

/** A file of events. */
export interface Calendar {
  /** What the calendar is called, for programs that make a new one of the file. */
  name: string;
  /** When the file is made: of two files that tell of one event alike the newer counts. */
  stamp: Date;
  events: Iterable<CalendarEvent>;
}

const toDay = (date: CalendarDate): string => date.replaceAll('-', '');

/** `20260609T081500Z`. */
const toInstant = (time: Date): string => time.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** An instant that can be read, of a year that the file can say. */
const isInstant = (time: Date): boolean => !Number.isNaN(+time) && /^\d{4}-/.test(time.toISOString());

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  const { uid, sequence, day, summary, description, location, url, changedAt, isCancelled } = event;
  const changed = new Date(changedAt ?? NaN);
  const text = (name: string, value: string | undefined): string[] => (value ? [`${name}:${escapeText(value)}`] : []);
  return [
    'BEGIN:VEVENT',
    ...text('UID', uid),
    `DTSTAMP:${toInstant(stamp)}`,
    `SEQUENCE:${sequence}`,
    ...(isInstant(changed) ? [`LAST-MODIFIED:${toInstant(changed)}`] : []),
    `DTSTART;VALUE=DATE:${toDay(day)}`,
    // The first day that it is over. Some programs make nothing of a day without.
    `DTEND;VALUE=DATE:${toDay(addDays(day, 1))}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Nobody is busy all day because something comes.
    'TRANSP:TRANSPARENT',
    ...text('SUMMARY', summary),
    ...text('DESCRIPTION', description),
    ...text('LOCATION', location),
    ...urlLine(url),
    'END:VEVENT',
  ];
}

/**
 * A calendar in the parts that it is written in: its head, an event each, its foot. All of it joined is a file in UTF-8.
 *
 * @throws InvalidDateError for an event on a day that is none
 */
export function* writeCalendar({ name, stamp, events }: Calendar): Generator<string, void, undefined> {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//CSOL//Widgets//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
  yield [...head, `X-WR-CALNAME:${escapeText(name)}`].map(foldLine).join('');
  for (const event of events) yield eventLines(event, stamp).map(foldLine).join('');
  yield foldLine('END:VCALENDAR');
}
