import { sql } from 'kysely';
import type { OrderTotals } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import type { LedgerKind } from '../ledgers/ledger-kind.ts';
import { LedgerLists } from '../ledgers/ledger-lists.ts';
import type { ItemSource } from '../ledgers/list-items.ts';
import { matchOrders, type OrderFilter } from './order-filter.ts';
import { OrderLedger, type OrderEntry } from './order-ledger.ts';
import { readOrderRows, toOrderSummary, type OrderRow } from './order-summary.ts';

async function readEntries(db: Database, since: ReadonlyMap<string, number>): Promise<OrderEntry[]> {
  const { rows } = await sql<OrderEntry>`
    select o.id, o.customer_id as "customerId", o.change as version, o.number, o.purchase_order_number as "purchaseOrderNumber",
      o.status, o.kinds, o.open_exception is not null as "isHeld", o.currency, trim_scale(o.total)::text as total,
      o.ordered_on as "orderedOn", o.expected_on as "expectedOn", o.search as text
    from unnest(${[...since.keys()]}::text[], ${[...since.values()]}::bigint[]) as known (id, change)
    join sales_order o on o.customer_id = known.id and o.change > known.change`.execute(db);
  return rows;
}

const ORDERS: LedgerKind<OrderEntry, OrderLedger, OrderFilter> & ItemSource<OrderRow> = {
  createLedger: () => new OrderLedger(),
  versionOf: ({ orderRevision, orderGeneration }) => ({ revision: orderRevision ?? 0, generation: orderGeneration ?? '' }),
  readEntries,
  match: matchOrders,
  summed: [{ name: 'total', columnOf: ({ total }) => total }],
  readRows: readOrderRows,
  changeOf: ({ change }) => change,
  toItem: toOrderSummary,
};

/** Answers lists of orders. */
export class OrderLists extends LedgerLists<OrderEntry, OrderLedger, OrderFilter, OrderTotals, OrderRow> {
  /** @param maxOrders How many orders are remembered at most; see `LedgerStore`. */
  constructor(db: Database, maxOrders?: number) {
    super(db, ORDERS, maxOrders);
  }
}
