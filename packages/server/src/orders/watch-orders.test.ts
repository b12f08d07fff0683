import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { grant } from '../accounts/entitlements.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { closeStreams, openStream, touchOrder, type EventReader } from '../testing/event-stream.ts';
import { insertOrder } from '../testing/orders.ts';
import { createPeopleSite, outcomeOf, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

const PATH = '/v1/order-changes';

let database: TestDatabase;
let site: PeopleSite;
/** Of Anne, who sees A and B. */
let anne: Record<string, string>;
/** Of Bert, who sees B alone. */
let bert: Record<string, string>;
/** Ids of an order of A's and one of B's. */
let [ofA, ofB] = ['', ''];

const customerOf = (number: string): string => `customer-${number}`;

const watch = (headers: Record<string, string>, from?: string): Promise<EventReader> => openStream(site, headers, from);

const idOf = async (userId: string): Promise<string> =>
  (await database.db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow()).id;

suite('watchOrders', () => {
  before(async () => {
    database = await createTestDatabase();
    const { db, listen } = database;
    site = createPeopleSite(db, { listen, limits: WIDE_LIMITS });
    for (const number of ['A', 'B', 'C']) await insertCustomer(db, number);
    for (const [person, ...numbers] of [['anne', 'A', 'B'], ['bert', 'B'], ['newcomer']] as const) {
      const id = await site.createPerson(person);
      for (const number of numbers) await grant(db, id, customerOf(number), site.clock.now());
    }
    [ofA, ofB] = [await insertOrder(db, { customer_id: customerOf('A') }), await insertOrder(db, { customer_id: customerOf('B') })];
    ({ cookie: anne } = await site.signIn('anne'));
    ({ cookie: bert } = await site.signIn('bert'));
  });
  after(() => database.close());
  afterEach(closeStreams);

  test('is ready at once, and tells an order as the list shows it as soon as it changes', async () => {
    const stream = await watch(anne);
    assert.equal((await stream.next())?.event, 'ready');
    assert.match(stream.text(), /^retry: [12]\d{3}\n\nid: [\w-]{8}\.\d+\nevent: ready\ndata: \{\}\n\n$/);
    await touchOrder(database.db, ofA, 'PO-1');
    const told = await stream.next();
    const { id, number, customerNumber, purchaseOrderNumber, status } = told?.data ?? {};
    assert.deepEqual([told?.event, id, number, customerNumber, purchaseOrderNumber, status], ['order', ofA, 'O-1', 'A', 'PO-1', 'ordered']);
  });

  test('tells orders that are added', async () => {
    const stream = await watch(anne);
    await stream.until('ready');
    const id = await insertOrder(database.db, { customer_id: customerOf('A'), number: 'O-2' });
    assert.equal((await stream.next())?.data.id, id);
  });

  test('tells nobody of an order that is somebody else’s', async () => {
    const [hers, his] = [await watch(anne), await watch(bert)];
    await Promise.all([hers.until('ready'), his.until('ready')]);
    await touchOrder(database.db, ofA, 'SECRET');
    assert.equal((await hers.next())?.data.id, ofA);
    await touchOrder(database.db, ofB, 'PO-2');
    assert.equal((await his.next())?.data.id, ofB, 'the first that Bert is told');
    assert.doesNotMatch(his.text(), /SECRET/);
  });

  test('goes on after the last event that was read, and misses nothing', async () => {
    const stream = await watch(anne);
    const [{ id: first } = { id: '' }] = await stream.until('ready');
    await stream.cancel();
    const same = await watch(anne, first);
    assert.deepEqual(await same.next(), { id: first, event: 'ready', data: {} });
    await same.cancel();
    for (const [id, text] of [[ofA, 'PO-3'], [ofB, 'PO-4'], [ofA, 'PO-5']] as const) await touchOrder(database.db, id, text);
    const again = await watch(anne, first);
    const events = await again.until('ready');
    assert.deepEqual(events.map(({ event, data }) => [event, data.purchaseOrderNumber]), [
      ['order', 'PO-4'],
      ['order', 'PO-5'],
      ['ready', undefined],
    ]);
    assert.equal(events[1]?.id, events[2]?.id);
    const rest = await watch(anne, events[0]?.id);
    assert.deepEqual((await rest.until('ready')).map(({ data }) => data.purchaseOrderNumber), ['PO-5', undefined]);
    const his = await watch(bert, first);
    assert.deepEqual((await his.until('ready')).map(({ data }) => data.purchaseOrderNumber), ['PO-4', undefined]);
  });

  test('says that the list has to be asked for again where it cannot go on', async () => {
    const stream = await watch(anne);
    const [{ id } = { id: '' }] = await stream.until('ready');
    const [tag, number] = id.split('.');
    const others = [`another1.${number}`, number ?? '', 'x', `${tag}.-1`, `${tag}.1e3`, 'x'.repeat(500)];
    for (const from of [`${tag}.${Number(number) + 1}`, ...others]) {
      const lost = await watch(anne, from);
      assert.deepEqual(await lost.next(), { id, event: 'reset', data: {} }, from);
      await lost.cancel();
    }
  });

  test('asks for the list again rather than tell more than 500 changes, of those who are concerned', async () => {
    const { db } = database;
    const [hers, his] = [await watch(anne), await watch(bert)];
    const [[{ id } = { id: '' }]] = await Promise.all([hers.until('ready'), his.until('ready')]);
    const row = { customer_id: customerOf('A'), confirmation_number: null, purchase_order_number: null, ordered_on: '2026-07-01' };
    const many = Array.from({ length: 501 }, (_, n) => ({ ...row, id: `many-${n}`, number: `M-${n}` }));
    await db.insertInto('sales_order').values(many).execute();
    assert.equal((await hers.next())?.event, 'reset');
    await touchOrder(db, ofB, 'PO-6');
    assert.equal((await his.next())?.data.id, ofB);
    assert.equal((await hers.next())?.data.id, ofB);
    const late = await watch(anne, id);
    assert.equal((await late.next())?.event, 'reset');
    const other = await watch(bert, id);
    assert.deepEqual((await other.until('ready')).map(({ event }) => event), ['order', 'ready'], 'what others change does not count');
    await db.deleteFrom('sales_order').where('id', 'like', 'many-%').execute();
  });

  test('tells what many change at once, in order, each order as of now', async () => {
    const { db } = database;
    const stream = await watch(anne);
    await stream.until('ready');
    const add = (_: unknown, n: number) => insertOrder(db, { customer_id: customerOf('A'), number: `B-${n}` });
    const ids = await Promise.all(Array.from({ length: 20 }, add));
    await Promise.all(ids.map((id) => touchOrder(db, id, 'PO-7')));
    const last = new Map<string, string | undefined>();
    const numbers: number[] = [];
    while ([...last.values()].filter((text) => text === 'PO-7').length < ids.length) {
      const told = await stream.next();
      last.set(told?.data.id ?? '', told?.data.purchaseOrderNumber);
      numbers.push(Number(told?.id.split('.')[1]));
    }
    assert.deepEqual([...last.keys()].sort(), ids.toSorted());
    assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
  });

  test('is for people with access alone', async () => {
    assert.equal(outcomeOf(await site.ask(PATH)), '401 unauthenticated');
    const { cookie } = await site.signIn('newcomer');
    assert.equal(outcomeOf(await site.ask(PATH, { headers: cookie })), '403 notEntitled');
    assert.ok((await site.getSession(anne)).operations.includes('watchOrders'));
    assert.ok(!(await site.getSession(cookie)).operations.includes('watchOrders'));
  });

  test('is not offered where nobody hears of changes', async () => {
    const deaf = createPeopleSite(database.db, { limits: WIDE_LIMITS });
    assert.equal(outcomeOf(await deaf.ask(PATH, { headers: anne })), '404 notFound');
    assert.ok(!(await deaf.getSession(anne)).operations.includes('watchOrders'));
  });

  test('is kept by nobody, gathered by no proxy and has no validator', async () => {
    const { status, headers } = await site.ask(PATH, { headers: anne });
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Type'), 'text/event-stream');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('X-Accel-Buffering'), 'no');
    assert.equal(headers.get('ETag'), null);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  });

  test('ends for whoever signs out, and tells nothing more', async () => {
    const { cookie } = await site.signIn('anne');
    const stream = await watch(cookie);
    await stream.until('ready');
    await site.send('DELETE', '/v1/session', undefined, cookie);
    await touchOrder(database.db, ofA, 'AFTER-SIGN-OUT');
    assert.equal(await stream.next(), undefined);
    assert.doesNotMatch(stream.text(), /AFTER-SIGN-OUT/);
    assert.equal(outcomeOf(await site.ask(PATH, { headers: cookie })), '401 expired');
  });

  test('ends when the last customer number is taken away, and goes on with those that are left', async () => {
    const { db } = database;
    const id = await site.createPerson('carla');
    for (const number of ['A', 'B']) await grant(db, id, customerOf(number), site.clock.now());
    const stream = await watch((await site.signIn('carla')).cookie);
    await stream.until('ready');
    const take = (number: string) =>
      db.deleteFrom('entitlement').where('account_id', '=', id).where('customer_id', '=', customerOf(number)).execute();
    await take('A');
    await touchOrder(db, ofA, 'TAKEN-A');
    await touchOrder(db, ofB, 'PO-8');
    assert.equal((await stream.next())?.data.purchaseOrderNumber, 'PO-8');
    await take('B');
    await touchOrder(db, ofB, 'TAKEN-B');
    assert.equal(await stream.next(), undefined);
    assert.doesNotMatch(stream.text(), /TAKEN/);
  });

  test('is no use of the session', async () => {
    const { cookie } = await site.signIn('bert');
    const clock = site.clock.now();
    const idleAt = async (): Promise<string> => {
      const session = database.db.selectFrom('session').select('idle_at').where('account_id', '=', await idOf('bert'));
      return (await session.orderBy('created_at', 'desc').orderBy('idle_at', 'desc').limit(1).executeTakeFirstOrThrow()).idle_at;
    };
    const before = await idleAt();
    site.clock.pass(5);
    const stream = await watch(cookie);
    await stream.until('ready');
    await touchOrder(database.db, ofB, 'PO-9');
    assert.equal((await stream.next())?.event, 'order');
    assert.equal(await idleAt(), before);
    site.clock.pass((clock.getTime() + 30 * 60_000 - site.clock.now().getTime()) / 60_000);
    await touchOrder(database.db, ofB, 'PO-10');
    assert.equal(await stream.next(), undefined, 'the session has ended meanwhile');
    for (const person of ['anne', 'bert'] as const) {
      const again = (await site.signIn(person)).cookie;
      if (person === 'anne') anne = again;
      else bert = again;
    }
  });
});
