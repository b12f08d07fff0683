import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, example, json, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const session = example('session.entitled') as object;
const page = () => json(example('invoices.page'));
const done = () => new Response(null, { status: 204 });
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const credentials = { userId: 'anne.claes', password: 'correct horse battery staple' };

test('signs in by a cookie, with the header against other sites and no key', async () => {
  const { fetch, requests } = stageFetch(() => json({ session }));
  const answer = await create({ fetch, credentials: 'include' }).signIn({ ...credentials, isShared: true });
  assert.deepEqual(answer, { session });
  const [request] = requests;
  assert.equal(`${request!.method} ${request!.url}`, `POST ${BASE}/v1/session`);
  assert.equal(request!.credentials, 'include');
  assert.deepEqual([...request!.headers.keys()], ['content-type', 'x-requested-with']);
  assert.deepEqual(await bodyOf(request), { ...credentials, isShared: true });
});

test('asks for the delivery that the caller names', async () => {
  const { fetch, requests } = stageFetch(() => json(example('signed-in')));
  const answer = await create({ fetch }).signIn({ ...credentials, delivery: 'token' });
  assert.equal((await bodyOf(requests[0])).delivery, 'token');
  assert.deepEqual(answer, example('signed-in'), 'a client that does not keep the token hands it to who asked for it');
});

test('tells a wrong password as denied, with its type, and asks for no session', async () => {
  const { fetch, requests } = stageFetch(() => problem('wrong-credentials', 401));
  const getSession = () => assert.fail('must not be asked');
  const error = await rejection(create({ fetch, getSession }).signIn(credentials), 'denied');
  assert.match(error.type!, /:wrongCredentials$/);
  assert.equal(error.status, 401);
  assert.ok(error.requestId);
  assert.equal(error.retryable, false);
  assert.equal(requests.length, 1);
});

test('tells an account that is not confirmed as denied, with its type', async () => {
  const error = await rejection(create({ fetch: () => problem('not-confirmed', 403) }).signIn(credentials), 'denied');
  assert.match(error.type!, /:notConfirmed$/);
});

const failures: [what: string, answer: () => Response | Promise<Response>][] = [
  ['429', () => problem('limited', 429)],
  ['429 that asks for no wait', () => problem('limited', 429, { 'Retry-After': '0' })],
  ['503', () => new Response(null, { status: 503 })],
  ['500', () => new Response(null, { status: 500 })],
  ['409', () => problem('conflict', 409)],
  ['a lost answer', () => Promise.reject(new TypeError('lost'))],
];
for (const [what, answer] of failures) {
  test(`sends what has no key once, also after ${what}`, async () => {
    for (const name of ['signIn', 'signOut', 'lookUpDocument'] as const) {
      const { fetch, requests } = stageFetch(answer);
      const call = create({ fetch })[name] as (body: object) => Promise<unknown>;
      await assert.rejects(call({}));
      assert.equal(requests.length, 1, name);
    }
  });
}

test('takes an answer without a session for malformed', async () => {
  const error = await rejection(create({ fetch: () => json({ session: { level: 'entitled' } }) }).signIn(credentials), 'malformed');
  assert.match(error.message, /at \/session\/customers$/);
});

test('signs out, everywhere if so asked', async () => {
  const { fetch, requests } = stageFetch(done);
  const client = create({ fetch });
  await client.signOut();
  await client.signOut({ everywhere: true });
  assert.deepEqual(
    requests.map(({ method, url }) => `${method} ${url}`),
    [`DELETE ${BASE}/v1/session`, `DELETE ${BASE}/v1/session?everywhere=true`],
  );
  assert.deepEqual([...requests[0]!.headers], [['x-requested-with', 'csol']]);
  assert.equal(requests[0]!.keepalive, false);
});

test('signs the host’s user out by the token that is there, and asks the host anew afterwards', async () => {
  const reasons: string[] = [];
  const { fetch, requests } = stageFetch(page, done, page);
  const client = create({ fetch, getSession: async ({ reason }) => ({ token: `t${reasons.push(reason)}` }) });
  await client.listInvoices({});
  await client.signOut();
  await client.listInvoices({});
  assert.deepEqual(requests.map((request) => request.headers.get('Authorization')), ['Bearer t1', 'Bearer t1', 'Bearer t2']);
  assert.deepEqual(reasons, ['initial', 'initial']);
});

