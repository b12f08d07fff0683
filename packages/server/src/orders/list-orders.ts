import { sql } from 'kysely';
import type { OrderPage, OrderQuery } from '@csol/contract';
import { encodeCursor, nameList, readCursor, type Place } from '../cursor.ts';
import { findCustomers } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer } from '../http/answer.ts';
import type { Handler } from '../services.ts';
import { createOrderFilter, type OrderFilter } from './order-filter.ts';
import { isAfter, orderBy, selectKey, type OrderKey } from './order-sort.ts';
import { QUALIFIED_COLUMNS, toOrderSummary, type OrderRow } from './order-summary.ts';
import { readSums } from './order-sums.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = OrderQuery & Required<Pick<OrderQuery, 'sort' | 'limit'>>;

/** @param sort As the contract writes it, `-orderedOn,number`; checked before. */
function parseSort(sort: string): OrderKey[] {
  return sort.split(',').map((key) => {
    const isDescending = key.startsWith('-');
    return { field: (isDescending ? key.slice(1) : key) as OrderKey['field'], isDescending };
  });
}

/** Which orders, in which order, from where. */
interface Question {
  customerIds: readonly string[];
  filter: OrderFilter;
  keys: readonly OrderKey[];
  limit: number;
  after: Place | undefined;
}

/** An order, and the values of what it is sorted by. */
type PlacedRow = OrderRow & { place: (string | null)[] };

/** The orders of a page, and one more where there is one. */
async function readRows(db: Database, { customerIds, filter, keys, limit, after }: Question): Promise<PlacedRow[]> {
  if (customerIds.length === 0) return [];
  const conditions = [...filter.conditions, ...(after ? [isAfter(keys, after)] : [])];
  const ordered = sql`order by ${orderBy(keys)} limit ${limit + 1}`;
  // The first of each customer, and of these the first: an index has them by customer, and of several customers in no order.
  const { rows } = await sql<PlacedRow>`
    select ${sql.join(QUALIFIED_COLUMNS.map((column) => sql.ref(column)))}, array[${sql.join(keys.map(selectKey))}] as place
    from unnest(${[...customerIds]}::text[]) as asked (id) cross join lateral (
      select sales_order.* from sales_order join customer on customer.id = sales_order.customer_id
      where ${sql.join([sql`sales_order.customer_id = asked.id`, ...conditions], sql` and `)} ${ordered}
    ) as sales_order join customer on customer.id = sales_order.customer_id ${ordered}`.execute(db);
  return rows;
}

/** A page of the caller's orders. */
export const listOrders: Handler = async ({ db }, { principal, parameters }) => {
  const query = parameters.query as CompleteQuery;
  const filter = createOrderFilter(query);
  const keys = parseSort(query.sort);
  const list = nameList(JSON.stringify(['orders', filter.name, keys, query.customerNumber?.toSorted()]));
  const { place: after } = readCursor(query.cursor, list, keys.length);
  const customers = await findCustomers(db, principal, query.customerNumber);
  const customerIds = customers.map(({ id }) => id);
  const [rows, sums] = await Promise.all([
    readRows(db, { customerIds, filter, keys, limit: query.limit, after }),
    readSums(db, customerIds, filter, query.changedWithin === undefined),
  ]);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const items = rows.slice(0, query.limit).flatMap((row) => {
    const customer = byId.get(row.customer_id);
    return customer ? [toOrderSummary(row, customer)] : [];
  });
  const end = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  const next = end && encodeCursor({ place: { id: end.id, values: end.place } }, list);
  const page: OrderPage = { items, page: { limit: query.limit, ...(next !== undefined && { next }) }, ...sums };
  return createJsonAnswer(page);
};
