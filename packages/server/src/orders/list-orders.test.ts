import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { OrderDetail, OrderPage, OrderSummary } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { insertOrder, type OrderDraft } from '../testing/orders.ts';
import { createSite } from '../testing/site.ts';
import { recordEvents, type ToldEvent } from './keep-order.ts';

let database: TestDatabase;
let db: Database;
let [a, b] = ['', ''];

const at = (day: number): string => `2026-06-${String(day).padStart(2, '0')}T08:00:00.000Z`;
function told(id: string, day: number, kind: ToldEvent['kind'], facts: ToldEvent['facts'] = {}): ToldEvent {
  return { id, at: at(day), kind, facts };
}

/** Ten orders of A's, so that there is something to page through, of all kinds; one of B's. */
async function insertData(): Promise<void> {
  a = await insertCustomer(db, 'A');
  b = await insertCustomer(db, 'B');
  const S1 = { number: 'S1', contents: [{ line: '1', quantity: '10' }], parcels: [{ number: 'TRK-77', carrier_id: 'cargo', link: null }] };
  const drafts: Partial<OrderDraft>[] = [
    { number: 'O-01', purchase_order_number: 'po-9', currency: 'EUR', total: '10.50' },
    { number: 'O-02', events: [told('1', 2, 'confirmed'), told('2', 2, 'promised', { date: '2026-06-20' })] },
    { number: 'O-03', shipments: [S1], events: [told('1', 3, 'shipped', { shipment: 'S1' })], currency: 'EUR', total: '1.25' },
    { number: 'O-04', shipments: [S1], events: [told('1', 4, 'delivered', { shipment: 'S1' })], currency: 'SEK', total: '700' },
    { number: 'O-05', lines: [{ kind: 'software' }], events: [told('1', 5, 'provided', { line: '1' })] },
    { number: 'O-06', shipments: [S1], events: [told('1', 6, 'exception', { shipment: 'S1', exception: 'customs' })] },
    { number: 'O-07', events: [told('1', 7, 'cancelled')] },
    { number: 'O-08', lines: [{ kind: 'software' }, { kind: 'service' }], purchase_order_number: 'PO-8' },
    { number: 'O-09', requested_on: '2026-06-18', confirmation_number: 'CF-9' },
    { number: 'O-10' },
  ];
  for (const [index, draft] of drafts.entries()) {
    await insertOrder(db, { customer_id: a, ordered_on: index < 5 ? '2026-06-01' : '2026-06-02', ...draft });
  }
  await insertOrder(db, { customer_id: b, number: 'B-01', currency: 'EUR', total: '100' });
}

async function list(query = '', customers: 'all' | string[] = ['A']): Promise<OrderPage> {
  const { json, status, text } = await createSite(db, customers).ask(`/v1/orders?${query}`);
  assert.equal(status, 200, text);
  return json as OrderPage;
}

const numbersOf = (items: readonly OrderSummary[]): string => items.map(({ number }) => number.replace('O-', '')).join(' ');

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  await insertData();
});
after(() => database.close());

