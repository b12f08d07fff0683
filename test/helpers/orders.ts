import type { ApiClient } from '@csol/client/port';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import page from '../../packages/contract/examples/orders.page.json';

/** An order of the contract's examples, with what the test is about in place. */
export function createOrder(change: Partial<OrderSummary> = {}): OrderSummary {
  return { ...(page.items[1] as OrderSummary), ...change };
}

/** A page of so many orders with numbers of their own. */
export function createOrderPage(size = 2, change: Partial<OrderPage> = {}): OrderPage {
  const items = Array.from({ length: size }, (_, index) => createOrder({ id: `ord_${index}`, number: `O-${index + 1}` }));
  return { items, page: { limit: 20 }, count: size, totals: size > 0 ? page.totals : [], ...change };
}

/** A client that answers at once, and remembers what it was asked for. */
export function createOrderClient(
  answer: (query: OrderQuery, call: number) => OrderPage | Promise<OrderPage>,
  rest: ApiClient = {},
): ApiClient & { queries: OrderQuery[] } {
  const queries: OrderQuery[] = [];
  return {
    queries,
    listOrders: async (query) => {
      queries.push(query);
      return answer(query, queries.length);
    },
    ...rest,
  };
}
