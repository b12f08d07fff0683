import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, suite, test } from 'node:test';
import { sql } from 'kysely';
import { createPostgresDatabase } from './db/postgres.ts';
import { FolderInUseError, openDatabase } from './node.ts';
import { createAsk } from './testing/contract-check.ts';
import { createTestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import { readEvents, touchOrder } from './testing/event-stream.ts';
import { insertOrder } from './testing/orders.ts';
import { startServerProcess, type ServerProcess, type ServerProcessSettings } from './testing/server-processes.ts';
import { createSite, createSiteOver, type Site } from './testing/site.ts';

const running: ServerProcess[] = [];

/** Starts a server that ends with the test. */
async function start(settings: ServerProcessSettings): Promise<ServerProcess> {
  const server = await startServerProcess(settings);
  running.push(server);
  return server;
}

function visit({ url }: ServerProcess): Site {
  return createSiteOver(createAsk((request) => fetch(request), `${url}/api`));
}

async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
}

suite('a server on a folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'csol-folder-'));
  const database = { folder: join(home, 'data') };
  afterEach(stopAll);

  test('shares the folder with nobody, ends on SIGTERM and leaves everything as it was', async (context) => {
    context.after(() => rmSync(home, { recursive: true, force: true }));
    const setup = await openDatabase(database);
    await insertDocuments(setup.db, [{ customer_id: await insertCustomer(setup.db, 'A') }]);
    await setup.close();

    const server = await start({ database, customers: 'all' });
    await assert.rejects(openDatabase(database), (error) => error instanceof FolderInUseError && error.message.includes(database.folder));
    await assert.rejects(startServerProcess({ database, customers: 'all' }), /FolderInUseError/);
    assert.equal((await visit(server).list()).count, 1);
    assert.equal(await server.stop(), 0);
    assert.equal(existsSync(join(database.folder, 'lock.json')), false);

    const killed = await start({ database, customers: 'all' });
    await killed.stop('SIGKILL');
    const next = await start({ database, customers: 'all' });
    assert.equal((await visit(next).list()).count, 1);
  });
});

if (process.env.CSOL_TEST_DATABASE_URL) {
  suite('servers on one PostgreSQL', () => {
    afterEach(stopAll);

    test('start at once and serve one site', async (context) => {
      const { db, url = '', close } = await createTestDatabase({ isMigrated: false });
      context.after(close);
      const settings = { database: { url }, customers: ['A'] };
      const servers = await Promise.all([start(settings), start(settings)]);
      const [one, two] = servers.map(visit) as [Site, Site];
      const customer_id = await insertCustomer(db, 'A');
      for (let round = 1; round <= 5; round++) {
        await insertDocuments(db, Array.from({ length: 30 }, (_, n) => ({ customer_id, number: `${round}-${n}`, gross: `${round}.${n}` })));
        const [a, b] = await Promise.all([one.list('sort=gross'), two.list('sort=gross')]);
        assert.equal(a.count, round * 30);
        assert.deepEqual(a, b);
        const next = await two.list(`sort=gross&cursor=${a.page.next}`);
        assert.deepEqual(next, await one.list(`sort=gross&cursor=${b.page.next}`));
      }
      for (const server of servers) assert.equal(await server.stop(), 0);
    });

    test('tell what any of them changes, also after the connection that listens was lost', async (context) => {
      const { db, url = '', close } = await createTestDatabase();
      context.after(close);
      const settings = { database: { url }, customers: ['A'] };
      const servers = await Promise.all([start(settings), start(settings)]);
      const order = await insertOrder(db, { customer_id: await insertCustomer(db, 'A') });
      const watch = async ({ url: site }: ServerProcess) => readEvents(await fetch(`${site}/api/v1/order-changes`));
      const streams = await Promise.all(servers.map(watch));
      for (const stream of streams) await stream.until('ready');
      const tell = async (text: string): Promise<void> => {
        await touchOrder(db, order, text);
        for (const stream of streams) assert.equal((await stream.next())?.data.purchaseOrderNumber, text);
      };
      await tell('PO-1');
      const listeners = sql<{ pid: number }>`
        select pid from pg_stat_activity where query like 'listen %' and datname = current_database() order by pid`;
      const before = (await listeners.execute(db)).rows;
      assert.equal(before.length, 2);
      // What happens while nobody listens is told as soon as somebody does again.
      for (const { pid } of before) await sql`select pg_terminate_backend(${pid})`.execute(db);
      await tell('PO-2');
      await tell('PO-3');
      const again = (await listeners.execute(db)).rows;
      assert.equal(again.length, 2);
      assert.ok(again.every(({ pid }) => before.every((other) => other.pid !== pid)));
      for (const server of servers) assert.equal(await server.stop(), 0);
      for (const stream of streams) assert.equal(await stream.next(), undefined);
    });

    test('see what a slow writer commits after a fast one', async (context) => {
      const { db, url = '', close } = await createTestDatabase();
      const [slow, fast] = [createPostgresDatabase(url), createPostgresDatabase(url)];
      context.after(async () => {
        await Promise.all([slow.destroy(), fast.destroy()]);
        await close();
      });
      const customer_id = await insertCustomer(db, 'A');
      await insertDocuments(db, [{ customer_id }]);
      const site = createSite(db, ['A']);
      await db.connection().execute(async (gatekeeper) => {
        const countWaiting = async (type: string): Promise<number> => {
          const { rows } = await sql`select from pg_locks where not granted and locktype = ${type}`.execute(gatekeeper);
          return rows.length;
        };
        // The slow writer has written its first row, and waits at the gate before its second.
        await sql`select pg_advisory_lock(1)`.execute(gatekeeper);
        const slowWriter = sql`
          insert into document (id, customer_id, kind, number, category, issue_date, currency, net, vat, gross, payable, open, detail)
          select 'slow' || n, ${customer_id}, 'invoice', '1', 'other', '2026-01-01', 'EUR', 1, 0, 1, 1, 1, '{}'
          from generate_series(1, 2) as n where n = 1 or pg_advisory_xact_lock(1) is not null`.execute(slow);
        while (!(await countWaiting('advisory')));
        let isFastDone = false;
        const fastWriter = insertDocuments(fast, [{ customer_id }]).then(() => (isFastDone = true));
        while (!isFastDone && !(await countWaiting('transactionid')));
        await site.list();
        await sql`select pg_advisory_unlock(1)`.execute(gatekeeper);
        await Promise.all([slowWriter, fastWriter]);
      });
      assert.equal((await site.list()).count, 4);
    });
  });
}
