import { ApiError, type ApiClient, type ApiErrorKind, type ApiErrorOptions } from '@csol/client/port';
import type { InvoicePage } from '@csol/contract';
import { define, Provider } from '@csol/core';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const pending: ApiClient = { listInvoices: () => new Promise<InvoicePage>(() => undefined) };
const ready = (size = 2): ApiClient => createClient(() => createPage(size));
const failing = (kind: ApiErrorKind, options?: ApiErrorOptions): ApiClient =>
  createClient(() => {
    throw new ApiError(kind, 'for developers', options);
  });

/** A client that answers the first time and fails from then on. */
const failingLater = (kind: ApiErrorKind): ApiClient =>
  createClient((_query, call) => {
    if (call > 1) throw new ApiError(kind, 'for developers', { requestId: 'req-9' });
    return createPage();
  });

/** Mounts a list that has data and then asks again, which fails. */
async function mountThenFail(kind: ApiErrorKind): Promise<InvoiceList> {
  const list = await mountSettled(failingLater(kind));
  byRole(list, 'button', 'Number').click();
  await until(() => allByPart(list, 'panel').length > 0, 'a panel shows');
  return list;
}

describe('the invoice list', () => {
  it('says that it is not connected while it has no client', async () => {
    const list = await settleList(await mountList());
    expect(textOf(list)).to.contain('Not connected yet');
    expect(allByRole(list, 'table')).to.have.length(0);
  });

  it('is busy, not unconnected, while a provider around it has yet to load', async () => {
    const root = await fixture(html`<div><late-provider><csol-invoice-list lang="en"></csol-invoice-list></late-provider></div>`);
    const list = root.querySelector('csol-invoice-list') as InvoiceList;
    await list.updateComplete;
    expect(byRole(list, 'table').getAttribute('aria-busy')).to.equal('true');
    define('provider', Provider, { prefix: 'late' });
    (list.parentElement as Provider).client = ready();
    await settleList(list);
    expect(numbersOf(list)).to.have.length(2);
  });

  it('says so too where its client cannot list invoices', async () => {
    expect(textOf(await settleList(await mountList({})))).to.contain('Not connected yet');
  });

  it('is busy, with rows of the final size, until the first answer comes', async () => {
    const list = await mountList(pending);
    expect(byRole(list, 'table').getAttribute('aria-busy')).to.equal('true');
    const places = 'tbody .row--skeleton';
    expect(list.shadowRoot?.querySelectorAll(places), 'none where the answer is at hand').to.have.length(0);
    await nextFrame();
    await list.updateComplete;
    expect(list.shadowRoot?.querySelectorAll(places)).to.have.length(20);
    expect(allByRole(list, 'cell')).to.have.length(0);
  });

  it('shows a row for each document, and says how many there are', async () => {
    const list = await mountSettled(ready());
    expect(numbersOf(list)).to.deep.equal(['2026-1', '2026-2']);
    await until(() => byRole(list, 'status').textContent === '2 documents', 'the count is spoken');
  });

  it('shows what a document is, when it is due and what is left to pay', async () => {
    const list = await mountSettled(ready(1));
    const row = textOf(allByPart(list, 'row')[0] as Element);
    expect(row).to.match(/^2026-1 Invoice Maintenance 0?3\/0?9\/2026 0?3\/10\/2026 €1,210\.00 €910\.00 Overdue$/);
  });

  it('has the customer number where the page wants it', async () => {
    expect(allByRole(await mountSettled(ready(1)), 'columnheader', /Customer number/)).to.have.length(0);
    const list = await mountSettled(ready(1), { 'with-customer': '' });
    expect(allByRole(list, 'columnheader', /Customer number/)).to.have.length(1);
    expect(textOf(list)).to.contain('10482-BE');
  });

  it('shows the totals of each currency, and never adds currencies', async () => {
    const list = await mountSettled(ready());
    const totals = allByPart(list, 'total').map((total) => textOf(total));
    expect(totals).to.have.length(2);
    expect(totals[0]).to.match(/EUR.*€6,120\.40.*€910\.00.*€48,210\.55.*35 documents/);
    expect(totals[1]).to.match(/JPY.*JP¥184,000.*2 documents/);
  });

  it('leaves filters and totals out where the page wants so', async () => {
    const list = await mountSettled(ready(), { 'without-filters': '', 'without-totals': '' });
    expect(allByPart(list, 'filters')).to.have.length(0);
    expect(allByPart(list, 'totals')).to.have.length(0);
    expect(numbersOf(list)).to.have.length(2);
  });

  it('says that there is nothing yet where nothing was ever issued', async () => {
    const list = await mountSettled(ready(0));
    expect(textOf(list)).to.contain('No documents yet');
    expect(allByRole(list, 'table')).to.have.length(0);
  });

  it('keeps the rows while newer ones are on their way', async () => {
    const client = createClient((_query, call) => (call === 1 ? createPage() : new Promise<InvoicePage>(() => undefined)));
    const list = await mountSettled(client);
    byRole(list, 'button', 'Number').click();
    await list.updateComplete;
    expect(numbersOf(list)).to.have.length(2);
    expect(byRole(list, 'table').getAttribute('aria-busy')).to.equal('true');
  });

  it('keeps the rows, and says from when they are, where newer ones fail to come', async () => {
    const list = await mountThenFail('server');
    expect(numbersOf(list)).to.have.length(2);
    expect(textOf(list)).to.match(/Not up to date/);
    expect(textOf(list)).to.contain('req-9');
  });

  it('takes the rows away where the person may not see them any more', async () => {
    const list = await mountThenFail('denied');
    expect(numbersOf(list)).to.have.length(0);
    expect(allByPart(list, 'total')).to.have.length(0);
    expect(allByPart(list, 'filters')).to.have.length(0);
    expect(textOf(list)).to.contain('You have no access to this');
  });

  for (const [kind, text] of [['expired', 'Please sign in'], ['limited', 'Too many requests']] as const) {
    it(`keeps the rows below the message where the answer is ${kind}`, async () => {
      const list = await mountThenFail(kind);
      expect(textOf(list)).to.contain(text);
      expect(numbersOf(list)).to.have.length(2);
    });
  }

  it('asks again by the panel’s button', async () => {
    const client = createClient((_query, call) => {
      if (call === 1) throw new ApiError('network', 'x');
      return createPage();
    });
    const list = await mountSettled(client);
    expect(numbersOf(list)).to.have.length(0);
    byRole(list, 'button', 'Try again').click();
    await until(() => numbersOf(list).length === 2, 'the rows show');
    expect(allByPart(list, 'panel')).to.have.length(0);
  });

  it('asks the back end once, also in a language that has to load', async () => {
    for (const lang of ['en', 'fr', 'sv', 'tlh']) {
      const client = createClient(() => createPage());
      await mountSettled(client, { lang });
      expect(client.queries, lang).to.have.length(1);
    }
  });

  it('lets the page replace its heading, by which screen readers name the table', async () => {
    const list = await mountSettled(ready());
    expect(allByRole(list, 'table', 'Invoices and credit notes')).to.have.length(1);
    const named = await fixture<InvoiceList>(html`<csol-invoice-list .client=${ready()}><h3 slot="heading">Ours</h3></csol-invoice-list>`);
    await settleList(named);
    expect(named.shadowRoot?.querySelector('h2')?.checkVisibility()).to.equal(false);
  });

  it('asks another back end as soon as it has another client, and shows nothing of the first', async () => {
    const list = await mountSettled(ready(3));
    list.client = pending;
    await list.updateComplete;
    expect(numbersOf(list)).to.have.length(0);
    list.client = ready(1);
    await settleList(list);
    expect(numbersOf(list)).to.have.length(1);
  });
});

const states = {
  'without a client': async () => settleList(await mountList()),
  'while it loads': () => mountList(pending),
  'with rows': () => mountSettled(ready()),
  'with the customer': () => mountSettled(ready(), { 'with-customer': '', 'page-size': '1' }),
  'with nothing': () => mountSettled(ready(0)),
  'denied': () => mountSettled(failing('denied')),
  'expired': () => mountSettled(failing('expired')),
  'limited': () => mountSettled(failing('limited', { retryAfterMs: 5000 })),
  'failed': () => mountSettled(failing('server', { requestId: 'req-1' })),
  'stale': () => mountThenFail('network'),
  'with locked filters': () => mountSettled(ready(), { status: 'overdue,open', kind: 'invoice', category: 'education' }),
  'in French': () => mountSettled(ready(), { lang: 'fr' }),
};
describe('an invoice list', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
