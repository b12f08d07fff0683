/** Whether a desk is open at an instant, and when that changes. */
import { shiftDay, weekdayOf } from './days.ts';
import { findDeskFaults } from './faults.ts';
import { holidayIn } from './holidays.ts';
import { toMinutes, type Minutes } from './spans.ts';
import type { Desk, NamedDay, Opening, TimeSpan } from './types.ts';
import { dayOfWall, zoneOf, type Zone } from './zone.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** How long before midnight of UTC a day begins in the zones furthest east. */
const EARLIEST = 14 * 60 * MINUTE;
/** Days within which the next change is looked for: the longest closure that a desk would name. */
const HORIZON = 31;

/** What applies to one day. */
interface Day {
  spans: readonly Minutes[];
  /** What it is called, where it is not as others are. */
  name?: string | undefined;
}

const toSpans = (spans: readonly TimeSpan[] = []): Minutes[] => spans.flatMap(({ from, to }) => toMinutes(from, to) ?? []);

/** A desk's clock, ready to be asked. Of one that cannot be relied on, see `findDeskFaults`, everything is unknown. */
export class OpeningClock {
  readonly #desk: Desk;
  /** Nothing where the desk cannot be relied on. */
  readonly #zone: Zone | undefined;
  readonly #days = new Map<string, Day>();

  /** The zone as the desk has it, whether there is such a zone or not. */
  get timeZone(): string {
    return this.#desk.timeZone;
  }

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#zone = findDeskFaults(desk).length === 0 ? zoneOf(desk.timeZone) : undefined;
  }

  #readDay(date: string): Day {
    const { hours, holidays = [], exceptions = [] } = this.#desk;
    const exception = exceptions.find((each) => each.date === date);
    if (exception) return { spans: toSpans(exception.hours), name: exception.name };
    const year = Number(date.slice(0, 4));
    // One of next year may be kept in this one, and the other way round.
    const holiday = holidays.find((each) => [year, year + 1, year - 1].some((of) => holidayIn(each, of) === date));
    if (holiday) return { spans: toSpans(holiday.hours), name: holiday.name };
    const weekday = weekdayOf(date);
    return { spans: toSpans(hours.filter(({ days }) => days.includes(weekday))) };
  }

  #day(date: string): Day {
    const known = this.#days.get(date);
    if (known) return known;
    if (this.#days.size > 5000) this.#days.clear();
    const day = this.#readDay(date);
    this.#days.set(date, day);
    return day;
  }

  #wallAt(zone: Zone, time: number): number {
    return time + zone.offsetAt(time) * MINUTE;
  }

  #isOpenAt(zone: Zone, time: number): boolean {
    const wall = this.#wallAt(zone, time);
    const date = dayOfWall(wall);
    const minute = Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE);
    const covers = (day: Day, at: number): boolean => day.spans.some(({ from, to }) => from <= at && at < to);
    return covers(this.#day(date), minute) || covers(this.#day(shiftDay(date, -1)), minute + 1440);
  }

  /** Instants at which the spans of a day begin and end, and those of the night before. */
  #endsOn(zone: Zone, date: string): number[] {
    const start = Date.parse(`${date}T00:00:00Z`);
    const ends = [-1, 0].flatMap((back) =>
      this.#day(shiftDay(date, back)).spans.flatMap(({ from, to }) => [from, to].map((minute) => minute + back * 1440)),
    );
    return ends.filter((minute) => minute >= 0 && minute <= 1440).flatMap((minute) => zone.instantsOf(start + minute * MINUTE));
  }

  /** Instants after `time`, in their order, at which a desk may open or close: ends of spans, and changes of the clocks. */
  *#turns(zone: Zone, time: number): Generator<number> {
    const today = dayOfWall(this.#wallAt(zone, time));
    let [last, waiting] = [time, [] as number[]];
    for (let ahead = 0; ahead <= HORIZON; ahead += 1) {
      const date = shiftDay(today, ahead);
      const start = Date.parse(`${date}T00:00:00Z`);
      waiting.push(...this.#endsOn(zone, date), ...zone.changesBetween(start - DAY, start + 2 * DAY));
      waiting.sort((a, b) => a - b);
      // The day after begins nowhere earlier than this, but where clocks go back at midnight two days get mixed.
      const sure = ahead === HORIZON ? Infinity : start + DAY - EARLIEST;
      for (const turn of waiting) {
        if (turn <= last || turn > sure) continue;
        last = turn;
        yield turn;
      }
      waiting = waiting.filter((turn) => turn > sure);
    }
  }

  /** The first instant after `time` at which it opens or closes; nothing where that is not within a month. */
  #nextTurn(zone: Zone, time: number, isOpen: boolean): Date | undefined {
    for (const turn of this.#turns(zone, time)) {
      if (this.#isOpenAt(zone, turn) !== isOpen) return new Date(turn);
    }
    return undefined;
  }

  /** Whether anything is known of a day. */
  #isKnown(date: string): boolean {
    const { knownUntil } = this.#desk;
    // Days of five-digit years begin with a sign.
    return /^\d/.test(date) && (knownUntil === undefined || date <= knownUntil);
  }

  /** The first day that is not as others are and has a name, from one day on and before another; the first day counts in any case. */
  #findName(from: string, before: string): NamedDay | undefined {
    // Behind the last day of four-digit years stands a sign, and then nothing.
    for (let date = from; date === from || (date > from && date < before); date = shiftDay(date, 1)) {
      const { name } = this.#day(date);
      if (name) return { date, name };
    }
    return undefined;
  }

  /** Whether it is open. @param now Any instant; the seconds of its minute count as the minute. */
  at(now: Date): Opening {
    const zone = this.#zone;
    const time = Math.floor(+now / MINUTE) * MINUTE;
    if (!zone || Number.isNaN(time)) return { state: 'unknown' };
    const date = dayOfWall(this.#wallAt(zone, time));
    if (!this.#isKnown(date)) return { state: 'unknown' };
    const isOpen = this.#isOpenAt(zone, time);
    const turn = this.#nextTurn(zone, time, isOpen);
    const turnDate = turn ? dayOfWall(this.#wallAt(zone, +turn)) : date;
    const known = turn && this.#isKnown(turnDate) ? turn : undefined;
    const holiday = this.#findName(date, isOpen ? date : turnDate);
    if (isOpen) return { state: 'open', ...(known && { until: known }), ...(holiday && { holiday }) };
    return { state: 'closed', ...(known && { opens: known }), ...(holiday && { holiday }) };
  }

  /**
   * The instant until which a desk that has so many minutes of its own time will have answered.
   * @returns nothing where it is not known, or not within a month of closed days
   */
  after(now: Date, minutes: number): Date | undefined {
    let [time, left] = [+now, minutes * MINUTE];
    if (Number.isNaN(left)) return undefined;
    for (;;) {
      const opening = this.at(new Date(time));
      if (opening.state === 'unknown') return undefined;
      if (opening.state === 'open') {
        // It closes in more than a month, or when nobody knows its hours any more.
        if (!opening.until) return this.at(new Date(time + left)).state === 'open' ? new Date(time + left) : undefined;
        const had = +opening.until - time;
        if (had >= left) return new Date(time + left);
        left -= had;
        time = +opening.until;
      } else {
        if (!opening.opens) return undefined;
        time = +opening.opens;
      }
    }
  }
}
