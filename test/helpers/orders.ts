import type { ApiClient } from '@csol/client/port';
import type { OrderDetail, OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import order from '../../packages/contract/examples/order.json';
import software from '../../packages/contract/examples/order.software.json';
import page from '../../packages/contract/examples/orders.page.json';

/** An order of the contract's examples, with what the test is about in place. */
export function createOrder(change: Partial<OrderSummary> = {}): OrderSummary {
  return { ...(page.items[1] as OrderSummary), ...change };
}

/** An order of hardware with everything that is known of it: one shipment has come, customs holds the other. */
export function createOrderDetail(change: Partial<OrderDetail> = {}): OrderDetail {
  return { ...(order as OrderDetail), ...change };
}

/** The same with the file that proves the first delivery. */
export function createProvenOrder(): OrderDetail {
  const detail = createOrderDetail();
  const file = { id: 'pod_1', fileName: 'proof.pdf', mediaType: 'application/pdf', size: 80_000 };
  const shipments = detail.shipments.map((shipment) => {
    const { proofOfDelivery } = shipment;
    return { ...shipment, ...(proofOfDelivery && { proofOfDelivery: { ...proofOfDelivery, documentId: file.id } }) };
  });
  return { ...detail, documents: [file], shipments };
}

/** An order of software: a licence key and a download. */
export function createSoftwareOrder(change: Partial<OrderDetail> = {}): OrderDetail {
  return { ...(software as OrderDetail), ...change };
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
