import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';

/** Whose an order is, as far as answers need it. */
export interface OrderCustomer {
  number: string;
  name: string;
  timeZone: string;
}

/**
 * Finds the customer of an order among the caller's.
 * @throws ProblemError `notFound` for an unknown id and for somebody else's alike.
 */
export async function findOwnOrder(db: Database, principal: Principal | null, id: string): Promise<OrderCustomer> {
  const numbers = principal?.customers ?? [];
  const row = await db
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .select(['customer.number', 'customer.name', 'customer.time_zone as timeZone'])
    .where('sales_order.id', '=', id)
    .executeTakeFirst();
  if (!row || (numbers !== 'all' && !numbers.includes(row.number))) throw new ProblemError('notFound');
  return row;
}
