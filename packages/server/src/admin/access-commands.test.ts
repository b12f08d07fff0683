import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { createAdministrator, type Administrator } from '../testing/administration.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { createPeopleSite, type PeopleSite } from '../testing/people.ts';

interface Granted {
  granted: string[];
  grantedBefore: string[];
  isTold: boolean;
}

suite('access', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  let admin: Administrator;
  let anne = '';
  let count = 0;
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db);
    for (const number of ['A', 'B', '--all', "x'; touch y"]) await insertCustomer(database.db, number);
  });
  beforeEach(async () => {
    admin = createAdministrator(database.db, site.clock);
    // A person for each test, and time enough for the limits on registrations.
    anne = `anne${++count}`;
    site.clock.pass(60);
    await site.createPerson(anne, 'B');
  });
  after(() => database.close());

  /** What the person may see, as the person's own session says. */
  const seenBy = async (userId: string): Promise<string[]> => {
    const { session } = await site.signIn(userId);
    return (session.customers ?? []).map(({ customerNumber }) => customerNumber);
  };
  const mailCount = async (): Promise<number> => {
    const mails = database.db.selectFrom('mail').where('recipient', '=', `${anne}@example.com`).where('subject', 'like', '%access%');
    return (await mails.select('id').execute()).length;
  };

  test('is granted by user ID or e-mail address, removes the wish, and is told by e-mail with the way to the page', async () => {
    assert.match(await admin.do('requests'), new RegExp(`${anne} .* B +Company B`));
    const text = await admin.do('grant', `${anne.toUpperCase()}@example.com`, 'A', 'B');
    const [name, ...lines] = text.split('\n').slice(0, 3);
    assert.equal(name, `${anne} (A Person, ${anne}@example.com)`);
    assert.deepEqual(lines.map((line) => line.replaceAll(/ +/g, ' ')), [' granted A Company A', ' granted B Company B']);
    assert.match(text, new RegExp(`To undo:\n {2}npm run admin -- revoke ${anne} A B\n$`));
    assert.deepEqual(await seenBy(anne), ['A', 'B']);
    assert.equal(await admin.do('requests'), 'Nobody waits.\n');
    assert.equal(await mailCount(), 2);
    assert.match((await site.mailTo(`${anne}@example.com`))?.body ?? '', /B.*\n\nhttps:\/\/www\.example\.com\/be\/\n/s);
    assert.equal(admin.mails(), 1);
  });

  test('that was granted before is said to be, and nobody is told again', async () => {
    await admin.do('grant', anne, 'A');
    assert.deepEqual(
      await admin.read<Granted>('grant', anne, 'A', 'B', 'B').then(({ granted, grantedBefore }) => [granted, grantedBefore]),
      [['B'], ['A']],
    );
    assert.equal(await mailCount(), 2);
    const again = await admin.do('grant', anne, 'A');
    assert.match(again, /granted before {2}A/);
    assert.doesNotMatch(again, /e-mail to|undo/);
    assert.equal(await mailCount(), 2);
  });

  test('is granted for all numbers or for none', async () => {
    const reason = await admin.refused('grant', anne, 'A', 'C', 'D');
    assert.equal(reason, 'There is no customer number C, D. Nothing has been granted.\n');
    assert.deepEqual(await seenBy(anne), []);
    assert.equal(await mailCount(), 0);
    assert.equal(admin.mails(), 0);
    assert.match(await admin.refused('grant', 'nobody', 'A'), /no account .* nobody/);
    await admin.do('refuse', anne, 'B');
  });

  test('to all customer numbers holds for those to come, and takes every wish away', async () => {
    assert.deepEqual((await admin.read<Granted>('grant', anne, '--all')).granted, ['*']);
    assert.ok((await seenBy(anne)).includes('B'));
    assert.equal(await admin.do('requests'), 'Nobody waits.\n');
    const reason = await admin.refused('revoke', anne, 'A');
    assert.match(reason, /would go on seeing these\. Nothing has been revoked/);
    const gone = await admin.do('revoke', anne, '--all');
    assert.match(gone, new RegExp(`no customer number any more\\.\nTo undo:\n {2}npm run admin -- grant --all ${anne}\n$`));
    assert.deepEqual(await seenBy(anne), []);
  });

  test('is revoked by number, all or nothing, and at once', async () => {
    await admin.do('grant', anne, 'A', 'B');
    const { cookie } = await site.signIn(anne);
    assert.match(await admin.refused('revoke', anne, 'A', 'C'), /has no access to C\. Nothing has been revoked/);
    assert.equal((await site.getSession(cookie)).customers?.length, 2);
    const text = await admin.do('revoke', anne, 'A');
    assert.match(text, /revoked {2}A {2}Company A\n {2}kept {5}B {2}Company B\nTo undo:\n {2}npm run admin -- grant \S+ A\n/);
    assert.deepEqual((await site.getSession(cookie)).customers?.map(({ customerNumber }) => customerNumber), ['B']);
    await admin.do('revoke', anne, '--all');
    assert.match(await admin.refused('revoke', anne, '--all'), /has access to no customer number/);
  });

  test('is refused without a word to the person, once', async () => {
    assert.match(await admin.do('refuse', anne, 'B'), /waits for B no longer/);
    assert.match(await admin.refused('refuse', anne, 'B'), /has not asked for B/);
    assert.equal((await site.signIn(anne)).session.level, 'registered');
  });

  test('is asked for and granted by number, also where a number looks like an option or a command', async () => {
    const { cookie } = await site.signIn(anne);
    await site.send('POST', '/v1/entitlement-requests', { customerNumber: '--all' }, cookie);
    const text = await admin.do('grant', anne, '--', '--all', "x'; touch y");
    assert.match(text, /revoke -- anne\d+ --all 'x'\\''; touch y'\n$/);
    assert.deepEqual(await seenBy(anne), ['--all', "x'; touch y"]);
    await admin.do('revoke', anne, '--', '--all');
    assert.deepEqual(await seenBy(anne), ["x'; touch y"]);
    await admin.do('refuse', anne, 'B');
  });

  test('granted to a disabled account is kept, and nobody is invited', async () => {
    await admin.do('disable', anne);
    assert.equal((await admin.read<Granted>('grant', anne, 'B')).isTold, false);
    assert.equal(await mailCount(), 0);
    await admin.do('enable', anne);
    assert.deepEqual(await seenBy(anne), ['B']);
  });
});
