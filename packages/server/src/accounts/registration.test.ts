import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { CheckedAnswer } from '../testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import {
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
import { LIMITS } from './throttle.ts';

let database: TestDatabase;
let site: PeopleSite;
before(async () => {
  database = await createTestDatabase();
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
  await site.createPerson('anne');
});
after(() => database.close());
beforeEach(async () => {
  for (const table of ['throttle', 'mail', 'registration'] as const) await database.db.deleteFrom(table).execute();
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
});

const person = (userId: string, more: object = {}) => ({
  userId,
  password: PASSWORD,
  displayName: 'Some Body',
  email: `${userId}@example.com`,
  country: 'BE',
  language: 'en',
  ...more,
});
const register = (userId: string, more: object = {}): Promise<CheckedAnswer> =>
  site.send('POST', '/v1/registrations', person(userId, more));
const confirm = (token: string, password = PASSWORD): Promise<CheckedAnswer> =>
  site.send('POST', '/v1/registrations/confirmation', { token, password });
const linkTo = async (email: string): Promise<string> => tokenIn((await site.mailTo(email))?.body ?? '', 'confirm');
const countMails = async (): Promise<number> => (await database.db.selectFrom('mail').select('id').execute()).length;

suite('a registration', () => {
  test('is answered the same whatever is known already; only the mails differ', async () => {
    const counted = { hash: 0 };
    const hash = (text: string) => (counted.hash++, passwords.hash(text));
    site = createPeopleSite(database.db, { accounts: { passwords: { ...passwords, hash }, publicUrl: PUBLIC_URL }, limits: WIDE_LIMITS });
    const answers = [
      await register('someone'),
      await register('other', { email: 'ANNE@example.com' }),
      await register('Anne', { email: 'other@example.com' }),
    ];
    assert.equal(new Set(answers.map(visibleOf)).size, 1);
    assert.equal(answers[0]?.status, 202);
    assert.equal(counted.hash, 3);
    assert.match((await site.mailTo('someone@example.com'))?.subject ?? '', /Confirm your registration/);
    const exists = await site.mailTo('ANNE@example.com');
    assert.match(exists?.subject ?? '', /already have an account/);
    assert.match(exists?.body ?? '', /anne/);
    const taken = await site.mailTo('other@example.com');
    assert.match(taken?.subject ?? '', /another user ID/);
    for (const mail of [exists, taken]) assert.doesNotMatch(mail?.body ?? '', /csl_|csol-confirm/);
  });

  test('sends no more than five mails an hour to one address, and tells nobody', async () => {
    site = createPeopleSite(database.db);
    const answers: string[] = [];
    for (let n = 0; n < 7; n++) {
      const email = n % 2 ? 'many@example.com' : 'Many@Example.com';
      answers.push(visibleOf(await register(`many-${n}`, { email })));
    }
    assert.equal(new Set(answers).size, 1);
    assert.equal(await countMails(), 5);
    await site.send('POST', '/v1/password-resets', { userId: 'many@example.com', country: 'BE', language: 'en' });
    assert.equal(await countMails(), 5);
    site.clock.pass(60);
    await register('many-8', { email: 'many@example.com' });
    assert.equal(await countMails(), 6);
  });

  test('belongs to the first who confirms, where two chose one user ID', async () => {
    await register('wanted', { email: 'first@example.com' });
    await register('Wanted', { email: 'second@example.com' });
    const [first, second] = [await linkTo('first@example.com'), await linkTo('second@example.com')];
    assert.equal((await confirm(second)).status, 204);
    assert.equal(outcomeOf(await confirm(first)), '410 staleLink');
    assert.equal((await site.signIn('wanted')).session.user?.email, 'second@example.com');
  });

  test('makes one account where both confirm at once, or one twice', async () => {
    await register('race', { email: 'race-1@example.com' });
    await register('race', { email: 'race-2@example.com' });
    const tokens = [await linkTo('race-1@example.com'), await linkTo('race-2@example.com')];
    const outcomes = await Promise.all([...tokens, ...tokens].map(async (token) => outcomeOf(await confirm(token))));
    assert.deepEqual(outcomes.sort(), ['204', '410 staleLink', '410 staleLink', '410 staleLink']);
    const accounts = await database.db.selectFrom('account').select('id').where('user_key', '=', 'race').execute();
    assert.equal(accounts.length, 1);
  });

  test('may be confirmed for 24 hours, and its password says no more than that it is not', async () => {
    await register('late');
    const token = await linkTo('late@example.com');
    const signIn = (password: string) => site.send('POST', '/v1/session', { userId: 'late', password });
    assert.equal(outcomeOf(await signIn(PASSWORD)), '403 notConfirmed');
    assert.equal(outcomeOf(await signIn('not the right one')), '401 wrongCredentials');
    site.clock.pass(24 * 60);
    assert.equal(outcomeOf(await signIn(PASSWORD)), '401 wrongCredentials');
    assert.equal(outcomeOf(await confirm(token)), '410 staleLink');
    for (const guess of ['csl_guess', token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
      assert.equal(outcomeOf(await confirm(guess)), '410 staleLink');
    }
  });

  test('names each member that is wrong, and why', async () => {
    const rejections: [object, string][] = [
      [{ password: 'x'.repeat(11) }, '/password tooShort'],
      [{ password: 'x'.repeat(129) }, '/password tooLong'],
      [{ password: 'password1234' }, '/password tooCommon'],
      [{ password: 'qwertyuiop12' }, '/password tooCommon'],
      [{ password: 'winterfell-x', company: 'Winterfell' }, '/password tooSimilar'],
      [{ password: 'charlotte@ex', email: 'charlotte@example.com' }, '/password tooSimilar'],
      [{ userId: 'ab' }, '/userId tooShort'],
      [{ userId: 'a'.repeat(101) }, '/userId tooLong'],
      [{ userId: 'a b c' }, '/userId format'],
      [{ userId: 'anne\u202e' }, '/userId format'],
      [{ userId: 'аnne' }, '/userId format'],
      [{ displayName: '' }, '/displayName required'],
      [{ displayName: ' x' }, '/displayName format'],
      [{ email: 'nobody' }, '/email format'],
      [{ email: 'a@b.example,c@d.example' }, '/email format'],
      [{ email: 'a@b.example\r\nBcc: c@d.example' }, '/email format'],
      [{ country: 'Belgium' }, '/country format'],
      [{ language: 'x' }, '/language format'],
      [{ userId: undefined, password: undefined }, '/userId required /password required'],
    ];
    for (const [more, places] of rejections) {
      assert.equal(outcomeOf(await register('fine', more)), `400 invalid ${places}`, JSON.stringify(more));
    }
    assert.equal(await countMails(), 0);
  });

  test('takes any long password that is not guessed soon, whatever it is made of', async () => {
    const good = ['seven green bottles', '         zwölf Katzen', '👩‍👩‍👧 ☂ ünï 🚲 zzz', 'correct horse battery staple', 'xxxk9#mQ2vL!8tRw4'];
    for (const [n, password] of good.entries()) assert.equal(outcomeOf(await register(`good-${n}`, { password })), '202', password);
  });

  test('takes an e-mail address as a user ID from its owner alone', async () => {
    assert.equal(outcomeOf(await register('victim@example.com', { email: 'attacker@example.com' })), '400 invalid /userId format');
    assert.equal(outcomeOf(await register('owner@example.com', { email: 'Owner@Example.com' })), '202');
    assert.equal((await confirm(await linkTo('Owner@Example.com'))).status, 204);
    assert.equal((await site.signIn('OWNER@example.com')).session.user?.userId, 'owner@example.com');
  });

  test('asks for a customer number that is noted, whether or not there is one', async () => {
    await site.createPerson('wisher', '  no such number ');
    const { session } = await site.signIn('wisher');
    assert.equal(session.level, 'registered');
    assert.deepEqual(session.requests?.map(({ customerNumber }) => customerNumber), ['no such number']);
    await site.createPerson('modest', '   ');
    assert.equal((await site.signIn('modest')).session.requests, undefined);
  });
});

suite('the link of a registration', () => {
  const WRONG = 'not the right one';
  const waiting = () => database.db.selectFrom('registration').select('user_id').where('user_id', '=', 'guest-of-honour').execute();

  test('makes no account without the password that was chosen, so that nobody confirms what somebody else registered', async () => {
    await register('guest-of-honour', { password: 'the attacker chose this', email: 'owner@example.org' });
    const token = await linkTo('owner@example.org');
    for (const password of [PASSWORD, WRONG, ' the attacker chose this', 'The attacker chose this', 'x'.repeat(1000)]) {
      assert.equal(outcomeOf(await confirm(token, password)), '400 invalid /password wrong');
    }
    assert.deepEqual(await database.db.selectFrom('account').select('id').where('email_key', '=', 'owner@example.org').execute(), []);
    assert.equal(outcomeOf(await site.send('POST', '/v1/registrations/confirmation', { token })), '400 invalid /password required');
    await register('owner', { email: 'owner@example.org' });
    assert.equal((await confirm(await linkTo('owner@example.org'))).status, 204);
    assert.equal((await site.signIn('owner@example.org')).session.user?.userId, 'owner');
    assert.equal(outcomeOf(await confirm(token, 'the attacker chose this')), '410 staleLink');
  });

  test('survives nine wrong passwords, and not ten and a right one', async () => {
    site = createPeopleSite(database.db, { limits: { ...WIDE_LIMITS, passwordsByLink: LIMITS.passwordsByLink } });
    await register('nine', { email: 'nine@example.org' });
    const nine = await linkTo('nine@example.org');
    for (let n = 0; n < 9; n++) assert.equal(outcomeOf(await confirm(nine, WRONG)), '400 invalid /password wrong');
    site.clock.pass(23 * 60);
    assert.equal(outcomeOf(await confirm(nine)), '204');
    await register('guest-of-honour', { email: 'ten@example.org' });
    const ten = await linkTo('ten@example.org');
    for (let n = 0; n < 10; n++) assert.equal(outcomeOf(await confirm(ten, WRONG)), '400 invalid /password wrong');
    assert.equal((await waiting()).length, 1);
    assert.equal(visibleOf(await confirm(ten)), visibleOf(await confirm('csl_guess')));
    assert.deepEqual(await waiting(), []);
  });

  test('is not tried more often by trying at once', async () => {
    site = createPeopleSite(database.db, { limits: { ...WIDE_LIMITS, passwordsByLink: LIMITS.passwordsByLink } });
    await register('guest-of-honour', { email: 'many@example.org' });
    const token = await linkTo('many@example.org');
    const outcomes = await Promise.all(Array.from({ length: 16 }, async () => outcomeOf(await confirm(token, WRONG))));
    assert.equal(outcomes.filter((outcome) => outcome === '400 invalid /password wrong').length, 10);
    assert.equal(outcomes.filter((outcome) => outcome === '410 staleLink').length, 6);
  });
});
