import type { OrderDetail, OrderLine, OrderPage, OrderQuery, OrderStatus, OrderSummary, Shipment, ShipmentStatus } from '@csol/contract';
import { ApiError, type OrderChange, type OrdersPort, type WatchOptions } from '../src/port/index.ts';
import { answer } from './stage.ts';

const CUSTOMERS = ['10482-BE', '20931-SE', '30877-US'];
const CURRENCIES = ['EUR', 'SEK', 'JPY'];
/** By how far an order is. */
export const STATUSES = [
  ...(['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered', 'delivered', 'cancelled'] as const),
];
const SORTS = /^-?(orderedOn|number|purchaseOrderNumber|customerNumber|status|expectedOn|total)$/;
/** The shipments of an order that has come so far. */
const SHIPMENTS: Partial<Record<OrderStatus, ShipmentStatus[]>> = {
  scheduled: ['announced'],
  partlyShipped: ['inTransit', 'announced'],
  shipped: ['inTransit', 'outForDelivery'],
  partlyDelivered: ['delivered', 'inTransit'],
  delivered: ['delivered', 'delivered'],
};

function createShipments(index: number, status: OrderStatus): Shipment[] {
  return (SHIPMENTS[status] ?? []).map((each, nth) => {
    const number = `TR${index}-${nth}${index === 4 ? '_a%' : ''}`;
    return {
      number: `S-${index}-${nth}`,
      status: each,
      trackings: [{ carrier: 'Example Cargo', number, ...(nth ? {} : { link: `https://cargo.example/${index}` }) }],
      contents: [{ line: '1', quantity: '2' }],
      ...(each === 'delivered' ? { proofOfDelivery: { at: '2026-06-08T08:40:00Z', documentId: 'pod' } } : {}),
    };
  });
}

function createLines(index: number, status: OrderStatus, shipments: Shipment[]): OrderLine[] {
  const isSoftware = index % 5 === 0;
  const count = (statuses: ShipmentStatus[]) => 2 * shipments.filter((each) => statuses.includes(each.status)).length;
  const shipped = count(['shipped', 'inTransit', 'outForDelivery', 'delivered']);
  const cancelled = status === 'cancelled' ? 4 : 0;
  const left = { shipped, delivered: count(['delivered']), backordered: index % 7 ? 0 : 4 - shipped - cancelled, cancelled };
  const quantities = Object.fromEntries(
    Object.entries({ ordered: 4, ...left, open: 4 - shipped - cancelled }).map(([name, value]) => [name, `${value}`]),
  ) as unknown as OrderLine['quantities'];
  const none = { backordered: '0', cancelled: '0' };
  const key = { ...none, ordered: '1', shipped: '1', delivered: '1', open: '0' };
  const net = index % 6 ? { net: { amount: `${100 + index}.10`, currency: CURRENCIES[index % 3] ?? 'EUR' } } : {};
  const licence: OrderLine = { number: '2', description: 'Licence', kind: 'software', quantities: key, ...net };
  return [{ number: '1', description: 'Server', kind: 'hardware', quantities, ...net }, ...(isSoftware ? [licence] : [])];
}

/** What is amiss with every third order that is under way. */
function createExceptions(index: number, status: OrderStatus): OrderDetail['exceptions'] {
  const isOver = status === 'delivered' || status === 'cancelled' || index % 3 > 0;
  const since = '2026-06-10T06:00:00Z';
  const over = { id: 'x-1', kind: 'damaged', since, resolvedAt: '2026-06-11T06:00:00Z', nextActor: 'desk' } as const;
  return [over, ...(isOver ? [] : [{ id: 'x-2', kind: 'customs', since, nextActor: 'customs' } as const])];
}

/** An order, as the list has it and with everything. */
interface Staged {
  summary: OrderSummary;
  detail: OrderDetail;
}

