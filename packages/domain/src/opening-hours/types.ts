/** When a desk is open, as its country publishes it. */
import type { CalendarDate, Contacts } from '@csol/contract';

export type { ExceptionalDay, Holiday, HolidayRule, OpeningSpan, TimeSpan } from '@csol/contract';

/** A desk's clock: the zone that everything is written in, and the days that are not as others are; see the contract. */
export interface Desk extends Pick<Contacts, 'timeZone' | 'holidays' | 'exceptions' | 'knownUntil'> {
  hours: NonNullable<Contacts['lines'][number]['hours']>;
}

/** A day that is not as others are. */
export interface NamedDay {
  date: CalendarDate;
  name: string;
}

/** Whether a desk is open. */
export type Opening =
  /** @property until Missing where it never closes. @property holiday Where today is one with hours of its own. */
  | { state: 'open'; until?: Date; holiday?: NamedDay }
  /** @property opens Missing where nobody knows when, within a month. @property holiday Today, or the first before it opens. */
  | { state: 'closed'; opens?: Date; holiday?: NamedDay }
  /** What is known is too old, or is wrong. */
  | { state: 'unknown' };
