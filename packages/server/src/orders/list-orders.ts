import type { OrderPage, OrderQuery } from '@csol/contract';
import { encodeCursor, nameList, readCursor } from '../cursor.ts';
import { findCustomers } from '../customers.ts';
import { createPageAnswer } from '../http/answer.ts';
import { narrowToChanges } from '../ledgers/changes.ts';
import { parseSort } from '../ledgers/sort-key.ts';
import type { Handler } from '../services.ts';
import { createOrderFilter } from './order-filter.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = OrderQuery & Required<Pick<OrderQuery, 'sort' | 'limit'>>;

/** A page of the caller's orders. */
export const listOrders: Handler = async ({ db, orderLists }, { principal, parameters }) => {
  const query = parameters.query as CompleteQuery;
  const { limit, customerNumber, changedWithin } = query;
  const filter = createOrderFilter(query);
  const keys = parseSort(query.sort);
  const list = nameList(JSON.stringify(['orders', filter, keys, customerNumber?.toSorted(), changedWithin]));
  const { place: after } = readCursor(query.cursor, list, keys.length);
  const customers = await findCustomers(db, principal, customerNumber);
  const wanted = await narrowToChanges(db, 'sales_order', { filter, customers, changedWithin });
  const { rows, end, count, totals } = await orderLists.answer({ customers, filter: wanted, keys, limit, ...(after && { after }) });
  const next = end && encodeCursor({ place: end }, list);
  const rest: Omit<OrderPage, 'items'> = { page: { limit, ...(next !== undefined && { next }) }, count, totals };
  return createPageAnswer(await orderLists.items.write(rows), rest);
};
