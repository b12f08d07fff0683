import type { OrderQuery, OrderSummary } from '@csol/contract';
import { createAbortChecks, type SuiteCheck } from './check.ts';
import { createListFilterChecks, ensureFilter, type Filters } from './filters.ts';
import type { OrderBook } from './order-book.ts';
import { createPagingChecks } from './paging-checks.ts';
import { createUnreadableChecks } from './refusal-checks.ts';
import { createSortChecks, type SortKeys } from './sorting.ts';

const KEYS: SortKeys<OrderSummary> = {
  dates: { orderedOn: ({ orderedOn }) => orderedOn, expectedOn: ({ nextExpected }) => nextExpected?.on },
  amounts: { total: ({ total }) => total },
  texts: {
    number: ({ number }) => number,
    purchaseOrderNumber: ({ purchaseOrderNumber }) => purchaseOrderNumber,
    customerNumber: ({ customerNumber }) => customerNumber,
  },
  ranks: {
    status: {
      by: 'how far an order is',
      values: [
        ...['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered', 'delivered'],
        'cancelled',
      ],
      valueOf: ({ status }) => status,
    },
  },
  standard: '-orderedOn',
  shared: 'customerNumber',
};

const FILTERS: Filters<OrderSummary> = {
  values: { status: ({ status }) => [status], kind: ({ kinds }) => kinds, customerNumber: ({ customerNumber }) => [customerNumber] },
  days: { orderedOn: ({ orderedOn }) => orderedOn, expectedOn: ({ nextExpected }) => nextExpected?.on },
  numbersOf: ({ number, confirmationNumber, purchaseOrderNumber, trackings }) => [
    ...[number, confirmationNumber, purchaseOrderNumber],
    ...trackings.map((tracking) => tracking.number),
  ],
  numbers: 'an order number, order confirmation number, purchase-order number and tracking number',
  areAllShown: true,
};

/** Questions that the contract cannot read. */
const UNREADABLE: OrderQuery[] = [
  { limit: 0 },
  { limit: 201 },
  { sort: 'nonsense' },
  { sort: 'orderedOn,,number' },
  { sort: 'status,issueDate' },
  { from: 'yesterday' },
  { to: '2026-13-01' },
  { cursor: 'not-a-cursor' },
  { dateField: 'shippedOn' as 'orderedOn' },
  { status: ['lost' as 'shipped'] },
  { exception: 'some' as 'open' },
  { changedWithin: 0 },
];

async function checkExceptions(book: OrderBook): Promise<void> {
  await ensureFilter(book, { exception: 'open' }, ({ openException }) => openException !== undefined);
  await ensureFilter(book, { exception: 'none' }, ({ openException }) => openException === undefined);
}

/** What holds for lists of orders, and for callers that ask nonsense or give up. */
export function createOrderListChecks(book: OrderBook): SuiteCheck[] {
  const { port, scope } = book;
  return [
    ...createPagingChecks(book),
    ...createSortChecks(book, KEYS),
    ...createListFilterChecks(book, FILTERS),
    {
      port: 'orders',
      name: 'filters by exception, those in which one is open and those in which none is',
      run: () => checkExceptions(book),
    },
    ...createUnreadableChecks({
      port: 'orders',
      operations: ['listOrders', 'getOrder'],
      unreadable: UNREADABLE,
      list: (query) => port.listOrders({ ...scope, ...query }),
      open: (id) => port.getOrder(id),
    }),
    ...createAbortChecks('orders', 'listOrders', (options) => port.listOrders(scope, options)),
    ...createAbortChecks('orders', 'getOrder', (options) => port.getOrder('no-such-order', options)),
    ...createAbortChecks('orders', 'getOrderDocument', (options) => port.getOrderDocument('no-such-order', 'x', options)),
    ...createAbortChecks('orders', 'revealLicenceKey', (options) => port.revealLicenceKey('no-such-order', 'x', options)),
  ];
}
