import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { sql } from 'kysely';
import type { Problem } from '@csol/contract';
import { jsonb } from '../db/values.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createLine } from '../testing/random-documents.ts';
import { createSite, type Site } from '../testing/site.ts';

const FILTERS: Record<string, string> = {
  payment: 'paymentNumber',
  order: 'orderNumber',
  contract: 'contractNumber',
  machine: 'serialNumber',
};

const PAYMENT = { id: 'p1', date: '2026-02-01', amount: '100', currency: 'EUR', state: 'made' } as const;

suite('a search', () => {
  let database: TestDatabase;
  let customer_id: string;
  let site: Site;
  beforeEach(async () => {
    database = await createTestDatabase();
    customer_id = await insertCustomer(database.db, 'A');
    site = createSite(database.db, ['A']);
  });
  afterEach(() => database.close());

  const insertDocument = async (draft: object = {}): Promise<string> =>
    (await insertDocuments(database.db, [{ customer_id, ...draft }]))[0] ?? '';
  const find = async (search: string): Promise<string[]> => (await site.listAll(search)).map(({ id }) => id);

  test('notices lines that are added, changed, moved, removed and cleared away', async () => {
    const { db } = database;
    const [id, other] = [await insertDocument(), await insertDocument({ number: '2026-2' })];
    const search = 'serialNumber=06-7A1B2';
    assert.deepEqual(await find(search), []);
    await db.insertInto('document_line').values(createLine(id, 1, { serial_numbers: jsonb(['06-7A1B1', '06-7a1b2']) })).execute();
    assert.deepEqual(await find(search), [id]);
    await db.updateTable('document_line').set({ serial_numbers: jsonb(['06-7A1B3']) }).execute();
    assert.deepEqual(await find(search), []);
    assert.deepEqual(await find('serialNumber=06-7A1B3'), [id]);
    await db.updateTable('document_line').set({ document_id: other }).execute();
    assert.deepEqual(await find('serialNumber=06-7A1B3'), [other]);
    await db.deleteFrom('document_line').execute();
    assert.deepEqual(await find('serialNumber=06-7A1B3'), []);
    await db.insertInto('document_line').values(createLine(id, 1, { order_number: 'O-1', contract_number: 'C-1' })).execute();
    assert.deepEqual(await find('orderNumber=o-1&contractNumber=c-1'), [id]);
    await sql`truncate document_line`.execute(db);
    assert.deepEqual(await find('orderNumber=o-1&contractNumber=c-1'), []);
  });

  test('notices payments that are applied, renamed, applied elsewhere and taken away', async () => {
    const { db } = database;
    const [id, other] = [await insertDocument(), await insertDocument({ number: '2026-2' })];
    await db.insertInto('payment').values({ ...PAYMENT, customer_id, number: 'P-1' }).execute();
    assert.deepEqual(await find('paymentNumber=p-1'), []);
    const allocation = { payment_id: 'p1', credit_note_id: null, document_id: id, amount: '10' };
    await db.insertInto('allocation').values(allocation).execute();
    assert.deepEqual(await find('paymentNumber=p-1'), [id]);
    assert.deepEqual(await find('paymentNumber=p-2'), []);
    await db.updateTable('payment').set({ number: 'P-2' }).execute();
    assert.deepEqual(await find('paymentNumber=p-1'), []);
    assert.deepEqual(await find('paymentNumber=p-2'), [id]);
    await db.updateTable('allocation').set({ document_id: other }).execute();
    assert.deepEqual(await find('paymentNumber=p-2'), [other]);
    await db.deleteFrom('payment').execute();
    assert.deepEqual(await find('paymentNumber=p-2'), []);
  });

  test('notices parts that are written in one transaction with their document', async () => {
    const { db } = database;
    assert.deepEqual(await find('orderNumber=o-1'), []);
    const id = await db.transaction().execute(async (transaction) => {
      const [inserted = ''] = await insertDocuments(transaction, [{ customer_id }]);
      await transaction.insertInto('document_line').values(createLine(inserted, 1, { order_number: 'O-1' })).execute();
      return inserted;
    });
    assert.deepEqual(await find('orderNumber=o-1'), [id]);
    const { revision } = await db.selectFrom('document').select('revision').executeTakeFirstOrThrow();
    assert.equal(revision, 1, 'the lines cost no second stamp');
  });

  test('tells when a document became known, and when it or a part of it last changed', async () => {
    const { db } = database;
    const id = await insertDocument({ created_at: '2026-03-01T10:00:00Z' });
    const read = async () => (await site.list()).items[0];
    assert.equal((await read())?.addedAt, '2026-03-01T10:00:00.000Z');
    assert.equal((await read())?.changedAt, '2026-03-01T10:00:00.000Z');
    await db.insertInto('document_line').values(createLine(id, 1, {})).execute();
    const changed = (await read())?.changedAt ?? '';
    assert.ok(changed > '2026-03-01T10:00:00.000Z');
    await db.updateTable('document').set({ due_date: '2026-05-01' }).execute();
    assert.ok(((await read())?.changedAt ?? '') >= changed);
    assert.equal((await read())?.addedAt, '2026-03-01T10:00:00.000Z');
  });

  test('shows nobody what another customer’s lines, payments and ids are', async () => {
    const { db } = database;
    const stranger = await insertCustomer(db, 'B');
    const [id = ''] = await insertDocuments(db, [{ customer_id: stranger, order_number: 'O-1', purchase_order_number: 'PO-1' }]);
    await db.insertInto('document_line').values(createLine(id, 1, { contract_number: 'C-1', serial_numbers: jsonb(['S-1']) })).execute();
    const search = ['orderNumber=O-1', 'purchaseOrderNumber=PO-1', 'contractNumber=C-1', 'serialNumber=S-1', `id=${id}`];
    for (const one of search) assert.deepEqual(await find(one), [], one);
    const own = createSite(db, ['A', 'B']);
    for (const one of search) assert.equal((await own.list(one)).count, 1, one);
  });

  test('goes both ways: from a document to its order, contract, machine and payment, and from each to the document', async () => {
    const { db } = database;
    const id = await insertDocument({ order_number: 'O-1', contract_number: 'C-1' });
    const line = { order_number: 'O-2', contract_number: 'C-2', serial_numbers: jsonb(['S-1', 'S-2', 'S-1']) };
    await db.insertInto('document_line').values(createLine(id, 1, line)).execute();
    await db.insertInto('payment').values({ ...PAYMENT, customer_id, number: 'P-1' }).execute();
    await db.insertInto('allocation').values({ payment_id: 'p1', credit_note_id: null, document_id: id, amount: '10' }).execute();
    const { links } = await site.getInvoice(id);
    const told = links.map(({ type, number }) => `${type} ${number}`);
    assert.deepEqual(told, ['payment P-1', 'order O-1', 'order O-2', 'contract C-1', 'contract C-2', 'machine S-1', 'machine S-2']);
    for (const { type, number } of links) assert.deepEqual(await find(`${FILTERS[type]}=${number}`), [id], `${type} ${number}`);
  });

  test('finds a number with letters that are not ASCII as it is written', async () => {
    const id = await insertDocument({ purchase_order_number: 'BESTÄLLNING-É' });
    assert.deepEqual(await find(`purchaseOrderNumber=${encodeURIComponent('bestÄllning-É')}`), [id]);
  });

  test('compares amounts exactly, however large or odd', async () => {
    const amounts = ['99999999999999999.99', '100.005', '-100.01', '100'];
    const ids = await insertDocuments(database.db, amounts.map((gross) => ({ customer_id, gross })));
    const found = async (from: string, to: string): Promise<string[]> =>
      (await find(`amountFrom=${from}&amountTo=${to}`)).map((id) => amounts[ids.indexOf(id)] ?? '').sort();
    assert.deepEqual(await found('100.001', '100.009'), ['100.005']);
    assert.deepEqual(await found('100.005', '100.01'), ['-100.01', '100.005']);
    assert.deepEqual(await found('99999999999999999.99', '99999999999999999.99'), ['99999999999999999.99']);
    assert.deepEqual(await found('99999999999999999.991', '999999999999999999.999999'), []);
    assert.deepEqual(await found('200', '100'), []);
  });

  test('names each search that it cannot read, and takes a range upside down for one that nothing lies in', async () => {
    const many = (name: string, count: number): string => Array.from({ length: count }, (_, index) => `${name}=${index}`).join('&');
    const noAmounts = ['ten', '-5', '1e3', '1,5', '+1', '', ' 1', '1.1234567', '1234567890123456789', 'NaN'];
    const bad = [
      ...noAmounts.map((text) => `amountFrom=${encodeURIComponent(text)}`),
      ...['amountTo=.5', 'amountField=net', 'delivery=lost', `numberFrom=${'9'.repeat(201)}`, `numberTo=${'9'.repeat(201)}`],
      ...['numberTo=1&numberTo=2', `serialNumber=${'9'.repeat(201)}`, many('paymentNumber', 21), many('id', 201), `id=${'x'.repeat(65)}`],
      ...['orderNumber=%00', 'sort=contractNumber', 'sort=status,nonsense'],
    ];
    for (const search of bad) {
      const { status, json } = await site.ask(`/v1/invoices?${search}`);
      assert.equal(status, 400, search);
      assert.equal((json as Problem).errors?.[0]?.pointer.split('/').slice(0, 3).join('/'), `/query/${search.split('=')[0]}`, search);
    }
    await insertDocument({ number: '5', gross: '5' });
    for (const search of ['numberFrom=9&numberTo=1', 'amountFrom=9&amountTo=1', 'from=2026-12-31&to=2026-01-01', 'orderNumber=', 'id=']) {
      assert.equal((await site.list(search)).count, 0, search);
    }
    assert.equal((await site.list(`${many('id', 200)}&${many('serialNumber', 20)}`)).count, 0);
  });
});
