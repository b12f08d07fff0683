import { sql } from 'kysely';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';

/** Where lists are read from. */
type Listed = 'document' | 'sales_order';

/** The ids of what was added or changed lately, by the database's clock, which has stamped it. @param seconds How long ago at most. */
async function findChanged(db: Database, table: Listed, customerIds: readonly string[], seconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)}
    where customer_id = any(${customerIds}::text[]) and changed_at >= now() - make_interval(secs => ${seconds})`.execute(db);
  return rows.map(({ id }) => id);
}

/** A question that may be for what has changed lately. */
interface RecentQuestion<Filter> {
  filter: Filter;
  customers: readonly KnownCustomer[];
  /** Seconds. */
  changedWithin: number | undefined;
}

/** Narrows a filter to what has changed lately: few rows, or none, whatever else is asked for. */
export async function narrowToChanges<Filter extends { ids?: readonly string[] }>(
  db: Database,
  table: Listed,
  { filter, customers, changedWithin }: RecentQuestion<Filter>,
): Promise<Filter> {
  if (changedWithin === undefined) return filter;
  const changed = await findChanged(db, table, customers.map((customer) => customer.id), changedWithin);
  return { ...filter, ids: changed.filter((id) => filter.ids?.includes(id) ?? true).sort() };
}
