import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderDetail, OrderPage, OrderQuery } from '@csol/contract';
import contract from '@csol/contract/openapi.json' with { type: 'json' };
import { example, json, problem, rejection, settle, show, stageFetch } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const page = () => example('orders.page') as OrderPage;
const order = () => example('order') as OrderDetail;
const ODD = ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' https://a.example', 'http://a.example', '//a.example', 'https:', '', 7, {}];

test('gets each resource from its place and hands it out as it came', async () => {
  const { fetch, requests } = stageFetch(
    () => json(page()),
    () => json(order()),
    () => json(example('licence-key')),
    () => new Response('%PDF', { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="pod.pdf"' } }),
  );
  const client = create({ fetch, credentials: 'include' });
  assert.deepEqual(await client.listOrders({}), page());
  assert.deepEqual(await client.getOrder('ord_1', { language: 'fr-BE' }), order());
  assert.deepEqual(await client.revealLicenceKey('ord_1', 'dlv/1'), example('licence-key'));
  const file = await client.getOrderDocument('ord_1', 'pod', { language: 'fr-BE' });
  assert.deepEqual([file.fileName, file.mediaType, await file.content.text()], ['pod.pdf', 'application/pdf', '%PDF']);
  assert.deepEqual(
    requests.map(({ method, url, headers }) => [method, url.replace(BASE, ''), [...headers.keys()].join()]),
    [
      ['GET', '/v1/orders', ''],
      ['GET', '/v1/orders/ord_1', 'accept-language'],
      ['POST', '/v1/orders/ord_1/deliverables/dlv%2F1/key', 'x-requested-with'],
      ['GET', '/v1/orders/ord_1/documents/pod', 'accept-language'],
    ],
  );
});

/** A parameter of the contract, as far as this test reads it. */
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  schema: { default?: unknown };
}

const shared = contract.components.parameters as Record<string, Parameter>;
const parameters = (contract.paths['/v1/orders'].get.parameters as Parameter[])
  .map((parameter) => shared[parameter.$ref?.replace(/.*\//, '') ?? ''] ?? parameter)
  .filter((parameter) => parameter.in === 'query');

const everything: Required<OrderQuery> = {
  cursor: 'abc+/=',
  limit: 50,
  sort: 'expectedOn,-total',
  changedWithin: 90,
  exception: 'open',
  customerNumber: ['10482-BE', 'A&B'],
  kind: ['software', 'hardware'],
  status: ['shipped', 'ordered'],
  to: '2026-12-31',
  from: '2026-01-01',
  dateField: 'expectedOn',
  q: 'PO 1&2',
};

test('asks with the parameters in the order of the contract, and leaves out what is empty or its default', async () => {
  const { fetch, requests } = stageFetch(() => json(page()));
  const client = create({ fetch });
  const defaults = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema.default]));
  const questions: OrderQuery[] = [everything, { kind: ['software', 'hardware'], q: '', status: [], from: undefined }, defaults];
  for (const query of questions) await client.listOrders(query);
  const [all, some, none] = requests.map(({ url }) => new URL(url));
  assert.deepEqual([...new Set(all!.searchParams.keys())], parameters.map(({ name }) => name));
  assert.deepEqual([all!.searchParams.get('q'), all!.searchParams.getAll('customerNumber')], ['PO 1&2', ['10482-BE', 'A&B']]);
  assert.deepEqual([some!.search, none!.search], ['?kind=software&kind=hardware', '']);
  assert.deepEqual([defaults.dateField, defaults.sort, defaults.limit], ['orderedOn', '-orderedOn', 20]);
});

test('leaves out links that do not lead to a page over https, and nothing else', async () => {
  for (const link of ODD) {
    const listed = page();
    const [tool, guide] = ['Tool', 'Guide'].map((name) => ({ id: name, kind: 'download', name }));
    const opened = { ...order(), deliverables: [{ ...tool, link }, guide] };
    listed.items[1]!.trackings[0]!.link = link as string;
    opened.shipments[0]!.trackings[1]!.link = link as string;
    const client = create({ fetch: stageFetch(() => json(listed), () => json(opened)).fetch });
    const row = (await client.listOrders({})).items[1]!;
    assert.deepEqual(row.trackings[0], { carrier: 'Example Cargo', number: 'EC4410027719' });
    assert.equal(row.trackings[1]!.link, 'https://cargo.example/track/EC4410027720');
    const detail = await client.getOrder('x');
    assert.deepEqual(detail.shipments[0]!.trackings.map((each) => each.link), ['https://cargo.example/track/EC4410027719', undefined]);
    assert.deepEqual(detail.deliverables, [tool, guide]);
    assert.deepEqual(detail.events, order().events);
  }
});

test('tells answers that are none as malformed, with the place', async () => {
  const wrong: [body: unknown, ask: 'list' | 'open' | 'key', place: RegExp][] = [
    [{ ...page(), totals: [{ currency: 'EUR', count: 1 }] }, 'list', /at \/totals\/0\/total$/],
    [{ ...page(), items: [{ ...page().items[0], orderedOn: 'yesterday' }] }, 'list', /at \/items\/0\/orderedOn$/],
    [{ ...page(), items: [{ ...page().items[0], trackings: [{ number: '1' }] }] }, 'list', /at \/items\/0\/trackings\/0\/carrier$/],
    [{ ...page(), page: { limit: 20, next: 'again' } }, 'list', /next page is this page$/],
    [{ ...order(), shipments: [{}] }, 'open', /at \/shipments\/0\/number$/],
    [{ ...order(), documents: undefined }, 'open', /at \/documents$/],
    [{ licence: 'ABC' }, 'key', /at \/key$/],
  ];
  for (const [body, ask, place] of wrong) {
    const client = create({ fetch: () => json(body), retry: 0 });
    const calls = {
      list: () => client.listOrders({ cursor: 'again' }),
      open: () => client.getOrder('x'),
      key: () => client.revealLicenceKey('x', 'y'),
    };
    assert.match((await rejection(calls[ask](), 'malformed')).message, place);
  }
});

test('tells an id that nothing can have as not-found, without asking', async () => {
  const { fetch, requests } = stageFetch();
  const client = create({ fetch });
  for (const id of ['', '.', '..', '\ud800']) {
    const keys = [client.revealLicenceKey('x', id), client.revealLicenceKey(id, 'x')];
    const calls = [client.getOrder(id), client.getOrderDocument('x', id), ...keys];
    for (const call of calls) await rejection(call, 'not-found');
  }
  assert.equal(requests.length, 0);
});

test('asks again for a licence key where that may help', async () => {
  const { fetch, requests } = stageFetch(() => new Response(null, { status: 503 }), () => json(example('licence-key')));
  assert.deepEqual(await create({ fetch }).revealLicenceKey('x', 'y'), example('licence-key'));
  assert.equal(requests.length, 2);
});

test('shows a licence key to nobody but the caller, and to nobody after the session was forgotten', async () => {
  const { key } = example('licence-key') as { key: string };
  let release: () => void = () => undefined;
  const { fetch } = stageFetch(
    () => json({ key: [key] }),
    () => problem('not-found', 404),
    () => new Promise((resolve) => (release = () => resolve(json({ key })))),
  );
  const client = create({ fetch, retry: 0 });
  const malformed = await rejection(client.revealLicenceKey('x', 'y'), 'malformed');
  const unknown = await rejection(client.revealLicenceKey('x', 'y'), 'not-found');
  const forgotten = rejection(client.revealLicenceKey('x', 'y'), 'aborted');
  await settle();
  client.forgetSession();
  release();
  assert.ok(!show(malformed, unknown, await forgotten, client).includes(key));
});
