import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { bodyOf, example, json, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const NOW = Date.parse('2026-11-24T10:00:00Z');
const MINUTE = 60_000;
const session = example('session.entitled');
const expired = () => problem('expired', 401);
const credentials = { userId: 'anne.claes', password: 'correct horse battery staple' };

interface Stage {
  /** How long the tokens last, in milliseconds. */
  lifeMs?: number;
  /** Which requests the back end refuses, as `METHOD /path token`. */
  refused?: RegExp;
  /** In place of a good end. */
  end?: () => Response;
  /** In place of a renewal. */
  renew?: () => Response | Promise<Response>;
}

/** A back end that signs in with the tokens `t1`, `t2`, … */
function stage({ lifeMs = 10 * MINUTE, refused = /^$/, renew, end }: Stage = {}) {
  const sent: string[] = [];
  let made = 0;
  const token = () => ({ token: `t${++made}`, expiresAt: new Date(Date.now() + lifeMs).toISOString() });
  const { fetch, requests } = stageFetch((request) => {
    const bearer = request.headers.get('Authorization')?.replace('Bearer ', '') ?? 'none';
    const path = request.url.replace(`${BASE}/v1`, '');
    const line = `${request.method} ${path} ${bearer}`;
    sent.push(line);
    if (`${request.method} ${path}` === 'POST /session') return json({ session, token: token() });
    if (refused.test(line)) return expired();
    if (path === '/session/token') return renew?.() ?? json(token());
    if (request.method === 'DELETE') return end?.() ?? new Response(null, { status: 204 });
    return json(path === '/session' ? session : example('invoices.page'));
  });
  const client = createRestClient({ baseUrl: BASE, fetch, delivery: 'token', random: () => 0 });
  const count = (what: string) => sent.filter((one) => one === what).length;
  return { client, sent, requests, count };
}

function fakeTime(t: TestContext) {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: NOW });
  return (ms: number) => t.mock.timers.tick(ms);
}

test('asks for a token, keeps it to itself and sends it from then on', async () => {
  const { client, sent, requests } = stage();
  assert.deepEqual(await client.signIn({ ...credentials, delivery: 'cookie' }), { session });
  assert.equal((await bodyOf(requests[0])).delivery, 'token');
  await client.listInvoices({});
  await client.getSession();
  assert.deepEqual(sent, ['POST /session none', 'GET /invoices t1', 'GET /session t1']);
});

test('asks as nobody before anybody has signed in: no list, but who is there', async () => {
  const { client, sent } = stage();
  await rejection(client.listInvoices({}), 'expired');
  await client.getSession();
  assert.deepEqual(sent, ['GET /session none']);
});

test('takes a sign-in without a token for malformed, and one whose token no header can hold', async () => {
  for (const token of [undefined, { token: 'a\nb', expiresAt: '' }]) {
    const client = createRestClient({ baseUrl: BASE, fetch: () => json({ session, token }), delivery: 'token' });
    await rejection(client.signIn(credentials), 'malformed');
    await rejection(client.listInvoices({}), 'expired');
  }
});

for (const parallel of [1, 50]) {
  test(`renews once for ${parallel} calls at a time when less than a minute is left`, async (t) => {
    const pass = fakeTime(t);
    const { client, sent, count } = stage();
    await client.signIn(credentials);
    pass(9 * MINUTE - 1);
    await client.listInvoices({});
    pass(1);
    await Promise.all(Array.from({ length: parallel }, () => client.listInvoices({})));
    assert.equal(count('POST /session/token t1'), 1);
    assert.equal(count('GET /invoices t2'), parallel);
    assert.equal(sent.length, 1 + 1 + 1 + parallel);
  });

  test(`renews once for ${parallel} calls at a time that were refused, and asks each once more`, async () => {
    const { client, sent, count } = stage({ refused: /GET .* t1/ });
    await client.signIn(credentials);
    await Promise.all(Array.from({ length: parallel }, () => client.listInvoices({})));
    assert.equal(count('POST /session/token t1'), 1);
    assert.equal(count('GET /invoices t1'), parallel);
    assert.equal(count('GET /invoices t2'), parallel);
    assert.equal(sent.length, 2 + 2 * parallel);
  });

  test(`tells ${parallel} calls that the session has ended, after one renewal that was refused`, async () => {
    const { client, sent, count } = stage({ refused: / t1$/ });
    await client.signIn(credentials);
    await Promise.all(Array.from({ length: parallel }, () => rejection(client.listInvoices({}), 'expired')));
    assert.equal(count('POST /session/token t1'), 1);
    assert.equal(sent.length, 2 + parallel);
    await rejection(client.listInvoices({}), 'expired');
    assert.equal(sent.length, 2 + parallel, 'nobody is signed in any more');
  });
}

test('renews with the header against other sites, by the token that it renews', async (t) => {
  const pass = fakeTime(t);
  const { client, requests } = stage();
  await client.signIn(credentials);
  pass(9 * MINUTE);
  await client.listInvoices({});
  assert.equal(requests[1]!.headers.get('X-Requested-With'), 'csol');
  assert.equal(requests[1]!.headers.get('Idempotency-Key'), null);
});

