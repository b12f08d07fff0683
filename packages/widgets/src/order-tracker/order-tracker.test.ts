import { ApiError, type ApiClient } from '@csol/client/port';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { createOrder, createOrderClient, createOrderPage } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import '../define/order-tracker.ts';
import { OrderFilterEvent, OrderOpenRequestEvent } from './order-tracker.events.ts';
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

/** Three pages of one order each, 41 orders in all; `fails` says which do not come. */
const createBook = (fails: (cursor: string | undefined) => boolean = () => false): ReturnType<typeof createOrderClient> =>
  createOrderClient(({ cursor }) => {
    if (fails(cursor)) throw new ApiError('network', 'x');
    const at = CURSORS.indexOf(cursor);
    const next = CURSORS[at + 1];
    const items = [createOrder({ number: `page-${at + 1}` })];
    return createOrderPage(1, { items, count: 41, page: { limit: 20, ...(next && { next }) } });
  });

const silent: ApiClient = { listOrders: () => new Promise(() => undefined) };
const refusing = (kind: ApiError['kind']): ApiClient => ({ listOrders: () => Promise.reject(new ApiError(kind, 'x')) });
const filtersOf = (element: OrderTracker): Promise<void> => until(() => allByPart(element, 'filters').length, 'the filters never came');