function createOrder(index: number): Staged {
  const status = STATUSES[index % 9] ?? 'ordered';
  const shipments = createShipments(index, status);
  const lines = createLines(index, status, shipments);
  const exceptions = createExceptions(index, status);
  const month = `${(index % 5) + 1}`.padStart(2, '0');
  const cents = lines.length * (10_010 + 100 * index);
  const isUnderWay = status !== 'delivered' && status !== 'cancelled';
  const summary: OrderSummary = {
    id: `ord_${(index * 37) % 101}`,
    number: `O-${41_000 + index}`,
    ...(index % 3 ? { confirmationNumber: `CF${410 + index}` } : {}),
    ...(index % 4 ? { purchaseOrderNumber: index % 2 ? `po-${index % 11}` : `PO-${index % 13}` } : {}),
    customerNumber: CUSTOMERS[index % 3] ?? '',
    orderedOn: `2026-${month}-1${index % 2}`,
    status,
    kinds: [...new Set(lines.map(({ kind }) => kind))],
    ...(index % 6 ? { total: { amount: (cents / 100).toFixed(2), currency: CURRENCIES[index % 3] ?? 'EUR' } } : {}),
    progress: { shipments: shipments.length, delivered: shipments.filter((each) => each.status === 'delivered').length },
    ...(isUnderWay && index % 4 ? { nextExpected: { on: `2026-07-${10 + (index % 7)}`, basis: 'promised' } } : {}),
    trackings: shipments.flatMap(({ trackings }) => trackings),
    ...(exceptions.length > 1 ? { openException: 'customs' } : {}),
    addedAt: `2026-${month}-20T10:00:00Z`,
    changedAt: index % 8 ? `2026-${month}-28T10:00:00Z` : new Date(Date.now() - index * 7_200_000).toISOString(),
  };
  const detail: OrderDetail = {
    ...summary,
    dates: { ordered: `2026-${month}-1${index % 2}`, promised: '2026-07-16' },
    promises: [
      { at: '2026-06-01T13:00:00Z', to: '2026-07-10' },
      { at: '2026-06-02T13:00:00Z', from: '2026-07-10', to: '2026-07-16' },
    ],
    lines,
    shipments,
    events: ['2026-06-01T13:00:00Z', '2026-06-02T13:00:00Z'].map((at, nth) => ({ id: `e-${nth}`, at, kind: 'promised' })),
    exceptions,
    deliverables: lines.slice(1).map(({ number }) => ({
      ...{ id: `key-${index}`, kind: 'licenceKey', name: 'Licence', line: number },
      availableSince: '2026-06-01T13:00:00Z',
    })),
    links: [],
    documents: [{ id: 'pod', fileName: 'pod.pdf', mediaType: 'application/pdf', size: 5 }],
  };
  return { summary, detail };
}

function isInPeriod(order: OrderSummary, { dateField = 'orderedOn', from, to }: OrderQuery): boolean {
  const day = dateField === 'orderedOn' ? order.orderedOn : order.nextExpected?.on;
  return (!from && !to) || (day !== undefined && day >= (from ?? '') && day <= (to ?? '9999'));
}

function matches(order: OrderSummary, query: OrderQuery): boolean {
  const any = <T>(wanted: readonly T[] | undefined, own: readonly T[]) => !wanted?.length || own.some((value) => wanted.includes(value));
  const { number, confirmationNumber, purchaseOrderNumber, trackings, changedAt = '' } = order;
  const numbers = [number, confirmationNumber, purchaseOrderNumber, ...trackings.map((each) => each.number)].join('\n').toLowerCase();
  return (
    isInPeriod(order, query) &&
    numbers.includes((query.q ?? '').toLowerCase()) &&
    any(query.status, [order.status]) &&
    any(query.kind, order.kinds) &&
    any(query.customerNumber, [order.customerNumber]) &&
    (!query.exception || (query.exception === 'open') === (order.openException !== undefined)) &&
    Date.now() - Date.parse(changedAt) <= (query.changedWithin ?? Infinity) * 1000
  );
}

