/** Calendars as a file (iCalendar, RFC 5545): whole days, and nothing of clocks and zones. */
import type { CalendarDate } from '@csol/contract';
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

/** Octets of a line of the file at most, without its end. */
const LONGEST = 75;

/** What no text of a calendar may hold, but for the tab; of a pair of surrogates one half alone. */
const FORBIDDEN = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE = /\p{Surrogate}/gu;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** A text as the value of a property; line ends of every kind are one, and signs that nobody can see are left out. */
function escapeText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(FORBIDDEN, '').replaceAll(LONE, '\ufffd');
  return plain.replaceAll(/[\\;,\n]/g, (sign) => ESCAPED[sign] ?? sign);
}

/** Octets of a sign in UTF-8. */
function sizeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A line with its end; what is longer goes on in the next one, behind a blank, and no sign is cut. */
function fold(line: string): string {
  let folded = '';
  let size = 0;
  for (const sign of line) {
    const own = sizeOf(sign);
    if (size + own > LONGEST) {
      folded += '\r\n ';
      size = 1;
    }
    folded += sign;
    size += own;
  }
  return `${folded}\r\n`;
}

const toDay = (date: CalendarDate): string => date.replaceAll('-', '');

/** `20260609T081500Z`. */
const toInstant = (time: Date): string => time.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** An instant that can be read, of a year that the file can say. */
const isInstant = (time: Date): boolean => !Number.isNaN(+time) && /^\d{4}-/.test(time.toISOString());

/** An address has signs of its own for what a text escapes: nothing but those of ASCII that are seen. */
function urlLines(url: string | undefined): string[] {
  return url !== undefined && /^https?:\/\/[!-~]+$/i.test(url) ? [`URL:${url}`] : [];
}

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
    ...urlLines(url),
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
  yield [...head, `X-WR-CALNAME:${escapeText(name)}`].map(fold).join('');
  for (const event of events) yield eventLines(event, stamp).map(fold).join('');
  yield fold('END:VCALENDAR');
}
