import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, json, problem, rejection, stageServer } from '../../test/stage.ts';
import type { ApiErrorKind } from '../port/index.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const once = (answer: () => Response | Promise<Response>) => createRestClient({ baseUrl: BASE, fetch: answer, retry: 0 });

const kinds: [status: number, kind: ApiErrorKind, retryable: boolean][] = [
  [400, 'invalid', false],
  [401, 'expired', false],
  [403, 'denied', false],
  [404, 'not-found', false],
  [405, 'invalid', false],
  [408, 'timeout', true],
  [409, 'invalid', false],
  [410, 'not-found', false],
  [413, 'invalid', false],
  [414, 'invalid', false],
  [422, 'invalid', false],
  [429, 'limited', true],
  [500, 'server', true],
  [501, 'server', true],
  [503, 'server', true],
  [304, 'malformed', true],
];

for (const [status, kind, retryable] of kinds) {
  test(`tells ${status} as ${kind}, even without a body`, async () => {
    const error = await rejection(once(() => new Response(null, { status })).listInvoices({}), kind);
    assert.equal(error.status, status);
    assert.equal(error.retryable, retryable);
    assert.equal(error.requestId, undefined);
  });
}

test('keeps the problem type and the request id of the problem', async () => {
  const staged = example('problem.denied') as { type: string; requestId: string };
  const error = await rejection(once(() => problem('denied', 403, { 'X-Request-Id': 'other' })).getInvoice('x'), 'denied');
  assert.equal(error.type, staged.type);
  assert.equal(error.requestId, staged.requestId);
  assert.equal(error.message, `GET /v1/invoices/x: 403 ${staged.type}`);
});

test('keeps the request id of the header where the body has none', async () => {
  const error = await rejection(
    once(() => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'X-Request-Id': 'abc' } })).getSession(),
    'server',
  );
  assert.equal(error.requestId, 'abc');
});

test('hands out the field errors that are of the right shape', async () => {
  const staged = example('problem.invalid') as { errors: unknown[] };
  staged.errors.push({ pointer: '/password', detail: 'is too common', code: 'tooCommon' });
  const broken = { ...staged, errors: [...staged.errors, null, 'x', { pointer: 1, detail: 'y' }, {}] };
  const error = await rejection(once(() => json(broken, 400)).listInvoices({}), 'invalid');
  assert.deepEqual(error.fieldErrors, staged.errors);
});

for (const body of ['[]', 'null', '"text"', '17', '{"errors":{},"type":[],"requestId":{}}', '{"errors":', '<html>']) {
  test(`bears an error with the body ${body}`, async () => {
    const error = await rejection(once(() => new Response(body, { status: 422 })).listInvoices({}), 'invalid');
    assert.deepEqual([error.type, error.requestId, error.fieldErrors], [undefined, undefined, []]);
  });
}

test('says how long to wait, and only where the back end asked for it', async () => {
  const asked = await rejection(once(() => problem('limited', 429, { 'Retry-After': '3600' })).listInvoices({}), 'limited');
  assert.equal(asked.retryAfterMs, 3_600_000);
  const silent = await rejection(once(() => problem('limited', 429)).listInvoices({}), 'limited');
  assert.equal(silent.retryAfterMs, undefined);
  const outage = () => new Response('', { status: 503, headers: { 'Retry-After': '120' } });
  const closed = await rejection(once(outage).listInvoices({}), 'limited');
  assert.equal(closed.retryAfterMs, 120_000);
});

const misfits: [what: string, body: string, place: RegExp][] = [
  ['HTML', '<!doctype html><title>Sign in</title>', /not as the contract says at \/$/],
  ['nothing', '', /at \/$/],
  ['truncated JSON', '{"items":[{"id":"inv_1"', /at \/$/],
  ['a list', '[]', /at \/$/],
  ['null', 'null', /at \/$/],
  ['an object without its members', '{}', /at \/items$/],
  ['a row that is null', '{"items":[null],"page":{"limit":20},"count":1,"totals":[]}', /at \/items\/0$/],
  ['a row without an amount', JSON.stringify(withoutAmount()), /at \/items\/0\/gross\/amount$/],
];

function withoutAmount(): unknown {
  const page = example('invoices.page') as { items: Record<string, unknown>[] };
  page.items[0]!.gross = { currency: 'EUR' };
  return page;
}

for (const [what, body, place] of misfits) {
  test(`takes ${what} in place of a page for malformed`, async () => {
    const answer = () => new Response(body, { headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'abc' } });
    const error = await rejection(once(answer).listInvoices({}), 'malformed');
    assert.match(error.message, place);
    assert.equal(error.status, 200);
    assert.equal(error.requestId, 'abc');
  });
}

test('tells a fetch that throws, and a base URL that is none, as network', async () => {
  await rejection(once(() => Promise.reject(new TypeError('Failed to fetch'))).listInvoices({}), 'network');
  await rejection(
    once(() => {
      throw new TypeError('at once');
    }).listInvoices({}),
    'network',
  );
  await rejection(createRestClient({ baseUrl: 'http://[' }).listInvoices({}), 'network');
});

test('tells a refused connection as network', async (t) => {
  const { baseUrl } = await stageServer(t, () => undefined);
  await rejection(createRestClient({ baseUrl: baseUrl.replace(/:\d+/, ':1'), retry: 0 }).listInvoices({}), 'network');
});

test('keeps what a person searched for out of messages', async () => {
  const error = await rejection(once(() => new Response(null, { status: 500 })).listInvoices({ q: 'Confidential Ltd' }), 'server');
  assert.equal(error.message, 'GET /v1/invoices: 500');
});
