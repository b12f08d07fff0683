import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';

/** A document of the caller's, and its customer as far as answers need it. */
export interface OwnDocument {
  id: string;
  customerId: string;
  customer: { number: string; name: string; timeZone: string };
}

/**
 * Finds a document by its id among the caller's.
 * @throws ProblemError `notFound` for an unknown id and for somebody else's alike.
 */
export async function findOwnDocument(db: Database, principal: Principal | null, id: string): Promise<OwnDocument> {
  const numbers = principal?.customers ?? [];
  const row = await db
    .selectFrom('document')
    .innerJoin('customer', 'customer.id', 'document.customer_id')
    .select(['document.id', 'customer.id as customerId', 'customer.number', 'customer.name', 'customer.time_zone as timeZone'])
    .where('document.id', '=', id)
    .executeTakeFirst();
  if (!row || (numbers !== 'all' && !numbers.includes(row.number))) throw new ProblemError('notFound');
  const { number, name, timeZone } = row;
  return { id: row.id, customerId: row.customerId, customer: { number, name, timeZone } };
}
