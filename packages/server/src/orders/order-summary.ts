import type { OrderSummary } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import { sql, type Selectable } from 'kysely';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { toPresent } from '../present.ts';
import type { SalesOrderTable } from './order-tables.ts';

/** The columns of a row of the list. */
export const ORDER_COLUMNS = [
  'id',
  'customer_id',
  'number',
  'confirmation_number',
  'purchase_order_number',
  'placed_by',
  'ordered_on',
  'status',
  'kinds',
  'currency',
  'total',
  'shipment_count',
  'delivered_count',
  'expected_on',
  'expected_basis',
  'trackings',
  'open_exception',
  'added_at',
  'changed_at',
  'change',
] as const satisfies readonly (keyof SalesOrderTable)[];

/** The same where other tables have columns of these names. */
export const QUALIFIED_COLUMNS = ORDER_COLUMNS.map((column) => `sales_order.${column}` as const);

/** An order as the list reads it. */
export type OrderRow = Pick<Selectable<SalesOrderTable>, (typeof ORDER_COLUMNS)[number]>;

/** What a row of the list shows. */
export function toOrderSummary(row: OrderRow, customer: Pick<KnownCustomer, 'number' | 'name'>): OrderSummary {
  const { expected_on: on, expected_basis: basis, currency, total } = row;
  return toPresent({
    id: row.id,
    number: row.number,
    confirmationNumber: row.confirmation_number,
    purchaseOrderNumber: row.purchase_order_number,
    customerNumber: customer.number,
    customerName: customer.name,
    placedBy: row.placed_by,
    orderedOn: row.ordered_on,
    status: row.status,
    kinds: row.kinds,
    total: total === null || currency === null ? null : createMoney(total, currency),
    progress: { shipments: row.shipment_count, delivered: row.delivered_count },
    nextExpected: on === null || basis === null ? null : { on, basis },
    trackings: row.trackings,
    openException: row.open_exception,
    addedAt: row.added_at,
    changedAt: row.changed_at,
  });
}

/** Orders by id, in no order; one that has gone is left out. */
export async function readOrderRows(db: Database, ids: readonly string[]): Promise<OrderRow[]> {
  return db
    .selectFrom('sales_order')
    .select(ORDER_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}
