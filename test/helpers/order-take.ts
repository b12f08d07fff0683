/** What is taken out of a list of orders. */
import type { ApiClient } from '@csol/client/port';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import type { Localizer } from '@csol/core';
import '@csol/widgets/define/order-tracker';
import type { OrderTracker } from '@csol/widgets/order-tracker';
import { fixture, html } from '@open-wc/testing';
import { catchFiles } from './exports.ts';
import { until } from './mount.ts';
import { createOrder, createOrderClient, createOrderPage } from './orders.ts';
import { allByPart, byPart, byRole } from './query.ts';
import { stageCalls } from './staged.ts';

/** As what orders are taken out of a list. */
export type Way = 'csv' | 'calendar' | 'print';

/** Calls that a test answers. */
export type Calls = ReturnType<typeof stageCalls<OrderQuery, OrderPage>>;

/** So many orders as a back end pages them. */
export function pageOf(count: number, { limit = 20, cursor = '0' }: OrderQuery, change: Partial<OrderSummary> = {}): OrderPage {
  const first = Number(cursor);
  const end = Math.min(count, first + limit);
  const make = (at: number): OrderSummary => createOrder({ id: `ord_${at}`, number: `O-${at + 1}`, ...change });
  const items = Array.from({ length: end - first }, (_, at) => make(first + at));
  return { items, page: { limit, ...(end < count && { next: `${end}` }) }, count, totals: [] };
}

/** A back end with so many orders that answers at once. */
export const answering = (count: number, change?: Partial<OrderSummary>) => createOrderClient((query) => pageOf(count, query, change));

/** A back end with these orders. */
export const holding = (...items: OrderSummary[]) => createOrderClient(() => createOrderPage(items.length, { items }));

/** A back end with so many orders, whose answers for a file a test stages. */
export function stage(count: number): { client: ApiClient; calls: Calls } {
  const calls: Calls = stageCalls();
  const listOrders: ApiClient['listOrders'] = async (query, options) =>
    query.limit === 200 ? calls.call(query, options) : pageOf(count, query);
  return { client: { listOrders }, calls };
}

/** Mounts a tracker and waits until it shows what it asked for. */
export async function mountTracker(client: ApiClient, attributes: Record<string, string> = {}): Promise<OrderTracker> {
  const element = document.createElement('csol-order-tracker');
  for (const [name, value] of Object.entries({ country: 'BE', lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await until(() => element.shadowRoot?.querySelector('tbody [part~=row], [part~=panel]'), 'the list has settled');
  return element;
}

/** Opens the panel of a way as a keyboard does. */
export async function openPanel(element: OrderTracker, way: Way): Promise<HTMLElement> {
  await until(() => allByPart(element, `${way}-button`).length, 'the way in shows');
  const button = byPart(element, `${way}-button`);
  button.focus();
  button.click();
  await until(() => element.shadowRoot?.querySelector('dialog[open] .take'), 'the panel opens');
  const dialog = byRole(element, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

/** Mounts a tracker with the panel of a way open. */
export async function openTake(
  way: Way,
  client: ApiClient,
  attributes?: Record<string, string>,
): Promise<{ element: OrderTracker; dialog: HTMLElement }> {
  const element = await mountTracker(client, attributes);
  return { element, dialog: await openPanel(element, way) };
}

/** Begins what a panel is about. */
export const start = (dialog: HTMLElement): void => byPart(dialog, 'start-button').click();

/** What would have been saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** The file that is saved by what is done, as text with its byte order mark. */
export async function save(act: () => unknown): Promise<SavedFile> {
  const { saved, restore } = catchFiles();
  try {
    await act();
    await until(() => saved.length > 0, 'the file is saved');
    const [file] = saved;
    const bytes = await (await file!.blob()).arrayBuffer();
    return { name: file!.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } finally {
    restore();
  }
}

/** The file of a way. */
export const take = async (way: Way, client: ApiClient, attributes?: Record<string, string>): Promise<SavedFile> => {
  const { dialog } = await openTake(way, client, attributes);
  return save(() => start(dialog));
};

/** The texts of a widget, as its parts get them. */
export const i18nOf = (element: OrderTracker): Localizer => (element as unknown as { i18n: Localizer }).i18n;
