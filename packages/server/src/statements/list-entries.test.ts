import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { StatementEntry, StatementEntryPage } from '@csol/contract';
import { createStatement, ENTRY_KINDS, type StatementDefinition } from '@csol/domain/statement';
import type { Database } from '../db/schema.ts';
import { createDemoCompany, loadDemoCompany } from '../demo-data/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments, type DocumentDraft } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';

let database: TestDatabase;
let db: Database;

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  await insertData();
});
after(() => database.close());

const payment = (id: string, date: string, amount: string, more: { customer_id?: string; state?: 'pending' } = {}) => ({
  ...{ id, number: `P-${id}`, date, amount, customer_id: 'customer-A', currency: 'EUR', state: 'made' as const },
  ...more,
});

/** Two customers' entries, some of one day; B pays for A, and for C, who is nobody of theirs. */
async function insertData(): Promise<void> {
  const [customer_id, b, c] = [await insertCustomer(db, 'A'), await insertCustomer(db, 'B'), await insertCustomer(db, 'C')];
  const draft = (id: string, issue_date: string, gross: string, more: Partial<DocumentDraft> = {}): DocumentDraft => ({
    ...{ customer_id, id, number: `N-${id}`, issue_date, gross },
    ...more,
  });
  await insertDocuments(db, [
    draft('i2', '2026-06-01', '100.5', {
      ...{ due_date: '2026-07-01', contract_number: 'M-1', prepaid: '0.50', payable: '100', open: '60', paid: '30', credited: '10' },
    }),
    draft('i1', '2026-06-01', '50.00'),
    draft('k1', '2026-06-01', '-10', { kind: 'creditNote', open: '0', credited: '-10', category: 'education' }),
    draft('i3', '2026-07-15', '7'),
    draft('late', '2026-07-16', '8'),
    draft('bi', '2026-06-02', '20', { customer_id: b }),
    draft('ci', '2026-06-02', '30', { customer_id: c }),
    draft('yen', '2026-06-03', '500', { currency: 'JPY' }),
  ]);
  await db
    .insertInto('payment')
    .values([
      payment('p1', '2026-06-01', '30'),
      payment('p2', '2026-07-20', '60', { state: 'pending' }),
      payment('p3', '2026-07-16', '9'),
      payment('bp', '2026-06-05', '45', { customer_id: b }),
    ])
    .execute();
  const part = (document_id: string, amount: string, payment_id: string | null, credit_note_id: string | null = null) => ({
    ...{ document_id, amount, payment_id, credit_note_id },
  });
  await db
    .insertInto('allocation')
    .values([
      part('i2', '30.00', 'p1'),
      part('i2', '60', 'p2'),
      part('i2', '10', null, 'k1'),
      part('late', '1', 'p1'),
      part('yen', '1', 'p1'),
      part('i1', '5', 'bp'),
      part('bi', '20', 'bp'),
      part('ci', '20', 'bp'),
    ])
    .execute();
}

async function list(query = '', customers: 'all' | string[] = ['A', 'B']): Promise<StatementEntryPage> {
  const { json, status, text } = await createSite(db, customers).ask(`/v1/statement-entries?${query}`);
  assert.equal(status, 200, text);
  return json as StatementEntryPage;
}

async function listAll(query = '', customers: 'all' | string[] = ['A', 'B']): Promise<StatementEntry[]> {
  const items: StatementEntry[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const { items: more, page, count }: StatementEntryPage = await list(`${query}${cursor && `&cursor=${cursor}`}`, customers);
    items.push(...more);
    cursor = page.next;
    if (cursor === undefined) assert.equal(count, items.length);
  }
  return items;
}

const idsOf = (items: readonly StatementEntry[]): string => items.map(({ id }) => id).join(' ');
const WHOLE = 'i1 i2 k1 p1 bi yen bp i3 p2';

