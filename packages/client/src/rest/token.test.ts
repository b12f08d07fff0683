import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, json, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import { createRestClient } from './rest-client.ts';
import type { GetHostSession, HostSession, HostSessionReason } from './token.ts';

const BASE = 'https://host.example/api';
const page = () => json(example('invoices.page'));
const expired = () => problem('expired', 401);

/** A host whose sessions are `t1`, `t2`, …, each handed out when `open` is called; those in `refused` the back end refuses. */
function stageHost(refused: string[]) {
  const reasons: HostSessionReason[] = [];
  const signals: AbortSignal[] = [];
  let open: () => void = () => undefined;
  let gate = Promise.resolve();
  const getSession: GetHostSession = async ({ reason, signal }) => {
    const token = `t${reasons.push(reason)}`;
    signals.push(signal);
    await gate;
    return { token };
  };
  const sent: string[] = [];
  const fetch = (request: Request) => {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? 'none';
    sent.push(token);
    return refused.includes(token) ? expired() : page();
  };
  const close = () => (gate = new Promise((resolve) => (open = resolve)));
  return { reasons, signals, sent, close, open: () => open(), client: createRestClient({ baseUrl: BASE, fetch, getSession }) };
}

test('asks the host for nothing before the first call', async () => {
  const { reasons } = stageHost([]);
  await settle();
  assert.deepEqual(reasons, []);
});

test('asks the host once, and sends the token from then on', async () => {
  const { client, reasons, sent } = stageHost([]);
  await client.listInvoices({});
  await client.listInvoices({});
  assert.deepEqual(reasons, ['initial']);
  assert.deepEqual(sent, ['t1', 't1']);
});

for (const parallel of [1, 50]) {
  test(`asks the host once for ${parallel} calls at a time, and once more when all are refused`, async () => {
    const { client, reasons, sent } = stageHost(['t1']);
    const pages = await Promise.all(Array.from({ length: parallel }, () => client.listInvoices({})));
    assert.equal(pages.length, parallel);
    assert.deepEqual(reasons, ['initial', 'expired']);
    assert.equal(sent.filter((token) => token === 't1').length, parallel);
    assert.equal(sent.filter((token) => token === 't2').length, parallel);
  });

  test(`gives ${parallel} calls up after a second refusal, without a loop`, async () => {
    const { client, reasons, sent } = stageHost(['t1', 't2', 't3']);
    await Promise.all(Array.from({ length: parallel }, () => rejection(client.listInvoices({}), 'expired')));
    assert.deepEqual(reasons, ['initial', 'expired']);
    assert.equal(sent.length, 2 * parallel);
  });

  test(`tells ${parallel} calls that the host has no new session, after asking once`, async () => {
    let asked = 0;
    const getSession = () => (++asked === 1 ? Promise.resolve({ token: 't1' }) : Promise.reject(new Error('signed out')));
    const client = createRestClient({ baseUrl: BASE, fetch: expired, getSession });
    await Promise.all(Array.from({ length: parallel }, () => rejection(client.listInvoices({}), 'expired')));
    assert.equal(asked, 2);
  });
}

test('does not ask again for a call that was refused late', async () => {
  const late: (() => void)[] = [];
  const { fetch } = stageFetch(expired, () => new Promise((resolve) => late.push(() => resolve(expired()))), page);
  const reasons: string[] = [];
  const getSession: GetHostSession = async ({ reason }) => ({ token: `t${reasons.push(reason)}` });
  const client = createRestClient({ baseUrl: BASE, fetch, getSession });
  const both = [client.listInvoices({}), client.listInvoices({})];
  await both[0];
  late.forEach((answer) => answer());
  await both[1];
  assert.deepEqual(reasons, ['initial', 'expired']);
});

