import { ApiError, type ApiClient } from '@csol/client/port';
import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createInvoice, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import '../define/order-tracker.ts';
import type { OrderTracker } from './order-tracker.ts';

/** Waits until a text is on screen. */
const see = (element: OrderTracker, text: string): Promise<void> => until(() => textOf(element).includes(text), `${text} never showed`);

/** Mounts the element over a client and waits until a text is on screen. */
async function mount(client: ApiClient | undefined, text: string, lang = 'en'): Promise<OrderTracker> {
  const element = await fixture<OrderTracker>(html`<csol-order-tracker lang=${lang} country="be" .client=${client}></csol-order-tracker>`);
  await see(element, text);
  return element;
}

const CURSORS = [undefined, 'second', 'third'];

/** Three pages of one document each, 41 documents in all; `fails` says which do not come. */
const createBook = (fails: (cursor: string | undefined) => boolean = () => false): ReturnType<typeof createClient> =>
  createClient(({ cursor }) => {
    if (fails(cursor)) throw new ApiError('network', 'x');
    const at = CURSORS.indexOf(cursor);
    const next = CURSORS[at + 1];
    const items = [createInvoice({ number: `page-${at + 1}` })];
    return createPage(1, { items, count: 41, page: { limit: 20, ...(next && { next }) } });
  });

const silent: ApiClient = { listInvoices: () => new Promise(() => undefined) };
const refusing = (kind: ApiError['kind']): ApiClient => ({ listInvoices: () => Promise.reject(new ApiError(kind, 'x')) });

/** Shows rows, and then asks for a page that never comes. */
async function mountRefreshing(): Promise<OrderTracker> {
  const calls = stageCalls<InvoiceQuery, InvoicePage>();
  const element = await mount({ listInvoices: calls.call }, 'Order tracker');
  calls.last().answer(createPage(1, { page: { limit: 20, next: 'second' }, count: 21 }));
  await see(element, '2026-1');
  byPart(element, 'next-button').click();
  await until(() => element.shadowRoot?.querySelector('[data-refreshing]'), 'the next page is asked for');
  return element;
}

/** Shows rows, and then asks for a page that fails to come. */
async function mountStale(): Promise<OrderTracker> {
  const element = await mount(createBook((cursor) => cursor === 'second'), 'page-1');
  byPart(element, 'next-button').click();
  await see(element, 'Not up to date');
  return element;
}

async function mountNarrow(): Promise<OrderTracker> {
  const element = await mount(createBook(), 'page-1');
  element.style.inlineSize = '320px';
  return element;
}

const states: States = {
  'while nothing is connected': () => mount(undefined, 'Not connected yet'),
  'while it loads': () => mount(silent, 'Order tracker'),
  'with rows': () => mount(createBook(), 'page-1'),
  'on a narrow page': mountNarrow,
  'while another page is on its way': mountRefreshing,
  'with nothing to show': () => mount(createClient(() => createPage(0)), 'Nothing here yet'),
  'with rows of before': mountStale,
  'without access': () => mount(refusing('denied'), 'You have no access to this'),
  'without a session': () => mount(refusing('expired'), 'Please sign in'),
  'after too many requests': () => mount(refusing('limited'), 'Too many requests'),
  'after a failure': () => mount(refusing('network'), 'This could not be loaded'),
};

describe('csol-order-tracker', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);

  it('writes amounts and dates as the country does', async () => {
    const items = [createInvoice({ number: '2026-1', issueDate: '2026-03-31', gross: { amount: '1234.50', currency: 'EUR' } })];
    const element = await mount(createClient(() => createPage(1, { items })), '2026-1', 'nl');
    expect(plain(byPart(element, 'row').innerText)).to.contain('31/3/2026').and.contain('€ 1.234,50');
  });

  it('turns its pages by the cursors of the back end', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    for (const [name, text] of [['Next page', 'page-2'], ['Next page', 'page-3'], ['Previous page', 'page-2']] as const) {
      byRole(element, 'button', name).click();
      await see(element, text);
    }
    expect(client.queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, 'second', 'third', 'second']);
    expect(textOf(element)).to.contain('21–21 of 41');
  });

  it('keeps the rows and their place where the next page does not come, and asks for it once more', async () => {
    let isDown = true;
    const element = await mount(createBook((cursor) => isDown && cursor === 'second'), 'page-1');
    byPart(element, 'next-button').click();
    await see(element, 'Not up to date');
    expect(textOf(element)).to.contain('page-1').and.contain('1–1 of 41');
    isDown = false;
    byPart(element, 'next-button').click();
    await see(element, 'page-2');
    expect(allByPart(element, 'panel')).to.have.length(0);
  });

  it('begins anew with another page size', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    byPart(element, 'next-button').click();
    await see(element, 'page-2');
    choose(byPart(element, 'page-size'), '50');
    await see(element, 'page-1');
    expect(client.queries.at(-1)).to.deep.equal({ sort: '-issueDate', limit: 50 });
  });

  it('ends its request when it is removed', async () => {
    const calls = stageCalls<InvoiceQuery, InvoicePage>();
    const element = await mount({ listInvoices: calls.call }, 'Order tracker');
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
  });
});
