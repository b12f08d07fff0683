import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, json, rejection, stageFetch } from '../../test/stage.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const unused = { getSession: () => Promise.reject(new Error('must not be asked')) };

test('gets each resource from its place and hands it out as it came', async () => {
  const { fetch, requests } = stageFetch(
    () => json(example('session.entitled')),
    () => json(example('invoices.page')),
    () => json(example('invoice')),
    () => json(example('contacts.be')),
  );
  const client = createRestClient({ baseUrl: BASE, fetch });
  assert.deepEqual(await client.getSession(), example('session.entitled'));
  assert.deepEqual(await client.listInvoices({ status: ['overdue', 'open'], limit: 2 }), example('invoices.page'));
  assert.deepEqual(await client.getInvoice('inv_7Q2mX0c9Kf4TnB1eWz5a'), example('invoice'));
  assert.deepEqual(await client.getContacts('be'), example('contacts.be'));
  assert.deepEqual(
    requests.map((request) => `${request.method} ${request.url}`),
    [
      `GET ${BASE}/v1/session`,
      `GET ${BASE}/v1/invoices?status=overdue&status=open&limit=2`,
      `GET ${BASE}/v1/invoices/inv_7Q2mX0c9Kf4TnB1eWz5a`,
      `GET ${BASE}/v1/contacts/BE`,
    ],
  );
});

test('sends the list with no header of its own and with the credentials given, so that a preload is reused', async () => {
  const { fetch, requests } = stageFetch(() => json(example('invoices.page')));
  await createRestClient({ baseUrl: BASE, fetch, credentials: 'include' }).listInvoices({}, { language: 'sv' });
  assert.deepEqual([...requests[0]!.headers], []);
  assert.equal(requests[0]!.credentials, 'include');
  assert.equal(requests[0]!.mode, 'cors');
});

test('asks for the language where texts come out of the data', async () => {
  const { fetch, requests } = stageFetch(
    () => json(example('invoice')),
    () => new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } }),
    () => json(example('contacts.be')),
  );
  const client = createRestClient({ baseUrl: BASE, fetch });
  await client.getInvoice('x', { language: 'fr-BE' });
  await client.getInvoiceDocument('x', 'pdf', { language: 'fr-BE' });
  await client.getContacts('BE', { language: 'x\n💥' });
  assert.deepEqual(
    requests.map((request) => request.headers.get('Accept-Language')),
    ['fr-BE', 'fr-BE', null],
  );
});

test('asks for contacts without a session', async () => {
  const { fetch, requests } = stageFetch(() => json(example('contacts.be')));
  await createRestClient({ baseUrl: BASE, fetch, ...unused }).getContacts('BE');
  assert.equal(requests[0]!.headers.get('Authorization'), null);
});

test('escapes ids, and sends none that would change the path', async () => {
  const { fetch, requests } = stageFetch(() => json(example('invoice')));
  const client = createRestClient({ baseUrl: BASE, fetch });
  await client.getInvoice('a/b?c#d');
  assert.equal(requests[0]!.url, `${BASE}/v1/invoices/a%2Fb%3Fc%23d`);
  for (const id of ['', '.', '..', '\ud800']) {
    await rejection(client.getInvoice(id), 'not-found');
    await rejection(client.getInvoiceDocument('x', id), 'not-found');
  }
  assert.equal(requests.length, 1);
});

test('takes members that are null for missing ones', async () => {
  const page = example('invoices.page') as { items: Record<string, unknown>[]; page: Record<string, unknown> };
  page.items[0]!.orderNumber = null;
  page.page.next = null;
  const client = createRestClient({ baseUrl: BASE, fetch: () => json(page) });
  const answer = await client.listInvoices({});
  assert.ok(!('orderNumber' in answer.items[0]!));
  assert.equal(answer.page.next, undefined);
});

test('takes a page that leads back to itself for malformed', async () => {
  const page = { ...(example('invoices.page') as object), page: { limit: 20, next: 'again' } };
  const client = createRestClient({ baseUrl: BASE, fetch: () => json(page) });
  assert.equal((await client.listInvoices({ cursor: 'other' })).page.next, 'again');
  assert.match((await rejection(client.listInvoices({ cursor: 'again' }), 'malformed')).message, /next page is this page/);
});

test('downloads a file with its name, media type and bytes', async () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 128]);
  const headers = {
    'Content-Type': 'Application/XML; charset=utf-8',
    'Content-Disposition': `attachment; filename="f.xml"; filename*=UTF-8''faktura%20%C3%A5.xml`,
  };
  const client = createRestClient({ baseUrl: BASE, fetch: () => new Response(bytes, { headers }) });
  const file = await client.getInvoiceDocument('inv_1', 'ubl');
  assert.equal(file.fileName, 'faktura å.xml');
  assert.equal(file.mediaType, 'application/xml');
  assert.deepEqual(new Uint8Array(await file.content.arrayBuffer()), bytes);
});

test('names a file after its id where the answer does not name it', async () => {
  const client = createRestClient({ baseUrl: BASE, fetch: () => new Response('x') });
  const file = await client.getInvoiceDocument('inv_1', 'ubl');
  assert.equal(file.fileName, 'ubl');
  assert.equal(file.mediaType, 'text/plain');
});

test('takes a page in place of a file for malformed', async () => {
  const page = () => new Response('<!doctype html>Sign in', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  await rejection(createRestClient({ baseUrl: BASE, fetch: page }).getInvoiceDocument('inv_1', 'ubl'), 'malformed');
});