suite('a list of orders', () => {
  test('shows what follows from the events', async () => {
    const { items } = await list('sort=number');
    assert.deepEqual(
      items.map(({ status }) => status),
      ['ordered', 'confirmed', 'shipped', 'delivered', 'delivered', 'ordered', 'cancelled', 'ordered', 'ordered', 'ordered'],
    );
    const [, promised, shipped, , software, held] = items;
    assert.deepEqual(promised?.nextExpected, { on: '2026-06-20', basis: 'promised' });
    assert.deepEqual([shipped?.progress, shipped?.trackings], [{ shipments: 1, delivered: 0 }, [{ carrier: 'Carrier', number: 'TRK-77' }]]);
    assert.deepEqual([software?.kinds, software?.progress], [['software'], { shipments: 0, delivered: 0 }]);
    assert.equal(held?.openException, 'customs');
  });

  for (const [query, expected] of [
    ['q=trk-7', '03 04 06'],
    ['q=PO-', '01 08'],
    ['q=cf-9', '09'],
    ['q=%25', ''],
    ['from=2026-06-02', '06 07 08 09 10'],
    ['to=2026-06-01', '01 02 03 04 05'],
    ['from=2026-06-02&to=2026-06-01', ''],
    ['dateField=expectedOn&from=2026-06-18', '02 09'],
    ['status=confirmed&status=cancelled', '02 07'],
    ['kind=service', '08'],
    ['kind=software&kind=service', '05 08'],
    ['exception=open', '06'],
    ['exception=none&q=trk', '03 04'],
    ['customerNumber=B', ''],
  ] as const) {
    test(`finds by ${query}`, async () => {
      const page = await list(`sort=number&${query}`);
      assert.equal(numbersOf(page.items), expected);
      assert.equal(page.count, page.items.length);
    });
  }

  for (const [sort, expected] of [
    ['number', '01 02 03 04 05 06 07 08 09 10'],
    ['-orderedOn,-number', '10 09 08 07 06 05 04 03 02 01'],
    ['status,number', '01 06 08 09 10 02 03 04 05 07'],
    ['-status,number', '07 04 05 03 02 01 06 08 09 10'],
    ['purchaseOrderNumber,number', '08 01 02 03 04 05 06 07 09 10'],
    ['-purchaseOrderNumber,number', '01 08 02 03 04 05 06 07 09 10'],
    ['expectedOn,number', '09 02 01 03 04 05 06 07 08 10'],
    ['-expectedOn,number', '02 09 01 03 04 05 06 07 08 10'],
    ['-total,number', '04 01 03 02 05 06 07 08 09 10'],
  ] as const) {
    test(`sorts by ${sort}, page by page as at once`, async () => {
      assert.equal(numbersOf((await list(`sort=${sort}`)).items), expected);
      const items: OrderSummary[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const page: OrderPage = await list(`sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
        items.push(...page.items);
        cursor = page.page.next;
      }
      assert.equal(numbersOf(items), expected);
    });
  }

  test('puts equal ones into the order of their ids, over several customers', async () => {
    const { items } = await list('sort=customerNumber', 'all');
    assert.deepEqual(items.at(-1)?.customerNumber, 'B');
    const ids = items.slice(0, -1).map(({ id }) => id);
    assert.deepEqual(ids, ids.toSorted());
  });

  test('adds up each currency by itself, over the whole filter, and anew after a change', async () => {
    const { totals, count } = await list('limit=1', 'all');
    assert.equal(count, 11);
    assert.deepEqual(totals, [
      { currency: 'EUR', count: 3, total: { amount: '111.75', currency: 'EUR' } },
      { currency: 'SEK', count: 1, total: { amount: '700.00', currency: 'SEK' } },
    ]);
    const id = await insertOrder(db, { customer_id: b, currency: 'SEK', total: '0.5' });
    assert.deepEqual((await list('limit=1', 'all')).totals[1], { currency: 'SEK', count: 2, total: { amount: '700.50', currency: 'SEK' } });
    await db.deleteFrom('sales_order').where('id', '=', id).execute();
    assert.equal((await list('limit=1', 'all')).count, 11);
  });

  test('stays where it was while orders are added', async () => {
    const first = await list('sort=-number&limit=2');
    const id = await insertOrder(db, { customer_id: a, number: 'O-99' });
    assert.equal(numbersOf((await list(`sort=-number&limit=2&cursor=${first.page.next}`)).items), '08 07');
    await db.deleteFrom('sales_order').where('id', '=', id).execute();
  });

  test('refuses a cursor of another list, and a sort that there is not', async () => {
    const { page } = await list('limit=2');
    for (const query of [`cursor=${page.next}&status=ordered`, `cursor=${page.next}&sort=number`, 'cursor=x', 'sort=secret', 'limit=0']) {
      assert.equal((await createSite(db, ['A']).ask(`/v1/orders?${query}`)).status, 400, query);
    }
  });

  test('tells what changed lately by the server’s clock, also where only an event came', async () => {
    const id = 'ord_quiet';
    const numbers = { number: 'O-98', confirmation_number: null, purchase_order_number: null };
    const days = { ordered_on: '2020-01-01', added_at: '2020-01-01T00:00:00Z' };
    await db.insertInto('sales_order').values({ id, customer_id: a, ...numbers, ...days }).execute();
    assert.equal((await list('changedWithin=604800&q=O-98')).count, 0);
    assert.deepEqual(await recordEvents(db, id, [told('1', 1, 'confirmed')]), ['1']);
    assert.equal((await list('changedWithin=60&q=O-98')).count, 1);
    await db.deleteFrom('sales_order').where('id', '=', id).execute();
  });
});

suite('events of an order', () => {
  test('count once, and change nothing the second time', async () => {
    const id = await insertOrder(db, { customer_id: a, number: 'O-97' });
    const read = () => db.selectFrom('sales_order').select(['change', 'status']).where('id', '=', id).executeTakeFirstOrThrow();
    const events = [told('1', 3, 'released'), told('2', 2, 'confirmed')];
    assert.deepEqual((await recordEvents(db, id, events)).sort(), ['1', '2']);
    const before = await read();
    assert.equal(before.status, 'released');
    assert.deepEqual(await recordEvents(db, id, events), []);
    assert.deepEqual(await read(), before);
    assert.deepEqual(await recordEvents(db, 'ord_unknown', events), []);
    await db.deleteFrom('sales_order').where('id', '=', id).execute();
  });

  test('of two writers at once are all there', async () => {
    const id = await insertOrder(db, { customer_id: a, number: 'O-96' });
    const events = Array.from({ length: 12 }, (_, n) => told(String(n), 2, n === 11 ? 'scheduled' : 'confirmed'));
    await Promise.all(events.map((event) => recordEvents(db, id, [event])));
    const { json } = await createSite(db, ['A']).ask(`/v1/orders/${id}`);
    const { status, events: kept } = json as OrderDetail;
    assert.deepEqual([status, kept.length], ['scheduled', 12]);
    await db.deleteFrom('sales_order').where('id', '=', id).execute();
  });
});
