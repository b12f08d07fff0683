import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase } from '../testing/databases.ts';
import { createPostgresDatabase, StatementNames } from './postgres.ts';
import type { Database } from './schema.ts';

suite('names of statements', () => {
  test('are the same for the same text, and others for others', () => {
    const names = new StatementNames();
    const [one, two] = [names.nameOf('select "a" from "b"'), names.nameOf('\n  select c from d')];
    assert.notEqual(one, undefined);
    assert.notEqual(one, two);
    assert.equal(names.nameOf('select "a" from "b"'), one);
  });

  test('are for what reads named columns alone', () => {
    const names = new StatementNames();
    for (const text of ['select * from a', 'select "a".* from a', 'insert into a values ($1)', 'update a set b = $1', 'begin', 'commit']) {
      assert.equal(names.nameOf(text), undefined, text);
    }
  });

  test('run out: texts that are made up anew each time do not fill the database’s memory', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 1000 }, (_, n) => names.nameOf(`select a from b where c = ${n}`));
    assert.equal(new Set(given.filter((name) => name !== undefined)).size, 100);
    assert.equal(names.nameOf('select a from b where c = 1'), given[1]);
  });
});

if (process.env.CSOL_TEST_DATABASE_URL) {
  suite('statements kept on a connection', () => {
    const list = (db: Database) => db.selectFrom('customer').select(['id', 'number']).where('number', '=', 'A').execute();
    const countKept = async (db: Database): Promise<unknown> => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_prepared_statements`.execute(db);
      return rows[0]?.count;
    };

    test('are kept once, and none of them where a pooler hands connections on', async (context) => {
      const { url = '', close } = await createTestDatabase();
      const [own, pooled] = [url, `${url}?pgbouncer=true`].map((location) => createPostgresDatabase(location, { connections: 1 }));
      context.after(async () => {
        await Promise.all([own?.destroy(), pooled?.destroy()]);
        await close();
      });
      for (const [db, count] of [[own, 1], [pooled, 0]] as const) {
        assert.ok(db);
        for (let n = 0; n < 7; n++) assert.deepEqual(await list(db), []);
        assert.equal(await countKept(db), count);
      }
    });

    test('go on after a table has changed, and after a statement that failed', async (context) => {
      const { url = '', close } = await createTestDatabase();
      const db = createPostgresDatabase(url, { connections: 1 });
      context.after(() => db.destroy().then(close));
      const listAll = () => db.selectFrom('customer').selectAll().where('number', '=', 'A').execute();
      for (let n = 0; n < 7; n++) assert.deepEqual([await list(db), await listAll()], [[], []]);
      await sql`alter table customer add column more text`.execute(db);
      assert.deepEqual([await list(db), await listAll()], [[], []]);
      const divide = (by: number, on: Database) => on.selectNoFrom(sql<number>`4 / ${by}::int`.as('result')).executeTakeFirst();
      const count = (on: Database) => on.selectFrom('customer').select(sql<number>`count(id)::int`.as('count')).executeTakeFirst();
      const failed = db.transaction().execute(async (transaction) => {
        await assert.rejects(divide(0, transaction), /division by zero/);
        // What a transaction that has failed is asked is not even read.
        await count(transaction);
      });
      await assert.rejects(failed, /transaction is aborted/);
      assert.deepEqual([await divide(2, db), await count(db)], [{ result: 2 }, { count: 0 }]);
    });
  });
}
