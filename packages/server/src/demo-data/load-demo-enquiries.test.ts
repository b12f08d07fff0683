import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { askedFields, formAbout, validateForm } from '@csol/domain/enquiry-form';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { contacts, forms } from '../testing/enquiry-site.ts';
import { grant } from '../accounts/entitlements.ts';
import { createPeopleSite } from '../testing/people.ts';
import type { EnquiryPage } from '@csol/contract';
import { createDemoCompany, loadDemoCompany, loadDemoEnquiries } from './index.ts';

suite('the enquiries of the demo', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
    await loadDemoCompany(database.db, createDemoCompany({ today: '2026-07-15', documents: 100 }));
  });
  after(() => database.close());

  test('are somebody’s, in every state, and written once', async () => {
    const { db } = database;
    const site = createPeopleSite(db, { contacts, enquiries: { forms } });
    const accountId = await site.createPerson('maria');
    await grant(db, accountId, null, site.clock.now());
    const options = { accountId, displayName: 'Maria Dubois', email: 'maria@example.com', forms, now: site.clock.now() };
    await loadDemoEnquiries(db, options);
    await loadDemoEnquiries(db, options);
    const { cookie } = await site.signIn('maria');
    const { items, count } = (await site.ask('/v1/enquiries', { headers: cookie })).json as EnquiryPage;
    assert.equal(count, 5);
    assert.deepEqual([...new Set(items.map(({ status }) => status))].sort(), ['answered', 'closed', 'open']);
    assert.equal(items.filter(({ isNews }) => isNews).length, 1);
    assert.equal(items.filter(({ about }) => about?.length === 1).length, 3);
    for (const { id } of items) assert.equal((await site.ask(`/v1/enquiries/${id}`, { headers: cookie })).status, 200);
  });

  test('are filled in as their forms ask', async () => {
    const rows = await database.db.selectFrom('enquiry').select(['form', 'filled', 'facts']).execute();
    for (const { form, filled, facts } of rows) {
      const asked = formAbout(form, facts[0]?.kind);
      assert.deepEqual(validateForm(asked, filled, { today: '2026-07-15' }), [], form.id);
      assert.ok(Object.keys(filled).every((name) => askedFields(asked, filled).some((field) => field.name === name)), form.id);
    }
  });
});
