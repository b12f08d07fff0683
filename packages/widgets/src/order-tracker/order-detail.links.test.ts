import { ApiError, type ApiClient } from '@csol/client/port';
import '@csol/widgets/define/invoice-list';
import { expect, fixture, html } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { until } from '../../../../test/helpers/index.ts';
import { createOrderClient, createOrderDetail, createOrderPage } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import '../define/order-tracker.ts';
import { orderLink } from './order-detail.links.ts';
import type { OrderTracker } from './order-tracker.ts';

const HERE = location.pathname + location.search;
const go = (hash: string): void => history.replaceState(null, '', HERE + hash);
const follow = (hash: string): void => {
  location.hash = hash;
};
/** What stays in the address is another test's. */
afterEach(() => go(''));

/** Orders that have their id for a number. */
function createOffice(): ApiClient & { opened: string[] } {
  const opened: string[] = [];
  const getOrder: ApiClient['getOrder'] = async (id) => {
    opened.push(id);
    if (id === 'ord_foreign') throw new ApiError('not-found', 'x');
    return createOrderDetail({ id, number: `No. ${id}` });
  };
  return { ...createOrderClient(() => createOrderPage(), { getOrder }), opened };
}

const mount = (client: ApiClient): Promise<OrderTracker> =>
  fixture<OrderTracker>(html`<csol-order-tracker lang="en" country="be" .client=${client}></csol-order-tracker>`);
const dialogOf = (element: Element): HTMLElement | null => element.shadowRoot?.querySelector('dialog[open]') ?? null;
function opens(element: Element, heading: string): Promise<void> {
  const textOfHeading = (): string | undefined => dialogOf(element)?.querySelector('h2')?.innerText;
  return until(() => textOfHeading() === heading && dialogOf(element)?.querySelector('.facts'), `${heading} opens`);
}
const closes = (tracker: Element): Promise<void> => until(() => !tracker.shadowRoot?.querySelector('dialog'), 'the panel is gone');

// First, as the panel's code comes once for a page.
describe('an order’s link on a connection that fails', () => {
  it('says so where the panel’s code does not come, and a retry opens it', async () => {
    const mend = failFile('order-detail.ts');
    go('#csol-order=ord_1');
    const tracker = await mount(createOffice());
    await until(() => allByPart(tracker, 'retry-button').length === 1, 'the retry shows');
    mend();
    byPart(tracker, 'retry-button').click();
    await opens(tracker, 'Order No. ord_1');
  });
});

describe('a page whose address leads to an order', () => {
  it('opens it, and tells so', async () => {
    go('#csol-order=ord_77');
    const told: string[] = [];
    for (const type of ['csol-order-open-request', 'csol-order-open'] as const) {
      document.addEventListener(type, (event) => told.push(`${event.type} ${event.order.id}`), { once: true });
    }
    const tracker = await mount(createOffice());
    await opens(tracker, 'Order No. ord_77');
    expect(told).to.deep.equal(['csol-order-open-request ord_77', 'csol-order-open ord_77']);
  });

  it('opens what the address leads to later, closes it on the way back, and takes the link out when it is closed', async () => {
    const tracker = await mount(createOffice());
    follow('#csol-order=ord_1');
    await opens(tracker, 'Order No. ord_1');
    history.back();
    await closes(tracker);
    follow('#csol-order=ord_2');
    await opens(tracker, 'Order No. ord_2');
    byPart(tracker, 'close-button').click();
    await closes(tracker);
    expect(location.hash).to.equal('');
  });

  it('has nothing to do with links to documents', async () => {
    const office = createOffice();
    await mount(office);
    follow('#csol-invoice=inv_1');
    await until(() => location.hash !== '', 'the address changes');
    expect(office.opened).to.deep.equal([]);
  });

  it('offers the link to be copied', async () => {
    go('#csol-order=ord_1');
    const tracker = await mount(createOffice());
    await opens(tracker, 'Order No. ord_1');
    expect(byRole(tracker, 'button', 'Copy link')).to.be.an('htmlbuttonelement');
    expect(orderLink.create('ord_1', 'https://shop.example/#/orders')).to.equal('https://shop.example/#/orders?csol-order=ord_1');
  });

  it('says plainly that an order is not visible', async () => {
    go('#csol-order=ord_foreign');
    const tracker = await mount(createOffice());
    await until(() => dialogOf(tracker)?.querySelector('[role=alert]'), 'the message shows');
    expect(textOf(dialogOf(tracker) as HTMLElement)).to.contain('not visible with this sign-in');
  });
});

describe('the invoice of an order', () => {
  it('is a number where there is no list of documents on the page', async () => {
    go('#csol-order=ord_1');
    const tracker = await mount(createOffice());
    await opens(tracker, 'Order No. ord_1');
    expect(allByPart(tracker, 'invoice-link')).to.have.length(0);
    expect(textOf(dialogOf(tracker) as HTMLElement)).to.contain('7100041187');
  });

  it('opens in the list of documents, and that leads back to the order', async () => {
    const links = [{ type: 'order' as const, id: 'ord_9', number: 'O-9' }];
    const invoices = createClient(() => createPage(), { getInvoice: async (id) => createDetail({ id, number: `No. ${id}`, links }) });
    const list = await fixture(html`<csol-invoice-list lang="en" country="be" .client=${invoices}></csol-invoice-list>`);
    go('#csol-order=ord_1');
    const tracker = await mount(createOffice());
    await opens(tracker, 'Order No. ord_1');
    byPart(tracker, 'invoice-link').click();
    await opens(list, 'No. inv_4Hs8dKq1Zp');
    await closes(tracker);
    byPart(list, 'order-link').click();
    await opens(tracker, 'Order No. ord_9');
  });
});
