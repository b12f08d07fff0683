import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { removeEnded } from './housekeeping.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import { forms } from './testing/enquiry-site.ts';
import {
  createPeopleSite,
  PASSWORD,
  passwords,
  PUBLIC_URL,
  tokenIn,
  WIDE_LIMITS,
  unwillingProvider,
  type PeopleSite,
} from './testing/people.ts';

/** What housekeeping looks after. */
const TABLES = [
  'session',
  'session_token',
  'registration',
  'password_link',
  'provider_sign_in',
  'guest_look_up',
  'guest_capability',
  'throttle',
  'idempotent_call',
  'attachment',
] as const;

suite('housekeeping', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  before(async () => {
    database = await createTestDatabase();
    const accounts = { passwords, publicUrl: PUBLIC_URL, provider: unwillingProvider };
    site = createPeopleSite(database.db, { accounts, enquiries: { forms }, limits: WIDE_LIMITS });
    await insertDocuments(database.db, [{ customer_id: await insertCustomer(database.db, 'A') }]);
    await site.createPerson('anne', 'A');
  });
  after(() => database.close());

  /** Fills every table. @returns What a later part of the test uses. */
  const useEverything = async (n: number) => {
    const key = { 'Idempotency-Key': `key-number-${n}` };
    const person = { userId: `new-${n}`, password: PASSWORD, displayName: 'N', email: `new-${n}@example.com` };
    await site.send('POST', '/v1/registrations', { ...person, country: 'BE', language: 'en' }, key);
    await site.send('POST', '/v1/password-resets', { userId: 'anne', country: 'BE', language: 'en' });
    await site.ask('/v1/sign-in/provider');
    await site.lookUp('invoice', '2026-1', 'A');
    await site.send('POST', '/v1/attachments', { fileName: 'a.txt', size: 3 }, key);
    return { ...(await site.signIn('anne')), bearer: await site.signInByToken('anne') };
  };
  const count = async (): Promise<Record<string, number>> => {
    const counts = TABLES.map(async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(database.db);
      return [table, rows[0]?.n ?? 0] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  };
  const sweep = () => removeEnded(database.db, site.clock.now());

  test('takes nothing away that still lasts', async () => {
    const { cookie, bearer } = await useEverything(1);
    const before = await count();
    for (const [table, n] of Object.entries(before)) assert.ok(n > 0, table);
    await sweep();
    assert.deepEqual(await count(), before);
    for (const headers of [cookie, bearer]) assert.equal((await site.getSession(headers)).user?.userId, 'anne');
  });

  test('takes each away when it ends, and leaves accounts, wishes and mails alone', async () => {
    const { db } = database;
    await useEverything(2);
    const endsAfter = new Map<string, number>();
    // Just before and just after each of the times that things last.
    const steps = [9.9, 0.2, 4.8, 0.2, 14.8, 0.2, 29.8, 0.2, 23 * 60 - 0.2, 0.2];
    let minutes = 0;
    for (const step of steps) {
      site.clock.pass(step);
      minutes += step;
      await sweep();
      for (const [table, n] of Object.entries(await count())) if (n === 0 && !endsAfter.has(table)) endsAfter.set(table, minutes);
    }
    const ended = Object.fromEntries([...endsAfter].map(([table, after]) => [table, Math.floor(after)]));
    assert.deepEqual(ended, {
      session_token: 10,
      provider_sign_in: 10,
      guest_capability: 15,
      session: 30,
      password_link: 30,
      registration: 1440,
      guest_look_up: 1440,
      idempotent_call: 1440,
      attachment: 1440,
      // What somebody sends is counted by the day.
      throttle: 1440,
    });
    assert.equal((await db.selectFrom('account').select('id').execute()).length, 1);
    assert.equal((await db.selectFrom('entitlement_request').select('account_id').execute()).length, 1);
    assert.ok((await db.selectFrom('mail').select('id').execute()).length > 0);
  });

  test('leaves alone what was begun in the meantime', async () => {
    await useEverything(3);
    site.clock.pass(25);
    const { cookie } = await useEverything(4);
    site.clock.pass(20);
    await sweep();
    assert.equal((await count()).session, 2);
    assert.equal((await site.getSession(cookie)).user?.userId, 'anne');
    const token = tokenIn((await site.mailTo('new-4@example.com'))?.body ?? '', 'confirm');
    assert.equal((await site.send('POST', '/v1/registrations/confirmation', { token, password: PASSWORD })).status, 204);
  });
});
