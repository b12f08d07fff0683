import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, json, problem, rejection, settle, stageFetch, stageServer } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const page = () => json(example('invoices.page'));
const status = (code: number, headers: Record<string, string> = {}) => () => new Response(null, { status: code, headers });
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });

for (const code of [408, 429, 500, 502, 503, 504]) {
  test(`asks again after ${code}`, async () => {
    const { fetch, requests } = stageFetch(status(code), status(code), page);
    assert.deepEqual(await create({ fetch }).listInvoices({}), example('invoices.page'));
    assert.equal(requests.length, 3);
  });
}

for (const code of [400, 403, 404, 405, 409, 410, 413, 422, 501, 505]) {
  test(`does not ask again after ${code}`, async () => {
    const { fetch, requests } = stageFetch(status(code), page);
    await assert.rejects(create({ fetch }).listInvoices({}));
    assert.equal(requests.length, 1);
  });
}

test('gives up after two more attempts, or as many as told', async () => {
  for (const [retry, sent] of [[undefined, 3], [0, 1], [5, 6]] as const) {
    const { fetch, requests } = stageFetch(status(500));
    await rejection(create({ fetch, retry }).listInvoices({}), 'server');
    assert.equal(requests.length, sent);
  }
});

test('asks again after a connection that broke, before and amidst the answer', async (t) => {
  const whole = JSON.stringify(example('invoices.page'));
  const { baseUrl, requests } = await stageServer(t, (request, response, nth) => {
    if (nth === 1) return request.socket.destroy();
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(whole) });
    if (nth > 2) return response.end(whole);
    response.write(whole.slice(0, 100), () => request.socket.destroy());
  });
  assert.deepEqual(await create({ baseUrl }).listInvoices({}), example('invoices.page'));
  assert.equal(requests.length, 3);
});

test('tells a connection that keeps breaking as network', async (t) => {
  const { baseUrl, requests } = await stageServer(t, (request) => request.socket.destroy());
  await rejection(create({ baseUrl }).listInvoices({}), 'network');
  assert.equal(requests.length, 3);
});

test('waits a random part of 0.3 s, then of 0.6 s', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const parts = [0.5, 0.9];
  const { fetch, requests } = stageFetch(status(500), status(500), page);
  const answer = create({ fetch, random: () => parts.shift()! }).listInvoices({});
  for (const [before, sent] of [[149, 1], [1, 2], [539, 2], [1, 3]] as const) {
    await settle();
    t.mock.timers.tick(before);
    await settle();
    assert.equal(requests.length, sent);
  }
  await answer;
});

const inThreeSeconds = () => new Date(Date.now() + 3000).toUTCString();
for (const [name, wait] of [['seconds', () => '3'], ['a date', inThreeSeconds]] as const) {
  test(`waits as long as Retry-After says in ${name}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 22) });
    const { fetch, requests } = stageFetch(() => problem('limited', 429, { 'Retry-After': wait() }), page);
    const answer = create({ fetch }).listInvoices({});
    await settle();
    t.mock.timers.tick(2999);
    await settle();
    assert.equal(requests.length, 1);
    t.mock.timers.tick(1);
    await answer;
    assert.equal(requests.length, 2);
  });
}

for (const past of ['0', 'Sun, 06 Nov 1994 08:49:37 GMT', 'soon', '-5', '']) {
  test(`asks again at once where Retry-After is ${JSON.stringify(past)}`, async () => {
    const { fetch, requests } = stageFetch(status(503, { 'Retry-After': past }), page);
    await create({ fetch }).listInvoices({});
    assert.equal(requests.length, 2);
  });
}

for (const code of [429, 503]) {
  test(`gives up at once where ${code} asks to wait longer than there is time`, async () => {
    const { fetch, requests } = stageFetch(status(code, { 'Retry-After': '11' }), page);
    const error = await rejection(create({ fetch }).listInvoices({}), 'limited');
    assert.equal(error.retryAfterMs, 11_000);
    assert.equal(requests.length, 1);
  });
}

test('reckons with what is left of the time, not with all of it', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { fetch, requests } = stageFetch(status(429, { 'Retry-After': '6' }));
  const failed = rejection(create({ fetch }).listInvoices({}), 'limited');
  await settle();
  t.mock.timers.tick(6000);
  assert.equal((await failed).retryAfterMs, 6000);
  assert.equal(requests.length, 2);
});
