import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReconciliationPage } from '@csol/contract';
import { example, json, rejection, stageFetch } from '../../test/stage.ts';
import { createRestClient } from './rest-client.ts';

const page = example('reconciliation.page') as ReconciliationPage;
const answer = (body: unknown) => stageFetch(() => json(body, 200));

test('asks for a reconciliation with the parameters in the order of the contract, and none that says nothing', async () => {
  const { fetch, requests } = answer(page);
  const client = createRestClient({ baseUrl: 'https://host.example/api', fetch });
  assert.deepEqual(await client.reconcileInventory({}), page);
  const finding = ['billedTwice', 'installedNotBilled'] as const;
  await client.reconcileInventory({ cursor: '', finding: [...finding], customerNumber: ['A&B'], from: '2026-01-01', limit: 50 });
  const [first, second] = requests.map(({ url }) => url.replace('https://host.example/api/v1/inventory/reconciliation', ''));
  assert.equal(first, '');
  assert.equal(second, '?customerNumber=A%26B&from=2026-01-01&finding=billedTwice&finding=installedNotBilled&limit=50');
});

test('tells a reconciliation that is none as malformed', async () => {
  for (const wrong of [{ ...page, counts: {} }, { ...page, items: [{ ...page.items[0], period: {} }] }, { ...page, asOf: 'today' }]) {
    const client = createRestClient({ baseUrl: 'https://host.example/api', fetch: answer(wrong).fetch, retry: 0 });
    await rejection(client.reconcileInventory({}), 'malformed');
  }
});
