/** Looks at every minute by itself, by other ways than the clock that is checked against it. For tests. */
import { OpeningClock, type Desk, type TimeSpan } from '../opening-hours/index.ts';

/** What the clock of a zone shows. */
interface Reading {
  date: string;
  before: string;
  minute: number;
}

const DAY = 864e5;

const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function createReader(timeZone: string): (time: number) => Reading {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (time) => {
    const [date = '', clock = ''] = format.format(time).split(' ');
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return { date, before: textOf(Date.parse(date) - DAY), minute: hours * 60 + minutes };
  };
}

const clockMinutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Whether a span covers a minute of its own day, or of the day after. */
function covers({ from, to }: TimeSpan, minute: number, isDayAfter: boolean): boolean {
  const [start, end] = [clockMinutes(from), clockMinutes(to)];
  if (end > start) return !isDayAfter && start <= minute && minute < end;
  return isDayAfter ? minute < end : minute >= start;
}

/**
 * Whether a desk is open, minute by minute. Clocks are looked at each quarter of an hour: they change at no other time.
 * @param special The hours of days that are not as others are, by day; no hours where it is closed. Reckoned elsewhere.
 */
export function createSlowDesk({ timeZone, hours }: Desk, special: ReadonlyMap<string, readonly TimeSpan[]>): (time: number) => boolean {
  const read = createReader(timeZone);
  const days = new Map<string, readonly TimeSpan[]>();
  const readSpans = (date: string): readonly TimeSpan[] => {
    const weekday = new Date(date).getUTCDay() || 7;
    return special.get(date) ?? hours.filter((span) => span.days.includes(weekday));
  };
  const spansOn = (date: string): readonly TimeSpan[] => {
    const spans = days.get(date) ?? readSpans(date);
    days.set(date, spans);
    return spans;
  };
  let [quarter, now] = [NaN, {} as Reading];
  return (time) => {
    if (Math.floor(time / 9e5) !== quarter) {
      quarter = Math.floor(time / 9e5);
      now = read(quarter * 9e5);
    }
    const minute = now.minute + (Math.floor(time / 6e4) % 15);
    return (
      spansOn(now.date).some((span) => covers(span, minute, false)) || spansOn(now.before).some((span) => covers(span, minute, true))
    );
  };
}

/**
 * Compares what a clock says, from turn to turn, with every minute between.
 * @returns The first minute of which it says something else; nothing where there is none.
 */
export function findDifference(desk: Desk, isOpen: (time: number) => boolean, from: number, end: number): string | undefined {
  const clock = new OpeningClock(desk);
  let time = from;
  while (time < end) {
    const opening = clock.at(new Date(time));
    const turn = opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.opens : undefined;
    const until = Math.min(+(turn ?? end), end);
    const isSaid = opening.state === 'open';
    for (let minute = time; minute < until; minute += 6e4) {
      if (opening.state === 'unknown' || isOpen(minute) !== isSaid) return `${opening.state} at ${new Date(minute).toISOString()}`;
    }
    if (until < end && isOpen(until) === isSaid) return `still ${opening.state} at ${new Date(until).toISOString()}`;
    time = until;
  }
  return undefined;
}

/** Easter Sundays, as the churches have published them. */
const EASTERS = [
  ...['2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20'],
  ...['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13'],
];

/** The days of a year, one after the other. */
const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, n) => textOf(Date.UTC(year, 0, 1 + n))).filter((date) => date.startsWith(`${year}`));

/** The days of the years 2020 to 2031 that a test holds for, of those there are. */
export function daysThat(holds: (date: string, weekday: number) => boolean): string[] {
  const all = Array.from({ length: 12 }, (_, n) => daysOf(2020 + n)).flat();
  return all.filter((date) => holds(date, new Date(date).getUTCDay() || 7));
}

/** The days so many days after Easter. */
export const easterDays = (after: number): string[] => EASTERS.map((date) => textOf(Date.parse(date) + after * DAY));
