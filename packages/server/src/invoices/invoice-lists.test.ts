import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createSite, NOW } from '../testing/site.ts';

/** As many drafts as asked for, one number each. */
function createDrafts(customer_id: string, count: number, more: object = {}) {
  return Array.from({ length: count }, (_, index) => ({ customer_id, number: `N-${index}`, ...more }));
}

suite('a list', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.close());

  test('loses nothing and repeats nothing while documents are added before, behind and on the place of the cursor', async () => {
    const { db } = database;
    const customers = [await insertCustomer(db, 'A'), await insertCustomer(db, 'B')];
    const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
    const insertOnAllDays = async (): Promise<string[]> => {
      const drafts = customers.flatMap((customer_id) => days.map((issue_date) => ({ customer_id, issue_date })));
      return insertDocuments(db, drafts);
    };
    const original = [...(await insertOnAllDays()), ...(await insertOnAllDays()), ...(await insertOnAllDays())];
    const site = createSite(db, ['A', 'B']);
    const seen: string[] = [];
    let search = 'limit=2';
    for (;;) {
      const { items, page } = await site.list(search);
      seen.push(...items.map(({ id }) => id));
      if (page.next === undefined) break;
      search = `limit=2&cursor=${page.next}`;
      if (seen.length < 12) await insertOnAllDays();
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(original.filter((id) => !seen.includes(id)), []);
  });

  test('follows every change at once: new, changed and removed documents', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    const [first = ''] = await insertDocuments(db, createDrafts(customer_id, 3));
    const site = createSite(db, ['A']);
    assert.equal((await site.list()).totals[0]?.open.amount, '300.00');
    await db.updateTable('document').set({ paid: '40', open: '60' }).where('id', '=', first).execute();
    assert.equal((await site.list()).totals[0]?.open.amount, '260.00');
    await insertDocuments(db, createDrafts(customer_id, 1, { gross: '0.01' }));
    assert.equal((await site.list()).totals[0]?.open.amount, '260.01');
    await db.deleteFrom('document').where('id', '=', first).execute();
    assert.equal((await site.list()).totals[0]?.open.amount, '200.01');
  });

  test('is not fooled by a customer that was deleted and made anew', async () => {
    const { db } = database;
    await insertDocuments(db, createDrafts(await insertCustomer(db, 'A'), 2));
    const site = createSite(db, ['A']);
    assert.equal((await site.list()).count, 2);
    await db.deleteFrom('document').execute();
    await db.deleteFrom('customer').execute();
    // As after a restored backup: numbers that were given out before come again.
    await sql`alter sequence document_revision restart`.execute(db);
    await insertDocuments(db, createDrafts(await insertCustomer(db, 'A'), 1));
    assert.equal((await site.list()).count, 1);
  });

  test('is the same however little is remembered', async () => {
    const { db } = database;
    for (const number of ['A', 'B', 'C']) await insertDocuments(db, createDrafts(await insertCustomer(db, number), 10));
    const forgetful = createSite(db, 'all', { maxDocumentsInMemory: 5 });
    const whole = await createSite(db, 'all').listAll('sort=number,customerNumber');
    assert.deepEqual(await forgetful.listAll('sort=number,customerNumber&limit=4'), whole);
    assert.deepEqual(await forgetful.listAll('sort=number,customerNumber&limit=7'), whole);
  });

  test('gives many at once the same answer', async () => {
    const { db } = database;
    await insertDocuments(db, createDrafts(await insertCustomer(db, 'A'), 50));
    const site = createSite(db, ['A']);
    const pages = await Promise.all(Array.from({ length: 20 }, () => site.list()));
    assert.equal(new Set(pages.map((page) => JSON.stringify(page))).size, 1);
    assert.equal(pages[0]?.count, 50);
  });

  test('lets a due date pass at midnight in the customer’s time zone', async () => {
    const { db } = database;
    const zones = { UTC: 'UTC', EAST: 'Pacific/Auckland', WEST: 'America/New_York', ODD: 'Nowhere/Land' };
    for (const [number, time_zone] of Object.entries(zones)) {
      const customer_id = await insertCustomer(db, number, { time_zone });
      await insertDocuments(db, [{ customer_id, due_date: '2026-07-14' }]);
    }
    const statusesAt = async (time: string): Promise<Record<string, string>> => {
      const { items } = await createSite(db, 'all', { clock: () => new Date(time) }).list();
      return Object.fromEntries(items.map(({ customerNumber, status }) => [customerNumber, status]));
    };
    assert.deepEqual(await statusesAt('2026-07-14T11:59:00Z'), { UTC: 'open', EAST: 'open', WEST: 'open', ODD: 'open' });
    assert.deepEqual(await statusesAt('2026-07-14T12:00:00Z'), { UTC: 'open', EAST: 'overdue', WEST: 'open', ODD: 'open' });
    assert.deepEqual(await statusesAt('2026-07-15T00:00:00Z'), { UTC: 'overdue', EAST: 'overdue', WEST: 'open', ODD: 'overdue' });
    assert.deepEqual(await statusesAt('2026-07-15T04:00:00Z'), { UTC: 'overdue', EAST: 'overdue', WEST: 'overdue', ODD: 'overdue' });
  });

  test('counts anew when the day changes, without any change of the data', async () => {
    const { db } = database;
    await insertDocuments(db, [{ customer_id: await insertCustomer(db, 'A'), due_date: '2026-07-15' }]);
    let now = NOW;
    const site = createSite(db, ['A'], { clock: () => now });
    assert.equal((await site.list('status=overdue')).count, 0);
    now = new Date('2026-07-16T00:00:00Z');
    assert.equal((await site.list('status=overdue')).count, 1);
  });

  test('is read to its end across midnight in the order that it had, with the statuses of the new day', async () => {
    const { db } = database;
    for (const [number, time_zone] of [['A', 'UTC'], ['B', 'Pacific/Auckland']] as const) {
      const customer_id = await insertCustomer(db, number, { time_zone });
      const days = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16', null];
      await insertDocuments(db, days.map((due_date) => ({ customer_id, due_date })));
      await insertDocuments(db, days.map((due_date) => ({ customer_id, due_date, paid: '40', open: '60' })));
    }
    for (const sort of ['status', '-status']) {
      let now = new Date('2026-07-15T11:50:00Z');
      const site = createSite(db, 'all', { clock: () => now });
      const whole = await site.listAll(`sort=${sort}&limit=200`);
      const seen: string[] = [];
      let cursor = '';
      for (;;) {
        const { items, page } = await site.list(`sort=${sort}&limit=3${cursor}`);
        seen.push(...items.map(({ id }) => id));
        if (page.next === undefined) break;
        cursor = `&cursor=${page.next}`;
        // Noon in UTC is midnight in Auckland; four pages on it is midnight in UTC.
        now = new Date(now.getTime() + 3 * 3_600_000);
      }
      assert.deepEqual(seen, whole.map(({ id }) => id), sort);
      const statuses = (await site.listAll(`sort=${sort}&limit=200`)).map(({ status }) => status);
      const order = [...new Set(statuses)];
      assert.deepEqual(sort === 'status' ? order : order.reverse(), ['overdue', 'partlyPaid', 'open']);
      assert.notDeepEqual(statuses, whole.map(({ status }) => status));
    }
  });

  test('that is sorted by status stays the same answer for a while, and takes no cursor out of the future', async () => {
    const { db } = database;
    await insertDocuments(db, createDrafts(await insertCustomer(db, 'A'), 3));
    let now = new Date('2026-07-15T12:01:00Z');
    const site = createSite(db, ['A'], { clock: () => now });
    const tagAt = async (time: string): Promise<string | null> => {
      now = new Date(time);
      return (await site.ask('/v1/invoices?sort=status&limit=1')).headers.get('ETag');
    };
    assert.equal(await tagAt('2026-07-15T12:14:59Z'), await tagAt('2026-07-15T12:01:00Z'));
    const { page } = await site.list('sort=status&limit=1');
    const [version, list, asOf, ...place] = JSON.parse(atob((page.next ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as unknown[];
    assert.equal(asOf, Date.parse('2026-07-15T12:00:00Z'));
    const forge = (instant: unknown): string => `sort=status&limit=1&cursor=${btoa(JSON.stringify([version, list, instant, ...place]))}`;
    assert.equal((await site.list(forge(8e15))).items.length, 1);
    for (const instant of ['2026', -1, 1.5, {}]) assert.equal((await site.ask(`/v1/invoices?${forge(instant)}`)).status, 400);
  });

  test('goes on behind numbers of any length', async () => {
    const { db } = database;
    const long = '号'.repeat(8_000);
    const more = { order_number: long, purchase_order_number: long };
    const drafts = createDrafts(await insertCustomer(db, 'A'), 6, more).map((draft) => ({ ...draft, number: `${long}${draft.number}` }));
    await insertDocuments(db, drafts);
    const items = await createSite(db, ['A']).listAll('sort=number,orderNumber,purchaseOrderNumber,category&limit=2');
    assert.equal(new Set(items.map(({ number }) => number)).size, 6);
  });

  test('adds up amounts that no float could hold, and those with more decimals than the currency has', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    const amounts = ['99999999999999999.99', '0.01', '0.0001', '-0.10', '90071992547409.93', '90071992547409.93'];
    await insertDocuments(db, amounts.map((gross) => ({ customer_id, gross })));
    const { totals } = await createSite(db, ['A']).list();
    assert.equal(totals[0]?.gross.amount, '100180143985094819.7601');
  });
});
