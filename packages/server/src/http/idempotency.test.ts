import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { grant } from '../accounts/entitlements.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { forms } from '../testing/enquiry-site.ts';
import { createGate } from '../testing/gate.ts';
import { operations, validBodies } from '../testing/operations.ts';
import { createPeopleSite, outcomeOf, PASSWORD, passwords, PUBLIC_URL, tokenIn, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

const KEY = { 'Idempotency-Key': 'b9c2f2a4-0000-4000-8000-000000000001' };

suite('a request that names itself', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
    await site.createPerson('anne');
    await site.createPerson('bert');
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.db.deleteFrom('idempotent_call').execute();
    await database.db.deleteFrom('mail').execute();
    site = createPeopleSite(database.db, { enquiries: { forms }, limits: WIDE_LIMITS });
  });

  const countMails = async (): Promise<number> => (await database.db.selectFrom('mail').select('id').execute()).length;
  const reset = { userId: 'anne', country: 'BE', language: 'en' };
  const ask = (body: unknown = reset, headers: Record<string, string> = KEY) => site.send('POST', '/v1/password-resets', body, headers);

  test('has one effect and the same answer, however often it comes', async () => {
    const answers = [await ask(), await ask(), await ask()];
    assert.deepEqual(answers.map(({ status, text }) => [status, text]), Array(3).fill([202, '']));
    assert.equal(await countMails(), 1);
    assert.equal((await ask(reset, {})).status, 202);
    assert.equal(await countMails(), 2);
  });

  test('is refused with another body, even one of other blanks', async () => {
    await ask();
    assert.equal(outcomeOf(await ask({ ...reset, userId: 'bert' })), '422 keyReused');
    const spaced = JSON.stringify(reset, undefined, 1);
    const headers = { ...KEY, 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
    assert.equal(outcomeOf(await site.ask('/v1/password-resets', { method: 'POST', headers, body: spaced })), '422 keyReused');
    assert.equal(await countMails(), 1);
  });

  test('is refused for another thing of the same operation', async () => {
    const { db } = database;
    const customer_id = await insertCustomer(db, 'C-1');
    const [first = '', second = ''] = await insertDocuments(db, [{ customer_id, number: '1' }, { customer_id, number: '2' }]);
    await grant(db, await site.createPerson('dora'), customer_id, site.clock.now());
    const { cookie } = await site.signIn('dora');
    const forward = (id: string) => site.send('POST', `/v1/invoices/${id}/forwards`, validBodies.forwardInvoice, { ...cookie, ...KEY });
    assert.deepEqual([await forward(first), await forward(second), await forward(first)].map(outcomeOf), ['202', '422 keyReused', '202']);
  });

  test('is another one for another operation, and for another person', async () => {
    assert.equal((await ask()).status, 202);
    assert.equal((await site.send('POST', '/v1/registrations', validBodies.register, KEY)).status, 202);
    assert.equal(await countMails(), 2);
    for (const userId of ['anne', 'bert']) {
      const { cookie } = await site.signIn(userId);
      assert.equal((await site.send('POST', '/v1/entitlement-requests', { customerNumber: userId }, { ...cookie, ...KEY })).status, 202);
      assert.deepEqual((await site.getSession(cookie)).requests?.map(({ customerNumber }) => customerNumber), [userId]);
    }
  });

  test('waits for its twin, which is told to come back', async () => {
    const [started, release] = [createGate(), createGate()];
    const slow = { ...passwords, hash: async (text: string) => (started.open(), await release.opened, passwords.hash(text)) };
    site = createPeopleSite(database.db, { accounts: { passwords: slow, publicUrl: PUBLIC_URL }, limits: WIDE_LIMITS });
    const first = ask();
    await started.opened;
    const twin = await ask();
    assert.equal(outcomeOf(twin), '409 conflict');
    assert.equal(twin.headers.get('Retry-After'), '1');
    assert.equal(outcomeOf(await ask({ ...reset, userId: 'bert' })), '422 keyReused');
    release.open();
    assert.equal((await first).status, 202);
    assert.equal((await ask()).status, 202);
    assert.equal(await countMails(), 1);
  });

  test('passes once of ten that come together', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask()));
    for (const answer of answers) assert.match(outcomeOf(answer), /^202$|^409 conflict$/);
    assert.equal(await countMails(), 1);
    assert.equal((await ask()).status, 202);
  });

  test('may come again where it failed', async () => {
    const person = { ...validBodies.register, userId: 'carl', email: 'carl@example.com' };
    await site.send('POST', '/v1/registrations', person);
    const token = tokenIn((await site.mailTo('carl@example.com'))?.body ?? '', 'confirm');
    const confirm = (body: unknown) => site.send('POST', '/v1/registrations/confirmation', body, KEY);
    for (let n = 0; n < 2; n++) assert.equal(outcomeOf(await confirm({ token: 'csl_wrong', password: PASSWORD })), '410 staleLink');
    assert.equal(outcomeOf(await confirm({ token, password: 'not this one' })), '400 invalid /password wrong');
    for (let n = 0; n < 2; n++) assert.equal(outcomeOf(await confirm({ token, password: PASSWORD })), '204');
    assert.equal(outcomeOf(await site.send('POST', '/v1/registrations/confirmation', { token, password: PASSWORD })), '410 staleLink');
  });

  test('may come again where the server failed', async () => {
    let isBroken = true;
    const hash = (text: string) => (isBroken ? Promise.reject(new Error('Out of memory')) : passwords.hash(text));
    site = createPeopleSite(database.db, { accounts: { passwords: { ...passwords, hash }, publicUrl: PUBLIC_URL }, limits: WIDE_LIMITS });
    assert.equal(outcomeOf(await ask()), '500 serverError');
    isBroken = false;
    assert.equal((await ask()).status, 202);
    assert.equal(await countMails(), 1);
  });

  test('is taken over after a minute where its process was lost, and only with the same body', async () => {
    await ask();
    await database.db.updateTable('idempotent_call').set({ status: null }).execute();
    site.clock.pass(1);
    assert.equal(outcomeOf(await ask()), '409 conflict');
    site.clock.pass(0.01);
    assert.equal(outcomeOf(await ask({ ...reset, userId: 'bert' })), '422 keyReused');
    assert.equal((await ask()).status, 202);
    assert.equal(await countMails(), 2);
  });

  test('has a name of 8 to 128 characters wherever it may have one', async () => {
    await grant(database.db, await site.createPerson('nils'), null, site.clock.now());
    const { cookie } = await site.signIn('nils');
    const named = operations.filter(({ takesKey }) => takesKey);
    assert.equal(named.length, 14);
    for (const { id, path } of named) {
      for (const key of ['', 'short-7', 'x'.repeat(129)]) {
        const answer = await site.send('POST', path, validBodies[id], { ...cookie, 'Idempotency-Key': key });
        assert.equal(outcomeOf(answer), '400 invalid /header/Idempotency-Key format', id);
      }
    }
    for (const key of ['12345678', 'y'.repeat(128)]) assert.equal((await ask(reset, { 'Idempotency-Key': key })).status, 202);
  });

  test('leaves nothing in the database by which its password could be found', async () => {
    const { cookie } = await site.signIn('bert');
    const body = { currentPassword: PASSWORD, newPassword: 'nine green bottles hanging' };
    assert.equal((await site.send('POST', '/v1/session/password', body, { ...cookie, ...KEY })).status, 204);
    const { hashSecret } = await import('../accounts/secrets.ts');
    const { body_hash: kept } = await database.db.selectFrom('idempotent_call').select('body_hash').executeTakeFirstOrThrow();
    assert.notEqual(kept, await hashSecret(JSON.stringify(body)));
  });

  test('keeps no answer of an operation that hands out a credential', async () => {
    const signIn = () => site.send('POST', '/v1/session', { userId: 'anne', password: PASSWORD }, KEY);
    const cookies = [await signIn(), await signIn()].map(({ headers }) => headers.getSetCookie().join());
    assert.notEqual(cookies[0], cookies[1]);
    assert.deepEqual(await database.db.selectFrom('idempotent_call').selectAll().execute(), []);
  });
});
