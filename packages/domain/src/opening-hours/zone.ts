/** What the clocks of a zone show. */
import { toCalendarText } from '../calendar-date.ts';

const MINUTE = 60_000;
const PARTS: Intl.DateTimeFormatOptions = {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  ...{ hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' },
};

/** The clock of one zone. */
export interface Zone {
  /** How many minutes its clocks are ahead of UTC at an instant, in milliseconds since 1970. */
  offsetAt: (time: number) => number;
  /** The instants at which its clocks change between two instants, with the first one that they show anew. */
  changesBetween: (from: number, to: number) => number[];
  /** The instants at which its clocks show a time: none in the hour that is left out, two in the one that comes twice. */
  instantsOf: (wall: number) => number[];
}

/** Zones that there are, by name: what data calls one has no end. */
const zones = new Map<string, Zone>();

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { ...PARTS, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function createZone(format: Intl.DateTimeFormat): Zone {
  const offsets = new Map<number, number>();
  const readOffset = (time: number): number => {
    const parts = format.formatToParts(time);
    const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return Math.round((wall - Math.floor(time / 1000) * 1000) / MINUTE);
  };
  // A zone's clocks change on the quarter of an hour of UTC: what is read once is good for fifteen minutes.
  const STEP = 15 * MINUTE;
  const offsetAt = (time: number): number => {
    const slot = Math.floor(time / STEP);
    let offset = offsets.get(slot);
    if (offset === undefined) {
      if (offsets.size > 20_000) offsets.clear();
      offset = readOffset(slot * STEP);
      offsets.set(slot, offset);
    }
    return offset;
  };
  const changesBetween = (from: number, to: number): number[] => {
    const changes: number[] = [];
    // Two changes within a day happen nowhere.
    for (let start = from; start < to; start += 24 * 60 * MINUTE) {
      let [low, high] = [Math.floor(start / STEP), Math.floor(Math.min(to, start + 24 * 60 * MINUTE) / STEP)];
      if (offsetAt(low * STEP) === offsetAt(high * STEP)) continue;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (offsetAt(middle * STEP) === offsetAt(low * STEP)) low = middle;
        else high = middle;
      }
      changes.push(high * STEP);
    }
    return changes;
  };
  const instantsOf = (wall: number): number[] => {
    const near = [wall - 26 * 60 * MINUTE, wall + 26 * 60 * MINUTE].map((time) => wall - offsetAt(time) * MINUTE);
    return [...new Set(near)].filter((time) => time + offsetAt(time) * MINUTE === wall).sort((a, b) => a - b);
  };
  return { offsetAt, changesBetween, instantsOf };
}

/** The clock of an IANA zone; nothing where there is no such zone, whatever the data say. */
export function zoneOf(timeZone: unknown): Zone | undefined {
  // Of a zone that is missing, the platform takes the visitor's.
  if (typeof timeZone !== 'string' || timeZone === '') return undefined;
  const known = zones.get(timeZone);
  if (known) return known;
  const format = createFormat(timeZone);
  if (!format) return undefined;
  const zone = createZone(format);
  zones.set(timeZone, zone);
  return zone;
}

/** The day that a wall clock's milliseconds are on, `YYYY-MM-DD`. */
export const dayOfWall = (wall: number): string => toCalendarText(Math.floor(wall / (1440 * MINUTE)) * 1440 * MINUTE);
