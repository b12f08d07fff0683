import type { Database } from './db/schema.ts';

/** A customer number that a caller may see, and how far its documents have come. */
export interface KnownCustomer {
  id: string;
  number: string;
  name: string;
  country: string;
  /** IANA zone. */
  timeZone: string;
  revision: number;
  generation: string;
}

/**
 * The customers of a caller, in the order of their numbers. Read anew in each request: their revisions tell every process whether
 * what it remembers still holds.
 * @param numbers Customer numbers, or `all`; unknown ones are left out.
 * @param wanted Those of them that are asked for; all of them unless told.
 */
export async function findCustomers(
  db: Database,
  numbers: 'all' | readonly string[],
  wanted?: readonly string[],
): Promise<readonly KnownCustomer[]> {
  if (numbers.length === 0) return [];
  const all = db
    .selectFrom('customer')
    .select(['id', 'number', 'name', 'country', 'time_zone as timeZone', 'revision', 'generation'])
    .orderBy('number');
  const known = await (numbers === 'all' ? all : all.where('number', 'in', numbers)).execute();
  return wanted ? known.filter(({ number }) => wanted.includes(number)) : known;
}
