import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { example, json, rejection, settle, stageFetch, stageServer } from '../../test/stage.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const never = () => new Promise<never>(() => undefined);
const page = () => json(example('invoices.page'));

function fakeTime(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  return async (ms: number) => {
    await settle();
    t.mock.timers.tick(ms);
    await settle();
  };
}

test('ends an attempt that takes too long, and asks again', async (t) => {
  const pass = fakeTime(t);
  const { fetch, requests } = stageFetch(never, page);
  const answer = createRestClient({ baseUrl: BASE, fetch, random: () => 0 }).listInvoices({});
  await pass(7999);
  assert.equal(requests.length, 1);
  await pass(1);
  assert.equal(requests[0]!.signal.aborted, true);
  await pass(0);
  assert.deepEqual(await answer, example('invoices.page'));
  assert.equal(requests.length, 2);
});

test('tells attempts that all took too long as timeout', async (t) => {
  const pass = fakeTime(t);
  const { fetch, requests } = stageFetch(never);
  const failed = rejection(createRestClient({ baseUrl: BASE, fetch, random: () => 0, timeoutMs: 1000 }).listInvoices({}), 'timeout');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await pass(1000);
    await pass(0);
  }
  await failed;
  assert.equal(requests.length, 3);
});

test('ends everything after ten seconds', async (t) => {
  const pass = fakeTime(t);
  const { fetch, requests } = stageFetch(never);
  let ended = false;
  const failed = rejection(createRestClient({ baseUrl: BASE, fetch }).listInvoices({}), 'timeout').finally(() => (ended = true));
  await pass(9999);
  assert.equal(ended, false);
  await pass(1);
  assert.match((await failed).message, /within 10000 ms/);
  assert.ok(requests.every((request) => request.signal.aborted));
});

test('counts the time that the host takes for a session', async (t) => {
  const pass = fakeTime(t);
  const { fetch, requests } = stageFetch(page);
  const failed = rejection(createRestClient({ baseUrl: BASE, fetch, getSession: never }).listInvoices({}), 'timeout');
  await pass(10_000);
  await failed;
  assert.equal(requests.length, 0);
});

test('gives a download a minute', async (t) => {
  const pass = fakeTime(t);
  const { fetch, requests } = stageFetch(never);
  let ended = false;
  const client = createRestClient({ baseUrl: BASE, fetch });
  const failed = rejection(client.getInvoiceDocument('inv_1', 'ubl'), 'timeout').finally(() => (ended = true));
  await pass(59_999);
  assert.equal(ended, false);
  await pass(1);
  await failed;
  assert.equal(requests.length, 1);
});

test('ends an answer that stops half-way, and asks again', async (t) => {
  const pass = fakeTime(t);
  const halves = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"items":')) }));
  const { fetch, requests } = stageFetch(halves, page);
  const answer = createRestClient({ baseUrl: BASE, fetch, random: () => 0 }).listInvoices({});
  await pass(8000);
  await pass(0);
  assert.deepEqual(await answer, example('invoices.page'));
  assert.equal(requests.length, 2);
});

test('asks nobody where the caller gave up before', async () => {
  const { fetch, requests } = stageFetch(page);
  const client = createRestClient({ baseUrl: BASE, fetch, getSession: () => Promise.reject(new Error('must not be asked')) });
  await rejection(client.listInvoices({}, { signal: AbortSignal.abort() }), 'aborted');
  assert.equal(requests.length, 0);
});

test('ends at once when the caller gives up during the request, and closes the connection', async (t) => {
  const controller = new AbortController();
  let closed: Promise<unknown> | undefined;
  const { baseUrl, requests } = await stageServer(t, (request) => {
    closed = once(request.socket, 'close');
    controller.abort(new Error('a reason of the caller'));
  });
  const error = await rejection(createRestClient({ baseUrl }).listInvoices({}, { signal: controller.signal }), 'aborted');
  assert.equal(error.cause, undefined);
  await closed;
  assert.equal(requests.length, 1);
});

test('ends at once when the caller gives up, even if fetch does not listen', async () => {
  const controller = new AbortController();
  const client = createRestClient({ baseUrl: BASE, fetch: never, timeoutMs: 50 });
  const failed = rejection(client.listInvoices({}, { signal: controller.signal }), 'aborted');
  await settle();
  controller.abort();
  await failed;
});

test('ends at once when the caller gives up between two attempts', async (t) => {
  const pass = fakeTime(t);
  const controller = new AbortController();
  const { fetch, requests } = stageFetch(() => new Response(null, { status: 429, headers: { 'Retry-After': '5' } }));
  const failed = rejection(createRestClient({ baseUrl: BASE, fetch }).listInvoices({}, { signal: controller.signal }), 'aborted');
  await pass(1000);
  controller.abort();
  await failed;
  await pass(60_000);
  assert.equal(requests.length, 1);
});

test('leaves nothing at the signal of the caller', async () => {
  const { signal } = new AbortController();
  const client = createRestClient({ baseUrl: BASE, fetch: page });
  await client.listInvoices({}, { signal });
  await assert.rejects(createRestClient({ baseUrl: BASE, fetch: () => new Response('x') }).listInvoices({}, { signal }));
  await settle();
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
});