test('takes a session that has ended already for signed out', async () => {
  const { fetch, requests } = stageFetch(() => problem('expired', 401));
  await create({ fetch }).signOut();
  let asked = 0;
  await create({ fetch, getSession: async () => ({ token: `t${++asked}` }) }).signOut();
  assert.equal(requests.length, 2);
  assert.equal(asked, 1, 'no new session is asked for to be ended');
});

test('says so where signing out failed', async () => {
  await rejection(create({ fetch: () => new Response(null, { status: 500 }) }).signOut(), 'server');
});

test('lets a sign-out outlive the page, without a limit in time', async (t) => {
  let answer: (response: Response) => void = () => undefined;
  const { fetch, requests } = stageFetch(page, () => new Promise((resolve) => (answer = resolve)));
  const client = create({ fetch, getSession: async () => ({ token: 't1' }) });
  await client.listInvoices({});
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let ended = false;
  const left = client.signOut({ isLeaving: true }).finally(() => (ended = true));
  // No more than the turns of promises: timers, streams and imports do not run any more.
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  const [, request] = requests;
  assert.equal(request?.keepalive, true);
  assert.equal(request.headers.get('Authorization'), 'Bearer t1');
  t.mock.timers.tick(86_400_000);
  await settle();
  assert.equal(ended, false);
  assert.equal(request.signal.aborted, false);
  answer(done());
  await left;
});

test('forgets at once where the page is about to go', async () => {
  const reasons: string[] = [];
  let answer: (response: Response) => void = () => undefined;
  const { fetch } = stageFetch(page, () => new Promise((resolve) => (answer = resolve)), page);
  const client = create({ fetch, getSession: async ({ reason }) => ({ token: `t${reasons.push(reason)}` }) });
  await client.listInvoices({});
  const left = client.signOut({ isLeaving: true });
  await settle();
  await client.listInvoices({});
  assert.deepEqual(reasons, ['initial', 'initial']);
  answer(done());
  await left;
  await client.listInvoices({});
  assert.equal(reasons.length, 2, 'who came meanwhile is not forgotten');
});

test('names the address of the provider’s sign-in', async () => {
  const { fetch, requests } = stageFetch();
  const client = create({ fetch, baseUrl: '/api/' });
  assert.equal(await client.getProviderSignInUrl('/be/nl/?a=b&c#d'), '/api/v1/sign-in/provider?returnTo=%2Fbe%2Fnl%2F%3Fa%3Db%26c%23d');
  assert.ok(await client.getProviderSignInUrl('/\ud800'));
  await rejection(client.getProviderSignInUrl('/', { signal: AbortSignal.abort() }), 'aborted');
  assert.equal(requests.length, 0);
});

test('asks who is there, of which country if it is told', async () => {
  const { fetch, requests } = stageFetch(() => json(example('session.anonymous')));
  const client = create({ fetch });
  assert.deepEqual(await client.getSession({ country: 'SE' }), example('session.anonymous'));
  await client.getSession({ country: undefined });
  assert.deepEqual(requests.map(({ url }) => url), [`${BASE}/v1/session?country=SE`, `${BASE}/v1/session`]);
});

test('asks as somebody unknown where the host has nobody, but not where a session was refused', async () => {
  const { fetch, requests } = stageFetch(() => json(example('session.anonymous')));
  const nobody = create({ fetch, getSession: () => Promise.reject(new Error('nobody')) });
  assert.equal((await nobody.getSession()).level, 'anonymous');
  assert.equal(requests[0]!.headers.get('Authorization'), null);
  let asked = 0;
  const getSession = () => (++asked === 1 ? Promise.resolve({ token: 't1' }) : Promise.reject(new Error('signed out')));
  await rejection(create({ fetch: () => problem('expired', 401), getSession }).getSession(), 'expired');
});

test('shows the password nowhere but in the body', async () => {
  for (const [, failure] of failures) {
    const { fetch, requests } = stageFetch(failure);
    const client = create({ fetch });
    const error: unknown = await client.signIn(credentials).catch((reason: unknown) => reason);
    assert.ok(error instanceof Error);
    assert.ok(![show(error, client), requests[0]!.url, ...requests[0]!.headers.values()].join().includes(credentials.password));
  }
});
