import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderDetail, Shipment } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';
import { createStagedClient } from '../../test/staged-client.ts';
import { ApiError } from '../port/index.ts';
import { clientSuite } from './client-suite.ts';

type FaultRow = [fault: string, seed: Fault, words: RegExp];

const inDetail = (change: (order: OrderDetail) => object): Fault => (good) => ({
  getOrder: async (id, options) => {
    const order = await good.getOrder(id, options);
    return { ...order, ...change(order) };
  },
});
const inFirstShipment = (change: Partial<Shipment>): Fault =>
  inDetail(({ shipments: [first, ...others] }) => (first ? { shipments: [{ ...first, ...change }, ...others] } : {}));
const inQuantities = (change: object): Fault =>
  inDetail(({ lines }) => ({ lines: lines.map((line) => ({ ...line, quantities: { ...line.quantities, ...change } })) }));


const detail: FaultRow[] = [
  ['the order has another status', inDetail(() => ({ status: 'cancelled' })), /the list says status \w+, the order itself cancelled/],
  [
    'the order has another total',
    inDetail(({ total }) => (total ? { total: { ...total, amount: '0.01' } } : {})),
    /the list says total [\d.]+ \w+, the order itself 0\.01/,
  ],
  [
    'the order expects nothing',
    inDetail(() => ({ nextExpected: undefined })),
    /says nextExpected 2026-07-\d+ promised, the order itself undefined/,
  ],
  [
    'quantities are lost',
    inQuantities({ open: '0', shipped: '0', delivered: '0' }),
    /4 were ordered, but only 0 shipped, 0 open and 0 cancelled/,
  ],
  ['more has come than has left', inQuantities({ delivered: '5' }), /more has come \(5\) than has left \(\d\)/],
  ['more is on backorder than is open', inQuantities({ backordered: '5.5' }), /more is on backorder \(5\.5\) than is open \(\d\)/],
  ['a quantity is a number', inQuantities({ open: 4.5e10 ** 3 }), /open is .*, which is no quantity/],
  [
    'a line is of a kind that the order is not',
    inDetail(({ lines }) => ({ lines: lines.slice(1) })),
    /is of the kinds hardware, its lines of/,
  ],
  [
    'the lines add up to something else',
    inDetail(({ lines }) => ({ lines: lines.map((line) => ({ ...line, net: { amount: '1.00', currency: 'EUR' } })) })),
    /total is [\d.]+, the lines add up to \d\.00/,
  ],
  ['a shipment has not come', inFirstShipment({ status: 'inTransit' }), /progress says 2 of 2, but 1 of 2 shipments have come/],
  ['a shipment has no tracking', inFirstShipment({ trackings: [] }), /the trackings are .*TR.*, those of its shipments /],
  [
    'a shipment holds a line of another order',
    inFirstShipment({ contents: [{ line: '9', quantity: '1' }] }),
    /holds line 9, which the order/,
  ],
  [
    'a proof of delivery is missing',
    inFirstShipment({ proofOfDelivery: { at: '2026-06-08T08:40:00Z', documentId: 'gone' } }),
    /proof of delivery of S-\d+-0 is the file gone, which the order does not have/,
  ],
  [
    'the last promise is not the one that is told',
    inDetail(({ promises }) => ({ promises: promises.slice(0, 1) })),
    /is promised for .* by its promises/,
  ],
  [
    'promises do not follow each other',
    inDetail(({ promises }) => ({ promises: promises.slice(1) })),
    /takes the place of 2026-07-10, but .* undefined/,
  ],
  ['an event is told twice', inDetail(({ events }) => ({ events: [...events, ...events] })), /tells the event e-0 twice/],
  ['the newest event comes first', inDetail(({ events }) => ({ events: events.toReversed() })), /the event e-0 \(.*\) comes after one of/],
  ['an exception is over', inDetail(() => ({ exceptions: [] })), /openException is customs, and what is not over is \[\]/],
  [
    'a link to a download has no encryption',
    inDetail(({ deliverables }) => ({ deliverables: deliverables.map((each) => ({ ...each, link: 'http://a.example' })) })),
    /http:\/\/a\.example is no link to a page over https/,
  ],
  [
    'a file has another name',
    (good) => ({ getOrderDocument: async (...args) => ({ ...(await good.getOrderDocument(...args)), fileName: 'x' }) }),
    /is called x/,
  ],
  [
    'a key is empty',
    (good) => ({ revealLicenceKey: async (...args) => ({ ...(await good.revealLicenceKey(...args)), key: '' }) }),
    /shows no key/,
  ],
  [
    'what is no key is revealed all the same',
    inDetail(({ deliverables }) => ({ deliverables: deliverables.map((each) => ({ ...each, kind: 'download' })) })),
    /of what is no licence key, or not there yet, should reject with kind not-found, but answers/,
  ],
  [
    'any key is revealed',
    (good) => ({ revealLicenceKey: async (id, key, o) => (key.startsWith('no-') ? { key: 'K' } : good.revealLicenceKey(id, key, o)) }),
    /revealLicenceKey of an unknown key should reject with kind not-found, but answers/,
  ],
  [
    'an unknown id gets some order',
    (good) => ({ getOrder: (id, options) => good.getOrder(id.startsWith('ord') ? id : 'ord_0', options) }),
    /getOrder of an unknown id should reject with kind not-found, but answers/,
  ],
  [
    'a signal is not listened to',
    (good) => ({ revealLicenceKey: (id, key) => good.revealLicenceKey(id, key) }),
    /revealLicenceKey with an aborted signal should reject with kind aborted/,
  ],
  [
    'the session does not allow orders',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: ['listOrders', 'watchOrders'] }) }),
    /The client offers getOrder, getOrderDocument, revealLicenceKey, but the session does not allow it/,
  ],
];

