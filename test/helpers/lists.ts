import type { ApiClient } from '@csol/client/port';
import '@csol/widgets/define/invoice-list';
import type { InvoiceList } from '@csol/widgets/invoice-list';
import { fixture, html } from '@open-wc/testing';
import { until } from './mount.ts';
import { allByPart, plain } from './query.ts';

/** Mounts a list with these attributes and this client, without waiting for an answer. */
export async function mountList(client?: ApiClient, attributes: Record<string, string> = {}): Promise<InvoiceList> {
  const list = document.createElement('csol-invoice-list');
  for (const [name, value] of Object.entries({ country: 'BE', lang: 'en', ...attributes })) list.setAttribute(name, value);
  list.client = client;
  const parent = await fixture(html`<div></div>`);
  parent.append(list);
  await list.updateComplete;
  return list;
}

/** Waits until a list has shown what it asked for last, be it rows or a panel, in its language. */
export async function settleList(list: InvoiceList): Promise<InvoiceList> {
  await list.updateComplete;
  const busy = '.skeleton, .base--pending, [aria-busy=true]';
  const shown = 'tbody tr, [part~=panel]';
  await until(() => !list.shadowRoot?.querySelector(busy) && list.shadowRoot?.querySelector(shown), 'the list has settled');
  return list;
}

/** Mounts a list and waits until it shows what it asked for. */
export async function mountSettled(client: ApiClient, attributes: Record<string, string> = {}): Promise<InvoiceList> {
  return settleList(await mountList(client, attributes));
}

/** The numbers of the rows on screen, in their order. */
export function numbersOf(list: InvoiceList): string[] {
  return allByPart(list, 'open-button').map((button) => button.textContent?.trim() ?? '');
}

/** The cells of a column, by its label, from top to bottom. */
export function cellsOf(list: InvoiceList, label: string): string[] {
  const cells = list.shadowRoot?.querySelectorAll<HTMLElement>(`td[data-label="${label}"]`) ?? [];
  return [...cells].map((cell) => plain(cell.innerText).trim());
}
