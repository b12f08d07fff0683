import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LookUp } from '@csol/contract';
import { createExporter, migrate, openEmbeddedDatabase } from '@csol/server';
import { grantEntitlement, readCountryFacts, readEnquiryForms } from '@csol/server/node';
import { createDemoCompany, loadDemoCompany } from '../../../server/src/demo-data/index.ts';
import { createPeopleSite, PUBLIC_URL, tokenIn, WIDE_LIMITS } from '../../../server/src/testing/people.ts';
import { touchOrder } from '../../../server/src/testing/event-stream.ts';
import { rejection } from '../../test/stage.ts';
import type { OrderChange } from '../port/index.ts';
import { createRestClient, type RestClientOptions } from '../rest/index.ts';
import { clientSuite } from './client-suite.ts';

// The REST client over the real server app, in one process.
const { db, listen } = await openEmbeddedDatabase();
after(() => db.destroy());
await migrate(db);
await loadDemoCompany(db, createDemoCompany({ today: '2026-07-15', documents: 400 }));
const facts = readCountryFacts(fileURLToPath(new URL('../../../../locales/countries', import.meta.url)));
const { csvProfileOf, ...others } = facts;
const exporter = createExporter({ db, clock: () => site.clock.now(), log: ({ error }) => assert.fail(error.name) });
after(() => exporter.close());
const exports = { csvProfileOf, onOrder: () => void exporter.kick() };
const enquiries = { forms: readEnquiryForms(fileURLToPath(new URL('../../../../locales/forms', import.meta.url))) };
const site = createPeopleSite(db, { ...others, exports, enquiries, listen, limits: WIDE_LIMITS });

