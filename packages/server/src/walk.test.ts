import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import type { GuestAccess, SignedIn, Token } from '@csol/contract';
import { grant } from './accounts/entitlements.ts';
import type { Database } from './db/schema.ts';
import type { RequestLogEntry } from './http/log.ts';
import { deliverMail } from './mail/mail-queue.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import {
  ADDRESS_HEADER,
  cookiesOf,
  createPeopleSite,
  PASSWORD,
  passwords,
  PUBLIC_URL,
  tokenIn,
  WIDE_LIMITS,
  type PeopleSite,
} from './testing/people.ts';

const PERSON = {
  userId: 'walker-user-id',
  password: PASSWORD,
  displayName: 'Wilhelmina Walker',
  email: 'walker.mail@example.com',
  company: 'Walker Works',
  customerNumber: 'WALK-4711',
  country: 'BE',
  language: 'en',
};
const ADDRESS = '203.0.113.200';
const NEXT = 'eleven blue kettles boiling';
const LAST = 'twelve grey donkeys grazing';
const KEY = 'a-key-of-the-walk';

/** What a walk has handed out or been given that nobody may find afterwards. */
const secrets = new Set<string>();
const log: RequestLogEntry[] = [];

let database: TestDatabase;
let site: PeopleSite;
const identity = { issuer: 'https://id.example', subject: 'sub-4711', displayName: 'P', email: 'vouched@example.com', emailVerified: true };
const memo = { state: 's', nonce: 'n', codeVerifier: 'c' };
const provider = {
  name: 'Example ID',
  start: () => Promise.resolve({ url: new URL('https://id.example/'), memo }),
  finish: () => Promise.resolve(identity),
};

/** Notes every cookie that an answer sets. */
async function noteCookies(response: Response): Promise<Response> {
  for (const cookie of response.headers.getSetCookie()) {
    const value = /^[^=]+=([^;]+)/.exec(cookie)?.[1];
    if (value) secrets.add(value);
  }
  return response;
}

/** The secret of the newest mail. */
async function secretOf(kind: 'confirm' | 'reset'): Promise<string> {
  const token = tokenIn((await site.mailTo(PERSON.email))?.body ?? '', kind);
  assert.match(token, /^csl_/);
  secrets.add(token);
  return token;
}

function noteToken<T extends { token?: unknown }>(json: unknown): T {
  const { token } = json as { token: string | Token };
  secrets.add(typeof token === 'string' ? token : token.token);
  return json as T;
}

/** From registration to signing out, by every door; ends with a session, a link and a capability still open. */
async function walk(db: Database): Promise<void> {
  const customer_id = await insertCustomer(db, PERSON.customerNumber, { name: PERSON.company });
  const [invoice] = await insertDocuments(db, [{ customer_id, number: 'WALK-INVOICE' }]);
  const at = { [ADDRESS_HEADER]: ADDRESS };
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) => site.send('POST', path, body, { ...at, ...headers });
  await post('/v1/registrations', PERSON, { 'Idempotency-Key': KEY });
  const confirmation = { token: await secretOf('confirm'), password: PERSON.password };
  assert.equal((await post('/v1/registrations/confirmation', { ...confirmation, password: 'a wrong password' })).status, 400);
  assert.equal((await post('/v1/registrations/confirmation', confirmation)).status, 204);
  await post('/v1/registrations', PERSON);
  const wrong = await post('/v1/session', { userId: PERSON.userId, password: 'a wrong password' });
  assert.equal(wrong.status, 401);
  const { cookie, session } = await site.signIn(PERSON.userId);
  await post('/v1/entitlement-requests', { customerNumber: PERSON.customerNumber }, cookie);
  await grant(db, session.user?.id ?? '', customer_id, site.clock.now());
  for (const path of [`?q=WALK-INVOICE&customerNumber=${PERSON.customerNumber}`, `/${invoice}`, '/WALK-INVOICE']) {
    await site.ask(`/v1/invoices${path}`, { headers: { ...cookie, ...at } });
  }
  noteToken((await post('/v1/session/token', undefined, cookie)).json);
  await post('/v1/session/password', { currentPassword: 'a wrong password', newPassword: NEXT }, cookie);
  const change = { currentPassword: PASSWORD, newPassword: NEXT };
  assert.equal((await post('/v1/session/password', change, { ...cookie, 'Idempotency-Key': `${KEY}-2` })).status, 204);
  await post('/v1/password-resets', { userId: PERSON.email, country: 'BE', language: 'en' });
  const token = await secretOf('reset');
  assert.equal((await post('/v1/password-resets/confirmation', { token, password: LAST })).status, 204);
  const byToken = await post('/v1/session', { userId: PERSON.userId, password: LAST, delivery: 'token' });
  noteToken<SignedIn>(byToken.json);
  assert.equal((await post('/v1/session', { userId: PERSON.userId, password: LAST })).status, 200);
  await post('/v1/password-resets', { userId: PERSON.userId, country: 'BE', language: 'en' });
  await secretOf('reset');
  const looked = await site.lookUp('invoice', 'WALK-INVOICE', PERSON.customerNumber, at);
  const { document } = noteToken<GuestAccess>(looked.json);
  await site.ask(`/v1/guest-documents/${document.id}`, { headers: { Authorization: `Bearer ${[...secrets].at(-1)}` } });
  const out = await site.ask('/v1/sign-in/provider?returnTo=/be/nl/', { headers: at });
  const away = out.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await site.ask('/v1/sign-in/provider/callback?state=s&code=code-4711', { headers: { Cookie: away } });
  await site.ask('/v1/sign-in/provider', { headers: at });
  const again = cookiesOf(await post('/v1/session', { userId: PERSON.userId, password: LAST }));
  for (const each of [cookie, again]) await site.send('DELETE', '/v1/session', undefined, each);
  await site.ask('/v1/session?country=BE', { headers: { Authorization: 'Bearer forged-4711' } });
}

