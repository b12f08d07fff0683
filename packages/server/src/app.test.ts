import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Contacts, Problem } from '@csol/contract';
import belgium from '@csol/contract/examples/contacts.be.json' with { type: 'json' };
import { createApp, type AppOptions } from './app.ts';
import type { RequestLogEntry } from './http/log.ts';
import type { Principal } from './principal.ts';
import { createAsk, type Ask } from './testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';

const ENTITLED: Principal = { level: 'entitled', displayName: 'Anne Claes', email: 'anne.claes@example.com', customers: ['A'] };
const ORIGIN = 'https://www.example.com';

suite('the app', () => {
  let database: TestDatabase;
  let invoice = '';
  before(async () => {
    database = await createTestDatabase();
    [invoice = ''] = await insertDocuments(database.db, [{ customer_id: await insertCustomer(database.db, 'A') }]);
  });
  after(() => database.close());

  /** The app as somebody sees it. */
  const createAskAs = (principal: Principal | 'expired' | null, more: Partial<AppOptions> = {}): Ask => {
    const contacts = (country: string): Contacts | undefined => (country === 'BE' ? (belgium as Contacts) : undefined);
    const app = createApp({ db: database.db, authenticate: () => principal, contacts, basePath: '/api', ...more });
    return createAsk((request) => app.fetch(request));
  };

  test('tells everybody who they are', async () => {
    const anonymous = await createAskAs(null)('/v1/session');
    assert.deepEqual(anonymous.json, { level: 'anonymous', customers: [], operations: ['getSession', 'getContacts'] });
    const expiresAt = '2026-11-22T10:30:00Z';
    const entitled = await createAskAs({ ...ENTITLED, customers: ['A', 'unknown'], expiresAt })('/v1/session');
    assert.deepEqual(entitled.json, {
      level: 'entitled',
      user: { displayName: 'Anne Claes', email: 'anne.claes@example.com' },
      customers: [{ customerNumber: 'A', name: 'Company A', country: 'BE' }],
      operations: [
        'getSession',
        'listInvoices',
        'getInvoice',
        'getInvoiceDocument',
        'listOrders',
        'getOrder',
        'getOrderDocument',
        'revealLicenceKey',
        'listStatementEntries',
        'getStatement',
        'getStatementFile',
        'listContractCharges',
        'reconcileInventory',
        'listReports',
        'createReport',
        'updateReport',
        'deleteReport',
        'getContacts',
      ],
      expiresAt,
    });
  });

  test('keeps what is personal from those who may not see it, and says why', async () => {
    const paths = ['/v1/invoices', `/v1/invoices/${invoice}`, `/v1/invoices/${invoice}/documents/ubl`];
    const expectations = [
      [null, 401, 'unauthenticated'],
      ['expired', 401, 'expired'],
      [{ ...ENTITLED, level: 'registered' }, 403, 'notEntitled'],
      [{ ...ENTITLED, level: 'guest' }, 403, 'denied'],
    ] as const;
    for (const [principal, status, type] of expectations) {
      for (const path of paths) {
        const answer = await createAskAs(principal)(path);
        assert.equal(answer.status, status);
        assert.equal((answer.json as Problem).type, `urn:problem-type:csol:${type}`);
      }
    }
  });

  test('tells an expired caller so, and gives the contacts all the same', async () => {
    const ask = createAskAs('expired');
    assert.equal((await ask('/v1/session')).status, 401);
    assert.equal((await ask('/v1/contacts/be')).status, 200);
  });

  test('gives contacts to everybody, in the language asked for, for caches to keep', async () => {
    const asked: string[][] = [];
    const contacts = (...args: string[]): Contacts | undefined => (asked.push(args), belgium as Contacts);
    const init = { headers: { 'Accept-Language': 'de;q=0.1, fr-BE, en;q=0.9' } };
    const { headers } = await createAskAs(null, { contacts })('/v1/contacts/bE', init);
    assert.deepEqual(asked, [['BE', 'fr-BE']]);
    assert.match(headers.get('Cache-Control') ?? '', /^public/);
    assert.match(headers.get('Vary') ?? '', /Accept-Language/);
    assert.equal((await createAskAs(null)('/v1/contacts/xx')).status, 404);
    assert.equal((await createAskAs(null)('/v1/contacts/bel')).status, 400);
  });

  test('answers a GET with a strong validator, and 304 to whoever has it', async () => {
    const ask = createAskAs(ENTITLED);
    for (const path of ['/v1/session', '/v1/invoices', `/v1/invoices/${invoice}`, '/v1/contacts/be']) {
      const etag = (await ask(path)).headers.get('ETag') ?? '';
      assert.match(etag, /^"[^"]+"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const answer = await ask(path, { headers: { 'If-None-Match': known } });
        assert.equal(answer.status, 304, `${path} ${known}`);
        assert.equal(answer.text, '');
        assert.equal(answer.headers.get('ETag'), etag);
      }
      assert.equal((await ask(path, { headers: { 'If-None-Match': '"other"' } })).status, 200);
    }
  });

  test('lets nobody else keep personal data', async () => {
    const ask = createAskAs(ENTITLED);
    for (const path of ['/v1/session', '/v1/invoices', `/v1/invoices/${invoice}`]) {
      assert.equal((await ask(path)).headers.get('Cache-Control'), 'private, no-cache');
    }
    assert.equal((await ask('/v1/invoices?limit=0')).headers.get('Cache-Control'), 'no-store');
  });

  test('takes over a request id that is harmless, and makes one where it is not', async () => {
    const ask = createAskAs(null);
    const idFor = async (given: string): Promise<string> => {
      const { headers } = await ask('/v1/session', { headers: { 'X-Request-Id': given } });
      return headers.get('X-Request-Id') ?? '';
    };
    assert.equal(await idFor('web-01JD.9Y_6'), 'web-01JD.9Y_6');
    for (const given of ['a b', '<script>', 'x'.repeat(65)]) assert.match(await idFor(given), /^[0-9a-f-]{36}$/);
  });

  test('answers what does not exist, and what does not work here, with a problem', async () => {
    const ask = createAskAs(null);
    for (const path of ['/v1/nothing', '/v1', '/v2/session']) assert.equal((await ask(path)).status, 404);
    const { status, headers, json } = await ask('/v1/session', { method: 'PUT' });
    assert.equal(status, 405);
    assert.equal(headers.get('Allow'), 'GET, HEAD, POST, DELETE');
    assert.equal((json as Problem).type, 'urn:problem-type:csol:methodNotAllowed');
    assert.equal((await ask('/v1/session', { method: 'HEAD' })).text, '');
  });

  test('lets pages of listed origins call, and no others', async () => {
    const ask = createAskAs(ENTITLED, { corsOrigins: [ORIGIN] });
    const answer = await ask('/v1/session', { headers: { Origin: ORIGIN } });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), ORIGIN);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', /X-Request-Id.*ETag.*Content-Disposition.*Retry-After/);
    for (const origin of ['null', 'https://example.com', 'https://www.example.com.evil.test', 'http://www.example.com']) {
      const { headers } = await ask('/v1/session', { headers: { Origin: origin } });
      assert.equal(headers.get('Access-Control-Allow-Origin'), null, origin);
      assert.match(headers.get('Vary') ?? '', /Origin/);
    }
    assert.match((await ask('/v1/contacts/be')).headers.get('Vary') ?? '', /Origin/);
  });

  test('answers preflights, 304s and problems of listed origins so that the page may read them', async () => {
    const ask = createAskAs(ENTITLED, { corsOrigins: [ORIGIN] });
    const preflight = await ask('/v1/invoices', {
      method: 'OPTIONS',
      headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Authorization/);
    assert.equal(preflight.headers.get('Access-Control-Allow-Methods'), 'GET,HEAD,POST,PUT,DELETE');
    for (const [path, status] of [['/v1/session', 304], ['/v1/invoices?limit=0', 400], ['/v1/nothing', 404]] as const) {
      const answer = await ask(path, { headers: { Origin: ORIGIN, 'If-None-Match': '*' } });
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), ORIGIN);
    }
  });

  test('hardens every answer', async () => {
    for (const path of ['/v1/session', '/v1/nothing']) {
      const { headers } = await createAskAs(null)(path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
    }
  });

  test('tells nothing of a failure but its request id, and logs it without its message', async () => {
    const log: RequestLogEntry[] = [];
    const authenticate = (): never => {
      throw Object.assign(new TypeError('No such user: anne.claes@example.com'), { code: 'E_USER' });
    };
    const { status, text, json } = await createAskAs(null, { authenticate, log: (entry) => log.push(entry) })('/v1/session');
    assert.equal(status, 500);
    assert.doesNotMatch(text, /anne|TypeError|at /);
    assert.equal(log[0]?.requestId, (json as Problem).requestId);
    assert.equal(log[0].error?.name, 'TypeError');
    assert.equal(log[0].error.code, 'E_USER');
    assert.ok(log[0].error.frames.length > 0);
    assert.doesNotMatch(JSON.stringify(log), /anne\.claes@/);
  });

  test('logs requests by their pattern, without anything personal', async () => {
    const log: RequestLogEntry[] = [];
    const ask = createAskAs(ENTITLED, { log: (entry) => log.push(entry) });
    const headers = { 'X-Request-Id': 'r1', Cookie: 'csol_session=geheim', 'User-Agent': 'geheim' };
    await ask(`/v1/invoices/${invoice}?token=geheim`, { headers });
    await ask('/v1/invoices?q=geheim&customerNumber=A', { headers: { 'X-Request-Id': 'r2' } });
    await ask('/v1/invoices?from=geheim', { headers: { 'X-Request-Id': 'r3' } });
    await ask('/v1/geheim', { headers: { 'X-Request-Id': 'r4' } });
    const entries = log.map(({ duration, ...entry }) => (assert.ok(duration >= 0), entry));
    assert.deepEqual(entries, [
      { requestId: 'r1', method: 'GET', route: '/api/v1/invoices/:invoiceId', status: 200 },
      { requestId: 'r2', method: 'GET', route: '/api/v1/invoices', status: 200 },
      { requestId: 'r3', method: 'GET', route: '/api/v1/invoices', status: 400 },
      { requestId: 'r4', method: 'GET', route: '*', status: 404 },
    ]);
    assert.doesNotMatch(JSON.stringify(log), new RegExp(`geheim|${invoice}|Anne`));
  });

  test('fails as a whole, not half, when the database is gone', async () => {
    const lost = await createTestDatabase();
    await lost.close();
    const ask = createAskAs(ENTITLED, { db: lost.db });
    for (const path of ['/v1/session', '/v1/invoices', `/v1/invoices/${invoice}`]) {
      const { status, json } = await ask(path);
      assert.equal(status, 500);
      assert.equal((json as Problem).type, 'urn:problem-type:csol:serverError');
    }
  });
});
