import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createDocument, insertCustomer, insertDocuments } from '../testing/documents.ts';
import { migrate, migrations } from './migrations.ts';
import { createPostgresDatabase } from './postgres.ts';

suite('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase({ isMigrated: false });
  });
  afterEach(() => database.close());

  test('lay out an empty database, and find nothing to do the second time', async () => {
    assert.deepEqual(await migrate(database.db), Object.keys(migrations));
    assert.deepEqual(await migrate(database.db), []);
  });

  test('take turns when two start at once', async () => {
    const other = database.url ? createPostgresDatabase(database.url) : database.db;
    const steps = await Promise.all([migrate(database.db), migrate(other)]);
    if (other !== database.db) await other.destroy();
    assert.deepEqual(steps.flat(), Object.keys(migrations));
  });
});

suite('the tables', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.close());

  const readCustomer = (): Promise<{ revision: number; generation: string }> =>
    database.db.selectFrom('customer').select(['revision', 'generation']).executeTakeFirstOrThrow();

  test('raise the revision of a customer with every change of its documents', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    const [start, [id]] = [await readCustomer(), await insertDocuments(db, [{ customer_id }, { customer_id }])];
    const inserted = await readCustomer();
    await db.updateTable('document').set({ due_date: '2026-02-01' }).where('id', '=', String(id)).execute();
    const updated = await readCustomer();
    const changed = await db.selectFrom('document').select('id').where('revision', '>', inserted.revision).execute();
    assert.ok(start.revision < inserted.revision && inserted.revision < updated.revision);
    assert.deepEqual(changed, [{ id }]);
    assert.equal(updated.generation, start.generation);
  });

  test('start a new generation when documents go away', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    await insertDocuments(db, [{ customer_id }]);
    const before = await readCustomer();
    await db.deleteFrom('document').execute();
    const after = await readCustomer();
    assert.notEqual(after.generation, before.generation);
    assert.ok(after.revision > before.revision);
  });

  test('refuse to move a document to another customer', async () => {
    const { db } = database;
    await insertDocuments(db, [{ customer_id: await insertCustomer(db, 'A') }]);
    const customer_id = await insertCustomer(db, 'B');
    await assert.rejects(db.updateTable('document').set({ customer_id }).execute(), /stays with its customer/);
  });

  test('derive the settlement from the amounts', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    await insertDocuments(db, [
      { customer_id, number: '1' },
      { customer_id, number: '2', paid: '40', open: '60' },
      { customer_id, number: '3', paid: '100', open: '0' },
      { customer_id, number: '4', credited: '100', open: '0.00' },
      { customer_id, number: '5', paid: '60', credited: '40', open: '0' },
      { customer_id, number: '6', kind: 'creditNote', gross: '-50', credited: '-20', open: '-30' },
      { customer_id, number: '7', kind: 'creditNote', gross: '-50', credited: '-50', open: '0' },
    ]);
    const rows = await db.selectFrom('document').select('settlement').orderBy('number').execute();
    const settlements = rows.map(({ settlement }) => settlement);
    assert.deepEqual(settlements, ['open', 'partlyPaid', 'paid', 'credited', 'paid', 'open', 'paid']);
  });

  test('refuse amounts that do not fit together, or that the contract cannot write', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    const insert = (draft: object) => db.insertInto('document').values(createDocument({ customer_id, ...draft })).execute();
    await assert.rejects(insert({ gross: '100', open: '90' }));
    await assert.rejects(insert({ gross: '0.0000001' }));
    await assert.rejects(insert({ gross: '1000000000000000000' }));
    await insert({ gross: '999999999999999999.999999' });
  });

  test('read dates, instants and decimals alike in every database', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    await insertDocuments(db, [{ customer_id, gross: '12.30', delivery_at: '2026-09-03T08:12:44.5+02:00', issue_date: '2026-03-29' }]);
    const row = await db.selectFrom('document').select(['gross', 'delivery_at', 'issue_date', 'due_date', 'revision']).executeTakeFirst();
    const dates = { delivery_at: '2026-09-03T06:12:44.500Z', issue_date: '2026-03-29', due_date: null };
    assert.deepEqual(row, { gross: '12.30', ...dates, revision: 1 });
  });
});
