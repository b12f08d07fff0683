/** What docs/security.md claims of the server and no other test looks at. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { grant } from './accounts/entitlements.ts';
import { checkNewPassword } from './accounts/password-rules.ts';
import { createScryptPasswords } from './accounts/scrypt-passwords.ts';
import { createSecret } from './accounts/secrets.ts';
import { createAddressReader } from './address.ts';
import type { AdminLogEntry } from './admin/admin-command.ts';
import { askOwner } from './admin/admin-socket.ts';
import { createPublicId } from './db/values.ts';
import type { RequestLogEntry } from './http/log.ts';
import { ProblemError } from './http/problem.ts';
import { startAccounts } from './start-accounts.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import { validBodies } from './testing/operations.ts';
import {
  createPeopleSite,
  outcomeOf,
  PASSWORD,
  passwords,
  PUBLIC_URL,
  WIDE_LIMITS,
  unwillingProvider,
  type PeopleSite,
} from './testing/people.ts';

const ORIGIN = 'https://other.example';

let database: TestDatabase;
let site: PeopleSite;
let invoice = '';
const log: RequestLogEntry[] = [];

before(async () => {
  database = await createTestDatabase();
  const accounts = { passwords, publicUrl: PUBLIC_URL, provider: unwillingProvider };
  const options = { accounts, corsOrigins: [ORIGIN], limits: WIDE_LIMITS, log: (entry: RequestLogEntry) => log.push(entry) };
  site = createPeopleSite(database.db, options);
  const customer_id = await insertCustomer(database.db, 'A');
  [invoice = ''] = await insertDocuments(database.db, [{ customer_id }]);
  const file = { document_id: invoice, id: 'ubl', file_name: 'a.html', media_type: 'text/html', size: 3 };
  await database.db.insertInto('document_file').values({ ...file, content: new TextEncoder().encode('<p>') }).execute();
});
after(() => database.close());

suite('a new database', () => {
  test('has nobody who could sign in, and nothing that anybody may see', async () => {
    const empty = await createTestDatabase();
    for (const table of ['account', 'entitlement', 'registration', 'password_link', 'session', 'customer', 'document'] as const) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(empty.db);
      assert.deepEqual(rows, [], table);
    }
    await empty.close();
  });

  test('has a secret of its own for the keys of what is personal', async () => {
    const secretOf = async ({ db }: TestDatabase): Promise<string> => {
      const { value } = await db.selectFrom('server_secret').select('value').where('name', '=', 'keys').executeTakeFirstOrThrow();
      return value;
    };
    const other = await createTestDatabase();
    const values = [await secretOf(database), await secretOf(other)];
    // Two random UUIDs: 244 random bits.
    for (const value of values) assert.match(value, /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}){2}$/);
    assert.notEqual(values[0], values[1]);
    await other.close();
  });
});

suite('what nobody shall guess', () => {
  test('has 256 random bits, and a public id 128', () => {
    const bytesOf = (text: string): number => Buffer.from(text, 'base64url').length;
    for (const [make, bytes] of [[() => createSecret('cst'), 32], [() => createPublicId('inv'), 16]] as const) {
      const all = Array.from({ length: 1000 }, make);
      assert.equal(new Set(all).size, all.length);
      for (const text of all) assert.equal(bytesOf(text.slice(4)), bytes);
      // Every bit is there now and then, and now and then not.
      const counts = Array.from({ length: bytes * 8 }, (_, bit) =>
        all.filter((text) => ((Buffer.from(text.slice(4), 'base64url')[bit >> 3] ?? 0) >> (bit & 7)) & 1).length);
      for (const count of counts) assert.ok(count > 350 && count < 650, String(count));
    }
  });
});

suite('a new password', () => {
  const outcome = async (password: string): Promise<string> => {
    const person = { userId: 'anne', email: 'anne@example.com', displayName: 'Anne Claes' };
    try {
      await checkNewPassword(createScryptPasswords({ ln: 4, r: 8, p: 1 }), password, person, '/password');
      return 'taken';
    } catch (error) {
      return (error instanceof ProblemError && error.details.errors?.[0]?.code) || String(error);
    }
  };

  test('is none that many people have', async () => {
    const common = ['passwordpassword', '123456789012', '1q2w3e4r5t6y', 'qwertyuiop[]', 'iloveyou1234', 'letmeinletmein', 'Passw0rd1234'];
    for (const password of common) assert.equal(await outcome(password), 'tooCommon', password);
  });

  test('is not the name of the service', async () => {
    for (const password of ['Customer Support OnLine', 'customersupportonline', 'CustomerSupportOnLine2026', 'csolcsolcsol']) {
      assert.equal(await outcome(password), 'tooCommon', password);
    }
    assert.equal(await outcome('the support people like three blue kettles'), 'taken');
  });
});

suite('a request', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ app: site.app, port: 0 });
  });
  after(() => server.close());

  /** What comes back for bytes that no client of ours would send. */
  const sendRaw = async (text: string): Promise<string> => {
    const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
    socket.write(text.replaceAll('\n', '\r\n'));
    let answer = '';
    for await (const part of socket) answer += String(part);
    return answer;
  };

  test('whose length is told in two ways is refused: no proxy and server shall read it differently', async () => {
    const start = 'POST /api/v1/session HTTP/1.1\nHost: x\nConnection: close\n';
    for (const headers of [
      'Content-Length: 5\nTransfer-Encoding: chunked\n',
      'Transfer-Encoding: chunked\nContent-Length: 5\n',
      'Content-Length: 5\nContent-Length: 6\n',
      'Transfer-Encoding: chunked, identity\n',
      'Content-Length : 5\n',
    ]) {
      assert.match(await sendRaw(`${start}${headers}\n0\n\n`), /^HTTP\/1\.1 400 /, headers);
    }
  });

  test('is never sent back as it came', async () => {
    const answer = await sendRaw('TRACE /api/v1/session HTTP/1.1\nHost: x\nConnection: close\nX-Mine: repeat-me\n\n');
    assert.match(answer, /^HTTP\/1\.1 405 /);
    assert.doesNotMatch(answer, /repeat-me/);
  });

  test('has its address decoded once', async () => {
    await grant(database.db, await site.createPerson('coder'), 'customer-A', site.clock.now());
    const { cookie: headers } = await site.signIn('coder');
    const coded = `%${invoice.charCodeAt(0).toString(16)}${invoice.slice(1)}`;
    assert.equal(outcomeOf(await site.ask(`/v1/invoices/${coded}`, { headers })), '200');
    assert.equal(outcomeOf(await site.ask(`/v1/invoices/${coded.replace('%', '%25')}`, { headers })), '404 notFound');
  });

  test('finds no page, folder, description or state of the server', async () => {
    for (const path of ['/', '/v1', '/v1/', '/openapi.json', '/docs', '/metrics', '/health', '/.git/config', '/package.json']) {
      for (const address of [`${PUBLIC_URL}/api${path}`, `${PUBLIC_URL}${path}`]) {
        assert.equal((await site.app.fetch(new Request(address))).status, 404, address);
      }
    }
  });

  test('gives no member a meaning that the contract does not give it', async () => {
    const body = { ...validBodies.register, userId: 'greedy', email: 'greedy@example.com', password: PASSWORD };
    const more = { id: 'usr_mine', level: 'entitled', is_disabled: false, customers: 'all', accountId: 'usr_mine', token_hash: 'x' };
    const polluting = '"__proto__":{"level":"entitled"},"constructor":{"prototype":{"level":"entitled"}}';
    const hostile = `${JSON.stringify({ ...body, ...more }).slice(0, -1)},${polluting}}`;
    const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
    assert.equal((await site.ask('/v1/registrations', { method: 'POST', headers, body: hostile })).status, 202);
    const token = /#csol-confirm=(\S+)/.exec((await site.mailTo('greedy@example.com'))?.body ?? '')?.[1];
    assert.equal((await site.send('POST', '/v1/registrations/confirmation', { token, password: PASSWORD, ...more })).status, 204);
    const { session } = await site.signIn('greedy', { ...more, customers: 'all', expiresAt: '2099-01-01T00:00:00Z' });
    assert.equal(session.level, 'registered');
    assert.deepEqual(session.customers, []);
    assert.match(session.user?.id ?? '', /^usr_[\w-]{22}$/);
    assert.notEqual(session.user?.id, 'usr_mine');
    assert.equal(({} as { level?: string }).level, undefined);
    const granted = database.db.selectFrom('entitlement').select('id').where('account_id', '=', session.user?.id ?? '');
    assert.deepEqual(await granted.execute(), []);
  });
});