suite('a list of what moves the balance', () => {
  test('comes by date, kind and id, up to today, with payments that are on their way', async () => {
    const page = await list();
    assert.equal(idsOf(page.items), WHOLE);
    assert.deepEqual([page.count, page.today, page.page.next], [9, '2026-07-15', undefined]);
  });

  test('says of each what it does to the balance, and what it has settled', async () => {
    const byId = new Map((await list()).items.map((item) => [item.id, item]));
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    assert.deepEqual(byId.get('i2'), {
      ...{ id: 'i2', kind: 'invoice', number: 'N-i2', date: '2026-06-01', dueDate: '2026-07-01' },
      ...{ amount: eur('100.00'), open: eur('60.00'), category: 'maintenance', customerNumber: 'A', contractNumber: 'M-1' },
    });
    assert.deepEqual(byId.get('k1'), {
      ...{ id: 'k1', kind: 'creditNote', number: 'N-k1', date: '2026-06-01', amount: eur('-10.00'), open: eur('0.00') },
      ...{ category: 'education', customerNumber: 'A', applied: [{ id: 'i2', number: 'N-i2', amount: '10.00' }] },
    });
    assert.deepEqual(byId.get('p1'), {
      ...{ id: 'p1', kind: 'payment', state: 'made', number: 'P-p1', date: '2026-06-01', amount: eur('-30.00'), customerNumber: 'A' },
      // Not what is later or in another currency.
      applied: [{ id: 'i2', number: 'N-i2', amount: '30.00' }],
    });
    assert.equal(byId.get('p2')?.state, 'pending');
    assert.deepEqual(byId.get('yen')?.amount, { amount: '500', currency: 'JPY' });
  });

  test('names no document of somebody else’s', async () => {
    const applied = (items: readonly StatementEntry[]) => items.find(({ id }) => id === 'bp')?.applied?.map(({ id }) => id);
    assert.deepEqual(applied((await list()).items), ['i1', 'bi']);
    assert.deepEqual(applied((await list('', ['B'])).items), ['bi']);
    assert.deepEqual(applied((await list('', 'all')).items), ['i1', 'bi', 'ci']);
  });

  for (const [query, expected] of [
    ['until=2026-06-04', 'i1 i2 k1 p1 bi yen'],
    ['until=2026-07-18', 'i1 i2 k1 p1 bi yen bp i3'],
    ['until=2026-07-20', WHOLE],
    ['customerNumber=B', 'bi bp'],
    ['customerNumber=B&customerNumber=A', WHOLE],
    ['customerNumber=C', ''],
  ] as const) {
    test(`keeps to ${query}, page by page as at once`, async () => {
      assert.equal(idsOf((await list(query)).items), expected);
      for (const limit of [1, 2, 3]) assert.equal(idsOf(await listAll(`${query}&limit=${limit}`)), expected);
    });
  }

  test('refuses a cursor of another list or of another caller, and what it cannot read', async () => {
    const { page } = await list('limit=2');
    const strange = [`cursor=${page.next}&until=2026-07-01`, `cursor=${page.next}&customerNumber=A`];
    for (const query of [...strange, 'cursor=x', 'limit=0', 'until=1']) {
      assert.equal((await createSite(db, ['A', 'B']).ask(`/v1/statement-entries?${query}`)).status, 400, query);
    }
    assert.equal((await createSite(db, ['A']).ask(`/v1/statement-entries?cursor=${page.next}`)).status, 400);
  });

  test('is not sent again to whoever has it', async () => {
    const { ask } = createSite(db, ['A']);
    const first = await ask('/v1/statement-entries');
    const again = await ask('/v1/statement-entries', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    assert.equal(again.status, 304);
  });

  test('begins a day where the latest of the customers does', async () => {
    await db.updateTable('customer').set({ time_zone: 'Pacific/Kiritimati' }).where('number', '=', 'B').execute();
    assert.equal((await list()).today, '2026-07-16');
    assert.equal((await list('', ['A'])).today, '2026-07-15');
    await db.updateTable('customer').set({ time_zone: 'UTC' }).where('number', '=', 'B').execute();
  });
});

suite('the account of the demo company', () => {
  test('proves itself: nothing is unknown, and what the back end says is open is what its entries make', async () => {
    const other = await createTestDatabase();
    const today = '2026-07-15';
    await loadDemoCompany(other.db, createDemoCompany({ today, documents: 600 }));
    const { ask } = createSite(other.db, 'all');
    const entries: StatementEntry[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const { items, page } = (await ask(`/v1/statement-entries?limit=500${cursor && `&cursor=${cursor}`}`)).json as StatementEntryPage;
      entries.push(...items);
      cursor = page.next;
    }
    await other.close();
    const definition: StatementDefinition = {
      ...{ period: { from: '2026-01-01', to: '2026-12-31' }, asOf: today, layout: 'balanceForward', kinds: [...ENTRY_KINDS] },
      ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [], ageing: { basis: 'due', limits: [30, 60, 90] } },
    };
    const { sections } = createStatement(entries, definition, today);
    assert.deepEqual(sections.map(({ currency }) => currency), ['EUR', 'JPY', 'SEK', 'USD']);
    for (const { currency, unknown, disagreements, proofs } of sections) {
      assert.deepEqual([unknown, disagreements], [[], []], currency);
      for (const { moved, open } of proofs) assert.equal(moved, open);
    }
    const has = (what: string, isSo: (section: (typeof sections)[number]) => unknown) => assert.ok(sections.some(isSo), what);
    has('payments on their way', ({ pending }) => pending.length > 0);
    has('payments that settle nothing', ({ unapplied }) => unapplied.length > 0);
    has('credit notes that nothing has used up', ({ ageing }) => ageing.credits < 0n);
    const dates = new Map(entries.map(({ id, date }) => [id, date]));
    const isEarly = ({ date, applied = [] }: StatementEntry) => applied.some(({ id }) => date < (dates.get(id) ?? ''));
    assert.ok(entries.filter(({ kind }) => kind === 'payment').some(isEarly), 'a payment before its invoice');
    const perCredit = entries.filter(({ kind, applied = [] }) => kind === 'creditNote' && applied.length > 1);
    assert.ok(perCredit.length > 0, 'a credit note that is applied across');
  });
});