const watch: FaultRow[] = [
  [
    'a stream begins with an order',
    (good) => ({
      watchOrders: async (options) => {
        const [order] = (await good.listOrders({}, options)).items;
        return (async function* () {
          await Promise.resolve();
          yield { kind: 'order' as const, id: '1', order: order! };
        })();
      },
    }),
    /watchOrders\(\) tells order first, not ready/,
  ],
  [
    'a stream is reset each time',
    (good) => ({
      watchOrders: async (options) =>
        (async function* () {
          const kind = options?.since ? ('reset' as const) : ('ready' as const);
          for await (const { id } of await good.watchOrders(options)) yield { kind, id };
        })(),
    }),
    /watchOrders\(since ready\) tells reset first, not ready, though nothing was missed/,
  ],
  [
    'there is nothing to go on from',
    () => ({
      watchOrders: async () =>
        (async function* () {
          await Promise.resolve();
          yield { kind: 'ready' as const, id: '' };
        })(),
    }),
    /tells that it is ready without an id to go on from/,
  ],
  [
    'a stream ends at once',
    () => ({ watchOrders: async () => (async function* () {})() }),
    /watchOrders\(\) ends before it tells anything/,
  ],
  [
    'a stream just ends when its signal aborts',
    (good) => ({
      watchOrders: async (options) =>
        (async function* () {
          try {
            yield* await good.watchOrders(options);
          } catch {
            // Swallowed.
          }
        })(),
    }),
    /ends when its signal aborts, but does not throw/,
  ],
  [
    'a stream breaks when its signal aborts',
    (good) => ({
      watchOrders: async (options) =>
        (async function* () {
          try {
            yield* await good.watchOrders(options);
          } catch {
            throw new ApiError('network', 'lost');
          }
        })(),
    }),
    /should throw kind aborted when its signal aborts, but: kind network/,
  ],
  [
    'the back end refuses what the session allows',
    () => ({ watchOrders: () => Promise.reject(new ApiError('not-found', '404')) }),
    /watchOrders\(\) should answer, but rejects with an ApiError of kind not-found/,
  ],
  [
    'the back end listens, though the session does not allow it',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: [] }) }),
    /watchOrders\(\), which the session does not allow, should reject with kind not-found or denied or unsupported, but answers/,
  ],
];

for (const [fault, seed, words] of [...detail, ...watch]) {
  test(`finds it out where ${fault}`, () => findOut(seed, words, (client) => ({ session: client, orders: client })));
}

for (const [what, isDeaf, words] of [
  ['says nothing', false, /watchOrders\(\) tells nothing within 10 seconds/],
  ['does not listen to its signal', true, /watchOrders\(\) does not end when its signal aborts within 10 seconds/],
] as const) {
  test(`does not wait for ever for a stream that ${what}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const stuck: Fault = () => ({
      watchOrders: async () =>
        (async function* () {
          if (isDeaf) yield { kind: 'ready' as const, id: '1' };
          setImmediate(() => t.mock.timers.tick(10_000));
          await new Promise(() => undefined);
        })(),
    });
    await findOut(stuck, words, (client) => ({ orders: client }));
  });
}

test('takes a back end that has no stream, and says so in the session', async () => {
  const good = createStagedClient();
  const without = {
    ...good,
    getSession: async () => ({ ...(await good.getSession()), operations: ['listOrders'] }),
    watchOrders: () => Promise.reject(new ApiError('not-found', '404')),
  };
  const checks = clientSuite({ session: without, orders: without }).filter(({ name }) => /^watchOrders (tells|goes|ends)/.test(name));
  assert.equal(checks.length, 3);
  for (const { run } of checks) await run();
});

test('asks for no stream where the client has none', () => {
  const { watchOrders: _, ...orders } = createStagedClient();
  assert.ok(clientSuite({ orders }).every(({ name }) => !name.startsWith('watchOrders')));
});
