import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Problem } from '@csol/contract';
import { createPublicId } from '../db/values.ts';
import { createAdministrator, type Administrator } from '../testing/administration.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { createPeopleSite, PASSWORD, tokenIn, type PeopleSite } from '../testing/people.ts';

interface Entry {
  id: string;
  userId: string;
  state: string;
  customers: { number: string; company?: string }[];
  requests: { number: string; company?: string }[];
}

suite('accounts', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  let admin: Administrator;
  let anne = '';
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db);
    admin = createAdministrator(database.db, site.clock);
    await insertCustomer(database.db, 'A', { name: 'Brouwerij 100% Zuiver' });
    await insertCustomer(database.db, 'B');
    anne = await site.createPerson('anne', 'A');
    await site.createPerson('bert', 'nobodys');
  });
  after(() => database.close());

  const statusOf = async (userId: string, password = PASSWORD): Promise<number> =>
    (await site.send('POST', '/v1/session', { userId, password })).status;
  const newPerson = (email: string, ...more: string[]): string[] => ['--email', email, '--name', 'Carla Claes', ...more];
  /** An account that no page makes: as a provider may name somebody. */
  const insertPerson = async (userId: string, email: string, displayName: string): Promise<string> => {
    const id = createPublicId('usr');
    const keys = { user_key: userId.toLowerCase(), email_key: email.toLowerCase(), created_at: site.clock.now().toISOString() };
    const rest = { company: null, country: 'BE', language: 'en', password_hash: null };
    await database.db.insertInto('account').values({ id, user_id: userId, email, display_name: displayName, ...keys, ...rest }).execute();
    return id;
  };

  test('are listed with what people see and wait for, and found by a part of what they are called', async () => {
    await admin.do('grant', 'bert', 'B');
    const { accounts } = await admin.read<{ accounts: Entry[] }>('accounts');
    const found = accounts.map(({ userId, state, customers, requests }) => [userId, state, customers[0]?.number, requests[0]?.number]);
    assert.deepEqual(found, [['anne', 'active', undefined, 'A'], ['bert', 'active', 'B', 'nobodys']]);
    assert.match(await admin.do('accounts', 'ANNE@'), /^USER ID +NAME .*\nanne +A Person +anne@example\.com +BE +active +A\n$/);
    assert.equal(await admin.do('accounts', '%'), 'There is no such account.\n');
  });

  test('wait for numbers whose owner is named, or which are nobody’s', async () => {
    const [, ...lines] = (await admin.do('requests')).split('\n');
    assert.match(lines[0] ?? '', /^2026-07-15 12:00 +anne .* A +Brouwerij 100% Zuiver$/);
    assert.match(lines[1] ?? '', /^2026-07-15 12:00 +bert .* nobodys +no such customer number$/);
    const { requests } = await admin.read<{ requests: { customerNumber: string; customer: string | null }[] }>('requests');
    const found = requests.map(({ customerNumber, customer }) => [customerNumber, customer]);
    assert.deepEqual(found, [['A', 'Brouwerij 100% Zuiver'], ['nobodys', null]]);
  });

  test('are shown one by one, by user ID, e-mail address or id', async () => {
    const text = await admin.do('show', 'bert');
    assert.match(text, /^bert\n/);
    assert.match(text, /may see +B {2}Company B, granted 2026-07-15 12:00\nwaits for +nobodys {2}no such customer number, asked/);
    for (const name of ['anne', ' ANNE ', 'anne@example.com', anne]) assert.equal((await admin.read<Entry>('show', name)).id, anne);
    assert.match(await admin.refused('show', 'ann'), /There is no account/);
  });

  test('stand beside customer numbers, found by number or company', async () => {
    const { customers } = await admin.read<{ customers: object[] }>('customers', '100% zui');
    assert.deepEqual(customers, [{ number: 'A', name: 'Brouwerij 100% Zuiver', country: 'BE', people: 0 }]);
    assert.match(await admin.do('customers'), /^CUSTOMER NUMBER .*\nA .*\nB +Company B +BE +1\n$/);
    assert.equal(await admin.do('customers', 'zzz'), 'There is no such customer number.\n');
  });

  test('that are disabled lose their sessions and sign in no more, until they are enabled', async () => {
    const { cookie } = await site.signIn('anne');
    await site.signInByToken('anne');
    const text = await admin.do('disable', 'anne');
    assert.match(text, /^anne .* is disabled.*\n2 sessions have ended\. .*kept\.\nTo undo.*\n {2}npm run admin -- enable anne\n$/);
    assert.equal((await site.ask('/v1/session', { headers: cookie })).status, 401);
    assert.equal(await statusOf('anne'), 401);
    assert.match(await admin.do('disable', 'anne'), /was disabled before/);
    assert.match(await admin.do('accounts', 'anne'), / disabled /);
    await admin.do('enable', 'anne');
    assert.match(await admin.do('enable', 'anne'), /was enabled before/);
    assert.equal(await statusOf('anne'), 200);
  });

  test('that tried too often are unlocked', async () => {
    for (let tries = 0; tries < 11; tries++) await statusOf('bert', 'wrong');
    assert.equal(await statusOf('bert'), 429);
    assert.equal(await statusOf('anne'), 200);
    await admin.do('unlock', 'bert');
    assert.equal(await statusOf('bert'), 200);
  });

  test('are signed out everywhere, and may sign in again', async () => {
    await admin.do('sign-out', 'bert');
    const { cookie } = await site.signIn('bert');
    assert.match(await admin.do('sign-out', 'bert'), /is signed out: 1 session has ended/);
    assert.equal((await site.ask('/v1/session', { headers: cookie })).status, 401);
    assert.equal((await site.signIn('bert')).session.level, 'entitled');
  });

  test('are made with a link to choose a password, which is good for a day', async () => {
    const more = ['--country', 'se', '--language', 'sv', '--company', 'C AB'];
    const text = await admin.do('create', 'carla', ...newPerson('carla@example.com', ...more));
    assert.match(text, /\n {2}https:\/\/www\.example\.com\/se\/#csol-reset=csl_\S+\n/);
    assert.match(await admin.do('show', 'carla'), /state +no password yet\n/);
    assert.equal(await statusOf('carla'), 401);
    site.clock.pass(23 * 60);
    const token = tokenIn(text, 'reset');
    assert.equal((await site.send('POST', '/v1/password-resets/confirmation', { token, password: PASSWORD })).status, 204);
    assert.equal((await site.signIn('carla')).session.user?.displayName, 'Carla Claes');

    const late = await admin.read<{ link: string }>('create', 'dora', ...newPerson('dora@example.com'));
    site.clock.pass(24 * 60);
    const answer = await site.send('POST', '/v1/password-resets/confirmation', { token: tokenIn(late.link, 'reset'), password: PASSWORD });
    assert.equal((answer.json as Problem).type, 'urn:problem-type:csol:staleLink');
  });

  test('are made with a password from standard input', async () => {
    const done = await admin.runWith(`${PASSWORD}\n`, 'create', 'erik', ...newPerson('erik@example.com', '--password-stdin'));
    assert.equal(done.exitCode, 0);
    assert.doesNotMatch(done.stdout, /link|seven/);
    assert.equal(await statusOf('erik'), 200);
    const why = async (stdin: string): Promise<string> =>
      (await admin.runWith(stdin, 'create', 'fred', ...newPerson('fred@example.com', '--password-stdin'))).stderr;
    assert.equal(await why(''), 'No password came on standard input.\n');
    assert.match(await why('short\n'), /^The password must NOT have fewer than 12 characters/);
    assert.match(await why('password1234\n'), /^The password is used by many/);
  });

  test('are not made where somebody has the name, or the contract knows no such thing', async () => {
    assert.match(await admin.refused('create', 'Anne', ...newPerson('new@example.com')), /^Anne has an account already/);
    assert.match(await admin.refused('create', 'gina', ...newPerson('BERT@example.com')), /^BERT@example\.com has an account already/);
    const reason = await admin.refused('create', 'g', '--email', 'gina', '--name', ' ', '--country', 'Belgium');
    for (const place of ['USER', '--email', '--name', '--country']) assert.match(reason, new RegExp(`^${place} must`, 'm'));
    assert.match(await admin.refused('create', 'anne@example.org', ...newPerson('gina@example.com')), /^USER is another e-mail address/);
  });

  test('are named by an address of their own alone: a user ID may be another’s address', async () => {
    const thief = await insertPerson('victim@example.com', 'thief@example.com', 'Thief');
    const reason = await admin.refused('grant', 'victim@example.com', 'A');
    assert.match(reason, new RegExp(`by its id:\n {2}${thief} {2}victim@example\\.com \\(Thief, thief`));
    const victim = await insertPerson('victim', 'victim@example.com', 'Victim');
    assert.match(await admin.refused('grant', 'victim@example.com', 'A'), new RegExp(victim));
    assert.match(await admin.do('grant', thief, 'A'), new RegExp(`revoke ${thief} A`));
    assert.match(await admin.do('grant', 'victim', 'A'), /revoke victim A/);
  });

  test('leave their ids in the log, and nothing else', async () => {
    const { log } = admin;
    log.length = 0;
    await admin.do('show', 'anne');
    await admin.refused('show', 'nobody');
    await admin.run('nonsense');
    assert.deepEqual(log, [{ command: 'show', exitCode: 0, account: anne }, { command: 'show', exitCode: 1 }]);
  });

  test('may be called anything: a terminal is shown it, and obeys nothing', async () => {
    await insertPerson('mallory', 'mallory@example.com', 'M\u001b]0;owned\u0007\u009b2J\r\nroot\u202e');
    for (const args of [['accounts'], ['show', 'mallory'], ['disable', 'mallory'], ['accounts', '--json']]) {
      const text = await admin.do(...args);
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{C}\p{Zl}\p{Zp}]/u);
      assert.doesNotMatch(text, /^root/m);
    }
    const { accounts } = await admin.read<{ accounts: (Entry & { displayName: string })[] }>('accounts', 'mallory');
    assert.equal(accounts[0]?.displayName, 'M\u001b]0;owned\u0007\u009b2J\r\nroot\u202e');
  });
});
