import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { OrderDetail } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { insertOrder } from '../testing/orders.ts';
import { createSite } from '../testing/site.ts';
import type { ToldEvent } from './keep-order.ts';

let database: TestDatabase;
let db: Database;
let customer_id = '';

const told = (id: string, at: string, kind: ToldEvent['kind'], facts: ToldEvent['facts'] = {}): ToldEvent => ({ id, at, kind, facts });

async function read(id: string): Promise<OrderDetail> {
  const { json, status, text } = await createSite(db, ['A']).ask(`/v1/orders/${id}`);
  assert.equal(status, 200, text);
  return json as OrderDetail;
}

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  customer_id = await insertCustomer(db, 'A', { time_zone: 'Europe/Brussels' });
});
after(() => database.close());

suite('an order', () => {
  test('shows a delivery before its shipment, twice and late, as one story', async () => {
    const S1 = { number: 'S1', contents: [{ line: '1', quantity: '4' }], timeZone: 'Europe/Brussels' };
    const events = [
      told('late', '2026-06-09T22:30:00Z', 'delivered', { shipment: 'S1', signedBy: 'P. Claes', fileId: 'pod' }),
      told('early', '2026-06-05T10:00:00Z', 'shipped', { shipment: 'S1' }),
      told('promise', '2026-06-01T10:00:00Z', 'promised', { date: '2026-06-03' }),
      told('moved', '2026-06-02T10:00:00Z', 'promised', { date: '2026-06-09', reason: 'Parts are late' }),
    ];
    const id = await insertOrder(db, { customer_id, number: 'O-1', lines: [{ quantity: '4' }], shipments: [S1], events });
    const order = await read(id);
    assert.deepEqual(order.events.map((event) => event.id), ['promise', 'moved', 'early', 'late']);
    assert.equal(order.status, 'delivered');
    // It was the next day in Brussels.
    assert.deepEqual(order.dates, { ordered: '2026-06-01', promised: '2026-06-09', delivered: '2026-06-10' });
    assert.deepEqual(order.promises.at(-1), {
      at: '2026-06-02T10:00:00.000Z',
      from: '2026-06-03',
      to: '2026-06-09',
      reason: 'Parts are late',
    });
    const [shipment] = order.shipments;
    assert.deepEqual(shipment?.proofOfDelivery, { at: '2026-06-09T22:30:00.000Z', signedBy: 'P. Claes', documentId: 'pod' });
    assert.deepEqual(order.lines[0]?.quantities, {
      ordered: '4', shipped: '4', delivered: '4', backordered: '0', cancelled: '0', open: '0',
    });
  });

  test('does not know the day of a delivery where there is no such zone', async () => {
    const S1 = { number: 'S1', contents: [{ line: '1', quantity: '10' }], timeZone: 'Mars/Olympus' };
    const events = [told('1', '2026-06-09T22:30:00Z', 'delivered', { shipment: 'S1' })];
    const order = await read(await insertOrder(db, { customer_id, number: 'O-2', shipments: [S1], events }));
    assert.deepEqual([order.status, order.dates.delivered], ['delivered', undefined]);
    assert.equal(order.shipments[0]?.deliveredAt, '2026-06-09T22:30:00.000Z');
  });

  test('tells of links only what is safe to follow', async () => {
    const links = ['javascript:alert(1)', 'http://plain.example/', 'https://carrier.example/1', 'https://'];
    const parcels = links.map((link, at) => ({ number: `T${at}`, carrier_id: null, link }));
    const deliverables = links.map((link) => ({ kind: 'download' as const, line: '1', link }));
    const events = [told('1', '2026-06-09T22:30:00Z', 'provided', { line: '1' })];
    const draft = { customer_id, number: 'O-3', shipments: [{ number: 'S1', parcels }], deliverables, events };
    const order = await read(await insertOrder(db, draft));
    const safe = [undefined, undefined, 'https://carrier.example/1', undefined];
    assert.deepEqual(order.trackings.map(({ link }) => link), safe);
    assert.deepEqual(order.shipments[0]?.trackings.map(({ link }) => link), safe);
    assert.deepEqual(order.deliverables.map(({ link }) => link), safe);
  });

  test('names a shipment of which so far only an event tells', async () => {
    const events = [told('1', '2026-06-05T10:00:00Z', 'inTransit', { shipment: 'S-unknown' })];
    const order = await read(await insertOrder(db, { customer_id, number: 'O-4', events }));
    assert.deepEqual(order.shipments, [{ number: 'S-unknown', status: 'inTransit', trackings: [], contents: [] }]);
    assert.deepEqual(order.progress, { shipments: 1, delivered: 0 });
  });

  test('links the documents that name it, in their head or in a line, of its own customer', async () => {
    const other = await insertCustomer(db, 'B');
    const id = await insertOrder(db, { customer_id, number: 'O-5' });
    const [, inLine = ''] = await insertDocuments(db, [
      { customer_id, number: 'I-1', order_number: ' o-5 ', issue_date: '2026-06-10' },
      { customer_id, number: 'I-2', issue_date: '2026-06-11' },
      { customer_id, number: 'I-3', order_number: 'O-55' },
      { customer_id: other, number: 'I-4', order_number: 'O-5' },
    ]);
    const line = { document_id: inLine, position: 1, number: '1', description: 'Thing', net: '1', order_number: 'O-5' };
    const empty = { item_number: null, quantity: null, unit: null, unit_price: null, vat_rate: null, period_from: null, period_to: null };
    await db
      .insertInto('document_line')
      .values({ ...line, ...empty, serial_numbers: null, machine: null, contract_number: null })
      .execute();
    assert.deepEqual((await read(id)).links.map(({ number }) => number), ['I-1', 'I-2']);
  });

  test('shows what a guest may know, and nothing of prices, places and parcels', async () => {
    const S1 = { number: 'S1', parcels: [{ number: 'TRK-1', carrier_id: 'cargo', link: null }], timeZone: 'Europe/Brussels' };
    const events = [told('1', '2026-06-05T10:00:00Z', 'shipped', { shipment: 'S1' })];
    const draft = { customer_id, number: 'O-6', total: '47.11', currency: 'EUR', shipments: [S1], events };
    await insertOrder(db, draft);
    const site = createSite(db, [], { guests: { limitOf: () => 1 } });
    const body = JSON.stringify({ type: 'order', number: 'O-6', customerNumber: 'A' });
    const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'csol' };
    const { status, text } = await site.ask('/v1/guest-documents', { method: 'POST', body, headers });
    assert.equal(status, 200, text);
    assert.match(text, /"number":"S1","status":"shipped"/);
    for (const secret of ['47.11', 'TRK-1', 'Halle', 'Thing']) assert.ok(!text.includes(secret), secret);
  });
});

