import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { StatementEntryPage } from '@csol/contract';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertLedger } from '../testing/random-ledger.ts';
import { createSite } from '../testing/site.ts';
import { readAccountEntries } from './read-account-entries.ts';

const TODAY = '2026-07-15';

suite('entries of an account that are read at once', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  test('are those that the API hands out page by page', async () => {
    const { db } = database;
    for (let seed = 1; seed <= 4; seed++) {
      const names = await insertLedger(db, { name: `A${seed}`, seed, today: TODAY });
      // Two of three customers: what goes to the third one is not told.
      const seen = names.customers.slice(1);
      const { items } = (await createSite(db, seen).ask('/v1/statement-entries')).json as StatementEntryPage;
      const known = { name: '', country: 'BE', timeZone: 'UTC', revision: 0, generation: '', orderRevision: 0, orderGeneration: '' };
      const customers = seen.map((number) => ({ ...known, id: `customer-${number}`, number }));
      const entries = await readAccountEntries(db, { customers, today: TODAY });
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      assert.deepEqual(entries.sort(byId), items.sort(byId));
      assert.ok(entries.some(({ applied }) => applied));
    }
  });

  test('are none where nobody is asked for', async () => {
    assert.deepEqual(await readAccountEntries(database.db, { customers: [], today: TODAY }), []);
  });
});
