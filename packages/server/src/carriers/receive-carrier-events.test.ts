import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import type { OrderSummary } from '@csol/contract';
import { addOrder, AT, database, event, openCarrierSite, OTHER_SECRET, outcomesOf, send, site } from '../testing/carriers.ts';
import { openStream } from '../testing/event-stream.ts';
import { outcomeOf } from '../testing/people.ts';

const keptOf = (id: string) =>
  database.db.selectFrom('order_event').select(['id', 'at', 'kind', 'facts']).where('order_id', '=', id).orderBy('id').execute();

const orderOf = (id: string) =>
  database.db.selectFrom('sales_order').select(['status', 'open_exception']).where('id', '=', id).executeTakeFirstOrThrow();

const statusOf = async (id: string): Promise<string> => (await orderOf(id)).status;

suite('receiveCarrierEvents', () => {
  before(openCarrierSite);
  after(() => database.close());

  test('keeps what a carrier tells of its parcels, once, and derives the order of it', async () => {
    const order = await addOrder('P-1');
    const place = { city: 'Brussels', country: 'BE', timeZone: 'Europe/Brussels' };
    const told = [
      event('1', 'shipped', 'P-1', { text: 'Taken', place }),
      event('2', 'estimated', 'P-1', { date: '2026-07-20' }),
      event('3', 'shipped', 'P-UNKNOWN'),
    ];
    const answer = await send({ events: told });
    assert.deepEqual(outcomesOf(answer), ['1 accepted', '2 accepted', '3 unknown']);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await keptOf(order), [
      { id: 'express:1', at: AT, kind: 'shipped', facts: { place, shipment: 'S1', text: 'Taken' } },
      { id: 'express:2', at: AT, kind: 'estimated', facts: { date: '2026-07-20', shipment: 'S1' } },
    ]);
    assert.equal(await statusOf(order), 'shipped');
    assert.deepEqual(outcomesOf(await send({ events: told })), ['1 repeated', '2 repeated', '3 unknown']);
    assert.equal((await keptOf(order)).length, 2);
  });

  test('keeps the words and the name of who took it', async () => {
    const order = await addOrder('P-2');
    const more = { signedBy: 'J. Peeters', exception: 'damaged', date: '2026-07-20', resolves: 'x', nextActor: 'desk' };
    await send({ events: [event('20', 'delivered', 'P-2', more)] });
    const [kept] = await keptOf(order);
    assert.deepEqual(kept?.facts, { shipment: 'S1', signedBy: 'J. Peeters' }, 'what is of other kinds is left out');
    assert.equal(await statusOf(order), 'delivered');
  });

  test('has the same order of events in whatever order they come', async () => {
    const order = await addOrder('P-3');
    const later = event('31', 'delivered', 'P-3');
    await send({ events: [{ ...later, at: '2026-07-15T10:00:00Z' }] });
    await send({ events: [{ ...event('30', 'shipped', 'P-3'), at: '2026-07-14T10:00:00Z' }] });
    assert.equal(await statusOf(order), 'delivered');
  });

  test('ends an exception by the carrier’s own id of it', async () => {
    const order = await addOrder('P-4');
    const openOf = async () => (await orderOf(order)).open_exception;
    await send({ events: [event('40', 'exception', 'P-4', { exception: 'customs', nextActor: 'customer' })] });
    assert.equal(await openOf(), 'customs');
    await send({ events: [event('41', 'resolved', 'P-4', { resolves: '40' })] });
    assert.equal(await openOf(), null);
  });

  test('counts an event once though it comes twice in a message', async () => {
    await addOrder('P-5');
    const once = event('50', 'shipped', 'P-5');
    assert.deepEqual(outcomesOf(await send({ events: [once, once] })), ['50 accepted', '50 repeated']);
  });

  test('counts an event once though two messages bring it at once', async () => {
    const order = await addOrder('P-6');
    const events = [event('60', 'shipped', 'P-6'), event('61', 'inTransit', 'P-6')];
    const all = (await Promise.all(Array.from({ length: 4 }, () => send({ events })))).flatMap(outcomesOf);
    assert.deepEqual(all.toSorted(), ['60', '61'].flatMap((id) => [`${id} accepted`, ...Array(3).fill(`${id} repeated`) as string[]]));
    assert.equal((await keptOf(order)).length, 2);
  });

  test('lets no carrier tell of another’s parcel, nor of one that is nobody’s', async () => {
    const [other, nobodys] = [await addOrder('P-7', 'freight'), await addOrder('P-8', null)];
    const events = [event('70', 'delivered', 'P-7'), event('71', 'delivered', 'P-8')];
    assert.deepEqual(outcomesOf(await send({ events })), ['70 unknown', '71 unknown']);
    assert.deepEqual([await keptOf(other), await keptOf(nobodys)], [[], []]);
    // Carriers count alike: the same id of both is two events.
    await addOrder('P-9');
    assert.deepEqual(outcomesOf(await send({ events: [event('70', 'shipped', 'P-9')] })), ['70 accepted']);
    const freight = { path: '/v1/carriers/freight/events', secret: OTHER_SECRET };
    assert.deepEqual(outcomesOf(await send({ events: [event('70', 'shipped', 'P-7')] }, freight)), ['70 accepted']);
  });

  test('tells a parcel of several orders to each of them', async () => {
    const orders = [await addOrder('P-10'), await addOrder('P-10')];
    assert.deepEqual(outcomesOf(await send({ events: [event('100', 'shipped', 'P-10')] })), ['100 accepted']);
    for (const order of orders) assert.equal(await statusOf(order), 'shipped');
  });

  test('keeps a time and a zone that are wrong as they were told', async () => {
    const order = await addOrder('P-11');
    const place = { city: 'Nowhere', timeZone: 'Mars/Olympus_Mons' };
    const events = [
      event('110', 'shipped', 'P-11', { at: '1970-01-01T00:00:00Z', place }),
      event('111', 'inTransit', 'P-11', { at: '9999-12-30T23:00:00-01:00' }),
      event('112', 'delivered', 'P-11', { at: '2026-07-15T10:00:00+02:00', place, text: 'half a \ud83d pair' }),
    ];
    assert.deepEqual(outcomesOf(await send({ events })), ['110 accepted', '111 accepted', '112 accepted']);
    const kept = await keptOf(order);
    assert.deepEqual(kept.map(({ at }) => at), ['1970-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z', '2026-07-15T08:00:00.000Z']);
    assert.deepEqual(kept[0]?.facts.place, place);
    assert.equal(kept[2]?.facts.text, 'half a \ufffd pair');
    const detail = await site.ask(`/v1/orders/${order}`, { headers: { 'X-Test': 'entitled' } });
    assert.equal((detail.json as OrderSummary).status, 'delivered');
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59']) {
      assert.equal(outcomeOf(await send({ events: [event('113', 'shipped', 'P-11', { at })] })), '400 invalid /events format', at);
    }
    const never = event('114', 'estimated', 'P-11', { date: '0000-01-01' });
    assert.equal(outcomeOf(await send({ events: [never] })), '400 invalid /events format');
  });

  test('tells whoever watches', async () => {
    const order = await addOrder('P-12');
    const stream = await openStream(site, { 'X-Test': 'entitled' });
    await stream.until('ready');
    await send({ events: [event('120', 'shipped', 'P-12')] });
    const { data } = (await stream.next()) ?? {};
    assert.deepEqual([data?.id, data?.status], [order, 'shipped']);
    await stream.cancel();
  });

  test('keeps what it was told of one order though another of the message cannot be written', async () => {
    const { db } = database;
    for (const parcel of ['P-16', 'P-17', 'P-18']) await addOrder(parcel);
    const events = [event('170', 'shipped', 'P-16'), event('171', 'shipped', 'P-17'), event('172', 'shipped', 'P-18')];
    const refuse = sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`;
    await refuse.execute(db);
    await sql`create trigger refuse before insert on order_event for each row when (new.id = 'express:171')
      execute function refuse()`.execute(db);
    assert.equal(outcomeOf(await send({ events })), '500 serverError');
    await sql`drop function refuse cascade`.execute(db);
    assert.deepEqual(outcomesOf(await send({ events })), ['170 repeated', '171 accepted', '172 repeated']);
  });
});
