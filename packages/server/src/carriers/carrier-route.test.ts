import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { createApp } from '../app.ts';
import {
  addOrder,
  CARRIER_SECRET,
  carriers,
  createMessage,
  database,
  event,
  log,
  openCarrierSite,
  OTHER_SECRET,
  PATH,
  send,
  site,
} from '../testing/carriers.ts';
import { createPeopleSite, outcomeOf } from '../testing/people.ts';

suite('a message of a carrier', () => {
  before(async () => {
    await openCarrierSite();
    await addOrder('P-1');
  });
  after(() => database.close());

  test('is refused where it is not signed by the carrier, or was changed on its way', async () => {
    const body = { events: [event('130', 'shipped', 'P-1')] };
    const message = await createMessage(body, { at: site.clock.now() });
    const signature = message.headers['webhook-signature'] ?? '';
    const later = String(site.clock.now().getTime() / 1000 + 1);
    const cut = [signature.slice(3), `${signature}A`, signature.slice(0, -1), signature.toLowerCase()];
    const forged = ['v1,', 'v1', 'x', 'v1,====', 'v1,AAAA', `v2,${signature.slice(3)}`, ...cut];
    const refusals: [string, RequestInit & { path?: string }][] = [
      ['another secret', await createMessage(body, { at: site.clock.now(), secret: OTHER_SECRET })],
      ['another body', { ...message, body: `${message.body} ` }],
      ['another id', { ...message, headers: { ...message.headers, 'webhook-id': 'msg_2' } }],
      ['another time', { ...message, headers: { ...message.headers, 'webhook-timestamp': later } }],
      ['another carrier', { ...message, path: '/v1/carriers/freight/events' }],
      ['no carrier', { ...message, path: '/v1/carriers/nobody/events' }],
      ...forged.map((value): [string, RequestInit] => [value, { ...message, headers: { ...message.headers, 'webhook-signature': value } }]),
    ];
    for (const [what, { path = PATH, ...init }] of refusals) {
      const answer = await site.ask(path, init);
      assert.equal(outcomeOf(answer), '401 unauthenticated', what);
      assert.equal(answer.headers.get('Date'), site.clock.now().toUTCString(), what);
    }
    assert.equal((await site.ask(PATH, message)).status, 200);
  });

  test('is taken by any of several signatures, with any of several secrets', async () => {
    const body = { events: [event('140', 'shipped', 'P-1')] };
    const path = '/v1/carriers/freight/events';
    for (const secret of carriers.get('freight')?.secrets ?? []) {
      const { headers } = await createMessage(body, { at: site.clock.now(), secret });
      const signatures = `v1a,AAAA v1,${btoa('x'.repeat(32))} ${headers['webhook-signature']}`;
      assert.equal((await send(body, { path, secret, headers: { 'webhook-signature': signatures } })).status, 200);
    }
  });

  test('is refused where it is of another time by more than five minutes', async () => {
    const body = { events: [event('150', 'shipped', 'P-1')] };
    const now = site.clock.now().getTime();
    for (const [seconds, status] of [[0, 200], [-300, 200], [300, 200], [-301, 401], [301, 401], [-86_400, 401]] as const) {
      assert.equal((await send(body, { at: new Date(now + seconds * 1000) })).status, status, String(seconds));
    }
    const replayed = await createMessage(body, { at: site.clock.now() });
    assert.equal((await site.ask(PATH, replayed)).status, 200);
    site.clock.pass(5.1);
    assert.equal(outcomeOf(await site.ask(PATH, replayed)), '401 unauthenticated');
  });

  test('is told which of its headers are missing or cannot be read', async () => {
    const { headers, ...message } = await createMessage({ events: [] }, { at: site.clock.now() });
    const without = (...names: string[]) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
    const outcome = async (given: Record<string, string>) => outcomeOf(await site.ask(PATH, { ...message, headers: given }));
    assert.equal(
      await outcome(without('webhook-id', 'webhook-timestamp', 'webhook-signature')),
      '400 invalid /header/webhook-id required /header/webhook-timestamp required /header/webhook-signature required',
    );
    for (const [name, value] of [['webhook-timestamp', '-1'], ['webhook-timestamp', '1e9'], ['webhook-id', 'x'.repeat(201)]] as const) {
      assert.equal(await outcome({ ...headers, [name]: value }), `400 invalid /header/${name} format`);
    }
  });

  test('is told what is wrong with it only where it is the carrier’s', async () => {
    const many = Array.from({ length: 51 }, (_, n) => event(`${n}`, 'shipped', 'P-1'));
    const bad = [{ events: [] }, { events: many }, {}, [], { events: [{}] }];
    for (const body of bad) {
      assert.match(outcomeOf(await send(body)), /^400 invalid /);
      assert.equal(outcomeOf(await send(body, { secret: OTHER_SECRET })), '401 unauthenticated');
    }
    const texts = { kind: 'lost', at: 'yesterday', id: 'x\0', place: 'Brussels', date: '2026-02-30' };
    const faults = [{ trackingNumber: 1 }, ...Object.entries(texts).map(([name, value]) => ({ [name]: value }))];
    for (const more of faults) {
      const answer = await send({ events: [event('160', 'estimated', 'P-1', more)] });
      assert.equal(outcomeOf(answer), '400 invalid /events format', JSON.stringify(more));
    }
    assert.equal(outcomeOf(await send('{"events":')), '400 invalid  format');
    assert.equal(outcomeOf(await send({ filler: 'x'.repeat(20_000) })), '413 tooLarge');
  });

  test('never makes the server fail, whatever is in it', async () => {
    const nasty = ['\ud800', 'a\0b', '__proto__', "'; --", '9'.repeat(99)];
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...nasty));
    const leap = fc.constantFrom('2016-12-31T23:59:60Z', '2026-01-01 00:00:00z');
    const instant = fc.oneof(fc.date({ noInvalidDate: false }).map(String), leap);
    const kinds = ['shipped', 'inTransit', 'delivered', 'estimated', 'exception', 'resolved'];
    const anything = fc.record(
      {
        id: text,
        at: fc.oneof(instant, fc.date({ noInvalidDate: true, max: new Date('9999-12-31') }).map((date) => date.toISOString())),
        kind: fc.constantFrom(...kinds),
        trackingNumber: fc.oneof(text, fc.constant('P-1')),
        place: fc.record({ city: text, country: text, timeZone: text }, { requiredKeys: ['city'] }),
        text,
        date: fc.oneof(text, fc.constantFrom('0000-01-01', '2026-02-29', '9999-12-31')),
        exception: fc.constantFrom('customs', 'lost'),
        resolves: text,
        signedBy: text,
      },
      { requiredKeys: ['id', 'at', 'kind', 'trackingNumber'] },
    );
    const property = fc.asyncProperty(anything, async (given) => {
      const { status, text: answer } = await send({ events: [given] });
      assert.ok(status === 200 || status === 400, `${JSON.stringify(given)}: ${answer}`);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('needs no session and heeds none: what a page could send along is worth nothing', async () => {
    const body = { events: [event('180', 'shipped', 'P-1')] };
    const given = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', 'X-Test': 'entitled', Authorization: 'Bearer x' };
    for (const [name, value] of Object.entries(given)) {
      const headers = { [name]: value };
      assert.equal((await send(body, { headers })).status, 200);
      assert.equal(outcomeOf(await send(body, { headers, secret: OTHER_SECRET })), '401 unauthenticated');
    }
    assert.ok(!(await site.getSession({ 'X-Test': 'entitled' })).operations.includes('receiveCarrierEvents'));
  });

  test('is one of so many that a carrier may send', async () => {
    const { db } = database;
    const few = createPeopleSite(db, { carriers, clock: site.clock.now, limits: { messagesByCarrier: { tries: 2, seconds: 60 } } });
    await db.deleteFrom('throttle').execute();
    const ask = async (secret: string, path = PATH) =>
      outcomeOf(await few.ask(path, await createMessage({ events: [event('190', 'shipped', 'P-1')] }, { secret, at: site.clock.now() })));
    assert.equal(await ask(OTHER_SECRET), '401 unauthenticated');
    assert.deepEqual([await ask(CARRIER_SECRET), await ask(CARRIER_SECRET), await ask(CARRIER_SECRET)], ['200', '200', '429 limited']);
    assert.equal(await ask(OTHER_SECRET, '/v1/carriers/freight/events'), '200');
  });

  test('is nothing where no carrier is known', async () => {
    for (const none of [undefined, new Map()]) {
      const bare = createPeopleSite(database.db, { carriers: none, clock: site.clock.now });
      assert.equal(outcomeOf(await bare.ask(PATH, await createMessage({ events: [] }, { at: site.clock.now() }))), '404 notFound');
    }
  });

  test('leaves in the log neither numbers nor names', async () => {
    log.length = 0;
    await send({ events: [event('200', 'delivered', 'P-1', { signedBy: 'J. Peeters' })] });
    await send({ events: [event('201', 'delivered', 'P-1')] }, { secret: OTHER_SECRET });
    assert.deepEqual(log.map(({ route, status, event: what }) => [route, status, what]), [
      ['/api/v1/carriers/:carrierId/events', 200, undefined],
      ['/api/v1/carriers/:carrierId/events', 401, 'carrierRefused'],
    ]);
    assert.doesNotMatch(JSON.stringify(log), /P-1|Peeters|whsec/);
  });
});

suite('carriers', () => {
  const create = (id: string, ...secrets: string[]) => () =>
    createApp({ db: database.db, contacts: () => undefined, carriers: new Map([[id, { secrets }]]) });

  test('have an id without a colon, and secrets of 24 bytes or more', () => {
    for (const id of ['', 'a:b', 'a b', 'x'.repeat(65)]) assert.throws(create(id, CARRIER_SECRET), RangeError, id);
    const short = `whsec_${btoa('x'.repeat(23))}`;
    for (const secrets of [[], [short], [CARRIER_SECRET.slice(6)], ['whsec_%%%%'], [CARRIER_SECRET, ''], ['whsec_']]) {
      assert.throws(create('express', ...secrets), RangeError, secrets.join());
    }
    assert.throws(create('express', short), (error) => error instanceof RangeError && !error.message.includes(short));
    assert.doesNotThrow(create('express', CARRIER_SECRET));
  });
});