function valueOf(order: OrderSummary, key: string): string | number | undefined {
  if (key === 'status') return STATUSES.indexOf(order.status);
  if (key === 'expectedOn') return order.nextExpected?.on;
  return key === 'total' ? order.total && Number(order.total.amount) : order[key as 'number' | 'purchaseOrderNumber'];
}

function compare(a: OrderSummary, b: OrderSummary, sort: string): number {
  for (const part of sort.split(',')) {
    const [x, y] = [a, b].map((order) => valueOf(order, part.replace('-', '')));
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y === part.startsWith('-') ? 1 : -1;
  }
  return a.id < b.id ? -1 : 1;
}

function totalsOf(orders: OrderSummary[]): OrderPage['totals'] {
  const amounts = orders.flatMap(({ total }) => total ?? []);
  return [...new Set(amounts.map(({ currency }) => currency))].sort().map((currency) => {
    const mine = amounts.filter((each) => each.currency === currency);
    const cents = mine.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    return { currency, count: mine.length, total: { amount: (cents / 100).toFixed(2), currency } };
  });
}

function isFilterReadable({ dateField = 'orderedOn', exception = 'open', changedWithin = 1, status = [], from, to }: OrderQuery): boolean {
  const areKnown = ['orderedOn', 'expectedOn'].includes(dateField) && status.every((each) => STATUSES.includes(each));
  const areDays = [from, to].every((day) => day === undefined || !Number.isNaN(Date.parse(day)));
  return areKnown && areDays && changedWithin > 0 && ['open', 'none'].includes(exception);
}

function list(all: OrderSummary[], query: OrderQuery): OrderPage {
  const { limit = 20, sort = '-orderedOn', cursor = 'from-0' } = query;
  const isPage = limit > 0 && limit <= 200 && sort.split(',').every((key) => SORTS.test(key)) && cursor.startsWith('from-');
  if (!isPage || !isFilterReadable(query)) throw new ApiError('invalid', 'unreadable');
  const found = all.filter((order) => matches(order, query)).sort((a, b) => compare(a, b, sort));
  const start = Number(cursor.replace('from-', ''));
  const next = start + limit < found.length ? { next: `from-${start + limit}` } : {};
  return { items: found.slice(start, start + limit), page: { limit, ...next }, count: found.length, totals: totalsOf(found) };
}

/** Nothing changes: it is ready, and stays so until it is given up. */
async function* watch({ since = 'c-0', signal }: WatchOptions): AsyncGenerator<OrderChange> {
  yield { kind: 'ready', id: since };
  await new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
  throw new ApiError('aborted', 'given up');
}

/** 45 orders of three customers in three currencies, in every status, with ties and missing values. */
export function createStagedOrders(): Required<OrdersPort> {
  const all = Array.from({ length: 45 }, (_, index) => createOrder(index));
  const summaries = all.map(({ summary }) => summary);
  const details = all.map(({ detail }) => detail);
  const find = <T extends { id: string }>(things: readonly T[], id: string): T => {
    const found = things.find((thing) => thing.id === id);
    if (!found) throw new ApiError('not-found', 'unknown');
    return found;
  };
  return {
    listOrders: (query, options) => answer(options, () => list(summaries, query)),
    getOrder: (id, options) => answer(options, () => find(details, id)),
    getOrderDocument: (id, documentId, options) =>
      answer(options, () => {
        const { fileName, mediaType } = find(find(details, id).documents, documentId);
        return { fileName, mediaType, content: new Blob(['12345']) };
      }),
    revealLicenceKey: (id, deliverableId, options) =>
      answer(options, () => ({ key: `K-${find(find(details, id).deliverables, deliverableId).id}` })),
    watchOrders: (options = {}) => answer(options, () => watch(options)),
  };
}
