import { deriveOrder, type OrderEvent, type OrderFacts, type OrderState } from '@csol/domain/order';
import type { Tracking } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import type { EventFacts } from './order-tables.ts';
import { selectEvents, selectLines, selectParcels, selectShipments } from './order-parts.ts';

function readRow(db: Database, id: string) {
  return db
    .selectFrom('sales_order')
    .select(['id', 'ordered_on', 'requested_on'])
    .select((eb) => [selectLines(eb).as('lines'), selectShipments(eb).as('shipments')])
    .select((eb) => [selectParcels(eb).as('parcels'), selectEvents(eb).as('events')])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** An order with all that its state follows from. */
export type FactsRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** An event as it is kept, with its facts beside it. */
export type KeptEvent = OrderEvent & EventFacts & { toldAt: string };

/** The events of an order as it was read, in no order. */
export function listEvents({ events }: Pick<FactsRow, 'events'>): KeptEvent[] {
  return events.map(({ id, at, kind, facts, told_at: toldAt }) => ({ ...facts, id, at, kind, toldAt }));
}

/** What the state of an order follows from. */
export function toFacts(row: FactsRow): OrderFacts {
  return {
    orderedOn: row.ordered_on,
    requestedOn: row.requested_on ?? undefined,
    lines: row.lines.map(({ number, quantity }) => ({ number, ordered: quantity })),
    shipments: row.shipments,
    events: listEvents(row),
  };
}

/** A parcel as the contract tells of it; of its link only what is safe to follow. */
export function toTracking({ carrier, number, link }: { carrier: string; number: string; link: string | null }): Tracking {
  return { carrier, number, ...(isSafeLink(link) && { link }) };
}

/** Whether a link may be handed on: data comes from carriers and warehouses, and a page follows it. */
export function isSafeLink(link: string | null): link is string {
  return link !== null && /^https:\/\//i.test(link) && URL.canParse(link);
}

/** What is derived of an order, for lists to filter and sort by. */
export function toDerivedColumns(row: Pick<FactsRow, 'lines' | 'parcels'>, state: OrderState) {
  return {
    kinds: [...new Set(row.lines.map(({ kind }) => kind))],
    status: state.status,
    expected_on: state.nextExpected?.on ?? null,
    expected_basis: state.nextExpected?.basis ?? null,
    open_exception: state.openException?.kind ?? null,
    shipment_count: state.progress.shipments,
    delivered_count: state.progress.delivered,
    trackings: row.parcels.map(toTracking),
  };
}

/** An order and its state; nothing where there is none. */
export async function readOrderState(db: Database, id: string): Promise<{ row: FactsRow; state: OrderState } | undefined> {
  const row = await readRow(db, id);
  return row && { row, state: deriveOrder(toFacts(row)) };
}
