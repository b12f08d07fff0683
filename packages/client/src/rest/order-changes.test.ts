import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import type { OrderPage } from '@csol/contract';
import { example, json, problem, rejection, settle, show, stageFetch, stageServer } from '../../test/stage.ts';
import { ApiError, type OrderChange } from '../port/index.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const STREAM = { 'Content-Type': 'text/event-stream' };
const [order] = (example('orders.page') as OrderPage).items;
const write = (event: string, id: string, data: unknown = {}) => `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const READY = write('ready', 'c-1');

/** A stream that is still open: more may be said. */
function stageStream(text: string) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const state = { isCancelled: false };
  const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own), cancel: () => void (state.isCancelled = true) });
  const say = (more: string) => controller?.enqueue(new TextEncoder().encode(more));
  say(text);
  const answer = () => new Response(body, { headers: STREAM });
  return { answer, state, say, close: () => controller?.close(), fail: () => controller?.error('x') };
}

/** Reads on, and gives what it was told; the error with which it ended, if it was read to the end. */
async function follow(changes: AsyncIterable<OrderChange>, most = Infinity): Promise<{ told: OrderChange[]; error?: ApiError }> {
  const told: OrderChange[] = [];
  try {
    for await (const change of changes) if (told.push(change) >= most) return { told };
  } catch (error) {
    assert.ok(error instanceof ApiError, `not an ApiError: ${String(error)}`);
    return { told, error };
  }
  return assert.fail('it ended by itself');
}

test('tells what happens as it happens, and throws when the stream is closed', async () => {
  const { answer, say, close } = stageStream(READY);
  const { fetch, requests } = stageFetch(answer);
  const changes = (await create({ fetch, credentials: 'include' }).watchOrders())[Symbol.asyncIterator]();
  assert.deepEqual((await changes.next()).value, { kind: 'ready', id: 'c-1' });
  const next = changes.next();
  await settle();
  say(write('order', 'c-2', order));
  assert.deepEqual((await next).value, { kind: 'order', id: 'c-2', order });
  say(write('reset', 'c-3'));
  assert.deepEqual((await changes.next()).value, { kind: 'reset', id: 'c-3' });
  close();
  await rejection(changes.next(), 'network');
  assert.deepEqual(await changes.next(), { done: true, value: undefined });
  const [request] = requests;
  assert.deepEqual([request!.method, request!.url, request!.credentials], ['GET', `${BASE}/v1/order-changes`, 'include']);
  assert.deepEqual([...request!.headers].flat(), ['accept', 'text/event-stream']);
  assert.equal(requests.length, 1, 'it connects once');
});

test('goes on from the last change that was read', async () => {
  const { fetch, requests } = stageFetch(() => stageStream(READY).answer());
  await follow(await create({ fetch }).watchOrders({ since: 'c-41' }), 1);
  assert.equal(requests[0]!.headers.get('Last-Event-ID'), 'c-41');
  for (const since of ['', 'a b', 'a\nb', 'å']) await rejection(create({ fetch }).watchOrders({ since }), 'invalid');
  assert.equal(requests.length, 1);
});

test('skips what it does not know, and takes what an order has beside', async () => {
  const odd = { ...order, status: 'melted', flavour: { x: 1 }, trackings: [{ carrier: 'X', number: '1', link: 'javascript:alert(1)' }] };
  const { answer } = stageStream(
    `retry: 1\n:hello\n${READY}${write('order.archived', 'c-2', 'whatever')}data: no name\nid: c-3\n\n${write('order', 'c-4', odd)}`,
  );
  const { told } = await follow(await create({ fetch: answer }).watchOrders(), 2);
  assert.deepEqual(told[1], { kind: 'order', id: 'c-4', order: { ...odd, trackings: [{ carrier: 'X', number: '1' }] } });
});

const misfits: [what: string, text: string, words: RegExp][] = [
  ['an order that is no JSON', 'event: order\nid: c-2\ndata: {"id"\n\n', /at \/ of an order$/],
  ['an order that is none', write('order', 'c-2', { ...order, progress: {} }), /at \/progress\/shipments of an order$/],
  ['an id that no header can hold', write('order', 'c 2', order), /order has no id to go on from$/],
  ['no id at all', 'event: ready\ndata: {}\n\n', /ready has no id to go on from$/],
];
for (const [what, text, words] of misfits) {
  test(`takes ${what} for malformed, and gives the stream up`, async () => {
    const isWithoutId = text.startsWith('event: ready');
    const { answer, state } = stageStream(isWithoutId ? text : READY + text);
    const { told, error } = await follow(await create({ fetch: answer }).watchOrders());
    assert.equal(told.length, isWithoutId ? 0 : 1);
    assert.equal(error?.kind, 'malformed');
    assert.match(error.message, words);
    assert.equal(state.isCancelled, true);
  });
}

test('tells a stream that fails, is silent for 45 seconds or has no body as network', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const failing = stageStream(READY);
  const failed = follow(await create({ fetch: failing.answer }).watchOrders());
  await settle();
  failing.fail();
  assert.deepEqual([(await failed).told.length, (await failed).error?.kind], [1, 'network']);
  const silent = stageStream(READY);
  const ended = follow(await create({ fetch: silent.answer }).watchOrders());
  await settle();
  t.mock.timers.tick(44_999);
  await settle();
  assert.equal(silent.state.isCancelled, false, 'the time for other calls does not count');
  t.mock.timers.tick(1);
  assert.equal((await ended).error?.kind, 'network');
  assert.equal(silent.state.isCancelled, true);
  const empty = () => new Response(null, { headers: STREAM });
  assert.equal((await follow(await create({ fetch: empty }).watchOrders())).error?.kind, 'network');
});

test('rejects where the back end refuses, and asks once', async () => {
  const refusals: [answer: () => Response, kind: ApiError['kind']][] = [
    [() => problem('expired', 401), 'expired'],
    [() => problem('denied', 403), 'denied'],
    [() => problem('not-found', 404), 'not-found'],
    [() => problem('limited', 429, { 'Retry-After': '1' }), 'limited'],
    [() => new Response(null, { status: 503 }), 'server'],
    [() => json({}), 'malformed'],
    [() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }), 'malformed'],
  ];
  for (const [answer, kind] of refusals) {
    const { fetch, requests } = stageFetch(answer);
    await rejection(create({ fetch }).watchOrders(), kind);
    assert.equal(requests.length, 1, kind);
  }
  await rejection(create({ fetch: () => Promise.reject(new TypeError('lost')) }).watchOrders(), 'network');
});

test('sends the token, and once more with a new one where it is refused', async () => {
  const { fetch, requests } = stageFetch(() => problem('expired', 401), stageStream(READY).answer);
  let asked = 0;
  const client = create({ fetch, getSession: async () => ({ token: `secret-${++asked}` }) });
  const changes = await client.watchOrders({ since: 'c-1' });
  assert.deepEqual(requests.map(({ headers }) => headers.get('Authorization')), ['Bearer secret-1', 'Bearer secret-2']);
  assert.deepEqual(requests.map(({ headers }) => headers.get('Last-Event-ID')), ['c-1', 'c-1']);
  assert.ok(!show(changes, client).includes('secret-'));
});

/** The ways in which somebody ends a stream. */
const ways: [name: string, end: (client: ReturnType<typeof create>, controller: AbortController) => void][] = [
  ['the signal aborts', (_, controller) => controller.abort()],
  ['the session is forgotten', (client) => client.forgetSession()],
];
for (const [name, end] of ways) {
  test(`ends with kind aborted where ${name}: while it reads, between two changes, before it answers`, async () => {
    const reading = stageStream(READY);
    const waiting = stageStream(READY + write('order', 'c-2', order));
    let release: () => void = () => undefined;
    const late = stageStream(READY);
    const { fetch } = stageFetch(reading.answer, waiting.answer, () => new Promise((resolve) => (release = () => resolve(late.answer()))));
    const controller = new AbortController();
    const client = create({ fetch });
    const call = { signal: controller.signal };
    const read = follow(await client.watchOrders(call));
    const changes = (await client.watchOrders(call))[Symbol.asyncIterator]();
    await changes.next();
    const unanswered = rejection(client.watchOrders(call), 'aborted');
    await settle();
    end(client, controller);
    assert.deepEqual([(await read).told.length, (await read).error?.kind], [1, 'aborted']);
    await rejection(changes.next(), 'aborted');
    await unanswered;
    release();
    await settle();
    assert.deepEqual([reading, waiting, late].map(({ state }) => state.isCancelled), [true, true, true]);
    assert.deepEqual(getEventListeners(controller.signal, 'abort'), []);
  });
}

test('gives nothing of before out where the session is forgotten while a change is on its way', async () => {
  const { answer, say } = stageStream(READY);
  const client = create({ fetch: answer });
  const changes = (await client.watchOrders())[Symbol.asyncIterator]();
  await changes.next();
  const next = rejection(changes.next() as Promise<unknown>, 'aborted');
  say(write('order', 'c-2', order));
  client.forgetSession();
  await next;
});

test('is over for good where the reader leaves', async () => {
  const { answer, state } = stageStream(READY + write('order', 'c-2', order));
  const controller = new AbortController();
  await follow(await create({ fetch: answer }).watchOrders({ signal: controller.signal }), 1);
  assert.equal(state.isCancelled, true);
  assert.deepEqual(getEventListeners(controller.signal, 'abort'), []);
});

test('reads a real stream piece by piece, tells when it breaks, and closes the connection when it stops', async (t) => {
  const open: ServerResponse[] = [];
  const { baseUrl, requests } = await stageServer(t, (_, response, nth) => {
    response.writeHead(200, STREAM);
    response.write(READY);
    open[nth] = response;
  });
  const client = createRestClient({ baseUrl });
  const changes = (await client.watchOrders())[Symbol.asyncIterator]();
  await changes.next();
  const bytes = Buffer.from(write('order', 'c-2', { ...order, number: 'Ø-1' }));
  const middle = bytes.indexOf('Ø') + 1;
  const next = changes.next();
  for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)]) open[1]!.write(part);
  assert.deepEqual((await next).value, { kind: 'order', id: 'c-2', order: { ...order, number: 'Ø-1' } });
  const lost = rejection(changes.next() as Promise<unknown>, 'network');
  open[1]!.destroy();
  await lost;
  const controller = new AbortController();
  const again = follow(await client.watchOrders({ since: 'c-2', signal: controller.signal }));
  const closed = new Promise((resolve) => open[2]!.once('close', resolve));
  controller.abort();
  assert.equal((await again).error?.kind, 'aborted');
  await closed;
  assert.equal(requests[1]!.headers['last-event-id'], 'c-2');
});