suite('a walk through all that there is', () => {
  before(async () => {
    database = await createTestDatabase();
    const accounts = { passwords, publicUrl: PUBLIC_URL, provider };
    site = createPeopleSite(database.db, { accounts, limits: WIDE_LIMITS, log: (entry) => log.push(entry) });
    const { fetch } = site.app;
    site.app.fetch = async (...args) => noteCookies(await fetch(...args));
    await walk(database.db);
    for (const password of [PASSWORD, NEXT, LAST, 'a wrong password']) secrets.add(password);
  });
  after(() => database.close());

  test('has handed out every kind of secret', () => {
    for (const prefix of ['csc_', 'cst_', 'csg_', 'csl_', 'cso_', 'csv_']) {
      assert.ok([...secrets].some((secret) => secret.startsWith(prefix)), prefix);
    }
  });

  test('leaves no secret in the database once the mails are sent, but hashes', async () => {
    const { db } = database;
    const mails: string[] = [];
    await deliverMail(db, async ({ text }) => void mails.push(text), site.clock.now);
    assert.ok(mails.length >= 5);
    const tables = await db.introspection.getTables();
    assert.ok(tables.length > 20);
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(db);
      for (const { row } of rows) {
        for (const secret of [...secrets, KEY, ADDRESS]) assert.ok(!row.includes(secret), `${name}: ${secret.slice(0, 6)}`);
      }
    }
    const { length } = await db.selectFrom('session').select('id').execute();
    assert.ok(length > 0);
  });

  test('leaves in the log what happened, and nobody’s name, number, address or secret', () => {
    const text = JSON.stringify(log);
    const own = Object.values(PERSON).filter((value) => value.length > 2);
    const personal = [...own, identity.email, identity.subject, 'Walker', 'WALK-INVOICE', 'code-4711', 'forged-4711'];
    for (const word of [...personal, ...secrets, KEY, ADDRESS]) assert.ok(!text.includes(word), word);
    assert.doesNotMatch(text, /cs[ctglov]_[\w-]{10}|inv_|\?/);
    const events = new Set(log.flatMap(({ event }) => event ?? []));
    assert.deepEqual([...events].sort(), [
      'confirmRefused',
      'confirmed',
      'entitlementAsked',
      'lookedUp',
      'passwordChanged',
      'passwordRefused',
      'passwordReset',
      'registered',
      'resetAsked',
      'signInFailed',
      'signedIn',
      'signedOut',
    ]);
    for (const { account } of log) if (account !== undefined) assert.match(account, /^usr_[\w-]{22}$/);
    const failed = log.find(({ event }) => event === 'signInFailed');
    assert.equal(failed?.status, 401);
    assert.ok(failed.account);
  });

  test('leaves nothing personal in an answer that a cache may keep', async () => {
    const signedIn = await site.signIn(PERSON.userId, { password: LAST });
    for (const path of ['/v1/session', '/v1/invoices']) {
      const { headers } = await site.ask(path, { headers: signedIn.cookie });
      assert.match(headers.get('Cache-Control') ?? '', /^(private, no-cache|no-store)$/);
    }
    const answers = [
      await site.send('POST', '/v1/session', { userId: PERSON.userId, password: LAST }),
      await site.send('POST', '/v1/session/token', undefined, signedIn.cookie),
      await site.send('DELETE', '/v1/session', undefined, signedIn.cookie),
      await site.ask('/v1/sign-in/provider'),
      await site.ask('/v1/session', { headers: signedIn.cookie }),
    ];
    for (const { headers } of answers) assert.equal(headers.get('Cache-Control'), 'no-store');
  });
});
