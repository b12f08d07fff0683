import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDemoCompany, loadDemoCompany } from '../demo-data/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createSite } from '../testing/site.ts';
import { BREAKING } from '../testing/ubl-rules/breaking.ts';
import { listBrokenRules, RULE_IDS } from '../testing/ubl-rules/index.ts';

/** As many as the demo has. */
const company = createDemoCompany({ today: '2026-11-22', documents: 2000 });
let database: TestDatabase;
/** Every document as it is handed out: the newest as they were stored, the others as they are written when somebody asks. */
const exported: string[] = [];

before(async () => {
  database = await createTestDatabase();
  await loadDemoCompany(database.db, company);
  const site = createSite(database.db, 'all', { clock: () => new Date('2026-11-22T12:00:00Z') });
  for (const { id } of company.document) exported.push((await site.ask(`/v1/invoices/${id}/documents/ubl`)).text);
});
after(() => database.close());

test('every exported document of the demo company keeps to the rules of EN 16931 and Peppol', () => {
  const broken = exported.flatMap((xml, i) => listBrokenRules(xml).map((rule) => `${company.document[i]?.number}: ${rule}`));
  assert.deepEqual(broken, []);
});

test('the demo company has invoices and credit notes of every currency, with VAT at two rates and with none', () => {
  const says = (text: RegExp) => exported.filter((xml) => text.test(xml)).length > 0;
  const kinds = [/<Invoice /, /<CreditNote /, />EUR</, />SEK</, />USD</, />JPY</, /<cbc:PrepaidAmount/, /<cbc:PayableRoundingAmount/];
  for (const kind of [...kinds, /<cbc:ID>S<.*<cbc:ID>S<.*<\/cac:TaxTotal>/, /<cbc:ID>O</]) assert.ok(says(kind), String(kind));
});

test('every rule finds a document that breaks it', () => {
  assert.deepEqual(Object.keys(BREAKING).sort(), [...RULE_IDS].sort());
  for (const [rule, [found, put]] of Object.entries(BREAKING)) {
    const whole = exported.find((xml) => found.test(xml)) ?? assert.fail(`Nothing to break for ${rule}`);
    assert.ok(listBrokenRules(whole.replace(found, put)).includes(rule), rule);
  }
});