suite('an answer', () => {
  test('is hardened whatever it is: a file, a redirect, nothing new, a refusal, a failure', async () => {
    await grant(database.db, await site.createPerson('hardy'), 'customer-A', site.clock.now());
    const { cookie } = await site.signIn('hardy');
    const file = `/v1/invoices/${invoice}/documents/ubl`;
    const lost = await createTestDatabase();
    await lost.close();
    const broken = createPeopleSite(lost.db);
    const answers = [
      [200, await site.ask('/v1/session')],
      [200, await site.ask(file, { headers: cookie })],
      [204, await site.send('DELETE', '/v1/session')],
      [204, await site.ask('/v1/session', { method: 'OPTIONS', headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'GET' } })],
      [302, await site.ask('/v1/sign-in/provider')],
      [304, await site.ask('/v1/session', { headers: { 'If-None-Match': '*' } })],
      [400, await site.ask('/v1/invoices?limit=0', { headers: cookie })],
      [401, await site.ask(file)],
      [403, await site.ask('/v1/session', { method: 'DELETE' })],
      [404, await site.ask('/nothing')],
      [405, await site.ask('/v1/session', { method: 'PUT', headers: { 'X-Requested-With': 'test' } })],
      [500, await broken.ask('/v1/session', { headers: cookie })],
    ] as const;
    for (const [status, { headers, ...answer }] of answers) {
      assert.equal(answer.status, status);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', String(status));
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer', String(status));
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const part of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) assert.ok(policy.includes(`${part} 'none'`), part);
      if (answer.text) assert.match(headers.get('Content-Type') ?? '', /^application\/(json|problem\+json|octet-stream)$/, String(status));
      assert.doesNotMatch([...headers.keys()].join(), /server|powered/);
    }
  });

  test('is kept by no browser that others use', async () => {
    await grant(database.db, await site.createPerson('kiosk'), 'customer-A', site.clock.now());
    const [own, shared] = [await site.signIn('kiosk'), await site.signIn('kiosk', { isShared: true })];
    const { Authorization = '' } = await site.signInByToken('kiosk', { isShared: true });
    for (const path of ['/v1/session', '/v1/invoices', `/v1/invoices/${invoice}`]) {
      const kept = async (headers: Record<string, string>) => (await site.ask(path, { headers })).headers.get('Cache-Control');
      assert.equal(await kept(own.cookie), 'private, no-cache', path);
      assert.equal(await kept(shared.cookie), 'no-store', path);
      assert.equal(await kept({ Authorization }), 'no-store', path);
    }
  });
});

