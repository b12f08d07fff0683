import { sql, type RawBuilder } from 'kysely';

/** Type numbers of PostgreSQL whose values every driver reads in its own way. */
const [INT8, DATE, TIMESTAMPTZ] = [20, 1082, 1184];

/** What most databases write: UTC. */
const UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** PostgreSQL's text form of a timestamp with time zone (`2026-09-03 06:12:44.5+00`) as RFC 3339 in UTC, to the millisecond. */
export function parseInstant(text: string): string {
  const [, date, time, fraction = ''] = UTC.exec(text) ?? [];
  // A page of a list and a row of an export have several of them: making a date of each took longer than the rest of a row.
  if (date !== undefined && time !== undefined) return `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/**
 * How values that come as text from the database are read, by type number, so that both drivers agree: calendar dates stay text,
 * instants become RFC 3339, whole numbers of 8 bytes become numbers (none of ours passes 2^53). Decimals stay text in both anyway.
 */
export const parsers: Readonly<Record<number, (text: string) => string | number>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: parseInstant,
};

/** A value for a `jsonb` column. Drivers differ in what they make of arrays, none of them touches this. */
export function jsonb(value: unknown): RawBuilder<never> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/**
 * A public id: the prefix and 128 random bits, so that it can neither be guessed nor tells a number.
 * @param prefix For example `inv`.
 */
export function createPublicId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
  return `${prefix}_${text.slice(0, 22)}`;
}
