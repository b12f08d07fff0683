import fc from 'fast-check';
import type { OrderQuery } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { createMoney } from '@csol/domain/money';
import { ORDER_STATUSES } from '@csol/domain/order';
import { jsonb } from '../db/values.ts';
import type { SlowOrder } from './slow-orders.ts';

/** The customers that random orders are of. */
export const ORDERING = ['10482-BE', '20991-SE', '33007-US'];
const TODAY = '2026-07-15';
const KINDS = ['hardware', 'software', 'publication', 'service'] as const;
const SORTS = ['orderedOn', 'number', 'purchaseOrderNumber', 'customerNumber', 'status', 'expectedOn', 'total'];

const day = fc.integer({ min: -20, max: 20 }).map((offset) => addDays(TODAY, offset));
const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const amount = fc.constantFrom('0', '0.5', '12.25', '1999.999', '99999999999999999.99', '90071992547409.93');
const tracking = fc.constantFrom('TRK-1', 'TRK-22', 'trk-3').map((number) => ({ carrier: 'Cargo', number }));

/** What may change of an order. */
export type OrderFactsDraft = Omit<SlowOrder, 'id' | 'customerNumber' | 'customerName'>;

/** All that may change of an order: few distinct values each, so that ties are common. */
export const randomFacts: fc.Arbitrary<OrderFactsDraft> = fc.record(
  {
    number: fc.integer({ min: 1, max: 30 }).map((n) => `O-${n}`),
    confirmationNumber: fc.constantFrom('CF-1', 'CF-22'),
    purchaseOrderNumber: fc.constantFrom('PO-A', 'po-b', 'x'.repeat(60)),
    placedBy: fc.constantFrom('Maria Dubois', 'Ørjan “Ø” Ås'),
    orderedOn: day,
    status: fc.constantFrom(...ORDER_STATUSES),
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 3 }),
    total: fc.tuple(amount, fc.constantFrom('EUR', 'SEK', 'JPY')).map(([text, currency]) => createMoney(text, currency)),
    progress: fc.tuple(fc.nat(3), fc.nat(3)).map(([shipments, delivered]) => ({ shipments, delivered })),
    nextExpected: fc.tuple(day, fc.constantFrom('promised' as const, 'estimated' as const)).map(([on, basis]) => ({ on, basis })),
    trackings: fc.array(tracking, { maxLength: 2 }),
    openException: fc.constantFrom('customs', 'damaged'),
  },
  { requiredKeys: ['number', 'orderedOn', 'status', 'kinds', 'progress', 'trackings'] },
);

/** The columns of an order. */
export function toColumns(facts: OrderFactsDraft) {
  const { total, nextExpected, progress } = facts;
  return {
    number: facts.number,
    confirmation_number: facts.confirmationNumber ?? null,
    purchase_order_number: facts.purchaseOrderNumber ?? null,
    placed_by: facts.placedBy ?? null,
    ordered_on: facts.orderedOn,
    status: facts.status,
    kinds: facts.kinds,
    total: total?.amount ?? null,
    currency: total?.currency ?? null,
    shipment_count: progress.shipments,
    delivered_count: progress.delivered,
    expected_on: nextExpected?.on ?? null,
    expected_basis: nextExpected?.basis ?? null,
    trackings: jsonb(facts.trackings),
    open_exception: facts.openException ?? null,
  };
}

const sortKey = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...SORTS));
const randomSort = fc
  .uniqueArray(sortKey, { minLength: 1, maxLength: 4, selector: ([, field]) => field })
  .map((keys) => keys.map((key) => key.join('')).join(','));

/** A question with any filters: about half of them, else hardly anything would match. */
export const randomOrderQuery: fc.Arbitrary<OrderQuery> = fc
  .subarray(['q', 'dateField', 'from', 'to', 'status', 'kind', 'exception', 'customerNumber', 'sort'] as const, { maxLength: 5 })
  .chain((names) => {
    const all = {
      q: fc.constantFrom('o-1', 'PO', 'cf-2', 'Trk', 'nowhere', '-2'),
      dateField: fc.constantFrom('orderedOn', 'expectedOn'),
      from: day,
      to: day,
      status: some(...ORDER_STATUSES),
      kind: some(...KINDS),
      exception: fc.constantFrom('open', 'none'),
      customerNumber: some(...ORDERING, 'somebody else'),
      sort: randomSort,
    } as const;
    const chosen = Object.fromEntries(Object.entries(all).filter(([name]) => names.some((one) => one === name)));
    return fc.record({ ...(chosen as Partial<typeof all>), limit: fc.constantFrom(7, 50) });
  });
