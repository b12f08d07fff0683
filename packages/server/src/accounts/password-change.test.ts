import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { CheckedAnswer } from '../testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createPeopleSite, outcomeOf, PASSWORD, passwords, PUBLIC_URL, tokenIn, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';
import { createScryptPasswords } from './scrypt-passwords.ts';

const NEXT = 'eleven blue kettles boiling';
let database: TestDatabase;
let site: PeopleSite;
let count = 0;
let userId: string;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());
beforeEach(async () => {
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
  userId = `person${++count}`;
  await site.createPerson(userId);
});

type Headers = Record<string, string>;
const outcome = async (headers: Headers): Promise<string> => outcomeOf(await site.ask('/v1/session', { headers }));
const askForLink = (name = userId) => site.send('POST', '/v1/password-resets', { userId: name, country: 'BE', language: 'en' });
const reset = (token: string, password = NEXT) => site.send('POST', '/v1/password-resets/confirmation', { token, password });
const mail = () => site.mailTo(`${userId}@example.com`);
const link = async (): Promise<string> => tokenIn((await mail())?.body ?? '', 'reset');
const signIn = async (password: string): Promise<string> => outcomeOf(await site.send('POST', '/v1/session', { userId, password }));
const change = (headers: Headers, currentPassword = PASSWORD, newPassword = NEXT): Promise<CheckedAnswer> =>
  site.send('POST', '/v1/session/password', { currentPassword, newPassword }, headers);

suite('a link for a new password', () => {
  test('works once, ends all sessions, and tells the person', async () => {
    const [{ cookie }, bearer] = [await site.signIn(userId), await site.signInByToken(userId)];
    assert.equal((await askForLink()).status, 202);
    const token = await link();
    assert.equal(outcomeOf(await reset(token)), '204');
    assert.match((await mail())?.subject ?? '', /password .* was changed/);
    for (const headers of [cookie, bearer]) assert.equal(await outcome(headers), '401 expired');
    assert.deepEqual([await signIn(PASSWORD), await signIn(NEXT)], ['401 wrongCredentials', '200']);
    assert.equal(outcomeOf(await reset(token)), '410 staleLink');
  });

  test('works for 30 minutes, and with it go all others of the person', async () => {
    await askForLink();
    const first = await link();
    site.clock.pass(29.99);
    await askForLink(`${userId.toUpperCase()}@EXAMPLE.com`);
    const second = await link();
    assert.notEqual(first, second);
    site.clock.pass(0.01);
    assert.equal(outcomeOf(await reset(first)), '410 staleLink');
    await askForLink();
    const third = await link();
    assert.equal(outcomeOf(await reset(third)), '204');
    assert.equal(outcomeOf(await reset(second)), '410 staleLink');
  });

  test('works once of two uses at once', async () => {
    await askForLink();
    const token = await link();
    const outcomes = await Promise.all([NEXT, `${NEXT} again`].map(async (password) => outcomeOf(await reset(token, password))));
    assert.deepEqual(outcomes.sort(), ['204', '410 staleLink']);
  });

  test('and another one at once are one change of the password', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 4; n++) {
      await askForLink();
      tokens.push(await link());
    }
    const outcomes = await Promise.all(tokens.map(async (token, n) => outcomeOf(await reset(token, `${NEXT} ${n}`))));
    assert.deepEqual(outcomes.sort(), ['204', '410 staleLink', '410 staleLink', '410 staleLink']);
  });

  test('stays good while the password is refused', async () => {
    await askForLink();
    const token = await link();
    assert.equal(outcomeOf(await reset(token, 'password1234')), '400 invalid /password tooCommon');
    assert.equal(outcomeOf(await reset(token, `${userId}${userId}`)), '400 invalid /password tooSimilar');
    assert.equal(outcomeOf(await reset(token, 'short')), '400 invalid /password tooShort');
    assert.equal(await signIn(PASSWORD), '200');
    assert.equal(outcomeOf(await reset(token)), '204');
  });

  test('is promised to whoever asks, and sent to those that there are and may come in', async () => {
    const counted = { hash: 0 };
    const hash = (text: string) => (counted.hash++, passwords.hash(text));
    site = createPeopleSite(database.db, { accounts: { passwords: { ...passwords, hash }, publicUrl: PUBLIC_URL }, limits: WIDE_LIMITS });
    const { db } = database;
    await db.deleteFrom('mail').execute();
    await site.send('POST', '/v1/registrations', {
      userId: 'waiting', password: PASSWORD, displayName: 'W', email: 'waiting@example.com', country: 'BE', language: 'en',
    });
    await db.deleteFrom('mail').execute();
    await db.updateTable('account').set({ is_disabled: true }).where('user_id', '=', userId).execute();
    const headersOf = async (name: string): Promise<string> => {
      const { status, text, headers } = await site.send(
        'POST', '/v1/password-resets', { userId: name, country: 'BE', language: 'en' }, { 'X-Request-Id': 'same' },
      );
      return JSON.stringify([status, text, [...headers]]);
    };
    counted.hash = 0;
    const seen = new Set([await headersOf('nobody'), await headersOf('waiting'), await headersOf(userId)]);
    assert.deepEqual(await db.selectFrom('mail').selectAll().execute(), []);
    await db.updateTable('account').set({ is_disabled: false }).where('user_id', '=', userId).execute();
    seen.add(await headersOf(userId));
    assert.equal(seen.size, 1);
    assert.equal(counted.hash, 4);
    assert.match((await mail())?.subject ?? '', /new password/);
  });

  test('is worth nothing for an account that was shut in the meantime', async () => {
    await askForLink();
    const token = await link();
    await database.db.updateTable('account').set({ is_disabled: true }).where('user_id', '=', userId).execute();
    assert.equal(outcomeOf(await reset(token)), '410 staleLink');
  });
});

