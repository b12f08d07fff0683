import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LookUp } from '@csol/contract';
import { bodyOf, example, json, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const lookUp = example('look-up.invoice.request') as LookUp;
const access = () => json(example('guest-access.invoice'));
const order = () => json(example('guest-access.order'));
const document = () => json(example('guest-document.invoice'));
const { token, ...shown } = example('guest-access.invoice') as { token: string; document: { id: string } };
const { id } = shown.document;
const orderToken = (example('guest-access.order') as { token: string }).token;
const { document: orderShown } = example('guest-access.order') as { document: object };
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const bearers = (requests: Request[]) => requests.map((request) => request.headers.get('Authorization')?.replace('Bearer ', '') ?? 'none');

test('looks a document up, and keeps its token to itself', async () => {
  const { fetch, requests } = stageFetch(access);
  assert.deepEqual(await create({ fetch, credentials: 'include' }).lookUpDocument(lookUp), shown);
  const [request] = requests;
  assert.equal(`${request!.method} ${request!.url}`, `POST ${BASE}/v1/guest-documents`);
  assert.deepEqual([...request!.headers.keys()], ['content-type', 'x-requested-with']);
  assert.deepEqual(await bodyOf(request), lookUp);
  assert.equal(request!.credentials, 'include');
});

test('asks for a document again by its own token', async () => {
  const { fetch, requests } = stageFetch(access, order, document, () => json(example('guest-document.order')));
  const client = create({ fetch });
  await client.lookUpDocument(lookUp);
  await client.lookUpDocument(example('look-up.order.request') as LookUp);
  assert.deepEqual(await client.getGuestDocument(id), example('guest-document.invoice'));
  assert.deepEqual(await client.getGuestDocument('ord_7cYp7sBn2Lw8Tg3fKq0ZVx'), example('guest-document.order'));
  assert.equal(requests[2]!.url, `${BASE}/v1/guest-documents/${id}`);
  assert.deepEqual(bearers(requests), ['none', token, token, orderToken], 'a second look-up says that it is the same guest');
});

test('tells a document that has not been looked up as expired, without asking', async () => {
  const { fetch, requests } = stageFetch();
  for (const unknown of ['inv_1', '', '..', '\ud800']) await rejection(create({ fetch }).getGuestDocument(unknown), 'expired');
  assert.equal(requests.length, 0);
});

test('tells a document whose time is over as expired, and forgets its token', async () => {
  const { fetch, requests } = stageFetch(access, () => problem('expired', 401));
  const client = create({ fetch, getSession: () => assert.fail('must not be asked') });
  await client.lookUpDocument(lookUp);
  const error = await rejection(client.getGuestDocument(id), 'expired');
  assert.equal(error.status, 401);
  await rejection(client.getGuestDocument(id), 'expired');
  assert.equal(requests.length, 2);
});

test('looks up without the token of before where that is too old', async () => {
  const { fetch, requests } = stageFetch(access, () => problem('expired', 401), order);
  const client = create({ fetch });
  await client.lookUpDocument(lookUp);
  await client.lookUpDocument(lookUp);
  assert.deepEqual(bearers(requests), ['none', token, 'none']);
});

const refusals = [['not-found', 404, 'not-found'], ['guest-limit', 403, 'denied'], ['limited', 429, 'limited']] as const;
for (const [name, status, kind] of refusals) {
  test(`tells a look-up with ${status} as ${kind}, with its type`, async () => {
    const error = await rejection(create({ fetch: () => problem(name, status) }).lookUpDocument(lookUp), kind);
    assert.equal(error.type, (example(`problem.${name}`) as { type: string }).type);
  });
}

const misfits: [what: string, change: object, place: RegExp][] = [
  ['without a token', { token: undefined }, /at \/token$/],
  ['with a token that no header can hold', { token: 'a\nb' }, /at \/token$/],
  ['without a document', { document: undefined }, /at \/document$/],
  ['with an order without its date', { document: { type: 'order', id: 'x', number: 'x', status: 'x' } }, /at \/document\/orderDate$/],
  ['with an order without its dates', { document: { ...orderShown, dates: {} } }, /at \/document\/dates\/ordered$/],
  ['with an odd shipment', { document: { ...orderShown, shipments: [{ number: 'S-1' }] } }, /at \/document\/shipments\/0\/status$/],
  ['with an invoice without an amount', { document: { ...shown.document, gross: {} } }, /at \/document\/gross\/amount$/],
];
for (const [what, change, place] of misfits) {
  test(`takes a look-up ${what} for malformed`, async () => {
    const fetch = () => json({ ...(example('guest-access.invoice') as object), ...change });
    assert.match((await rejection(create({ fetch }).lookUpDocument(lookUp), 'malformed')).message, place);
  });
}

test('says that a guest is there, by the token of the last look-up, only where nobody else is', async () => {
  const anonymous = () => json(example('session.anonymous'));
  const guest = () => json(example('session.guest'));
  const { fetch, requests } = stageFetch(access, anonymous, guest, () => json(example('session.entitled')));
  const client = create({ fetch });
  await client.lookUpDocument(lookUp);
  assert.equal((await client.getSession({ country: 'BE' })).level, 'guest');
  assert.equal((await client.getSession()).level, 'entitled');
  assert.deepEqual(bearers(requests.slice(1)), ['none', token, 'none']);
  assert.equal(requests[2]!.url, `${BASE}/v1/session?country=BE`);
});

test('says that nobody is there where the guest’s time is over', async () => {
  const { fetch } = stageFetch(access, () => json(example('session.anonymous')), () => problem('expired', 401));
  const client = create({ fetch, getSession: () => Promise.reject(new Error('nobody')) });
  await client.lookUpDocument(lookUp);
  assert.equal((await client.getSession()).level, 'anonymous');
});

test('forgets the guest with the session, and when somebody signs in or out', async () => {
  const signedIn = () => json({ session: example('session.entitled') });
  const forget: ((client: ReturnType<typeof create>) => unknown)[] = [
    (client) => client.forgetSession(),
    (client) => client.signIn({ userId: 'x', password: 'y' }),
    (client) => client.signOut(),
  ];
  for (const act of forget) {
    const { fetch } = stageFetch(access, signedIn);
    const client = create({ fetch });
    await client.lookUpDocument(lookUp);
    await act(client);
    await rejection(client.getGuestDocument(id), 'expired');
  }
});

test('ends a look-up that is under way when the session is forgotten, and keeps nothing of it', async () => {
  let answer: (response: Response) => void = () => undefined;
  const { fetch, requests } = stageFetch(() => new Promise((resolve) => (answer = resolve)));
  const client = create({ fetch });
  const failed = rejection(client.lookUpDocument(lookUp), 'aborted');
  await settle();
  client.forgetSession();
  await failed;
  answer(access());
  await settle();
  await rejection(client.getGuestDocument(id), 'expired');
  assert.equal(requests.length, 1);
});

test('shows the token, the number and the customer nowhere but where they belong', async () => {
  for (const failure of [() => problem('not-found', 404), () => new Response('<html>'), () => Promise.reject(new TypeError('lost'))]) {
    const { fetch, requests } = stageFetch(access, failure);
    const client = create({ fetch, retry: 0 });
    const answer = await client.lookUpDocument(lookUp);
    const calls: Promise<unknown>[] = [client.getGuestDocument(id), client.lookUpDocument(lookUp), client.getSession()];
    const errors = await Promise.all(calls.map((call) => call.catch((reason: unknown) => reason)));
    assert.ok(!show(answer, client, ...errors, requests.map(({ url }) => url)).includes(token));
    assert.ok(!show(client, ...errors, requests.map(({ url }) => url)).includes(lookUp.customerNumber));
    assert.equal(bearers(requests)[1], token);
  }
});
