import { sql } from 'kysely';
import type { OrderEvent } from '@csol/domain/order';
import type { Database } from '../db/schema.ts';
import { jsonb } from '../db/values.ts';
import { readOrderState, toDerivedColumns } from './order-facts.ts';
import type { EventFacts } from './order-tables.ts';

/**
 * Derives anew what lists show of an order: after whatever was written of it.
 * @param db The transaction that wrote.
 */
export async function keepOrder(db: Database, id: string): Promise<void> {
  const { row, state } = (await readOrderState(db, id)) ?? {};
  if (!row || !state) return;
  const { trackings, ...columns } = toDerivedColumns(row, state);
  await db.updateTable('sales_order').set({ ...columns, trackings: jsonb(trackings) }).where('id', '=', id).execute();
}

/** Something that happened, as it is told. */
export type ToldEvent = Pick<OrderEvent, 'id' | 'at' | 'kind'> & { facts: EventFacts };

/**
 * Writes down what happened to an order: each event once, however often and in whatever order they come.
 * @returns The ids of those that were not known yet. Without any the order stays as it was, and nobody is told of a change.
 */
export async function recordEvents(db: Database, orderId: string, events: readonly ToldEvent[]): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    // Two writers at once would each derive the order without the other's events.
    const order = await sql`select from sales_order where id = ${orderId} for update`.execute(transaction);
    if (order.rows.length === 0 || events.length === 0) return [];
    const rows = events.map(({ facts, ...event }) => ({ ...event, order_id: orderId, facts: jsonb(facts) }));
    const added = await transaction
      .insertInto('order_event')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (added.length > 0) await keepOrder(transaction, orderId);
    return added.map(({ id }) => id);
  });
}
