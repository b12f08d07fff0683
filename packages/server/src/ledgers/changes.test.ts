import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import type { Problem } from '@csol/contract';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createSite, type Site } from '../testing/site.ts';

suite('listInvoices, of what changed lately,', () => {
  let database: TestDatabase;
  let site: Site;
  let [older, newer]: string[] = [];
  const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
  const idsOf = async (query: string): Promise<string[]> => (await site.listAll(query)).map(({ id }) => id);

  before(async () => {
    database = await createTestDatabase();
    const customer_id = await insertCustomer(database.db, 'A');
    const stranger = await insertCustomer(database.db, 'B');
    [older, newer] = await insertDocuments(database.db, [
      { customer_id, number: '1', created_at: ago(5000), issue_date: '2026-01-01' },
      { customer_id, number: '2', created_at: ago(50), issue_date: '2026-01-02' },
    ]);
    await insertDocuments(database.db, [{ customer_id: stranger }]);
    site = createSite(database.db, ['A']);
  });
  after(() => database.close());

  test('shows what was added at most so many seconds ago, with its count and totals, and nobody else’s', async () => {
    assert.deepEqual(await idsOf('changedWithin=1000'), [newer]);
    assert.deepEqual(await idsOf('changedWithin=100000'), [newer, older]);
    const { count, totals } = await site.list('changedWithin=1000');
    assert.deepEqual([count, totals.map(({ gross }) => gross.amount)], [1, ['100.00']]);
    assert.deepEqual(await site.list('changedWithin=10'), { items: [], page: { limit: 20 }, count: 0, totals: [] });
  });

  test('shows also what has been changed, together with other filters', async () => {
    await sql`update document set delivery_state = 'delivered', delivery_channel = 'peppol' where id = ${older}`.execute(database.db);
    assert.deepEqual(await idsOf('changedWithin=1000'), [newer, older]);
    assert.deepEqual(await idsOf('changedWithin=1000&delivery=delivered'), [older]);
    assert.deepEqual(await idsOf(`changedWithin=1000&id=${newer}&id=nobody`), [newer]);
  });

  test('goes on from page to page', async () => {
    assert.deepEqual(await idsOf('changedWithin=100000&limit=1'), [newer, older]);
    const { page } = await site.list('changedWithin=100000&limit=1');
    assert.equal((await site.ask(`/v1/invoices?limit=1&cursor=${page.next}`)).status, 400, 'a cursor of another question');
  });

  test('takes whole seconds of a week at most', async () => {
    for (const value of ['0', '-1', '1.5', '604801', 'x', '']) {
      const { status, json } = await site.ask(`/v1/invoices?changedWithin=${value}`);
      assert.deepEqual([status, (json as Problem).errors?.[0]?.pointer], [400, '/query/changedWithin'], value);
    }
  });
});
