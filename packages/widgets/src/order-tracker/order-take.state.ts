/** What is taken out of the list, how much of it at most, and which orders that are. Plain data and pure functions. */
import type { ApiError } from '@csol/client/port';
import type { CalendarDate, OrderQuery, OrderStatus, OrderSummary } from '@csol/contract';

/** As what: a table, entries for a calendar, paper. */
export type Way = 'csv' | 'calendar' | 'print';

/** Orders that are read at most. What a browser lays out on paper without a long wait is less than what fits into a file. */
export const MOST: Readonly<Record<Way, number>> = { csv: 10_000, calendar: 10_000, print: 2000 };

/** What came of it: how many orders or deliveries, and the name of the file where there is one. */
export interface Taken {
  count: number;
  fileName?: string;
}

/** How far it is. */
export type TakeState =
  /** There is something to choose; `taken` where something has just been done, `tooMany` where so many orders are too many. */
  | { name: 'choice'; taken?: Taken; tooMany?: number }
  | { name: 'reading'; done: number; count: number }
  | { name: 'failed'; error: ApiError }
  /** The orders became others while they were read: some would be in it twice, and others not at all. */
  | { name: 'changed' };

/** What has been read. */
export interface AllOrders {
  orders: readonly OrderSummary[];
  /** Which they are. */
  query: OrderQuery;
  /** When they were read. */
  at: Date;
}

/** Of what has not come yet, and is still wanted. */
const COMING: readonly OrderStatus[] = ['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered'];

/** Which orders match: the page's size and place are no part of it. */
function whichOf({ limit: _limit, cursor: _cursor, ...which }: OrderQuery): OrderQuery {
  return which;
}

/**
 * Which orders are read; what has come already is not, where what is expected is wanted.
 * @param query the list's
 * @returns `undefined` where the list has only what has come
 */
export function queryFor(way: Way, query: OrderQuery): OrderQuery | undefined {
  const which = whichOf(query);
  if (way === 'csv') return which;
  const status = COMING.filter((each) => !which.status || which.status.includes(each));
  return status.length > 0 ? { ...which, status, sort: 'expectedOn' } : undefined;
}

/** The one customer number of all; nothing where there are several. */
export function accountOf(orders: readonly OrderSummary[]): string | undefined {
  const [only, ...others] = new Set(orders.map(({ customerNumber }) => customerNumber));
  return others.length === 0 ? only : undefined;
}

/** The days that an order's file is named by: those that were asked for, else those of the first and the last order. */
export function periodOf({ orders, query }: AllOrders): { from?: CalendarDate; to?: CalendarDate } {
  const days = orders.map(({ orderedOn }) => orderedOn).sort();
  const [from = query.from, to = query.to] = [query.from ?? days[0], query.to ?? days.at(-1)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
