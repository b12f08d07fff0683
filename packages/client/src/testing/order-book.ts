import type { OrderDetail, OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import type { OrdersPort } from '../port/index.ts';
import { answerOf } from './check.ts';
import { createList, type List, type RowPage } from './list.ts';
import { ensureSums } from './totals.ts';

/** What the checks of the orders port work on. */
export interface OrderBook extends List<OrderSummary, OrderQuery, OrderPage> {
  port: OrdersPort;
  open: (id: string) => Promise<OrderDetail>;
}

const SUMS = { amounts: { total: ({ total }: OrderSummary) => total }, noun: 'order' };

/**
 * @param scope keeps the suite to a part of the orders.
 * @param most more in scope are refused, so that nobody waits for a million.
 */
export function createOrderBook(port: OrdersPort, scope: OrderQuery, most: number): OrderBook {
  const traits = {
    name: 'orders' as const,
    operation: 'listOrders',
    noun: 'order',
    ask: (query: OrderQuery) => port.listOrders(query),
    nameOf: ({ number, id }: OrderSummary) => `order ${number} (${id})`,
    ensureTotals: (page: RowPage<OrderSummary>, orders: OrderSummary[], what: string) => ensureSums(SUMS, page, orders, what),
  };
  const open = (id: string) => answerOf(`getOrder(${JSON.stringify(id)})`, () => port.getOrder(id));
  return { port, open, ...createList(traits, scope, most) };
}
