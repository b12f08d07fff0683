import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createGate } from '../testing/gate.ts';
import { queueMail } from './mail-queue.ts';
import type { Mail } from './mail.ts';
import { createPostman, type MailLogEntry, type PostmanOptions } from './postman.ts';

const NOW = new Date('2026-07-15T12:00:00Z');
const createMail = (subject: string): Mail => ({ to: 'anna@example.com', subject, text: 'Text\n' });

suite('a postman', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());
  afterEach(() => sql`truncate mail`.execute(database.db));

  const queue = (subject: string): Promise<void> => queueMail(database.db, createMail(subject), NOW);
  const create = (send: PostmanOptions['send'], more: Partial<PostmanOptions> = {}) =>
    createPostman({ db: database.db, send, clock: () => NOW, log: () => {}, ...more });

  test('sends what an earlier process has left', async () => {
    await queue('a');
    const sent = createGate<Mail>();
    const postman = create(async (mail) => sent.open(mail));
    assert.deepEqual(await sent.opened, createMail('a'));
    await postman.close();
  });

  test('sends when asked to, after the one who asks has gone on', async () => {
    const subjects: string[] = [];
    const postman = create(async ({ subject }) => void subjects.push(subject));
    await postman.kick();
    await queue('a');
    const delivery = postman.kick();
    subjects.push('the answer');
    await delivery;
    assert.deepEqual(subjects, ['the answer', 'a']);
    await postman.close();
  });

  test('finds what is queued while it delivers, one mail after another', async () => {
    let atOnce = 0;
    const subjects: string[] = [];
    const later: Promise<void>[] = [];
    const postman = create(async ({ subject }) => {
      assert.equal(++atOnce, 1);
      subjects.push(subject);
      if (subject === 'a') {
        await queue('b');
        later.push(postman.kick(), postman.kick());
      }
      atOnce--;
    });
    await queue('a');
    await postman.kick();
    await Promise.all(later);
    assert.deepEqual(subjects, ['a', 'b']);
    await postman.close();
  });

  test('looks by itself from time to time', async () => {
    const sent = createGate<string>();
    const postman = create(async ({ subject }) => sent.open(subject), { interval: 1 });
    await postman.kick();
    await queue('from another process');
    assert.equal(await sent.opened, 'from another process');
    await postman.close();
  });

  test('finishes the mail at work when it closes, and leaves the others', async () => {
    await queue('a');
    await queue('b');
    const [begun, gate] = [createGate(), createGate()];
    const subjects: string[] = [];
    const postman = create(async ({ subject }) => {
      begun.open();
      await gate.opened;
      subjects.push(subject);
    });
    await begun.opened;
    const closing = Promise.all([postman.close(), postman.close()]);
    gate.open();
    await closing;
    assert.deepEqual(subjects, ['a']);
    await postman.kick();
    const { rows } = await sql`select subject, attempts from mail`.execute(database.db);
    assert.deepEqual(rows, [{ subject: 'b', attempts: 0 }]);
  });

  test('writes down what fails, and never rejects', async () => {
    const entries: MailLogEntry[] = [];
    const log: PostmanOptions['log'] = (entry) => entries.push(entry);
    await queue('a');
    const postman = create(() => Promise.reject(new Error('no such person: anna@example.com')), { log });
    await postman.kick();
    await postman.close();
    const gone = await createTestDatabase({ isMigrated: false });
    await gone.close();
    const other = create(async () => {}, { log, db: gone.db });
    await other.kick();
    await other.close();
    const [failure, outage] = entries;
    assert.deepEqual({ ...failure, error: undefined }, { attempts: 1, isDropped: false, error: undefined });
    assert.deepEqual(Object.keys(outage ?? {}), ['error']);
    assert.equal(entries.length, 2);
    assert.doesNotMatch(JSON.stringify(entries), /anna/);
  });
});
