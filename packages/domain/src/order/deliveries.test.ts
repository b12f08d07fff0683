import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OrderDetail, OrderLine, Shipment } from '@csol/contract';
import { listDeliveries, nextDelivery, sequenceOf } from './index.ts';

const QUANTITIES = { ordered: '2', shipped: '2', delivered: '0', backordered: '0', cancelled: '0', open: '0' };
const line = (open = '0'): OrderLine => ({ number: '1', description: 'Server', kind: 'hardware', quantities: { ...QUANTITIES, open } });
const ship = (number: string, expectedOn?: string, change: Partial<Shipment> = {}): Shipment => {
  return { number, status: 'inTransit', ...(expectedOn !== undefined && { expectedOn }), trackings: [], contents: [], ...change };
};

const ORDER: OrderDetail = {
  ...{ id: 'ord_1', number: 'O-1', customerNumber: '1', orderedOn: '2026-06-01', status: 'partlyShipped', kinds: ['hardware'] },
  ...{ progress: { shipments: 0, delivered: 0 }, trackings: [], dates: { ordered: '2026-06-01' }, promises: [], lines: [line()] },
  ...{ shipments: [], events: [], exceptions: [], deliverables: [], links: [], documents: [] },
};

const TODAY = '2026-06-10';
/** What is expected, in short: the uid, the day, and whether it is over. */
const shorten = (change: Partial<OrderDetail>): string[] =>
  listDeliveries({ ...ORDER, ...change }, TODAY).map(({ uid, on, basis, isOver }) => `${uid} ${on} ${basis}${isOver ? ' over' : ''}`);

const promised = { ordered: '2026-06-01', requested: '2026-06-20', promised: '2026-06-22' };

suite('the deliveries of an order', () => {
  test('are its shipments that are on their way, by day, each under a name of its own', () => {
    assert.deepEqual(shorten({ shipments: [ship('S2', '2026-06-14'), ship('S1', '2026-06-12')] }), [
      'ord_1-S1@csol 2026-06-12 estimated',
      'ord_1-S2@csol 2026-06-14 estimated',
    ]);
  });

  test('keep their names when their days move', () => {
    const uids = (day: string) => listDeliveries({ ...ORDER, shipments: [ship('S1', day)] }, TODAY).map(({ uid }) => uid);
    assert.deepEqual(uids('2026-06-12'), uids('2026-07-30'));
  });

  test('are one of the whole order where no shipment has a day, the best that is known', () => {
    const dates = { ...promised, estimated: '2026-06-25' };
    assert.deepEqual(shorten({ dates }), ['ord_1@csol 2026-06-25 estimated']);
    assert.deepEqual(shorten({ dates: promised, shipments: [ship('S1')] }), ['ord_1@csol 2026-06-22 promised']);
    assert.deepEqual(shorten({ dates: { ordered: '2026-06-01', requested: '2026-06-20' } }), ['ord_1@csol 2026-06-20 requested']);
    assert.deepEqual(shorten({}), []);
  });

  test('are both where a part has a day and the rest has not left', () => {
    const shipments = [ship('S1', '2026-06-12')];
    assert.deepEqual(shorten({ dates: promised, shipments, lines: [line('1')] }), [
      'ord_1-S1@csol 2026-06-12 estimated',
      'ord_1@csol 2026-06-22 promised',
    ]);
  });

  test('take back what is not expected any more while its day is still to come', () => {
    const came = ship('S1', '2026-06-14', { status: 'delivered' });
    assert.deepEqual(shorten({ status: 'delivered', shipments: [came], dates: promised }), [
      'ord_1-S1@csol 2026-06-14 estimated over',
      'ord_1@csol 2026-06-22 promised over',
    ]);
    assert.deepEqual(shorten({ status: 'cancelled', dates: promised }), ['ord_1@csol 2026-06-22 promised over']);
    // All of it is in shipments with days of their own now.
    assert.deepEqual(shorten({ dates: promised, shipments: [ship('S1', '2026-06-12')] }).at(-1), 'ord_1@csol 2026-06-22 promised over');
    assert.deepEqual(shorten({ status: 'delivered', shipments: [ship('S1', '2026-06-09', { status: 'delivered' })] }), []);
  });

  test('that are late are expected all the same', () => {
    assert.deepEqual(shorten({ shipments: [ship('S1', '2026-06-03')] }), ['ord_1-S1@csol 2026-06-03 estimated']);
  });

  test('are on no day that is none', () => {
    assert.deepEqual(shorten({ shipments: [ship('S1', '2026-02-30'), ship('S2', 'soon'), ship('S3', '9999-12-31')] }), []);
  });
});

suite('the next delivery of an order of a list', () => {
  test('is named by the order', () => {
    const nextExpected = { on: '2026-06-12', basis: 'promised' as const };
    const { uid, on, basis, isOver } = nextDelivery({ ...ORDER, nextExpected }) ?? {};
    assert.deepEqual([uid, on, basis, isOver], ['ord_1@csol', '2026-06-12', 'promised', false]);
    assert.equal(nextDelivery(ORDER), undefined);
    assert.equal(nextDelivery({ ...ORDER, nextExpected: { ...nextExpected, on: 'soon' } }), undefined);
  });
});

test('the number of a change grows with the time of it, and fits into 31 bits', () => {
  const times = [undefined, 'never', '1999-01-01T00:00:00Z', '2026-06-10T06:30:00Z', '2026-06-10T06:30:01Z', '2087-01-01T00:00:00Z'];
  const numbers = times.map((changedAt) => sequenceOf({ ...(changedAt !== undefined && { changedAt }) }));
  assert.deepEqual(numbers.slice(0, 4), [0, 0, 0, 203236200]);
  assert.equal(numbers[4], 203236201);
  assert.ok((numbers[5] ?? Infinity) < 2 ** 31);
});
