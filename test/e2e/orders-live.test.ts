/** A carrier tells of a parcel: the pages that are open change by themselves, in the list and in the order's panel. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CarrierEvent, OrderDetail, OrderPage } from '@csol/contract';
import { signMessage } from '@csol/server';
import type { Page } from 'playwright-core';
import { readDemoCarriers } from '../../demo/carriers.ts';
import { openPage, useDemo } from '../../demo/testing.ts';

const stage = useDemo();
const PATH = '/be/nl/orders/';

/** What the API answers to whoever is signed in on a page. */
async function ask<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`${stage.demo.url}/api/v1/${path}`);
  assert.equal(response.status(), 200);
  return (await response.json()) as T;
}

/** An order of which the one parcel is under way, with the id that its carrier has at the server. */
async function findParcel(page: Page): Promise<{ order: OrderDetail; trackingNumber: string; carrierId: string }> {
  const carriers = Object.entries(readDemoCarriers(stage.folder)?.carriers ?? {});
  const { items } = await ask<OrderPage>(page, 'orders?status=shipped&limit=50');
  for (const { id, progress } of items) {
    if (progress.shipments !== 1) continue;
    const order = await ask<OrderDetail>(page, `orders/${id}`);
    const [tracking] = order.shipments[0]?.trackings ?? [];
    const [carrierId] = carriers.find(([, { name }]) => name === tracking?.carrier) ?? [];
    if (tracking && carrierId !== undefined) return { order, trackingNumber: tracking.number, carrierId };
  }
  throw new Error('No parcel is under way.');
}

/** Tells the server what a carrier knows, signed as the carrier does. */
async function tell(carrierId: string, events: CarrierEvent[]): Promise<void> {
  const { secret = '' } = readDemoCarriers(stage.folder)?.carriers[carrierId] ?? {};
  const body = JSON.stringify({ events });
  const headers = await signMessage({ id: `msg-${events[0]?.id}`, at: new Date(), body }, secret);
  const response = await fetch(`${stage.demo.url}/api/v1/carriers/${carrierId}/events`, { method: 'POST', headers, body });
  assert.equal(response.status, 200, await response.text());
}

describe('a carrier that tells of a delivery', () => {
  it('changes the row and the open order on every page, without a reload and without moving the focus', async () => {
    const [list, detail] = await Promise.all([1, 2].map(() => openPage(stage.browser, `${stage.demo.url}${PATH}`)));
    assert.ok(list && detail);
    const { order, trackingNumber, carrierId } = await findParcel(list.page);
    for (const { page } of [list, detail]) {
      await page.locator('csol-order-tracker input[name=q]').fill(order.number);
      await page.locator('csol-order-tracker input[name=q]').press('Enter');
      await page.locator('csol-order-tracker tbody tr').nth(1).waitFor({ state: 'detached' });
    }
    const row = list.page.locator('csol-order-tracker tbody tr', { hasText: order.number });
    await row.getByText('Verzonden').waitFor();
    const opener = list.page.locator('csol-order-tracker [part~=open-button]', { hasText: order.number });
    await opener.focus();
    await detail.page.locator('csol-order-tracker [part~=open-button]', { hasText: order.number }).click();
    const timeline = detail.page.locator('csol-order-tracker [part~=timeline]');
    await timeline.waitFor();
    for (const { page } of [list, detail]) await page.getByText('Automatisch bijgewerkt').waitFor();

    await tell(carrierId, [{ id: 'e2e-1', at: new Date().toISOString(), kind: 'delivered', trackingNumber, signedBy: 'A. Reader' }]);

    await row.getByText('Geleverd', { exact: true }).waitFor();
    // Where the order stands now is the invoice, where that has come already.
    await timeline.locator('.step--past, .step--current', { hasText: 'Geleverd' }).waitFor();
    await detail.page.getByText('A. Reader').waitFor();
    const focused = await opener.evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement);
    assert.ok(focused, 'the focus stays');
    for (const { complaints, close } of [list, detail]) {
      assert.deepEqual(complaints, []);
      await close();
    }
  });
});
