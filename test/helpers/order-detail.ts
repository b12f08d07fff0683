import type { ApiClient } from '@csol/client/port';
import type { OrderDetail, OrderSummary } from '@csol/contract';
import '@csol/widgets/define/order-tracker';
import type { OrderTracker } from '@csol/widgets/order-tracker';
import { fixture, html } from '@open-wc/testing';
import { until } from './mount.ts';
import { createOrder, createOrderClient, createOrderDetail, createOrderPage } from './orders.ts';
import { allByPart, byRole } from './query.ts';

const ROW: OrderSummary = createOrder({ id: 'ord_7Qm2xVbT9k', number: 'O-41187' });

/** Mounts a tracker that lists one order, over a client with these methods beside `listOrders`. */
export async function mountTracker(rest: ApiClient, lang = 'en'): Promise<OrderTracker> {
  const client = createOrderClient(() => createOrderPage(1, { items: [ROW] }), rest);
  const element = document.createElement('csol-order-tracker');
  Object.assign(element, { lang, country: 'be', client });
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await until(() => allByPart(element, 'open-button').length > 0, 'the order is listed');
  return element;
}

/** Opens the order as a keyboard does, and waits until its panel has moved in. */
export async function openOrder(tracker: OrderTracker): Promise<HTMLElement> {
  const [button] = allByPart(tracker, 'open-button');
  button?.focus();
  button?.click();
  await until(() => tracker.shadowRoot?.querySelector('dialog[open]'), 'the panel opens');
  const dialog = byRole(tracker, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

/** Mounts a tracker and opens its order. */
export async function mountOrder(rest: ApiClient, lang = 'en'): Promise<{ tracker: OrderTracker; dialog: HTMLElement }> {
  const tracker = await mountTracker(rest, lang);
  return { tracker, dialog: await openOrder(tracker) };
}

/** Waits until an order's details are on screen. */
export const orderShows = (tracker: OrderTracker): Promise<void> =>
  until(() => tracker.shadowRoot?.querySelector('dialog .facts'), 'the details show');

/** Mounts a tracker and opens an order of which this differs from the contract's example; waits until it shows. */
export async function mountShownOrder(
  change: Partial<OrderDetail> = {},
  rest: ApiClient = {},
  lang = 'en',
): ReturnType<typeof mountOrder> {
  const mounted = await mountOrder({ getOrder: async () => createOrderDetail(change), ...rest }, lang);
  await orderShows(mounted.tracker);
  return mounted;
}
