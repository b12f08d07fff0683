import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Deliverable, OrderExceptionKind, OrderStatus, Place, ProductKind, ShipmentContent, Tracking } from '@csol/contract';
import type { ExpectedBasis, OrderEvent } from '@csol/domain/order';

/** A member that is written as JSON text (see `jsonb`) and read as the value. */
type Json<T extends object> = JSONColumnType<T, unknown, unknown>;
/** Written by the database alone. */
type ReadOnly<T> = ColumnType<T, never, never>;

/** The tables of orders, as Kysely sees them; for conventions see `db/schema.ts`. */
export interface OrderTables {
  sales_order: SalesOrderTable;
  order_line: OrderLineTable;
  shipment: ShipmentTable;
  parcel: ParcelTable;
  order_event: OrderEventTable;
  deliverable: DeliverableTable;
  order_file: OrderFileTable;
  order_revision: OrderRevisionTable;
}

/** An order. From `status` to `trackings` all is derived of the other tables by `keepOrder`, for lists to filter and sort by. */
export interface SalesOrderTable {
  /** Random, never derived from the number; `createPublicId('ord')`. */
  id: string;
  /** May not change. */
  customer_id: string;
  number: string;
  confirmation_number: string | null;
  purchase_order_number: string | null;
  ordered_on: string;
  placed_by: Generated<string | null>;
  requested_on: Generated<string | null>;
  /** ISO 4217 code of the total; missing where that is. */
  currency: Generated<string | null>;
  /** Net amount of all lines. */
  total: Generated<string | null>;
  /** Of the lines. */
  kinds: Generated<ProductKind[]>;
  status: Generated<OrderStatus>;
  expected_on: Generated<string | null>;
  expected_basis: Generated<ExpectedBasis | null>;
  open_exception: Generated<OrderExceptionKind | null>;
  /** How many are known of, and how many of these have come. */
  shipment_count: Generated<number>;
  delivered_count: Generated<number>;
  trackings: ColumnType<Tracking[], unknown, unknown>;
  /** What `q` looks into; kept by a trigger. */
  search: ReadOnly<string>;
  added_at: Generated<string>;
  /** Kept by a trigger. */
  changed_at: ReadOnly<string>;
  /** Grows with every change of any order, in the order of commits. Kept by a trigger. */
  change: ReadOnly<number>;
}

export interface OrderLineTable {
  order_id: string;
  /** From 1. */
  position: number;
  number: string;
  part_number: string | null;
  description: string;
  kind: ProductKind;
  /** Decimal string. */
  quantity: string;
  /** UN/ECE Recommendation 20 code. */
  unit: string | null;
  net: string | null;
}

export interface ShipmentTable {
  order_id: string;
  number: string;
  carrier: string | null;
  destination: Json<Place> | null;
  contents: Json<ShipmentContent[]>;
}

export interface ParcelTable {
  order_id: string;
  shipment: string;
  /** From 1. */
  position: number;
  /** As whom the carrier signs what it tells; only that one may tell of the parcel. */
  carrier_id: string | null;
  /** What the carrier is called. */
  carrier: string;
  /** The tracking number. */
  number: string;
  /** `https:` only, see `readTracking`. */
  link: string | null;
}

/** What an event says beside when and what. */
export type EventFacts = Omit<OrderEvent, 'id' | 'at' | 'kind'> & {
  place?: Place;
  /** In the words of whoever told it. */
  text?: string;
  /** Who took the shipment. */
  signedBy?: string;
  /** Id of the file that shows it. */
  fileId?: string;
};

export interface OrderEventTable {
  order_id: string;
  /** Names the event for ever; of a carrier's it begins with the carrier's id and a colon. */
  id: string;
  at: string;
  kind: OrderEvent['kind'];
  facts: Json<EventFacts>;
  /** When it became known here. */
  told_at: Generated<string>;
}

export interface DeliverableTable {
  order_id: string;
  id: string;
  /** From 1. */
  position: number;
  kind: Deliverable['kind'];
  name: string;
  line: string | null;
  /** The licence key; leaves the database only by `revealLicenceKey`. */
  secret: string | null;
  file_id: string | null;
  link: string | null;
}

export interface OrderFileTable {
  order_id: string;
  /** Unique within the order. */
  id: string;
  file_name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  content: Uint8Array;
}

/** Grows with every change of a customer's orders. Kept by triggers. */
export interface OrderRevisionTable {
  customer_id: string;
  revision: ReadOnly<number>;
  /** Random; another one once orders went away, which a reader of changes could not see otherwise. */
  generation: ReadOnly<string>;
}
