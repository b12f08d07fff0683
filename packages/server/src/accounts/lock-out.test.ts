import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { CheckedAnswer } from '../testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import {
  ADDRESS_HEADER,
  createPeopleSite,
  outcomeOf,
  PASSWORD,
  passwords,
  PUBLIC_URL,
  tokenIn,
  visibleOf,
  WIDE_LIMITS,
  type PeopleSite,
} from '../testing/people.ts';

const WRONG = 'not the right one';

let database: TestDatabase;
let site: PeopleSite;
before(async () => {
  database = await createTestDatabase();
  site = createPeopleSite(database.db);
  for (const userId of ['anne', 'bert', 'carl']) await site.createPerson(userId);
  await database.db.updateTable('account').set({ is_disabled: true }).where('user_id', '=', 'carl').execute();
});
after(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('throttle').execute();
  site = createPeopleSite(database.db);
});

const signIn = (userId: string, password: string, headers: Record<string, string> = {}): Promise<CheckedAnswer> =>
  site.send('POST', '/v1/session', { userId, password }, headers);

/** Tries a wrong password so often. @returns The answer to the last. */
async function fail(userId: string, times: number): Promise<CheckedAnswer> {
  for (let n = 1; n < times; n++) assert.equal(outcomeOf(await signIn(userId, WRONG)), '401 wrongCredentials');
  return signIn(userId, WRONG);
}

suite('a user ID', () => {
  test('is locked by ten wrong passwords for a quarter of an hour, whether or not there is one', async () => {
    const seen = new Set<string>();
    for (const userId of ['anne', 'nobody', 'carl']) {
      assert.equal(outcomeOf(await fail(userId, 10)), '401 wrongCredentials', userId);
      const locked = await fail(userId, 1);
      assert.equal(outcomeOf(locked), '429 limited', userId);
      assert.equal(locked.headers.get('Retry-After'), '900');
      seen.add(visibleOf(locked));
    }
    assert.equal(seen.size, 1);
    assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '429 limited');
    assert.equal(outcomeOf(await signIn(' ANNE ', PASSWORD)), '429 limited');
    assert.equal(outcomeOf(await signIn('bert', PASSWORD)), '200');
    site.clock.pass(14.99);
    assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '429 limited');
    site.clock.pass(0.01);
    assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '200');
  });

  test('is not locked longer by trying on', async () => {
    await fail('anne', 10);
    for (let n = 0; n < 5; n++) {
      site.clock.pass(2.9);
      assert.equal(outcomeOf(await signIn('anne', WRONG)), '429 limited');
    }
    site.clock.pass(0.5);
    assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '200');
  });

  test('begins anew with a success', async () => {
    for (let n = 0; n < 3; n++) {
      await fail('anne', 9);
      assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '200');
    }
  });

  test('is not tried more often by trying at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => signIn('anne', WRONG)));
    assert.equal(answers.filter(({ status }) => status === 401).length, 10);
  });

  test('is unlocked by the link for a new password', async () => {
    await fail('anne', 11);
    await site.send('POST', '/v1/password-resets', { userId: 'anne', country: 'BE', language: 'en' });
    const token = tokenIn((await site.mailTo('anne@example.com'))?.body ?? '', 'reset');
    assert.equal((await site.send('POST', '/v1/password-resets/confirmation', { token, password: PASSWORD })).status, 204);
    assert.equal(outcomeOf(await signIn('anne', PASSWORD)), '200');
  });
});

