/** When a desk is open, as its country publishes it. */
import type { CalendarDate, OpeningSpan } from '@csol/contract';

export type { OpeningSpan } from '@csol/contract';

/** A part of a day by the desk's clock: `08:30` to `17:00`. `24:00` is its end; an end at or before the start is on the day after. */
export interface TimeSpan {
  from: string;
  to: string;
}

/** Which days a holiday is. */
export type HolidayRule =
  | { date: CalendarDate }
  | { month: number; day: number }
  /** Days after Easter Sunday of the western churches; -2 is Good Friday. */
  | { easter: number }
  /** The first (1), second … or last (-1) of a weekday in a month; `after` days later. ISO weekdays, 1 is Monday. */
  | { month: number; weekday: number; nth: number; after?: number }
  /** The weekday between two days of a year, the first included: the Saturday from 20 to 26 June. */
  | { month: number; weekday: number; from: number };

/** A day with hours of its own. */
export type Holiday = HolidayRule & {
  /** What it is called, by BCP 47 tag. */
  name?: Readonly<Record<string, string>>;
  /** Hours of that day, a half one for example; closed unless told. */
  hours?: readonly TimeSpan[];
  /** Kept on the nearest working day where it falls on a weekend, as federal offices do; or on the Monday after it. */
  observed?: 'nearest' | 'monday';
};

/** A desk's clock. */
export interface Desk {
  /** IANA zone that everything else is written in. */
  timeZone: string;
  hours: readonly OpeningSpan[];
  holidays?: readonly Holiday[];
  /** Single days with hours of their own, which win over holidays. */
  exceptions?: readonly { date: CalendarDate; hours: readonly TimeSpan[]; name?: Readonly<Record<string, string>> }[];
  /** The last day that this is known for; without one it is taken as it is. */
  knownUntil?: CalendarDate;
}

/** Whether a desk is open. */
export type Opening =
  | { state: 'open'; /** Missing where it never closes. */ until?: Date }
  | { state: 'closed'; /** Missing where nobody knows when, within a month. */ opens?: Date; holiday?: Readonly<Record<string, string>> }
  | { state: 'unknown' };
