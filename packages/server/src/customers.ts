import type { Database } from './db/schema.ts';
import type { Principal } from './principal.ts';

/** A customer number that a caller may see, and how far its documents and orders have come. */
export interface KnownCustomer {
  id: string;
  number: string;
  name: string;
  country: string;
  /** IANA zone. */
  timeZone: string;
  revision: number;
  generation: string;
  /** Missing where there never was an order. */
  orderRevision: number | null;
  orderGeneration: string | null;
}

/** The columns of a customer that is known, as they are called here; for a query that joins `order_revision`. */
export const CUSTOMER_COLUMNS = [
  'customer.id',
  'customer.number',
  'customer.name',
  'customer.country',
  'customer.time_zone as timeZone',
  'customer.revision',
  'customer.generation',
  'order_revision.revision as orderRevision',
  'order_revision.generation as orderGeneration',
] as const;

/**
 * The customers of a caller, in the order of their numbers. Read anew in each request: their revisions tell every process whether
 * what it remembers still holds.
 * @param principal Whose; unknown customer numbers are left out.
 * @param wanted The numbers that are asked for; all of them unless told.
 */
export async function findCustomers(
  db: Database,
  principal: Pick<Principal, 'customers' | 'known'> | null,
  wanted?: readonly string[],
): Promise<readonly KnownCustomer[]> {
  const known = principal?.known ?? (await readCustomers(db, principal?.customers ?? []));
  return wanted ? known.filter(({ number }) => wanted.includes(number)) : known;
}

async function readCustomers(db: Database, numbers: Principal['customers']): Promise<KnownCustomer[]> {
  if (numbers.length === 0) return [];
  const all = db
    .selectFrom('customer')
    .leftJoin('order_revision', 'order_revision.customer_id', 'customer.id')
    .select(CUSTOMER_COLUMNS)
    .orderBy('number');
  return (numbers === 'all' ? all : all.where('number', 'in', numbers)).execute();
}
