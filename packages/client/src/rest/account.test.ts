import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Forward } from '@csol/contract';
import contract from '@csol/contract/openapi.json' with { type: 'json' };
import { bodyOf, example, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import type { AccountPort, UnsafeCallOptions } from '../port/index.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const done = () => new Response(null, { status: 204 });
const lost = () => Promise.reject(new TypeError('the answer is lost'));
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });

/** Each operation with its path, its body, and whether it is asked in somebody's name. */
const operations: [name: keyof AccountPort, path: string, body: string, isPersonal: boolean][] = [
  ['register', '/v1/registrations', 'registration.request', false],
  ['confirmRegistration', '/v1/registrations/confirmation', 'confirmation.request', false],
  ['requestPasswordReset', '/v1/password-resets', 'password-reset.request', false],
  ['resetPassword', '/v1/password-resets/confirmation', 'new-password.request', false],
  ['changePassword', '/v1/session/password', 'password-change.request', true],
  ['requestEntitlement', '/v1/entitlement-requests', 'entitlement.request', true],
];

type Call = (body: unknown, options?: UnsafeCallOptions) => Promise<void>;
const callOf = (options: Partial<RestClientOptions>, name: keyof AccountPort) => create(options)[name] as Call;

for (const [name, path, body, isPersonal] of operations) {
  test(`${name} posts its body, with a key and the header against other sites`, async () => {
    const { fetch, requests } = stageFetch(done);
    await callOf({ fetch, credentials: 'include' }, name)(example(body));
    const [request] = requests;
    assert.equal(`${request!.method} ${request!.url}`, `POST ${BASE}${path}`);
    assert.deepEqual(await bodyOf(request), example(body));
    assert.equal(request!.credentials, 'include');
    assert.deepEqual([...request!.headers.keys()], ['content-type', 'idempotency-key', 'x-requested-with']);
    assert.equal(request!.headers.get('Content-Type'), 'application/json');
    assert.equal(request!.headers.get('X-Requested-With'), 'csol');
    assert.match(request!.headers.get('Idempotency-Key')!, /^[\da-f]{32}$/);
    assert.ok((contract.paths as unknown as Record<string, { post?: { operationId: string } }>)[path]?.post?.operationId === name);
  });

  test(`${name} is sent again with the same key and body when its answer is lost`, async () => {
    const { fetch, requests } = stageFetch(lost, lost, done);
    await callOf({ fetch }, name)(example(body));
    assert.equal(requests.length, 3);
    assert.equal(new Set(requests.map((request) => request.headers.get('Idempotency-Key'))).size, 1);
    for (const request of requests) assert.deepEqual(await bodyOf(request), example(body));
  });

  test(`${name} is asked ${isPersonal ? "in somebody's name" : "in nobody's name"}`, async () => {
    const { fetch, requests } = stageFetch(done);
    await callOf({ fetch, getSession: async () => ({ token: 't1' }) }, name)(example(body));
    assert.equal(requests[0]!.headers.get('Authorization'), isPersonal ? 'Bearer t1' : null);
  });
}

test('makes a key for each call, or takes that of the caller', async () => {
  const { fetch, requests } = stageFetch(done);
  const register = callOf({ fetch }, 'register');
  await register({});
  await register({});
  await register({}, { idempotencyKey: 'a-wish-of-mine' });
  const keys = requests.map((request) => request.headers.get('Idempotency-Key'));
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], 'a-wish-of-mine');
});

test('makes a key on a page without TLS too, which has no randomUUID', async (t) => {
  const uuid = t.mock.method(crypto, 'randomUUID', () => assert.fail('there is none'));
  const { fetch, requests } = stageFetch(done);
  await callOf({ fetch }, 'register')({});
  assert.equal(uuid.mock.callCount(), 0);
  assert.match(requests[0]!.headers.get('Idempotency-Key')!, /^[\da-f]{32}$/);
});

for (const status of [408, 429, 500, 502, 503, 504]) {
  test(`sends a request with a key again after ${status}`, async () => {
    const { fetch, requests } = stageFetch(() => new Response(null, { status }), done);
    await callOf({ fetch }, 'requestEntitlement')({});
    assert.equal(requests.length, 2);
  });
}

