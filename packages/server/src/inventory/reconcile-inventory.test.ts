import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { ReconciliationPage } from '@csol/contract';
import { grant } from '../accounts/entitlements.ts';
import { jsonb } from '../db/values.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments, type DocumentDraft } from '../testing/documents.ts';
import { createPeopleSite, outcomeOf, type PeopleSite } from '../testing/people.ts';

let database: TestDatabase;
let site: PeopleSite;
let customer: string;
let cookie: Record<string, string>;

const QUARTER = { period_from: '2026-04-01', period_to: '2026-06-30' };

/** A document with a line for a machine. */
async function bill(number: string, serial: string, more: Partial<DocumentDraft> & { references?: string[] } = {}): Promise<string> {
  const { references = [], ...draft } = more;
  const { db } = database;
  const [id = ''] = await insertDocuments(db, [{ customer_id: customer, number, issue_date: '2026-04-03', ...draft }]);
  const net = draft.kind === 'creditNote' ? '-100.5' : '100.5';
  const line = { document_id: id, position: 1, number: '1', description: 'Maintenance', net, serial_numbers: jsonb([serial]) };
  await db.insertInto('document_line').values({ ...line, item_number: 'MNT', ...(draft.period_from ? {} : QUARTER) }).execute();
  for (const [n, named] of references.entries()) {
    await db.insertInto('document_reference').values({ document_id: id, position: n + 1, number: named, issue_date: null }).execute();
  }
  return id;
}

async function install(serial_number: string, more: object = {}, customer_id = customer): Promise<void> {
  const machine = { id: `mac_${serial_number}`, customer_id, type_model: '9009-42A', serial_number, installed_on: '2020-01-01', ...more };
  await database.db.insertInto('machine').values(machine).execute();
}

async function ask(query = ''): Promise<ReconciliationPage> {
  const answer = await site.ask(`/v1/inventory/reconciliation${query}`, { headers: cookie });
  assert.equal(answer.status, 200, answer.text);
  return answer.json as ReconciliationPage;
}

const told = ({ items }: ReconciliationPage): string[] =>
  items.map(({ finding, serialNumber, lines }) => [finding, serialNumber, ...lines.map(({ number }) => number)].join(' '));

before(async () => {
  database = await createTestDatabase();
  site = createPeopleSite(database.db);
  const { db } = database;
  customer = await insertCustomer(db, 'A', { time_zone: 'Europe/Brussels' });
  const other = await insertCustomer(db, 'B');
  await grant(db, await site.createPerson('alice'), customer, site.clock.now());
  ({ cookie } = await site.signIn('alice'));
  await install('06-RIGHT');
  await install('06-GONE', { removed_on: '2026-03-18' });
  await install('06-IDLE');
  await install('06-TWICE');
  await install('06-CREDITED');
  await install('06-OTHERS', {}, other);
  await bill('1', '06-right ');
  await bill('2', '06-GONE');
  await bill('3', '06-TWICE');
  await bill('4', '06-TWICE', { period_from: '2026-06-01', period_to: '2026-08-31' });
  await bill('5', '06-CREDITED');
  await bill('C1', '06-CREDITED', { kind: 'creditNote', gross: '-100', issue_date: '2026-07-01', references: ['5'] });
  await bill('6', '06-NEW', { category: 'hardware' });
  await bill('B1', '06-GONE', { customer_id: other });
});
after(() => database.close());

suite('a reconciliation', () => {
  test('finds what is billed and not there, there and not billed, and billed twice, in the last whole quarter unless told', async () => {
    const page = await ask();
    assert.deepEqual(told(page), [
      'billedNotInstalled 06-GONE 2',
      'installedNotBilled 06-CREDITED',
      'installedNotBilled 06-IDLE',
      'billedTwice 06-TWICE 3 4',
    ]);
    assert.deepEqual([page.period, page.asOf], [{ from: '2026-04-01', to: '2026-06-30' }, '2026-07-15']);
    assert.deepEqual(page.counts, { billedNotInstalled: 1, installedNotBilled: 2, billedTwice: 1 });
    const [gone100, twice201] = ['100.50', '201.00'].map((amount) => [{ amount, currency: 'EUR' }]);
    assert.deepEqual(page.totals, { billedNotInstalled: gone100, installedNotBilled: [], billedTwice: twice201 });
    assert.deepEqual(page.compared, { invoices: 4, lines: 4, machines: 4 });
    const [gone, , , twice] = page.items;
    assert.deepEqual([gone?.removedOn, gone?.machine, gone?.amounts], ['2026-03-18', '9009-42A', [{ amount: '100.50', currency: 'EUR' }]]);
    assert.deepEqual(twice?.period, { from: '2026-06-01', to: '2026-06-30' });
  });

  test('looks at the days, findings, categories and customer numbers that are asked for', async () => {
    assert.deepEqual(told(await ask('?from=2026-07-01&to=2026-08-31&finding=billedTwice')), []);
    assert.deepEqual(told(await ask('?finding=billedTwice&finding=billedNotInstalled')).length, 2);
    assert.equal((await ask('?category=financing')).counts.installedNotBilled, 4);
    assert.equal((await ask('?category=hardware')).compared.lines, 0);
    assert.deepEqual((await ask('?customerNumber=B')).compared, { invoices: 0, lines: 0, machines: 0 });
  });

  test('comes in pages that hold each item once', async () => {
    const items = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page: ReconciliationPage = await ask(`?limit=1${next && `&cursor=${next}`}`);
      assert.equal(page.count, 4);
      items.push(...page.items);
      next = page.page.next;
    }
    assert.deepEqual(items, (await ask()).items);
  });

  test('goes on in what the first page was taken of, until a document changes, and never hides it from a first page', async () => {
    const { page } = await ask('?limit=1');
    const next = `?limit=1&cursor=${page.next}`;
    await install('06-LATER');
    assert.deepEqual([(await ask(next)).count, (await ask('?limit=1')).count], [4, 5]);
    await database.db.deleteFrom('machine').where('serial_number', '=', '06-LATER').execute();
    assert.equal((await ask(next)).count, 5);
    await database.db.updateTable('document').set({ purchase_order_number: 'x' }).where('number', '=', '1').execute();
    assert.equal((await ask(next)).count, 4);
  });

  test('says what is wrong with a period and a cursor', async () => {
    const refused = async (query: string) => outcomeOf(await site.ask(`/v1/inventory/reconciliation?${query}`, { headers: cookie }));
    assert.equal(await refused('from=2026-01-01'), '400 invalid /query/to required');
    assert.equal(await refused('to=2026-01-01'), '400 invalid /query/from required');
    assert.equal(await refused('from=2026-01-02&to=2026-01-01'), '400 invalid /query/to format');
    assert.equal(await refused('cursor=nonsense'), '400 invalid /query/cursor format');
    const { page } = await ask('?limit=1');
    assert.equal(await refused(`cursor=${page.next}&finding=billedTwice`), '400 invalid /query/cursor format');
  });
});
