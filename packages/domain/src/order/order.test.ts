import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { deriveOrder, localDay, sortEvents, type OrderEvent, type OrderEventKind, type OrderFacts, type OrderState } from './index.ts';

const LINES = [
  { number: '1', ordered: '4' },
  { number: '2', ordered: '2.5' },
];
const SHIPMENTS = [
  { number: 'S1', contents: [{ line: '1', quantity: '3' }] },
  {
    number: 'S2',
    contents: [
      { line: '1', quantity: '1' },
      { line: '2', quantity: '2.50' },
    ],
  },
];

let count = 0;
const at = (day: number, hour = 8): string => `2026-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const tell = (day: number, kind: OrderEventKind, more: Partial<OrderEvent> = {}): OrderEvent => ({
  id: `e${++count}`,
  at: at(day),
  kind,
  ...more,
});

function derive(events: OrderEvent[], more: Partial<OrderFacts> = {}): OrderState {
  return deriveOrder({ orderedOn: '2026-06-01', requestedOn: '2026-06-20', lines: LINES, shipments: SHIPMENTS, events, ...more });
}

const S1 = { shipment: 'S1' };
const S2 = { shipment: 'S2' };

suite('the status of an order', () => {
  test('goes from ordered to delivered, part by part', () => {
    const life = [
      tell(1, 'confirmed'),
      tell(2, 'released'),
      tell(3, 'scheduled'),
      tell(4, 'shipped', S1),
      tell(5, 'delivered', S1),
      tell(6, 'shipped', S2),
      tell(7, 'delivered', S2),
    ];
    assert.deepEqual(
      [...life, undefined].map((_, i) => derive(life.slice(0, i)).status),
      ['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'partlyDelivered', 'partlyDelivered', 'delivered'],
    );
    assert.equal(derive([tell(4, 'shipped', S1), tell(4, 'shipped', S2)]).status, 'shipped');
  });

  test('is delivered where the delivery is told and the shipment is not', () => {
    const { status, deliveredAt, quantities, shipments } = derive([tell(5, 'delivered', S1), tell(7, 'delivered', S2)]);
    assert.deepEqual([status, deliveredAt], ['delivered', at(7)]);
    assert.deepEqual(quantities[0], { line: '1', ordered: '4', shipped: '4', delivered: '4', backordered: '0', cancelled: '0', open: '0' });
    assert.equal(shipments[0]?.shippedAt, undefined);
  });

  test('knows a shipment of which so far only an event tells', () => {
    const { status, progress } = derive([tell(5, 'inTransit', { shipment: 'S9' })], { shipments: [] });
    assert.deepEqual([status, progress], ['partlyShipped', { shipments: 1, delivered: 0 }]);
  });

  test('does not go back for a scan that turns up late, or a clock that is wrong', () => {
    const [state] = derive([tell(5, 'delivered', S1), tell(9, 'inTransit', S1), { ...tell(5, 'shipped', S1), at: at(5, 9) }]).shipments;
    assert.deepEqual(state, { number: 'S1', status: 'delivered', shippedAt: at(5, 9), deliveredAt: at(5) });
  });

  test('is cancelled where nothing has left, else what has left goes on', () => {
    assert.equal(derive([tell(2, 'cancelled')]).status, 'cancelled');
    const part = derive([tell(2, 'shipped', S1), tell(3, 'cancelled')]);
    assert.deepEqual([part.status, part.quantities.map(({ cancelled }) => cancelled)], ['shipped', ['1', '2.5']]);
    assert.equal(derive([], { lines: [] }).status, 'ordered');
    assert.equal(derive([], { lines: [{ number: '1', ordered: 'many' }] }).status, 'ordered');
  });

  test('is delivered where what is ordered is provided, such as a licence key', () => {
    const provided = [tell(2, 'provided', { line: '1' }), tell(3, 'provided', { line: '2', quantity: '9' })];
    const { status, progress, deliveredAt } = derive(provided);
    assert.deepEqual([status, progress.shipments, deliveredAt], ['delivered', 2, at(3)]);
    assert.equal(derive([tell(2, 'provided', { line: '1', quantity: '1' })]).status, 'partlyDelivered');
    assert.equal(derive([tell(2, 'provided')]).status, 'ordered');
  });

  test('stays as it is for a kind that is not known', () => {
    assert.equal(derive([tell(1, 'confirmed'), tell(2, 'teleported' as OrderEventKind)]).status, 'confirmed');
  });
});

suite('what is expected next', () => {
  test('is what was asked for, promised, estimated, the best that is known', () => {
    const events = [tell(1, 'promised', { date: '2026-06-22' }), tell(2, 'estimated', { date: '2026-06-23' })];
    assert.deepEqual(
      [0, 1, 2].map((n) => derive(events.slice(0, n)).nextExpected),
      [
        { on: '2026-06-20', basis: 'requested' },
        { on: '2026-06-22', basis: 'promised' },
        { on: '2026-06-23', basis: 'estimated' },
      ],
    );
    assert.equal(derive([], { requestedOn: undefined }).nextExpected, undefined);
    assert.equal(derive([tell(1, 'cancelled')]).nextExpected, undefined);
    assert.equal(derive([tell(1, 'estimated', { date: '2026-02-30' })]).nextExpected?.basis, 'requested');
  });

  test('is the earliest of what has not come', () => {
    const estimates = [tell(1, 'estimated', { ...S1, date: '2026-06-09' }), tell(1, 'estimated', { ...S2, date: '2026-06-12' })];
    assert.equal(derive([...estimates, tell(2, 'shipped', S1)]).nextExpected?.on, '2026-06-09');
    assert.equal(derive([...estimates, tell(9, 'delivered', S1), tell(9, 'shipped', S2)]).nextExpected?.on, '2026-06-12');
  });

  test('tells how promises moved, and not that they were repeated', () => {
    const { promises, promisedOn } = derive([
      tell(4, 'promised', { date: '2026-06-09', reason: 'Parts are late' }),
      tell(1, 'promised', { date: '2026-06-03' }),
      tell(2, 'promised', { date: '2026-06-03' }),
    ]);
    assert.deepEqual(promises, [
      { at: at(1), to: '2026-06-03' },
      { at: at(4), from: '2026-06-03', to: '2026-06-09', reason: 'Parts are late' },
    ]);
    assert.equal(promisedOn, '2026-06-09');
  });
});

suite('what is amiss', () => {
  test('is over by what is said, or once the shipment has come; damage is not', () => {
    const customs = tell(2, 'exception', { ...S1, exception: 'customs' });
    const address = tell(3, 'exception', { ...S1, exception: 'address' });
    const damaged = tell(4, 'exception', { ...S1, exception: 'damaged' });
    assert.equal(derive([customs, address, damaged]).openException?.kind, 'address');
    const resolved = tell(5, 'resolved', { resolves: customs.id });
    const { exceptions, openException } = derive([resolved, customs, address, damaged, tell(8, 'delivered', S1)]);
    assert.deepEqual(
      exceptions.map(({ kind, resolvedAt, nextActor }) => [kind, resolvedAt, nextActor]),
      [
        ['customs', at(5), 'customs'],
        ['address', at(8), 'customer'],
        ['damaged', undefined, 'desk'],
      ],
    );
    assert.equal(openException?.kind, 'damaged');
  });

  test('is a backorder once, until the line has left or it is said to be over', () => {
    const first = tell(2, 'backordered', { line: '1', quantity: '3' });
    const again = tell(3, 'backordered', { line: '1', quantity: '1' });
    const told = derive([again, first]);
    assert.deepEqual([told.quantities[0]?.backordered, told.exceptions.length, told.openException?.id], ['1', 1, first.id]);
    const sent = derive([first, again, tell(4, 'shipped', S1), tell(5, 'shipped', S2)]);
    assert.deepEqual([sent.quantities[0]?.backordered, sent.exceptions[0]?.resolvedAt], ['0', at(5)]);
    const over = [first, again, tell(4, 'resolved', { resolves: first.id })];
    assert.deepEqual([derive(over).openException, derive(over).quantities[0]?.backordered], [undefined, '0']);
    const anew = derive([...over, tell(6, 'backordered', { line: '1' })]);
    assert.deepEqual([anew.exceptions.length, anew.quantities[0]?.backordered], [2, '4']);
  });
});

suite('events', () => {
  const event = fc.record(
    {
      id: fc.integer({ min: 0, max: 12 }).map(String),
      at: fc.oneof(fc.integer({ min: 1, max: 4 }).map((day) => at(day)), fc.constant('yesterday')),
      kind: fc.constantFrom<OrderEventKind[]>(
        ...(['confirmed', 'released', 'promised', 'estimated', 'backordered', 'cancelled'] as const),
        ...(['provided', 'shipped', 'inTransit', 'delivered', 'exception', 'resolved'] as const),
      ),
      shipment: fc.constantFrom('S1', 'S2', 'S3'),
      line: fc.constantFrom('1', '2'),
      quantity: fc.constantFrom('1', '0.5', '-1', 'x'),
      date: fc.constantFrom('2026-06-09', '2026-06-12', 'soon'),
      exception: fc.constantFrom(...(['customs', 'refused', 'damaged'] as const)),
      resolves: fc.integer({ min: 0, max: 12 }).map(String),
    },
    { requiredKeys: ['id', 'at', 'kind'] },
  );

  test('give one state, in whatever order they come and however often', () => {
    const arrivals = fc.array(event, { maxLength: 14 }).chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
        fc.subarray(events),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([events, shuffled, repeated]) => {
        assert.deepEqual(derive([...repeated, ...shuffled, ...structuredClone(repeated)]), derive(events));
      }),
    );
  });

  test('leave each line with all that was ordered, shipped, cancelled or open, and nothing below nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (events) => {
        for (const { ordered, shipped, delivered, cancelled, open, backordered } of derive(events).quantities) {
          const [all, sent, there, off, left, short] = [ordered, shipped, delivered, cancelled, open, backordered].map(Number);
          assert.ok([all, sent, there, off, left, short].every((quantity) => (quantity ?? -1) >= 0));
          assert.equal(Math.max(all ?? 0, sent ?? 0), (sent ?? 0) + (off ?? 0) + (left ?? 0));
          assert.ok((there ?? 0) <= (sent ?? 0) && (short ?? 0) <= (left ?? 0));
        }
      }),
    );
  });

  test('of one instant come in the order of an order', () => {
    const told = [tell(1, 'delivered', S1), tell(1, 'confirmed'), tell(1, 'shipped', S1)];
    assert.deepEqual(
      sortEvents(told).map(({ kind }) => kind),
      ['confirmed', 'shipped', 'delivered'],
    );
  });
});

suite('the day of an instant', () => {
  test('is that of the place, and unknown where the zone is', () => {
    assert.equal(localDay('2026-06-09T22:30:00Z', 'Europe/Brussels'), '2026-06-10');
    assert.equal(localDay('2026-06-09T22:30:00Z', 'America/New_York'), '2026-06-09');
    assert.deepEqual([localDay('2026-06-09T22:30:00Z', 'Mars/Olympus'), localDay('today', 'UTC'), localDay(at(1), undefined)], [
      undefined,
      undefined,
      undefined,
    ]);
  });
});