test('sends a request with a key again after an attempt that took too long', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { fetch, requests } = stageFetch(() => new Promise<never>(() => undefined), done);
  const answer = callOf({ fetch }, 'register')(example('registration.request'));
  await settle();
  t.mock.timers.tick(8000);
  await settle();
  t.mock.timers.tick(0);
  await answer;
  assert.equal(requests.length, 2);
  assert.deepEqual(await bodyOf(requests[1]), example('registration.request'));
});

test('leaves a twin that is still at work alone for a second', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { fetch, requests } = stageFetch(() => problem('conflict', 409), done);
  const answer = callOf({ fetch }, 'register')({});
  await settle();
  t.mock.timers.tick(999);
  await settle();
  assert.equal(requests.length, 1);
  t.mock.timers.tick(1);
  await answer;
  assert.equal(requests.length, 2);
});

const finals = [[410, 'stale-link', 'not-found'], [413, 'too-large', 'invalid'], [422, 'key-reused', 'invalid']] as const;
for (const [status, name, kind] of finals) {
  test(`tells ${status} as ${kind}, and does not send the request again`, async () => {
    const { fetch, requests } = stageFetch(() => problem(name, status), done);
    const error = await rejection(callOf({ fetch }, 'confirmRegistration')({}), kind);
    assert.equal(error.type, (example(`problem.${name}`) as { type: string }).type);
    assert.equal(requests.length, 1);
  });
}

test('asks once for a new session, and then sends the same key again', async () => {
  const { fetch, requests } = stageFetch(() => problem('expired', 401), done);
  let asked = 0;
  await callOf({ fetch, getSession: async () => ({ token: `t${++asked}` }) }, 'changePassword')(example('password-change.request'));
  assert.deepEqual(requests.map((request) => request.headers.get('Authorization')), ['Bearer t1', 'Bearer t2']);
  assert.equal(new Set(requests.map((request) => request.headers.get('Idempotency-Key'))).size, 1);
});

test('takes a page in place of the answer for malformed', async () => {
  const page = () => new Response('<!doctype html>Sign in', { headers: { 'Content-Type': 'text/html' } });
  await rejection(callOf({ fetch: page }, 'register')({}), 'malformed');
});

test('shows passwords and links nowhere but in the body', async () => {
  for (const failure of [() => problem('invalid', 400), () => new Response(null, { status: 500 }), lost]) {
    for (const [name, , body] of operations) {
      const { fetch, requests } = stageFetch(failure);
      const client = create({ fetch, retry: 0 });
      const secrets = Object.values(example(body) as Record<string, string>).filter((value) => value.length > 8);
      const error: unknown = await (client[name] as Call)(example(body)).catch((reason: unknown) => reason);
      assert.ok(error instanceof Error);
      for (const secret of secrets) assert.ok(![show(error, client), ...requests.map(({ url }) => url)].join().includes(secret), secret);
    }
  }
});

test('forwards a document with a key, in the language of the page', async () => {
  const { fetch, requests } = stageFetch(lost, done);
  const forward = example('forward.request') as Forward;
  await create({ fetch, credentials: 'include' }).forwardInvoice('inv/1', forward, { language: 'fr-BE', idempotencyKey: 'a-wish-of-mine' });
  for (const request of requests) {
    assert.equal(`${request.method} ${request.url}`, `POST ${BASE}/v1/invoices/inv%2F1/forwards`);
    assert.deepEqual(await bodyOf(request), forward);
    const { 'accept-language': language, 'idempotency-key': key, 'x-requested-with': requested } = Object.fromEntries(request.headers);
    assert.deepEqual([language, key, requested], ['fr-BE', 'a-wish-of-mine', 'csol']);
  }
  assert.equal(requests.length, 2);
});

test('tells forwarding past the limit as limited, with the time to wait', async () => {
  const { fetch } = stageFetch(() => problem('limited', 429, { 'Retry-After': '3600' }));
  const error = await rejection(create({ fetch }).forwardInvoice('inv_1', example('forward.request') as Forward), 'limited');
  assert.equal(error.retryAfterMs, 3_600_000);
});
