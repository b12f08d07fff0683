import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';

/**
 * The ids of the customers' documents that were added or changed lately, by the database's clock, which has stamped them.
 * @param seconds How long ago at most.
 */
export async function findChanged(db: Database, customerIds: readonly string[], seconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from document
    where customer_id = any(${customerIds}::text[]) and changed_at >= now() - make_interval(secs => ${seconds})`.execute(db);
  return rows.map(({ id }) => id);
}