suite('a change of the password', () => {
  test('keeps this session, ends the others, and tells the person', async () => {
    const [here, there, bearer] = [await site.signIn(userId), await site.signIn(userId), await site.signInByToken(userId)];
    await askForLink();
    const token = await link();
    assert.equal(outcomeOf(await change(here.cookie)), '204');
    assert.match((await mail())?.subject ?? '', /was changed/);
    assert.equal(await outcome(here.cookie), '200');
    for (const headers of [there.cookie, bearer]) assert.equal(await outcome(headers), '401 expired');
    assert.deepEqual([await signIn(PASSWORD), await signIn(NEXT)], ['401 wrongCredentials', '200']);
    assert.equal(outcomeOf(await reset(token)), '410 staleLink');
  });

  test('needs the current one, and ten wrong ones are the last for a quarter of an hour', async () => {
    site = createPeopleSite(database.db);
    const { cookie } = await site.signIn(userId);
    for (let n = 0; n < 10; n++) assert.equal(outcomeOf(await change(cookie, 'not the right one')), '400 invalid /currentPassword wrong');
    const limited = await change(cookie);
    assert.equal(outcomeOf(limited), '429 limited');
    assert.equal(limited.headers.get('Retry-After'), '900');
    site.clock.pass(15);
    assert.equal(outcomeOf(await change(cookie)), '204');
  });

  test('says what is wrong with the new one', async () => {
    const { cookie } = await site.signIn(userId);
    const wrong = { tooShort: 'x', tooLong: 'x'.repeat(129), tooCommon: 'password1234', tooSimilar: `${userId}-${userId}` };
    for (const [code, password] of Object.entries(wrong)) {
      assert.equal(outcomeOf(await change(cookie, PASSWORD, password)), `400 invalid /newPassword ${code}`);
    }
    assert.equal(await signIn(PASSWORD), '200');
  });

  test('is not for whom an outside provider alone vouches for', async () => {
    const { cookie } = await site.signIn(userId);
    await database.db.updateTable('account').set({ password_hash: null }).where('user_id', '=', userId).execute();
    assert.equal(outcomeOf(await change(cookie)), '400 invalid /currentPassword wrong');
  });
});

suite('createScryptPasswords', () => {
  const strong = createScryptPasswords();

  test('makes a hash of today’s strength with a salt of its own, which the password alone fits', async () => {
    const [one, two] = [await strong.hash(PASSWORD), await strong.hash(PASSWORD)];
    for (const hash of [one, two]) assert.match(hash, /^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
    assert.notEqual(one, two);
    assert.equal(await strong.verify(PASSWORD, one), true);
    assert.equal(await strong.verify(`${PASSWORD} `, one), false);
    assert.equal(await strong.verify(PASSWORD.toUpperCase(), one), false);
  });

  test('takes the same letters, however a keyboard composes them, and every character of a long one', async () => {
    const hash = await passwords.hash('Zwölf Kätzchen é'.normalize('NFD'));
    assert.equal(await passwords.verify('Zwölf Kätzchen é'.normalize('NFC'), hash), true);
    assert.equal(await passwords.verify('Zwolf Katzchen e', hash), false);
    const long = await passwords.hash(`${'x'.repeat(127)}y`);
    assert.equal(await passwords.verify(`${'x'.repeat(127)}z`, long), false);
  });

  test('fits nothing to what is no hash', async () => {
    const hash = await passwords.hash(PASSWORD);
    for (const text of ['', PASSWORD, 'x', '$scrypt$', hash.slice(0, -1), hash.replace('scrypt', 'argon2id'), `${hash}$`, `${hash} `]) {
      assert.equal(await passwords.verify(PASSWORD, text), false, text);
    }
  });

  test('knows a hash that was made with less, and the next sign-in makes it anew', async () => {
    const weak = await passwords.hash(PASSWORD);
    assert.deepEqual([passwords.isOutdated(weak), strong.isOutdated(weak)], [false, true]);
    assert.equal(passwords.isOutdated(await strong.hash('x')), false);
    assert.equal(strong.isOutdated('no hash'), true);
    const stronger = createScryptPasswords({ ln: 5, r: 8, p: 1 });
    site = createPeopleSite(database.db, { accounts: { passwords: stronger, publicUrl: PUBLIC_URL }, limits: WIDE_LIMITS });
    assert.equal(await signIn(PASSWORD), '200');
    const { password_hash: hash } = await database.db
      .selectFrom('account').select('password_hash').where('user_id', '=', userId).executeTakeFirstOrThrow();
    assert.match(hash ?? '', /^\$scrypt\$ln=5,/);
    assert.equal(await signIn(PASSWORD), '200');
  });
});
