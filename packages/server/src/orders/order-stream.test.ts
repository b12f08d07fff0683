import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { grant } from '../accounts/entitlements.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { closeStreams, openStream, readEvents, touchOrder } from '../testing/event-stream.ts';
import { insertOrder } from '../testing/orders.ts';
import { createPeopleSite, outcomeOf, PUBLIC_URL, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

const PATH = '/v1/order-changes';

let database: TestDatabase;
let site: PeopleSite;
/** Of Anne, who sees A, and Bert, who sees B. */
let anne: Record<string, string>;
let bert: Record<string, string>;
/** Id of an order of A's. */
let ofA = '';

const customerOf = (number: string): string => `customer-${number}`;

const idOf = async (userId: string): Promise<string> =>
  (await database.db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow()).id;

suite('a stream of orders', () => {
  /** A site over the same people that beats quickly. */
  const createQuick = (watchOptions: object): PeopleSite =>
    createPeopleSite(database.db, { listen: database.listen, limits: WIDE_LIMITS, clock: site.clock.now, watch: watchOptions });
  before(async () => {
    database = await createTestDatabase();
    const { db, listen } = database;
    site = createPeopleSite(db, { listen, limits: WIDE_LIMITS });
    for (const number of ['A', 'B']) await insertCustomer(db, number);
    await grant(db, await site.createPerson('anne'), customerOf('A'), site.clock.now());
    await grant(db, await site.createPerson('bert'), customerOf('B'), site.clock.now());
    ofA = await insertOrder(db, { customer_id: customerOf('A') });
    ({ cookie: anne } = await site.signIn('anne'));
    ({ cookie: bert } = await site.signIn('bert'));
  });
  after(() => database.close());
  afterEach(closeStreams);

  test('gives signs of life, and ends by itself once the session has', async () => {
    const quick = createQuick({ interval: 20 });
    const { cookie } = await site.signIn('anne');
    const stream = await openStream(quick, cookie);
    await stream.until('ready');
    await site.send('DELETE', '/v1/session', undefined, cookie);
    assert.equal(await stream.next(), undefined);
    assert.ok(stream.comments() >= 1);
  });

  test('tells what no notice has told of at its next beat', async () => {
    const quick = createPeopleSite(database.db, { listen: () => () => {}, clock: site.clock.now, watch: { interval: 20 } });
    const stream = await openStream(quick, anne);
    await stream.until('ready');
    await touchOrder(database.db, ofA, 'PO-UNHEARD');
    assert.equal((await stream.next())?.data.purchaseOrderNumber, 'PO-UNHEARD');
  });

  test('asks for the list again when a customer number is granted', async () => {
    const quick = createQuick({ interval: 20 });
    const stream = await openStream(quick, anne);
    await stream.until('ready');
    await grant(database.db, await idOf('anne'), customerOf('B'), site.clock.now());
    assert.equal((await stream.next())?.event, 'reset');
    const ofB = await insertOrder(database.db, { customer_id: customerOf('B') });
    assert.equal((await stream.next())?.data.id, ofB);
  });

  test('ends for a reader who does not read, and goes on where it was', async () => {
    const small = createQuick({ buffer: 4096 });
    const stream = await openStream(small, anne);
    const [{ id } = { id: '' }] = await stream.until('ready');
    const reads: (string | undefined)[] = [];
    const other = await openStream(small, anne);
    await other.until('ready');
    for (let n = 0; n < 40; n++) {
      await touchOrder(database.db, ofA, `PO-SLOW-${n}`);
      // Changes that come close together may be told as one: the next is made once somebody who reads has been told this one.
      assert.equal((await other.next())?.data.purchaseOrderNumber, `PO-SLOW-${n}`);
    }
    const again = await openStream(small, anne, id);
    assert.deepEqual((await again.until('ready')).map(({ data }) => data.purchaseOrderNumber), ['PO-SLOW-39', undefined]);
    for (let event = await stream.next(); event; event = await stream.next()) reads.push(event.data.purchaseOrderNumber);
    assert.ok(reads.length < 40, 'it has ended');
    assert.equal(new Set(reads).size, reads.length);
  });

  test('has room for so many of one account, and for so many in all', async () => {
    const few = createQuick({ streams: 3, streamsOfAccount: 2 });
    const streams = [await openStream(few, anne), await openStream(few, anne)];
    const refused = await few.ask(PATH, { headers: anne });
    assert.equal(outcomeOf(refused), '429 limited');
    assert.equal(refused.headers.get('Retry-After'), '30');
    await openStream(few, bert);
    assert.equal(outcomeOf(await few.ask(PATH, { headers: bert })), '429 limited');
    await streams[0]?.cancel();
    await openStream(few, bert);
  });

  test('takes no place for a HEAD, for somebody who has gone, or where the server ends', async () => {
    const one = createQuick({ streams: 1 });
    const address = `${PUBLIC_URL}/api${PATH}`;
    const head = await one.app.fetch(new Request(address, { method: 'HEAD', headers: anne }));
    assert.deepEqual([head.status, head.body], [200, null]);
    const gone = new AbortController();
    const left = await one.app.fetch(new Request(address, { headers: anne, signal: gone.signal }));
    gone.abort();
    assert.equal(left.status, 200);
    const closing = new AbortController();
    const ended = await one.app.fetch(new Request(address, { headers: anne }), { closing: closing.signal });
    const reader = readEvents(ended);
    await reader.until('ready');
    closing.abort();
    assert.equal(await reader.next(), undefined);
    const late = await one.app.fetch(new Request(address, { headers: anne }), { closing: closing.signal });
    assert.equal(await readEvents(late).next(), undefined);
    await openStream(one, anne);
  });

  test('is refused where the database is gone', async () => {
    const lost = await createTestDatabase();
    const authenticate = () => ({ level: 'entitled' as const, customers: 'all' as const });
    const own = createPeopleSite(lost.db, { listen: lost.listen, authenticate, watch: { streams: 1 } });
    await lost.close();
    for (let time = 0; time < 2; time++) assert.equal(outcomeOf(await own.ask(PATH)), '500 serverError');
  });
});