const failures: [what: string, renew: () => Response | Promise<Response>][] = [
  ['is lost', () => Promise.reject(new TypeError('lost'))],
  ['fails', () => new Response(null, { status: 500 })],
  ['has to wait', () => problem('limited', 429, { 'Retry-After': '60' })],
  ['answers nonsense', () => json({})],
];
for (const [what, renew] of failures) {
  test(`goes on with the token while it lasts where its renewal ${what}`, async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOW });
    const { client, sent } = stage({ renew });
    await client.signIn(credentials);
    t.mock.timers.tick(9 * MINUTE + 1);
    await client.listInvoices({});
    assert.equal(sent.at(-1), 'GET /invoices t1');
  });
}

test('does not renew for ever where the clock is wrong', async () => {
  const { client, sent } = stage({ lifeMs: -60 * MINUTE });
  await client.signIn(credentials);
  await client.listInvoices({});
  await client.listInvoices({});
  assert.deepEqual(sent, ['POST /session none', 'GET /invoices t1', 'GET /invoices t1']);
});

test('keeps what the sign-in brought when the session is forgotten, however often', async () => {
  const { client, sent } = stage();
  await client.signIn(credentials);
  for (let widget = 0; widget < 5; widget += 1) client.forgetSession();
  await client.listInvoices({});
  assert.equal(sent.at(-1), 'GET /invoices t1');
});

test('forgets the token when it signs out, and the one before when somebody else signs in', async () => {
  const { client, sent } = stage();
  await client.signIn(credentials);
  await client.listInvoices({});
  await client.signIn({ ...credentials, userId: 'erik.lind' });
  await client.listInvoices({});
  await client.signOut();
  await rejection(client.listInvoices({}), 'expired');
  assert.deepEqual(sent.slice(2), ['POST /session none', 'GET /invoices t2', 'DELETE /session t2']);
});

test('signs out by the token as it is, also where it is due', async (t) => {
  const pass = fakeTime(t);
  const { client, sent } = stage();
  await client.signIn(credentials);
  await client.listInvoices({});
  pass(9 * MINUTE);
  await client.signOut({ isLeaving: true });
  assert.deepEqual(sent.slice(2), ['DELETE /session t1']);
});

test('forgets the token also where the back end cannot be told, and tells it at the next try', async () => {
  let isDown = true;
  const { client, sent } = stage({ end: () => new Response(null, { status: isDown ? 503 : 204 }) });
  await client.signIn(credentials);
  await rejection(client.signOut(), 'server');
  await rejection(client.listInvoices({}), 'expired');
  isDown = false;
  await client.signOut();
  await client.signOut();
  assert.deepEqual(sent.slice(1), ['DELETE /session t1', 'DELETE /session t1', 'DELETE /session none']);
});

test('does not let a late renewal take the place of somebody who has signed in', async (t) => {
  const pass = fakeTime(t);
  let answer: (response: Response) => void = () => undefined;
  const { client, sent } = stage({ renew: () => new Promise((resolve) => (answer = resolve)) });
  await client.signIn(credentials);
  pass(9 * MINUTE);
  const list = client.listInvoices({});
  await settle();
  await client.signIn({ ...credentials, userId: 'erik.lind' });
  answer(json({ token: 'late', expiresAt: new Date(NOW + 60 * MINUTE).toISOString() }));
  await list;
  await client.listInvoices({});
  assert.deepEqual(sent.slice(2), ['POST /session none', 'GET /invoices t2', 'GET /invoices t2']);
});

test('leaves the host’s own tokens to the host', async () => {
  const sent: (string | null)[] = [];
  const fetch = (request: Request) => {
    sent.push(request.headers.get('Authorization'));
    return json(request.method === 'POST' ? { session } : example('invoices.page'));
  };
  const client = createRestClient({ baseUrl: BASE, fetch, delivery: 'token', getSession: async () => ({ token: 'h1' }) });
  await client.signIn(credentials);
  await client.listInvoices({});
  assert.deepEqual(sent, [null, 'Bearer h1']);
});

test('shows the token nowhere but in the header', async () => {
  const token = 'very-secret-token';
  const lost = () => Promise.reject(new TypeError('lost'));
  for (const failure of [expired, () => problem('denied', 403), () => new Response('<html>'), lost]) {
    const urls: string[] = [];
    const sent: (string | null)[] = [];
    const fetch = (request: Request) => {
      urls.push(request.url);
      sent.push(request.headers.get('Authorization'));
      return sent.length > 1 ? failure() : json({ session, token: { token, expiresAt: '2999-01-01T00:00:00Z' } });
    };
    const client = createRestClient({ baseUrl: BASE, fetch, delivery: 'token', retry: 0 });
    const answer = await client.signIn(credentials);
    const errors = await Promise.all(
      [client.listInvoices({}), client.changePassword(example('password-change.request') as never), client.signOut()].map((call) =>
        call.catch((reason: unknown) => reason)),
    );
    assert.ok(!show(answer, client, ...errors, urls).includes(token));
    assert.equal(sent[1], `Bearer ${token}`);
  }
});
