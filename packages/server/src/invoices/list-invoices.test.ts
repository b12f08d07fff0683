import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { InvoiceQuery, Problem } from '@csol/contract';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createRandomQuery, CUSTOMERS, insertRandomDocuments, randomSort, SORT_FIELDS, TODAY } from '../testing/random-documents.ts';
import { createSite } from '../testing/site.ts';
import { addUpSlowly, listSlowly, toSummary, type SlowDocument } from '../testing/slow-list.ts';

function toSearch(parameters: InvoiceQuery): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return new URLSearchParams(pairs).toString();
}

suite('listInvoices', () => {
  let database: TestDatabase;
  let documents: SlowDocument[];
  before(async () => {
    database = await createTestDatabase();
    for (const number of CUSTOMERS) await insertCustomer(database.db, number);
    documents = await insertRandomDocuments(database.db, 400, 2026);
    const stranger = await insertCustomer(database.db, 'stranger');
    await insertDocuments(database.db, [{ customer_id: stranger }]);
  });
  after(() => database.close());

  /** Asks for a list, all pages of it, and compares it with the plain reckoning. */
  const checkList = async (parameters: InvoiceQuery): Promise<void> => {
    const site = createSite(database.db, CUSTOMERS);
    const expected = listSlowly(documents, parameters);
    const search = toSearch(parameters);
    const { count, totals } = await site.list(search);
    const items = await site.listAll(search);
    assert.deepEqual(items.map(({ addedAt: _, changedAt: __, ...item }) => item), expected.map(toSummary));
    assert.equal(count, expected.length);
    assert.deepEqual(totals, addUpSlowly(expected, TODAY));
  };

  test('gives what the plain way gives: every filter, every page, all totals', async () => {
    const query = createRandomQuery(documents.map(({ id }) => id));
    await fc.assert(fc.asyncProperty(query, checkList), { numRuns: 200 });
  });

  test('gives what the plain way gives: every sort, all customers in one order', async () => {
    await fc.assert(fc.asyncProperty(fc.record({ sort: randomSort, limit: fc.constant(50) }), checkList), { numRuns: 50 });
    for (const field of SORT_FIELDS) for (const sign of ['', '-']) await checkList({ sort: `${sign}${field}`, limit: 37 });
  });

  test('sorts by newest first and gives 20 a page where nobody says otherwise', async () => {
    const { items, page } = await createSite(database.db, CUSTOMERS).list();
    assert.deepEqual(items.map(({ id }) => id), listSlowly(documents, {}).slice(0, 20).map(({ id }) => id));
    assert.equal(page.limit, 20);
  });

  test('puts documents without a due date last, upwards and downwards', async () => {
    const site = createSite(database.db, CUSTOMERS);
    for (const key of ['dueDate', '-dueDate']) {
      const dates = (await site.listAll(`sort=${key}&limit=200`)).map(({ dueDate }) => dueDate);
      assert.equal(dates.length, documents.length);
      const firstMissing = dates.indexOf(undefined);
      assert.ok(firstMissing > 0);
      assert.ok(dates.slice(firstMissing).every((date) => date === undefined));
    }
  });

  test('finds a payment reference by its digits alone', async () => {
    const { count } = await createSite(database.db, CUSTOMERS).list('q=010806817183');
    assert.equal(count, documents.filter(({ reference }) => reference?.startsWith('+++')).length);
  });

  test('shows nothing to somebody without customer numbers, and no other customer to anybody', async () => {
    assert.equal((await createSite(database.db, []).list()).count, 0);
    assert.equal((await createSite(database.db, CUSTOMERS).list('customerNumber=stranger')).count, 0);
    assert.equal((await createSite(database.db, ['stranger']).list()).count, 1);
    assert.equal((await createSite(database.db, 'all').list()).count, documents.length + 1);
  });

  test('refuses a cursor of another filter, of another sort, and what is none', async () => {
    const site = createSite(database.db, CUSTOMERS);
    const { page } = await site.list('limit=5&kind=invoice');
    const forged = btoa(JSON.stringify([1, 'list', 'id', {}])).replaceAll('=', '');
    const own = `kind=invoice&customerNumber=10482-BE&cursor=${page.next}`;
    const searches = [
      own,
      `cursor=${page.next}`,
      `kind=invoice&sort=number&cursor=${page.next}`,
      'cursor=nonsense',
      `cursor=${forged}`,
    ];
    for (const search of searches) {
      const { status, json } = await site.ask(`/v1/invoices?${search}`);
      assert.equal(status, 400);
      assert.equal((json as Problem).errors?.[0]?.pointer, '/query/cursor');
    }
  });

  test('accepts a cursor of another page size, and filters whose values come in another order', async () => {
    const site = createSite(database.db, CUSTOMERS);
    const { page } = await site.list('limit=5&kind=invoice&kind=creditNote');
    const { items } = await site.list(`kind=creditNote&kind=invoice&limit=10&cursor=${page.next}`);
    assert.deepEqual(items.map(({ id }) => id), listSlowly(documents, {}).slice(5, 15).map(({ id }) => id));
  });

  test('names each parameter that it cannot read', async () => {
    const search = 'from=2026-02-30&status=lost&limit=0&sort=price&kind=invoice&kind=bill&to=2026-01-01&to=2026-01-02&other=1';
    const { status, json } = await createSite(database.db, CUSTOMERS).ask(`/v1/invoices?${search}`);
    assert.equal(status, 400);
    const pointers = (json as Problem).errors?.map(({ pointer }) => pointer).sort();
    assert.deepEqual(pointers, ['/query/from', '/query/kind', '/query/limit', '/query/sort', '/query/status', '/query/to']);
  });
});
