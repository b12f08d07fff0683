import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { createPostgresDatabase } from '../db/postgres.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createGate } from '../testing/gate.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { deliverMail, queueMail, queueMails, type MailFailure } from './mail-queue.ts';
import type { Mail } from './mail.ts';
import { createSmtpMail } from './smtp.ts';

const NOW = new Date('2026-07-15T12:00:00Z');
const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

const createMail = (subject: string): Mail => ({ to: 'anna@example.com', subject, text: `Text of ${subject}\n` });

interface QueuedMail {
  subject: string;
  attempts: number;
  next_try_at: string;
}

/** Somebody who notes what is to be sent. */
function createSender(): { subjects: string[]; send: (mail: Mail) => Promise<void> } {
  const subjects: string[] = [];
  return { subjects, send: async ({ subject }) => void subjects.push(subject) };
}

const fail = async (): Promise<never> => {
  throw Object.assign(new Error('550 <anna@example.com> unknown'), { code: 'EENVELOPE' });
};

suite('the queue', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());
  afterEach(() => sql`truncate mail, mail_file`.execute(database.db));

  const readQueue = async (): Promise<QueuedMail[]> => {
    const { rows } = await sql<QueuedMail>`select subject, attempts, next_try_at from mail order by id`.execute(database.db);
    return rows;
  };
  const queue = async (minutes: number, ...subjects: string[]): Promise<void> => {
    for (const subject of subjects) await queueMail(database.db, createMail(subject), minutesLater(minutes));
  };

  test('sends what is due, the longest due first, and keeps nothing of it', async () => {
    await queue(2, 'third');
    await queue(0, 'first', 'second');
    await queue(10, 'not yet');
    const sent: Mail[] = [];
    assert.equal(await deliverMail(database.db, async (mail) => void sent.push(mail), () => minutesLater(5)), 3);
    assert.deepEqual(sent, ['first', 'second', 'third'].map(createMail));
    assert.deepEqual((await readQueue()).map(({ subject }) => subject), ['not yet']);
  });

  test('keeps a file once for all mails that bring it, until the last of them is sent or dropped', async () => {
    const { db } = database;
    const file = { name: 'a.csv', mediaType: 'text/csv', content: Uint8Array.of(1, 2, 3) };
    const files = async () => (await db.selectFrom('mail_file').select('name').execute()).length;
    await db.transaction().execute((transaction) => queueMails(transaction, [createMail('one'), createMail('two')], file, NOW));
    await queueMail(db, { ...createMail('other'), unsubscribe: 'https://x.example/', file }, NOW);
    assert.equal(await files(), 2);
    const sent: Mail[] = [];
    await deliverMail(db, async (mail) => (mail.subject === 'two' ? fail() : void sent.push(mail)), () => NOW);
    assert.deepEqual(sent.map(({ subject, unsubscribe }) => [subject, unsubscribe]), [['one', undefined], ['other', 'https://x.example/']]);
    for (const mail of sent) assert.deepEqual(mail.file && { ...mail.file, content: Uint8Array.from(mail.file.content) }, file);
    assert.equal(await files(), 1, 'the mail that failed still needs it');
    for (let minutes = 60; minutes <= 48 * 60; minutes += 60) await deliverMail(db, fail, () => minutesLater(minutes));
    assert.deepEqual([await readQueue(), await files()], [[], 0]);
  });

  test('has a mail exactly if the transaction holds', async () => {
    const { db } = database;
    const broken = db.transaction().execute(async (transaction) => {
      await queueMail(transaction, createMail('broken'), NOW);
      throw new Error('changed my mind');
    });
    await assert.rejects(broken, /changed my mind/);
    await db.transaction().execute((transaction) => queueMail(transaction, createMail('held'), NOW));
    assert.deepEqual((await readQueue()).map(({ subject }) => subject), ['held']);
  });

  test('goes on to the next mail when one fails, and says nothing personal about it', async () => {
    await queue(0, 'bad', 'good');
    const { subjects, send } = createSender();
    const failures: MailFailure[] = [];
    const sendAllButBad = (mail: Mail): Promise<void> => (mail.subject === 'bad' ? fail() : send(mail));
    await deliverMail(database.db, sendAllButBad, () => NOW, { onFailure: (failure) => failures.push(failure) });
    assert.deepEqual(subjects, ['good']);
    const seen = failures.map(({ attempts, isDropped, error }) => [attempts, isDropped, error.code]);
    assert.deepEqual(seen, [[1, false, 'EENVELOPE']]);
    assert.doesNotMatch(JSON.stringify(failures), /example\.com|bad|unknown/);
  });

  test('tries again at longer and longer intervals, and gives up after a day', async () => {
    await queue(0, 'a');
    const tries: number[] = [];
    const failures: MailFailure[] = [];
    for (let row = (await readQueue())[0]; row; row = (await readQueue())[0]) {
      const due = new Date(row.next_try_at);
      await deliverMail(database.db, fail, () => new Date(due.getTime() - 1));
      assert.equal((await readQueue())[0]?.attempts, tries.length, 'not before it is due');
      await deliverMail(database.db, fail, () => due, { onFailure: (failure) => failures.push(failure) });
      tries.push((due.getTime() - NOW.getTime()) / 60_000);
    }
    assert.deepEqual(tries, [0, 1, 6, 21, 81, 201, 441, 921, 1401]);
    assert.deepEqual(failures.map(({ isDropped }) => isDropped), tries.map((_, n) => n === tries.length - 1));
  });

  test('tries once more what has waited longer than a day for a process', async () => {
    await queue(0, 'old', 'older');
    const { subjects, send } = createSender();
    await deliverMail(database.db, (mail) => (mail.subject === 'old' ? fail() : send(mail)), () => minutesLater(3000));
    assert.deepEqual(subjects, ['older']);
    assert.deepEqual(await readQueue(), []);
  });

  test('sends again what was sent but not noted as sent', async () => {
    await queue(0, 'a');
    const { subjects, send } = createSender();
    await deliverMail(database.db, async (mail) => send(mail).then(fail), () => NOW);
    await deliverMail(database.db, send, () => minutesLater(1));
    assert.deepEqual(subjects, ['a', 'a']);
    assert.deepEqual(await readQueue(), []);
  });

  test('gives a mail of a process that died to another, after ten minutes', async () => {
    await queue(0, 'a');
    const { send } = createSender();
    const [begun, gate] = [createGate(), createGate()];
    const hang = async (): Promise<void> => {
      begun.open();
      await gate.opened;
      await fail();
    };
    const dying = deliverMail(database.db, hang, () => NOW);
    await begun.opened;
    assert.equal(await deliverMail(database.db, send, () => minutesLater(9)), 0);
    assert.equal(await deliverMail(database.db, fail, () => minutesLater(10)), 0);
    gate.open();
    await dying;
    const [left] = await readQueue();
    assert.equal(new Date(left?.next_try_at ?? '').getTime(), minutesLater(15).getTime(), 'the dead one has no say');
    assert.equal(await deliverMail(database.db, send, () => minutesLater(15)), 1);
  });

  test('leaves the database to others while a mail server takes its time', async () => {
    await queue(0, 'slow');
    await deliverMail(database.db, async () => queue(5, 'meanwhile'), () => NOW);
    assert.deepEqual((await readQueue()).map(({ subject }) => subject), ['meanwhile']);
  });

  test('ends after the mail at work when it is told to', async () => {
    await queue(0, 'a', 'b');
    const { subjects, send } = createSender();
    const ending = new AbortController();
    await deliverMail(database.db, (mail) => send(mail).then(() => ending.abort()), () => NOW, { signal: ending.signal });
    assert.deepEqual(subjects, ['a']);
    assert.deepEqual((await readQueue()).map(({ subject, attempts }) => [subject, attempts]), [['b', 0]]);
  });

  test('sends each mail once when two deliver side by side', async () => {
    const { db, url } = database;
    const other = url ? createPostgresDatabase(url) : db;
    const all = Array.from({ length: 100 }, (_, n) => `mail ${n}`);
    await queue(0, ...all);
    const [one, two] = [createSender(), createSender()];
    // Each waits with its first mail until the other has one: both are at work at once.
    const gates = [createGate(), createGate()];
    const meet = ({ send }: typeof one, [own, others]: typeof gates) => async (mail: Mail) => {
      own?.open();
      await others?.opened;
      await send(mail);
    };
    const counts = await Promise.all([
      deliverMail(db, meet(one, gates), () => NOW),
      deliverMail(other, meet(two, gates.toReversed()), () => NOW),
    ]);
    if (other !== db) await other.destroy();
    assert.deepEqual([...one.subjects, ...two.subjects].sort(), all.sort());
    assert.deepEqual(counts, [one.subjects.length, two.subjects.length]);
    assert.ok(counts.every((count) => count > 0), `both had a share: ${counts.join(' and ')}`);
  });

  test('keeps mail while the mail server is down, and sends it in order afterwards', async () => {
    const first = await startMailServer();
    const send = createSmtpMail(`smtp://127.0.0.1:${first.port}?tls.rejectUnauthorized=false`, 'csol@example.com');
    await first.close();
    await queue(0, 'a', 'b');
    await queue(1, 'c');
    assert.equal(await deliverMail(database.db, send, () => NOW), 0);
    assert.deepEqual((await readQueue()).map(({ attempts }) => attempts), [1, 1, 0]);
    const second = await startMailServer({ port: first.port });
    assert.equal(await deliverMail(database.db, send, () => minutesLater(2)), 3);
    await second.close();
    assert.deepEqual(second.mails.map(({ headers }) => headers.get('subject')), ['a', 'b', 'c']);
  });
});
