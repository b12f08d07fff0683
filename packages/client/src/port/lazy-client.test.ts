import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { rejection, settle } from '../../test/stage.ts';
import { createLazyClient } from './lazy-client.ts';
import type { ApiClient } from './ports.ts';

/** How many arguments each method takes before its options. */
const METHODS: Record<Exclude<keyof ApiClient, 'forgetSession'>, number> = {
  getSession: 0,
  signIn: 1,
  signOut: 1,
  getProviderSignInUrl: 1,
  register: 1,
  confirmRegistration: 1,
  requestPasswordReset: 1,
  resetPassword: 1,
  changePassword: 1,
  requestEntitlement: 1,
  lookUpDocument: 1,
  getGuestDocument: 1,
  listInvoices: 1,
  getInvoice: 1,
  getInvoiceDocument: 2,
  createExport: 1,
  getExport: 1,
  cancelExport: 1,
  getExportFile: 1,
  forwardInvoice: 2,
  listOrders: 1,
  getOrder: 1,
  getOrderDocument: 2,
  revealLicenceKey: 2,
  watchOrders: 0,
  listStatementEntries: 1,
  getStatement: 1,
  getStatementFile: 1,
  listContractCharges: 1,
  listReports: 0,
  createReport: 1,
  updateReport: 2,
  deleteReport: 1,
  scheduleReport: 2,
  unscheduleReport: 1,
  confirmReportRecipient: 1,
  endReportRecipient: 1,
  reconcileInventory: 1,
  listEnquiryForms: 1,
  getEnquiryContext: 1,
  createEnquiry: 1,
  listEnquiries: 1,
  getEnquiry: 1,
  createEnquiryMessage: 2,
  setEnquiryStatus: 2,
  getEnquiryAttachment: 2,
  createAttachment: 1,
  getAttachment: 1,
  putAttachmentPart: 3,
  deleteAttachment: 1,
  getContacts: 1,
};

/** A client that answers each call with its arguments. */
const echo = Object.fromEntries(
  Object.keys(METHODS).map((name) => [name, (...parameters: unknown[]) => Promise.resolve([name, ...parameters])]),
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
  const client = createLazyClient(async () => echo) as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const [name, count] of Object.entries(METHODS)) {
    const args = [...['first', 'second'].slice(0, count), { language: 'sv' }];
    assert.deepEqual(await client[name]!(...args), [name, ...args]);
  }
});

test('hands on what a call goes on to tell', async () => {
  async function* tell() {
    yield { kind: 'ready' as const, id: '1' };
    await Promise.resolve();
    yield { kind: 'reset' as const, id: '2' };
  }
  const client = createLazyClient(async () => ({ watchOrders: async () => tell() }));
  const told: string[] = [];
  for await (const { kind } of await client.watchOrders()) told.push(kind);
  assert.deepEqual(told, ['ready', 'reset']);
  await rejection(createLazyClient(async () => ({})).watchOrders(), 'unsupported');
});

test('is no promise, no JSON and nothing of a framework', async () => {
  let loads = 0;
  const client = createLazyClient(async () => {
    loads += 1;
    return echo;
  });
  assert.equal(await Promise.resolve(client), client);
  assert.equal(JSON.stringify({ client }), '{"client":{}}');
  for (const name of ['then', '$$typeof', '__v_isRef', '_owner', Symbol.iterator]) assert.equal(Reflect.get(client, name), undefined);
  assert.equal(loads, 0);
});

test('lets the loaded client forget the session, at once, and loads none for that', async () => {
  const forgotten: string[] = [];
  class Adapter {
    readonly #name = 'adapter';
    getSession = echo.getSession;
    forgetSession() {
      forgotten.push(this.#name);
    }
  }
  const client = createLazyClient(async () => new Adapter());
  client.forgetSession();
  await settle();
  assert.deepEqual(forgotten, []);
  await client.getSession();
  client.forgetSession();
  assert.deepEqual(forgotten, ['adapter']);
});

test('forgets nothing where the loaded client has nothing to forget', async () => {
  const client = createLazyClient(async () => ({ getContacts: echo.getContacts }));
  await client.getContacts('BE');
  assert.equal(client.forgetSession(), undefined);
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
