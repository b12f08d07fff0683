import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { example, json, problem, rejection, settle, stageFetch } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';
import type { RestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const pageOf = (count: number) => json({ ...(example('invoices.empty') as object), count });
const bearers = (requests: Request[]) => requests.map((request) => request.headers.get('Authorization')?.replace('Bearer ', '') ?? 'none');

/** A host whose sessions are `t1`, `t2`, …, each handed out when its turn in `open` is called. */
function stageSlowHost() {
  const reasons: string[] = [];
  const signals: AbortSignal[] = [];
  const open: (() => void)[] = [];
  const getSession: RestClientOptions['getSession'] = ({ reason, signal }) => {
    const token = `t${reasons.push(reason)}`;
    signals.push(signal);
    return new Promise((resolve) => open.push(() => resolve({ token })));
  };
  return { reasons, signals, open, getSession };
}

test('asks the host anew after the session was forgotten, as at the beginning', async () => {
  const reasons: string[] = [];
  const { fetch, requests } = stageFetch(() => problem('expired', 401), () => pageOf(0));
  const client = create({ fetch, getSession: async ({ reason }) => ({ token: `t${reasons.push(reason)}` }) });
  await client.listInvoices({});
  client.forgetSession();
  await client.listInvoices({});
  assert.deepEqual(reasons, ['initial', 'expired', 'initial']);
  assert.deepEqual(bearers(requests), ['t1', 't2', 't3']);
});

test('forgets nothing and asks nobody where there was no call yet', async () => {
  const { fetch, requests } = stageFetch();
  create({ fetch }).forgetSession();
  create({ fetch, getSession: () => assert.fail('must not be asked') }).forgetSession();
  await settle();
  assert.equal(requests.length, 0);
});

test('does not use what the host answers to a question of before', async () => {
  const { reasons, signals, open, getSession } = stageSlowHost();
  const { fetch, requests } = stageFetch(() => pageOf(0));
  const client = create({ fetch, getSession });
  const list = client.listInvoices({});
  await settle();
  client.forgetSession();
  await settle();
  assert.equal(signals[0]!.aborted, true);
  open[0]!();
  await settle();
  assert.equal(requests.length, 0);
  open[1]!();
  await list;
  assert.deepEqual(reasons, ['initial', 'initial']);
  assert.deepEqual(bearers(requests), ['t2']);
});

for (const mode of ['bearer', 'cookie'] as const) {
  test(`asks again for calls under way, and hands out no answer of before (${mode} mode)`, async () => {
    const answers: ((response: Response) => void)[] = [];
    const { fetch, requests } = stageFetch(() => new Promise((resolve) => answers.push(resolve)));
    let asked = 0;
    const client = create({ fetch, ...(mode === 'bearer' && { getSession: async () => ({ token: `t${++asked}` }) }) });
    const lists = [client.listInvoices({}), client.listInvoices({ q: 'x' })];
    await settle();
    client.forgetSession();
    await settle();
    assert.deepEqual(requests.map(({ signal }) => signal.aborted), [true, true, false, false]);
    answers.forEach((answer, index) => answer(pageOf(index < 2 ? 1 : 2)));
    for (const { count } of await Promise.all(lists)) assert.equal(count, 2);
    assert.deepEqual(bearers(requests), mode === 'bearer' ? ['t1', 't1', 't2', 't2'] : ['none', 'none', 'none', 'none']);
  });
}

test('does not reject either with what failed before', async () => {
  const answers: ((response: Response) => void)[] = [];
  const { fetch } = stageFetch(() => new Promise((resolve) => answers.push(resolve)), () => pageOf(2));
  const client = create({ fetch });
  const list = client.listInvoices({});
  await settle();
  client.forgetSession();
  answers[0]!(problem('denied', 403));
  assert.equal((await list).count, 2);
});

test('asks the host once where each of fifty widgets forgets and asks', async () => {
  const reasons: string[] = [];
  const { fetch, requests } = stageFetch(() => pageOf(0));
  const client = create({ fetch, getSession: async ({ reason }) => ({ token: `t${reasons.push(reason)}` }) });
  await client.listInvoices({});
  await Promise.all(
    Array.from({ length: 50 }, () => {
      client.forgetSession();
      return client.listInvoices({});
    }),
  );
  assert.deepEqual(reasons, ['initial', 'initial']);
  assert.ok(bearers(requests.slice(1)).every((token) => token === 't2'));
  assert.equal(requests.length, 51);
});

test('lets a call still be given up, and run out of time, after it began anew', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { fetch, requests } = stageFetch(() => new Promise<never>(() => undefined));
  const client = create({ fetch });
  const controller = new AbortController();
  const given = rejection(client.listInvoices({}, { signal: controller.signal }), 'aborted');
  const late = rejection(client.listInvoices({}), 'timeout');
  await settle();
  t.mock.timers.tick(6000);
  client.forgetSession();
  await settle();
  controller.abort();
  await given;
  t.mock.timers.tick(4000);
  await late;
  assert.ok(requests.every(({ signal }) => signal.aborted));
  assert.deepEqual(getEventListeners(controller.signal, 'abort'), []);
});

test('asks nothing again for a call that has ended', async () => {
  const { fetch, requests } = stageFetch(() => pageOf(0), () => problem('denied', 403), () => pageOf(0));
  const client = create({ fetch });
  await client.listInvoices({});
  await rejection(client.listInvoices({}), 'denied');
  client.forgetSession();
  await settle();
  assert.equal(requests.length, 2);
});

const personal: [name: string, call: (client: RestClient) => Promise<unknown>][] = [
  ['changePassword', (client) => client.changePassword({ currentPassword: 'x', newPassword: 'y' })],
  ['requestEntitlement', (client) => client.requestEntitlement({ customerNumber: '1' })],
];
for (const [name, call] of personal) {
  test(`${name} is given up when the session is forgotten: it must not be done in the name of somebody else`, async () => {
    let release: () => void = () => undefined;
    const { fetch, requests } = stageFetch(() => new Promise((resolve) => (release = () => resolve(new Response(null, { status: 204 })))));
    const client = create({ fetch });
    const failed = rejection(call(client), 'aborted');
    await settle();
    client.forgetSession();
    await failed;
    release();
    await settle();
    assert.equal(requests.length, 1);
  });
}

const open: [name: string, answer: () => Response, call: (client: RestClient) => Promise<unknown>][] = [
  ['getContacts', () => json(example('contacts.be')), (client) => client.getContacts('BE')],
  ['register', () => new Response(null, { status: 202 }), (client) => client.register({} as never)],
  ['signIn', () => json({ session: example('session.entitled') }), (client) => client.signIn({ userId: 'x', password: 'y' })],
  ['signOut', () => new Response(null, { status: 204 }), (client) => client.signOut()],
];
for (const [name, answer, call] of open) {
  test(`${name} goes on when the session is forgotten`, async () => {
    let release: () => void = () => undefined;
    const { fetch, requests } = stageFetch(() => new Promise((resolve) => (release = () => resolve(answer()))));
    const client = create({ fetch });
    const running = call(client);
    await settle();
    client.forgetSession();
    await settle();
    release();
    await running;
    assert.equal(requests.length, 1);
  });
}