test('does not ask again for a call that was refused after the host had none', async () => {
  const late: (() => void)[] = [];
  const { fetch } = stageFetch(expired, () => new Promise((resolve) => late.push(() => resolve(expired()))), page);
  let asked = 0;
  const getSession = async (): Promise<HostSession> => {
    asked += 1;
    if (asked === 2) throw new Error('signed out');
    return { token: 't' };
  };
  const client = createRestClient({ baseUrl: BASE, fetch, getSession });
  const both = [client.listInvoices({}), client.listInvoices({})].map((call) => rejection(call, 'expired'));
  await both[0];
  late.forEach((answer) => answer());
  await both[1];
  assert.equal(asked, 2);
  await client.listInvoices({});
  assert.equal(asked, 3, 'a later call finds out that the person has signed in again');
});

for (const [what, getSession] of Object.entries<GetHostSession>({
  rejects: () => Promise.reject(new Error('nobody')),
  throws: () => {
    throw new Error('broken');
  },
  'gives nothing': () => Promise.resolve(undefined as unknown as HostSession),
  'gives no token': () => Promise.resolve({} as HostSession),
  'gives an empty token': () => Promise.resolve({ token: '' }),
  'gives a token with a line break': () => Promise.resolve({ token: 'secret\nsecret' }),
})) {
  test(`takes nobody for signed in where the host ${what}`, async () => {
    const { fetch, requests } = stageFetch(page);
    await rejection(createRestClient({ baseUrl: BASE, fetch, getSession }).listInvoices({}), 'expired');
    assert.equal(requests.length, 0);
  });
}

test('asks nobody in cookie mode: a refusal is final', async () => {
  const { fetch, requests } = stageFetch(expired);
  await rejection(createRestClient({ baseUrl: BASE, fetch, credentials: 'include' }).listInvoices({}), 'expired');
  assert.equal(requests.length, 1);
});

test('lets one call give up without taking the session from another', async () => {
  const { client, reasons, signals, close, open } = stageHost([]);
  close();
  const controller = new AbortController();
  const given = rejection(client.listInvoices({}, { signal: controller.signal }), 'aborted');
  const kept = client.listInvoices({});
  await settle();
  controller.abort();
  await given;
  assert.equal(signals[0]!.aborted, false);
  open();
  await kept;
  assert.deepEqual(reasons, ['initial']);
});

test('tells the host that no call waits any more, and asks anew at the next', async () => {
  const { client, reasons, signals, sent, close, open } = stageHost(['t1']);
  const controller = new AbortController();
  close();
  const given = rejection(client.listInvoices({}, { signal: controller.signal }), 'aborted');
  await settle();
  controller.abort();
  await given;
  assert.equal(signals[0]!.aborted, true);
  const next = client.listInvoices({});
  open();
  await next;
  assert.deepEqual(reasons, ['initial', 'initial']);
  assert.deepEqual(sent, ['t2'], 'what the host hands out too late is not used');
});

test('shows the token nowhere but in the header', async () => {
  const token = 'very-secret-token';
  const failures: (() => Response | Promise<Response>)[] = [
    expired,
    () => problem('denied', 403),
    () => new Response('<html>', { status: 200 }),
    () => new Response(null, { status: 500 }),
    () => Promise.reject(new TypeError('unreachable')),
    () => new Promise<never>(() => undefined),
  ];
  for (const failure of failures) {
    const { fetch, requests } = stageFetch(failure);
    const limits = { retry: 0, totalTimeoutMs: 20, timeoutMs: 10 };
    const client = createRestClient({ baseUrl: BASE, fetch, getSession: async () => ({ token }), ...limits });
    const error: unknown = await client.listInvoices({}).catch((reason: unknown) => reason);
    assert.ok(error instanceof Error);
    const shown = show(error, client);
    assert.ok(!shown.includes(token), shown);
    assert.ok(requests.every((request) => !request.url.includes(token)));
    assert.equal(requests[0]!.headers.get('Authorization'), `Bearer ${token}`);
  }
});
