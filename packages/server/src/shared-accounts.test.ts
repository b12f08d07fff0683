import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { GuestAccess, Session, SignedIn, Token } from '@csol/contract';
import { createAsk, type Ask, type CheckedAnswer } from './testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import { cookiesOf, createPeopleSite, outcomeOf, PASSWORD, tokenIn } from './testing/people.ts';
import { startServerProcess, type ServerProcess } from './testing/server-processes.ts';

/** Sends JSON to one of the servers. */
async function post(ask: Ask, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<CheckedAnswer> {
  return ask(path, {
    method: 'POST',
    headers: { 'X-Requested-With': 'test', 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

if (process.env.CSOL_TEST_DATABASE_URL) {
  suite('two servers on one PostgreSQL', () => {
    let database: TestDatabase;
    let servers: ServerProcess[] = [];
    let one: Ask;
    let two: Ask;
    before(async () => {
      database = await createTestDatabase();
      const { db, url = '' } = database;
      await createPeopleSite(db).createPerson('anne');
      const customer_id = await insertCustomer(db, 'B', { country: 'BE' });
      await insertDocuments(db, Array.from({ length: 20 }, (_, n) => ({ customer_id, number: `B-${n}` })));
      const settings = { database: { url }, customers: [], hasAccounts: true };
      servers = await Promise.all([startServerProcess(settings), startServerProcess(settings)]);
      [one, two] = servers.map(({ url: at }) => createAsk((request) => fetch(request), `${at}/api`)) as [Ask, Ask];
    });
    after(async () => {
      for (const server of servers) await server.stop('SIGKILL');
      await database.close();
    });

    test('know the same session, and its end', async () => {
      const signedIn = await post(one, '/v1/session', { userId: 'anne', password: PASSWORD });
      const headers = cookiesOf(signedIn);
      const { json } = await two('/v1/session', { headers });
      assert.deepEqual(json, (signedIn.json as SignedIn).session);
      const { token } = (await post(two, '/v1/session/token', undefined, headers)).json as Token;
      const bearer = { Authorization: `Bearer ${token}` };
      assert.equal(((await one('/v1/session', { headers: bearer })).json as Session).level, 'registered');
      const out = await two('/v1/session', { method: 'DELETE', headers: { ...headers, 'X-Requested-With': 'test' } });
      assert.equal(out.status, 204);
      for (const gone of [headers, bearer]) assert.equal(outcomeOf(await one('/v1/session', { headers: gone })), '401 expired');
    });

    test('count wrong passwords together', async () => {
      const tries = Array.from({ length: 16 }, (_, n) => post(n % 2 ? one : two, '/v1/session', { userId: 'nobody', password: 'wrong' }));
      const outcomes = (await Promise.all(tries)).map(outcomeOf);
      assert.equal(outcomes.filter((outcome) => outcome === '401 wrongCredentials').length, 10);
      assert.equal(outcomes.filter((outcome) => outcome === '429 limited').length, 6);
    });

    test('count wrong passwords of a link together', async () => {
      const person = { userId: 'dora', password: PASSWORD, displayName: 'D', email: 'dora@example.com', country: 'BE', language: 'nl' };
      await post(one, '/v1/registrations', person);
      const mail = await database.db.selectFrom('mail').select('body').where('recipient', '=', person.email).executeTakeFirst();
      const token = tokenIn(mail?.body ?? '', 'confirm');
      const tries = Array.from({ length: 16 }, (_, n) =>
        post(n % 2 ? one : two, '/v1/registrations/confirmation', { token, password: 'wrong' }),
      );
      const outcomes = (await Promise.all(tries)).map(outcomeOf);
      assert.equal(outcomes.filter((outcome) => outcome === '400 invalid /password wrong').length, 10);
      assert.equal(outcomes.filter((outcome) => outcome === '410 staleLink').length, 6);
    });

    test('let a guest see one invoice, not one each, however many are asked for at once', async () => {
      const lookUp = (ask: Ask, n: number, headers?: Record<string, string>) =>
        post(ask, '/v1/guest-documents', { type: 'invoice', number: `B-${n}`, customerNumber: 'B' }, headers);
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => lookUp(n % 2 ? one : two, n)));
      const seen = answers.filter(({ status }) => status === 200);
      assert.equal(seen.length, 1, answers.map(outcomeOf).join());
      const [{ json, headers } = assert.fail()] = seen;
      const { document, token } = json as GuestAccess;
      for (const ask of [one, two]) {
        const bearer = { Authorization: `Bearer ${token}` };
        assert.deepEqual((await ask(`/v1/guest-documents/${document.id}`, { headers: bearer })).json, document);
        const again = await lookUp(ask, Number(document.number.split('-')[1]), cookiesOf({ headers }));
        assert.equal(again.status, 200);
      }
    });

    test('carry out one of two requests of one name', async () => {
      const person = {
        userId: 'bert', password: PASSWORD, displayName: 'Bert', email: 'bert@example.com', country: 'BE', language: 'nl',
      };
      const key = { 'Idempotency-Key': 'the-same-on-both' };
      const answers = await Promise.all([one, two, one, two].map((ask) => post(ask, '/v1/registrations', person, key)));
      for (const answer of answers) assert.match(outcomeOf(answer), /^202$|^409 conflict$/);
      const mails = await database.db.selectFrom('mail').select('id').where('recipient', '=', person.email).execute();
      assert.equal(mails.length, 1);
    });
  });
}
