import type { OrderQuery, OrderSummary, OrderTotals } from '@csol/contract';
import { addMoney, createMoney } from '@csol/domain/money';
import { ORDER_STATUSES } from '@csol/domain/order';

/** An order as the list shows it, but for when it came and changed, which the database knows. */
export type SlowOrder = Omit<OrderSummary, 'addedAt' | 'changedAt'>;

function hasText({ number, confirmationNumber, purchaseOrderNumber, trackings }: SlowOrder, { q }: OrderQuery): boolean {
  const texts = [number, confirmationNumber, purchaseOrderNumber, ...trackings.map((tracking) => tracking.number)];
  return q === undefined || texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()));
}

function isInPeriod({ nextExpected, orderedOn }: SlowOrder, { dateField, from, to }: OrderQuery): boolean {
  const date = dateField === 'expectedOn' ? nextExpected?.on : orderedOn;
  return (from === undefined || (date !== undefined && date >= from)) && (to === undefined || (date !== undefined && date <= to));
}

function hasValues(order: SlowOrder, { status, kind, exception, customerNumber }: OrderQuery): boolean {
  return (
    (status?.includes(order.status) ?? true) &&
    (kind?.some((one) => order.kinds.includes(one)) ?? true) &&
    (exception === undefined || (order.openException !== undefined) === (exception === 'open')) &&
    (customerNumber?.includes(order.customerNumber) ?? true)
  );
}

/** What an order is sorted by under a key. */
function readKey(order: SlowOrder, field: string): string | number | undefined {
  if (field === 'total') return order.total && Number(order.total.amount);
  if (field === 'status') return ORDER_STATUSES.indexOf(order.status);
  if (field === 'expectedOn') return order.nextExpected?.on;
  return order[field as 'id' | 'number' | 'orderedOn' | 'purchaseOrderNumber' | 'customerNumber'];
}

/** Undefined comes last, whichever way. */
function compareBy(key: string): (a: SlowOrder, b: SlowOrder) => number {
  const isDescending = key.startsWith('-');
  return (a, b) => {
    const [x, y] = [readKey(a, key.replace('-', '')), readKey(b, key.replace('-', ''))];
    if (x === y) return 0;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y === isDescending ? 1 : -1;
  };
}

/** The whole list, by sorting and filtering all orders the plain way: to compare the server's answers with. */
export function listOrdersSlowly(orders: readonly SlowOrder[], query: OrderQuery): SlowOrder[] {
  const keys = [...(query.sort ?? '-orderedOn').split(','), 'id'].map(compareBy);
  const found = orders.filter((order) => [hasText, isInPeriod, hasValues].every((holds) => holds(order, query)));
  return found.sort((a, b) => keys.reduce((order, compare) => order || compare(a, b), 0));
}

/** The sums of a list, by adding up one order after another; those without a total are in none. */
export function addUpOrdersSlowly(orders: readonly SlowOrder[]): OrderTotals[] {
  const totals = orders.flatMap(({ total }) => total ?? []);
  const currencies = [...new Set(totals.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = totals.filter((total) => total.currency === currency);
    return { currency, count: own.length, total: own.reduce(addMoney, createMoney('0', currency)) };
  });
}
