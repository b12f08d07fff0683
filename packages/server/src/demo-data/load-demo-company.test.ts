import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createSite } from '../testing/site.ts';
import { DEMO_TABLES } from './company.ts';
import { createDemoCompany, hasDemoCompany, isEmptyDatabase, loadDemoCompany, removeDemoCompany } from './index.ts';

const company = createDemoCompany({ today: '2026-07-15', documents: 300 });
let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

async function countRows(): Promise<Record<string, number>> {
  const counts: [string, number][] = [];
  for (const table of DEMO_TABLES) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database.db);
    counts.push([table, rows[0]!.count]);
  }
  return Object.fromEntries(counts);
}

test('writes every row, and takes them all out again', async () => {
  const { db } = database;
  assert.ok(await isEmptyDatabase(db));
  await loadDemoCompany(db, company);
  assert.ok((await hasDemoCompany(db)) && !(await isEmptyDatabase(db)));
  assert.deepEqual(await countRows(), Object.fromEntries(DEMO_TABLES.map((table) => [table, company[table].length])));
  await removeDemoCompany(db);
  assert.deepEqual(await countRows(), Object.fromEntries(DEMO_TABLES.map((table) => [table, 0])));
});

test('leaves nothing behind where a row is refused', async () => {
  const { db } = database;
  const broken = { ...company, allocation: [...company.allocation, { ...company.allocation[0]!, document_id: 'nobody' }] };
  await assert.rejects(loadDemoCompany(db, broken));
  assert.ok(await isEmptyDatabase(db));
});

test('is served with totals that are the sums of the documents', async () => {
  const { db } = database;
  await loadDemoCompany(db, company);
  const site = createSite(db, 'all');
  const { count, totals } = await site.list();
  assert.equal(count, 300);
  assert.deepEqual(totals.map(({ currency }) => currency), ['EUR', 'JPY', 'SEK', 'USD']);
  for (const { currency, gross, open } of totals) {
    const cents = (pick: 'gross' | 'open') =>
      company.document.filter((row) => row.currency === currency).reduce((sum, row) => sum + Math.round(Number(row[pick]) * 100), 0);
    assert.equal(Math.round(Number(gross.amount) * 100), cents('gross'), currency);
    assert.equal(Math.round(Number(open.amount) * 100), cents('open'), currency);
  }
  await removeDemoCompany(db);
});

test('serves a credit note with its invoice, and an invoice with its payments', async () => {
  const { db } = database;
  await loadDemoCompany(db, company);
  const site = createSite(db, 'all');
  const note = company.document.find((row) => row.kind === 'creditNote')!;
  const reference = company.document_reference.find((row) => row.document_id === note.id)!;
  const { links } = await site.getInvoice(note.id);
  assert.ok(links.some((link) => link.type === 'invoice' && link.number === reference.number && link.id));
  const [file] = (await site.getInvoice(company.document.at(-1)!.id)).documents;
  assert.deepEqual([file?.id, file?.mediaType], ['ubl', 'application/xml']);
  const { document_id: paid, payment_id: paymentId } = company.allocation.find((allocation) => allocation.payment_id !== null)!;
  const payment = company.payment.find(({ id }) => id === paymentId)!;
  const invoice = await site.getInvoice(paid);
  assert.ok(invoice.links.some((link) => link.type === 'payment' && link.number === payment.number));
});