/** A browser of its own: it keeps the cookies that the server sets. */
function createBrowser(options: Partial<RestClientOptions> = {}) {
  const cookies = new Map<string, string>();
  const fetch = async (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await site.app.fetch(new Request(request, { headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const client = createRestClient({ baseUrl: `${PUBLIC_URL}/api`, credentials: 'include', fetch, ...options });
  return { client, cookies };
}

const credentials = { userId: 'ann.peeters', password: 'seven green bottles hanging' };
const person = { ...credentials, displayName: 'Ann Peeters', email: 'ann@example.com', country: 'BE', language: 'nl' };
const mailedToken = async (kind: 'confirm' | 'reset') => tokenIn((await site.mailTo(person.email))?.body ?? '', kind);

// Registers, confirms and is granted access to everything, as the suite needs somebody who may see it.
const { client } = createBrowser();
await client.register(person);
await rejection(client.signIn(credentials), 'denied');
const token = await mailedToken('confirm');
const refused = await rejection(client.confirmRegistration({ token, password: 'not this one' }), 'invalid');
await client.confirmRegistration({ token, password: credentials.password });
const { session: registered } = await client.signIn(credentials);
await client.requestEntitlement({ customerNumber: 'NOT-MINE-YET' });
const { requests } = await client.getSession();
const { id } = await db.selectFrom('account').select('id').where('user_id', '=', credentials.userId).executeTakeFirstOrThrow();
await grantEntitlement(db, id, null, site.clock.now());

const ports = { session: client, signIn: client, account: client, guest: client, invoices: client, forward: client };
const account = { orders: client, statements: client, reports: client, inventory: client };
const desk = { enquiries: client, attachments: client };
const whole = { ...ports, ...account, ...desk, exports: client, contacts: client };
for (const { port, name, run } of clientSuite(whole)) test(`${port}: ${name}`, run);

test('tells an order as the list has it once it has changed, and then what changed while nobody read', async () => {
  const [order] = (await client.listOrders({})).items;
  const controller = new AbortController();
  const open = async (since?: string) => (await client.watchOrders({ since, signal: controller.signal }))[Symbol.asyncIterator]();
  const nextOf = async (changes: AsyncIterator<OrderChange>) => (await changes.next()).value as OrderChange;
  const first = await open();
  assert.equal((await nextOf(first)).kind, 'ready');
  await touchOrder(db, order!.id, 'PO-7');
  const told = await nextOf(first);
  const [listed] = (await client.listOrders({ q: order!.number })).items;
  assert.equal(listed?.purchaseOrderNumber, 'PO-7');
  assert.deepEqual(told, { kind: 'order', id: told.id, order: listed });
  await first.return?.();
  await touchOrder(db, order!.id, 'PO-8');
  const second = await open(told.id);
  const missed = [await nextOf(second), await nextOf(second)];
  assert.deepEqual(missed.map((change) => (change.kind === 'order' ? change.order.purchaseOrderNumber : change.kind)), ['PO-8', 'ready']);
  controller.abort();
  await rejection(second.next(), 'aborted');
});

test('confirms by the password that was chosen, and says that another is wrong', () => {
  assert.deepEqual(refused.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`), ['/password wrong']);
});

test('registers somebody who has access to nothing yet, and asks for it', () => {
  assert.equal(registered.level, 'registered');
  assert.deepEqual(registered.customers, []);
  assert.deepEqual(requests?.map(({ customerNumber }) => customerNumber), ['NOT-MINE-YET']);
});

for (const delivery of ['cookie', 'token'] as const) {
  test(`signs in by ${delivery}, shows who it is, and signs out`, async () => {
    const browser = createBrowser({ delivery });
    assert.equal((await browser.client.getSession({ country: 'SE' })).guest?.remainingLookups, 3);
    await rejection(browser.client.listInvoices({}), 'expired');
    const { session } = await browser.client.signIn(credentials);
    assert.equal(session.level, 'entitled');
    assert.deepEqual(await browser.client.getSession(), session);
    assert.equal(browser.cookies.size, delivery === 'cookie' ? 1 : 0);
    assert.ok((await browser.client.listInvoices({})).count > 0);
    await browser.client.signOut();
    assert.equal((await browser.client.getSession()).level, 'anonymous');
    await rejection(browser.client.listInvoices({}), 'expired');
  });
}

test('changes the password, and says which field is wrong, and why', async () => {
  const browser = createBrowser({ delivery: 'token' });
  await browser.client.signIn(credentials);
  const wrong = await rejection(
    browser.client.changePassword({ currentPassword: 'not this one', newPassword: 'eight brown bottles standing' }),
    'invalid',
  );
  assert.deepEqual(wrong.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`), ['/currentPassword wrong']);
  const short = await rejection(browser.client.changePassword({ currentPassword: credentials.password, newPassword: 'short' }), 'invalid');
  assert.deepEqual(short.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`), ['/newPassword tooShort']);
  await browser.client.changePassword({ currentPassword: credentials.password, newPassword: 'eight brown bottles standing' });
  await rejection(createBrowser().client.signIn(credentials), 'denied');
});

test('has a forgotten password reset by a link that works once', async () => {
  const browser = createBrowser();
  await browser.client.requestPasswordReset({ userId: credentials.userId, country: 'BE', language: 'nl' });
  const reset = { token: await mailedToken('reset'), password: credentials.password };
  await browser.client.resetPassword(reset);
  assert.match((await rejection(browser.client.resetPassword(reset), 'not-found')).type!, /:staleLink$/);
  assert.equal((await browser.client.signIn(credentials)).session.level, 'entitled');
});

for (const cookies of ['with', 'without'] as const) {
  test(`looks an invoice up as a guest ${cookies} cookies, up to the country’s limit`, async () => {
    const rows = await db
      .selectFrom('document')
      .innerJoin('customer', 'customer.id', 'document.customer_id')
      .select(['document.number', 'customer.number as customerNumber'])
      .where('customer.country', '=', 'BE')
      .orderBy('customer.number', cookies === 'with' ? 'asc' : 'desc')
      .limit(2)
      .execute();
    const [first, second] = rows.map((row): LookUp => ({ type: 'invoice', ...row }));
    const browser = createBrowser();
    const guest = cookies === 'with' ? browser.client : createRestClient({ baseUrl: `${PUBLIC_URL}/api`, fetch: (r) => site.app.fetch(r) });
    const { document, remainingLookups } = await guest.lookUpDocument(first!);
    assert.equal(remainingLookups, 0);
    assert.deepEqual(await guest.getGuestDocument(document.id), document);
    const { level, guest: limits } = await guest.getSession({ country: 'BE' });
    assert.deepEqual([level, limits?.remainingLookups], ['guest', 0]);
    assert.match((await rejection(guest.lookUpDocument(second!), 'denied')).type!, /:guestLimit$/);
    assert.deepEqual((await guest.lookUpDocument(first!)).document, document, 'the same document again does not count');
    await rejection(guest.listInvoices({}), 'expired');
    guest.forgetSession();
    await rejection(guest.getGuestDocument(document.id), 'expired');
  });
}