suite('a licence key', () => {
  test('is told once it is provided, only by its own operation, and kept by nobody', async () => {
    const draft = { customer_id, lines: [{ kind: 'software' as const }], deliverables: [{ line: '1', secret: 'KEY-1' }] };
    const early = await insertOrder(db, { ...draft, number: 'O-10' });
    const id = await insertOrder(db, { ...draft, number: 'O-11', events: [told('1', '2026-06-05T10:00:00Z', 'provided', { line: '1' })] });
    const site = createSite(db, ['A']);
    const reveal = (order: string, thing = 'd1') => {
      return site.ask(`/v1/orders/${order}/deliverables/${thing}/key`, { method: 'POST', headers: { 'X-Requested-With': 'csol' } });
    };
    const answer = await reveal(id);
    assert.deepEqual([answer.status, answer.json, answer.headers.get('Cache-Control')], [200, { key: 'KEY-1' }, 'no-store']);
    assert.ok(!JSON.stringify(await read(id)).includes('KEY-1'));
    assert.deepEqual([(await reveal(early)).status, (await reveal(id, 'd2')).status], [404, 404]);
  });
});

suite('a file of an order', () => {
  test('comes as a download, and only of one’s own', async () => {
    const id = await insertOrder(db, { customer_id, number: 'O-20' });
    const file = { order_id: id, id: 'pod', file_name: 'pod.html', media_type: 'text/html', size: 4 };
    await db.insertInto('order_file').values({ ...file, content: new TextEncoder().encode('<b>!') }).execute();
    const answer = await createSite(db, ['A']).ask(`/v1/orders/${id}/documents/pod`);
    assert.deepEqual([answer.status, answer.text], [200, '<b>!']);
    assert.equal(answer.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment/);
    assert.equal((await createSite(db, ['B']).ask(`/v1/orders/${id}/documents/pod`)).status, 404);
    assert.equal((await createSite(db, ['A']).ask(`/v1/orders/${id}/documents/other`)).status, 404);
  });
});
