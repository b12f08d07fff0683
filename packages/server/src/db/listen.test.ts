import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createGate } from '../testing/gate.ts';
import { createPostgresListener } from './postgres-listener.ts';

suite('a database that is listened to', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  const notify = (channel: string) => sql`select pg_notify(${channel}, '')`.execute(database.db);

  /** Listens. @returns What waits for the next call, and the end. */
  const hear = (channel: string) => {
    let [gate, calls] = [createGate(), 0];
    const stop = database.listen(channel, () => {
      calls++;
      gate.open();
    });
    const next = async (): Promise<void> => {
      await gate.opened;
      gate = createGate();
    };
    return { next, stop, count: () => calls };
  };

  test('calls back once it listens, and at each notice of its channel after that', async () => {
    const [one, other] = [hear('one'), hear('other')];
    await Promise.all([one.next(), other.next()]);
    const heard = other.count();
    for (let time = 0; time < 3; time++) {
      await notify('one');
      await one.next();
    }
    assert.equal(other.count(), heard);
    for (const { stop } of [one, other]) stop();
  });

  test('calls back after the commit, and never for what was undone', async () => {
    const heard = hear('commits');
    await heard.next();
    const before = heard.count();
    const undone = database.db.transaction().execute(async (transaction) => {
      await sql`select pg_notify('commits', '')`.execute(transaction);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    await database.db.transaction().execute((transaction) => sql`select pg_notify('commits', '')`.execute(transaction));
    await heard.next();
    assert.equal(heard.count(), before + 1);
    heard.stop();
  });

  test('calls nobody back who has stopped, and each who has not', async () => {
    const [gone, stays] = [hear('many'), hear('many')];
    await Promise.all([gone.next(), stays.next()]);
    gone.stop();
    const before = gone.count();
    await notify('many');
    await stays.next();
    assert.equal(gone.count(), before);
    stays.stop();
    const again = hear('many');
    await again.next();
    await notify('many');
    await again.next();
    again.stop();
  });
});

suite('a PostgreSQL that nobody reaches', () => {
  test('is tried again until it is closed, and each failure is told', async () => {
    const gate = createGate();
    let failures = 0;
    const listener = createPostgresListener('postgres://nobody@127.0.0.1:1/nothing', {
      onError: () => void (++failures === 2 && gate.open()),
    });
    listener.listen('any', () => assert.fail('There is nothing to hear'));
    await gate.opened;
    await listener.close();
    await listener.close();
    assert.ok(failures >= 2);
  });
});
