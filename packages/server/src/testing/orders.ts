import type { Insertable } from 'kysely';
import type { ShipmentContent } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';
import { keepOrder, type ToldEvent } from '../orders/keep-order.ts';
import type { DeliverableTable, OrderLineTable, ParcelTable, SalesOrderTable } from '../orders/order-tables.ts';

/** A shipment of a test with its parcels. */
interface ShipmentDraft {
  number: string;
  contents?: ShipmentContent[];
  parcels?: Pick<Insertable<ParcelTable>, 'number' | 'carrier_id' | 'link'>[];
  timeZone?: string;
}

/** What a test says of an order; the rest is filled in. */
export interface OrderDraft extends Partial<Insertable<SalesOrderTable>> {
  customer_id: string;
  /** Ten of line 1 unless told. */
  lines?: Partial<Insertable<OrderLineTable>>[];
  shipments?: ShipmentDraft[];
  events?: ToldEvent[];
  deliverables?: Partial<Insertable<DeliverableTable>>[];
}

async function insertShipments(db: Database, order_id: string, shipments: readonly ShipmentDraft[]): Promise<void> {
  for (const { number, contents = [], parcels = [], timeZone } of shipments) {
    const destination = jsonb({ city: 'Halle', country: 'BE', ...(timeZone !== undefined && { timeZone }) });
    await db.insertInto('shipment').values({ order_id, number, carrier: 'Carrier', destination, contents: jsonb(contents) }).execute();
    const rows = parcels.map((parcel, at) => ({ order_id, shipment: number, position: at + 1, carrier: 'Carrier', ...parcel }));
    if (rows.length > 0) await db.insertInto('parcel').values(rows).execute();
  }
}

/** Writes an order as whoever takes orders in would; returns its id. */
export async function insertOrder(db: Database, draft: OrderDraft): Promise<string> {
  const { lines = [{}], shipments = [], events = [], deliverables = [], ...row } = draft;
  const id = row.id ?? createPublicId('ord');
  await db.transaction().execute(async (transaction) => {
    const empty = { confirmation_number: null, purchase_order_number: null };
    await transaction.insertInto('sales_order').values({ number: 'O-1', ordered_on: '2026-06-01', ...empty, ...row, id }).execute();
    const lineOf = (line: Partial<Insertable<OrderLineTable>>, at: number) => {
      const rest = { part_number: null, unit: 'C62', net: null, quantity: '10', description: 'Thing', kind: 'hardware' as const };
      return { order_id: id, position: at + 1, number: String(at + 1), ...rest, ...line };
    };
    if (lines.length > 0) await transaction.insertInto('order_line').values(lines.map(lineOf)).execute();
    await insertShipments(transaction, id, shipments);
    const rows = events.map(({ facts, ...event }) => ({ ...event, order_id: id, facts: jsonb(facts) }));
    if (rows.length > 0) await transaction.insertInto('order_event').values(rows).execute();
    const empties = { line: null, secret: null, file_id: null, link: null };
    const things = deliverables.map((thing, at) => {
      return { order_id: id, id: `d${at + 1}`, position: at + 1, kind: 'licenceKey' as const, name: 'Product', ...empties, ...thing };
    });
    if (things.length > 0) await transaction.insertInto('deliverable').values(things).execute();
    await keepOrder(transaction, id);
  });
  return id;
}