suite('the log', () => {
  test('has every refusal, with its route and status', async () => {
    await site.createPerson('refused');
    const { cookie } = await site.signIn('refused');
    const limits = { signInByAddress: { tries: 1, seconds: 60 } };
    const busy = createPeopleSite(database.db, { limits, log: (entry) => log.push(entry) });
    await busy.send('POST', '/v1/session', validBodies.signIn);
    log.length = 0;
    await site.ask('/v1/invoices');
    await site.ask('/v1/invoices', { headers: cookie });
    await site.ask('/v1/session', { method: 'DELETE', headers: { ...cookie, Origin: 'https://evil.example' } });
    await site.send('POST', '/v1/session', { userId: 'refused' });
    await site.send('POST', '/v1/session', { filler: 'x'.repeat(20_000) });
    await busy.send('POST', '/v1/session', validBodies.signIn);
    const told = log.map(({ method, route, status }) => `${method} ${route} ${status}`);
    assert.deepEqual(told, [
      'GET /api/v1/invoices 401',
      'GET /api/v1/invoices 403',
      'DELETE /api/v1/session 403',
      'POST /api/v1/session 400',
      'POST /api/v1/session 413',
      'POST /api/v1/session 429',
    ]);
  });
});

suite('a command of an administrator', () => {
  test('stands in the log of the server that carries it out, by name and random id', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csol-commands-'));
    const commands: AdminLogEntry[] = [];
    const id = await site.createPerson('granted');
    const { close } = await startAccounts({
      db: database.db,
      folder,
      send: () => Promise.resolve(),
      publicUrl: PUBLIC_URL,
      log: (entry) => assert.fail(JSON.stringify(entry)),
      onCommand: (entry) => commands.push(entry),
    });
    assert.equal((await askOwner(folder, ['grant', 'granted@example.com', 'A']))?.exitCode, 0);
    assert.equal((await askOwner(folder, ['grant', 'nobody', 'A']))?.exitCode, 1);
    assert.deepEqual(commands, [{ command: 'grant', exitCode: 0, account: id }, { command: 'grant', exitCode: 1 }]);
    await close();
    rmSync(folder, { recursive: true });
  });
});

suite('the network address', () => {
  test('is read by a number of proxies, or not at all', () => {
    for (const nonsense of [NaN, -1, 1.5, Infinity]) assert.throws(() => createAddressReader(nonsense), RangeError);
  });
});