suite('a network address', () => {
  test('is limited in all that it may try, and others are not', async () => {
    const names = Object.keys(WIDE_LIMITS).filter((name) => name.endsWith('Address'));
    const narrow = Object.fromEntries(names.map((name) => [name, { tries: 3, seconds: 900 }]));
    site = createPeopleSite(database.db, { limits: { ...WIDE_LIMITS, ...narrow } });
    const person = { password: PASSWORD, displayName: 'Some Body', country: 'BE', language: 'en' };
    const calls: ((n: string, headers: Record<string, string>) => Promise<CheckedAnswer>)[] = [
      (n, headers) => signIn(`user-${n}`, WRONG, headers),
      (n, headers) => site.send('POST', '/v1/registrations', { ...person, userId: `new-${n}`, email: `new-${n}@example.com` }, headers),
      (n, headers) => site.send('POST', '/v1/password-resets', { userId: `user-${n}`, country: 'BE', language: 'en' }, headers),
      (n, headers) => site.lookUp('order', n, n, headers),
    ];
    for (const call of calls) {
      for (let n = 0; n < 3; n++) assert.notEqual((await call(String(n), {})).status, 429);
      const limited = await call('3', {});
      assert.equal(outcomeOf(limited), '429 limited');
      assert.equal(limited.headers.get('Retry-After'), '900');
      assert.notEqual((await call('4', { [ADDRESS_HEADER]: '198.51.100.1' })).status, 429);
    }
    // Both kinds of link count together.
    for (let n = 0; n < 3; n++) {
      await site.send('POST', '/v1/registrations/confirmation', { token: 'csl_guess', password: PASSWORD });
    }
    const reset = await site.send('POST', '/v1/password-resets/confirmation', { token: 'csl_guess', password: PASSWORD });
    assert.equal(outcomeOf(reset), '429 limited');
  });

  test('is kept only as a hash', async () => {
    await signIn('anne', WRONG, { [ADDRESS_HEADER]: '203.0.113.77' });
    const rows = await database.db.selectFrom('throttle').select('key').execute();
    assert.equal(rows.length, 2);
    for (const { key } of rows) assert.match(key, /^signInBy(User|Address):[\w-]{43}$/);
  });
});

suite('a sign-in that fails', () => {
  test('looks and works the same for whoever there is, is not, or may not: one hash each', async () => {
    const counted = { verify: 0, hash: 0 };
    const counting = {
      ...passwords,
      verify: (...args: Parameters<typeof passwords.verify>) => (counted.verify++, passwords.verify(...args)),
      hash: (text: string) => (counted.hash++, passwords.hash(text)),
    };
    site = createPeopleSite(database.db, { accounts: { passwords: counting, publicUrl: PUBLIC_URL } });
    await signIn('nobody at all', WRONG);
    assert.deepEqual(counted, { verify: 1, hash: 1 });
    const seen = new Set<string>();
    const tries = ['anne', 'nobody', 'carl', 'anne@example.com'].map((userId) => [userId, WRONG] as const);
    for (const [userId, password] of [...tries, ['nobody', PASSWORD], ['carl', PASSWORD]] as const) {
      Object.assign(counted, { verify: 0, hash: 0 });
      seen.add(visibleOf(await signIn(userId, password)));
      assert.deepEqual(counted, { verify: 1, hash: 0 }, userId);
    }
    assert.equal(seen.size, 1);
    assert.match([...seen][0] ?? '', /^\[401,.*wrongCredentials/);
  });

  test('is no failure for good: what hashing could not do once it is asked again', async () => {
    let isBroken = true;
    const hash = (text: string) => (isBroken ? Promise.reject(new Error('Out of memory')) : passwords.hash(text));
    site = createPeopleSite(database.db, { accounts: { passwords: { ...passwords, hash }, publicUrl: PUBLIC_URL } });
    assert.equal(outcomeOf(await signIn('nobody', WRONG)), '500 serverError');
    isBroken = false;
    assert.equal(outcomeOf(await signIn('nobody', WRONG)), '401 wrongCredentials');
  });

  test('lets nobody in by a hash, by nothing, or where there is no password', async () => {
    const { db } = database;
    const bert = db.selectFrom('account').select('password_hash').where('user_id', '=', 'bert');
    const { password_hash: hash } = await bert.executeTakeFirstOrThrow();
    assert.equal(outcomeOf(await signIn('bert', hash ?? '')), '401 wrongCredentials');
    assert.equal(outcomeOf(await signIn('bert', '')), '400 invalid /password required');
    await db.updateTable('account').set({ password_hash: null }).where('user_id', '=', 'bert').execute();
    for (const password of [PASSWORD, 'null', ' ']) assert.equal(outcomeOf(await signIn('bert', password)), '401 wrongCredentials');
    await db.updateTable('account').set({ password_hash: hash }).where('user_id', '=', 'bert').execute();
  });

  test('by e-mail address or in capital letters is none', async () => {
    for (const userId of ['bert@example.com', 'BERT', ' bert ', 'Bert@Example.com']) {
      assert.equal(outcomeOf(await signIn(userId, PASSWORD)), '200', userId);
    }
  });
});