/** A control of a filter. */
function field(element: OrderTracker, name: string): HTMLElement {
  const found = allByPart(element, 'filter').find((control) => control.getAttribute('name') === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

/** Orders of every status, one with everything. */
const everyStatus: OrderSummary[] = [
  ...(['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered', 'delivered', 'cancelled'] as const),
].map((status, at) => createOrder({ id: `ord_${at}`, number: `O-${at}`, status }));

async function mountReady(): Promise<OrderTracker> {
  const element = await mount(createOrderClient(() => createOrderPage(9, { items: everyStatus })), 'O-8');
  await filtersOf(element);
  return element;
}

/** Shows rows, and then asks for a page that never comes. */
async function mountRefreshing(): Promise<OrderTracker> {
  const calls = stageCalls<OrderQuery, OrderPage>();
  const element = await mount({ listOrders: calls.call }, 'Orders');
  calls.last().answer(createOrderPage(1, { page: { limit: 20, next: 'second' }, count: 21 }));
  await see(element, 'O-1');
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
  const element = await mountReady();
  element.style.inlineSize = '320px';
  return element;
}

/** Nothing matches what is searched for. */
async function mountNoMatch(): Promise<OrderTracker> {
  const element = await mount(createOrderClient(({ q }) => (q === undefined ? createOrderPage() : createOrderPage(0))), 'O-1');
  await filtersOf(element);
  choose(byRole(element, 'searchbox', 'Search'), 'nothing');
  byPart<HTMLFormElement>(element, 'filters').requestSubmit();
  await see(element, 'No orders match');
  return element;
}

const states: States = {
  'while nothing is connected': () => mount(undefined, 'Not connected yet'),
  'while it loads': () => mount(silent, 'Orders'),
  'with orders of every status': mountReady,
  'on a narrow page': mountNarrow,
  'while another page is on its way': mountRefreshing,
  'with nothing to show': () => mount(createOrderClient(() => createOrderPage(0)), 'No orders yet'),
  'with nothing that matches': mountNoMatch,
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

  it('says how far an order is, what is amiss, what comes next and by which numbers its parcels are known', async () => {
    const order = createOrder({ number: 'O-7', placedBy: 'Maria Dubois', openException: 'customs' });
    const element = await mount(createOrderClient(() => createOrderPage(1, { items: [order] })), 'O-7');
    const row = plain(byPart(element, 'row').innerText);
    const state = ['Partly delivered', 'Held by customs', '1 of 2 shipments delivered'];
    for (const text of ['CF411877', 'PO-2026-41187', 'by Maria Dubois', ...state]) expect(row).to.contain(text);
    expect(row).to.contain('estimated');
    const links = allByPart(element, 'tracking-link') as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.deep.equal(order.trackings.flatMap(({ link }) => link ?? []));
    expect(links[0]?.rel).to.equal('noopener noreferrer');
    expect(row).to.contain('EP90114');
  });

  it('follows no link but to a page of https', async () => {
    const links = ['javascript:alert(1)', 'http://plain.example/', 'data:text/html,x', 'https://carrier.example/1'];
    const trackings = links.slice(0, 3).map((link, at) => ({ carrier: 'C', number: `T${at}`, link }));
    const items = [createOrder({ trackings }), createOrder({ id: 'x', trackings: [{ carrier: 'C', number: 'T3', link: links[3]! }] })];
    const element = await mount(createOrderClient(() => createOrderPage(2, { items })), 'T3');
    expect(allByPart(element, 'tracking-link').map((link) => link.getAttribute('href'))).to.deep.equal([links[3]]);
    expect(textOf(element)).to.contain('T0').and.contain('T2');
  });

  it('tells of many parcels how many more there are', async () => {
    const trackings = Array.from({ length: 5 }, (_, at) => ({ carrier: 'C', number: `T${at}` }));
    const element = await mount(createOrderClient(() => createOrderPage(1, { items: [createOrder({ trackings })] })), 'T2');
    expect(textOf(element)).to.contain('and 2 more').and.not.contain('T3');
  });

  it('writes amounts and dates as the country does', async () => {
    const items = [createOrder({ number: 'O-1', orderedOn: '2026-03-31', total: { amount: '1234.50', currency: 'EUR' } })];
    const element = await mount(createOrderClient(() => createOrderPage(1, { items })), 'O-1', 'nl');
    expect(plain(byPart(element, 'row').innerText)).to.contain('31/3/2026').and.contain('€ 1.234,50');
  });

  it('asks for what is filtered and sorted, and tells the page', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    await filtersOf(element);
    const told: OrderQuery[] = [];
    element.addEventListener(OrderFilterEvent.type, ({ query }) => told.push(query));
    choose(byRole(element, 'combobox', 'Status'), 'partlyShipped');
    choose(byRole(element, 'combobox', 'Product'), 'software');
    choose(byRole(element, 'combobox', 'Date'), 'expectedOn');
    field(element, 'exception').click();
    byRole(element, 'button', 'Expected').click();
    const days = { from: '2026-06-01', to: '2026-06-30' };
    for (const [name, day] of Object.entries(days)) choose(field(element, name), day);
    await until(() => client.queries.at(-1)?.to, 'the period is asked for');
    const asked = { status: ['partlyShipped'], kind: ['software'], exception: 'open', ...days, dateField: 'expectedOn' };
    expect(client.queries.at(-1)).to.deep.equal({ ...asked, sort: 'expectedOn', limit: 20 });
    expect(told.at(-1)).to.deep.equal(client.queries.at(-1));
    byRole(element, 'button', 'Clear filters').click();
    await until(() => client.queries.at(-1)?.from === undefined, 'all is asked for again');
    expect(client.queries.at(-1)).to.deep.equal({ sort: 'expectedOn', limit: 20 });
  });

  it('says where a period ends before it begins, and asks for no period then', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    await filtersOf(element);
    for (const [name, day] of [['from', '2026-06-30'], ['to', '2026-06-01']] as const) {
      choose(field(element, name), day);
    }
    await see(element, 'The last day is before the first day');
    await until(() => client.queries.at(-1)?.from === undefined, 'no period is asked for');
  });

  it('keeps a filter that the page has set, and shows that it is locked', async () => {
    const client = createBook();
    const element = await fixture<OrderTracker>(
      html`<csol-order-tracker status="shipped,delivered" customer-number="A, B" sort="number" .client=${client}></csol-order-tracker>`,
    );
    await see(element, 'page-1');
    await filtersOf(element);
    const locked = { status: ['shipped', 'delivered'], customerNumber: ['A', 'B'] };
    expect(client.queries.at(-1)).to.deep.equal({ ...locked, sort: 'number', limit: 20 });
    expect(byRole<HTMLSelectElement>(element, 'combobox', 'Status').disabled).to.equal(true);
  });

  it('asks the page before it opens an order', async () => {
    const element = await mount(createBook(), 'page-1');
    const opened: string[] = [];
    element.addEventListener(OrderOpenRequestEvent.type, (event) => {
      opened.push(event.order.number ?? '');
      event.preventDefault();
    });
    byPart(element, 'open-button').click();
    expect(opened).to.deep.equal(['page-1']);
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
    expect(client.queries.at(-1)).to.deep.equal({ sort: '-orderedOn', limit: 50 });
  });

  it('ends its request when it is removed', async () => {
    const calls = stageCalls<OrderQuery, OrderPage>();
    const element = await mount({ listOrders: calls.call }, 'Orders');
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
  });
});
