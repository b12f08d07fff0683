import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { rejection, settle } from '../../test/stage.ts';
import { createLazyClient } from './lazy-client.ts';
import type { ApiClient } from './ports.ts';

/** A client that answers each call with its arguments. */
const echo = Object.fromEntries(
  ['getSession', 'listInvoices', 'getInvoice', 'getInvoiceDocument', 'getContacts'].map((name) => [
    name,
    (...parameters: unknown[]) => Promise.resolve([name, ...parameters]),
  ]),
) as unknown as Required<ApiClient>;

test('loads nothing before the first call, and once for all calls', async () => {
  let loads = 0;
  const client = createLazyClient(async () => {
    loads += 1;
    return echo;
  });
  await settle();
  assert.equal(loads, 0);
  await Promise.all([client.getSession(), client.getContacts('BE')]);
  await client.getSession();
  assert.equal(loads, 1);
});

test('hands every call on, with all its arguments', async () => {
  const client = createLazyClient(async () => echo);
  const options = { language: 'sv' };
  assert.deepEqual(await client.getSession(options), ['getSession', options]);
  assert.deepEqual(await client.listInvoices({ q: 'x' }, options), ['listInvoices', { q: 'x' }, options]);
  assert.deepEqual(await client.getInvoice('a', options), ['getInvoice', 'a', options]);
  assert.deepEqual(await client.getInvoiceDocument('a', 'b', options), ['getInvoiceDocument', 'a', 'b', options]);
  assert.deepEqual(await client.getContacts('BE', options), ['getContacts', 'BE', options]);
});

test('tells a load that failed as network, and loads again at the next call', async () => {
  let loads = 0;
  const client = createLazyClient(async () => {
    loads += 1;
    if (loads === 1) throw new TypeError('error loading dynamically imported module');
    return echo;
  });
  await Promise.all([rejection(client.getSession(), 'network'), rejection(client.getContacts('BE'), 'network')]);
  await client.getSession();
  assert.equal(loads, 2);
});

test('tells a load that throws at once as network', async () => {
  const client = createLazyClient(() => {
    throw new Error('broken');
  });
  await rejection(client.getSession(), 'network');
});

test('tells a method that the loaded client does not have as unsupported', async () => {
  const client = createLazyClient(async () => ({ getContacts: echo.getContacts }));
  await client.getContacts('BE');
  const error = await rejection(client.listInvoices({}), 'unsupported');
  assert.match(error.message, /listInvoices/);
});

test('lets a call give up while the client loads', async () => {
  const controller = new AbortController();
  const client = createLazyClient(() => new Promise(() => undefined));
  const failed = rejection(client.getSession({ signal: controller.signal }), 'aborted');
  await settle();
  controller.abort();
  await failed;
  await rejection(client.getSession({ signal: AbortSignal.abort() }), 'aborted');
});

test('leaves nothing at the signal of the caller', async () => {
  const { signal } = new AbortController();
  await createLazyClient(async () => echo).getSession({ signal });
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
});

test('keeps the methods bound to the loaded client', async () => {
  class Adapter {
    readonly #level = 'anonymous';
    async getSession() {
      return { level: this.#level, customers: [], operations: [] } as const;
    }
  }
  const client = createLazyClient(async () => new Adapter() as unknown as ApiClient);
  assert.equal((await client.getSession()).level, 'anonymous');
});
