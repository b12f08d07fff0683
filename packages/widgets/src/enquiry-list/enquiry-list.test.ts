import { ApiError, type ApiClient } from '@csol/client/port';
import type { EnquiryPage, EnquiryQuery } from '@csol/contract';
import { CsolEnquirySentEvent, CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import {
  createEnquiriesClient,
  createEnquiry,
  createEnquiryPage,
  createListClient,
  createOpenEnquiry,
  mountEnquiries,
} from '../../../../test/helpers/enquiries.ts';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import { EnquiryFilterEvent } from './enquiry-list.events.ts';
import type { EnquiryList } from './enquiry-list.ts';

/** Waits until a text is on screen. */
const see = (element: EnquiryList, text: string): Promise<void> =>
  until(() => plain(textOf(element)).includes(text), `${text} never showed`);

/** Mounts the element over a client and waits until a text is on screen. */
async function mount(client: ApiClient | undefined, text: string, attributes: Record<string, string> = {}): Promise<EnquiryList> {
  const element = await mountEnquiries(client, attributes);
  await see(element, text);
  return element;
}

const CURSORS = [undefined, 'second', 'third'];

/** Three pages of one enquiry each, 41 enquiries in all; `fails` says which do not come. */
const createBook = (fails: (cursor: string | undefined) => boolean = () => false): ReturnType<typeof createListClient> =>
  createListClient(({ cursor }) => {
    if (fails(cursor)) throw new ApiError('network', 'x');
    const at = CURSORS.indexOf(cursor);
    const next = CURSORS[at + 1];
    const items = [createEnquiry({ trackingNumber: `page-${at + 1}` })];
    return { items, count: 41, page: { limit: 20, ...(next && { next }) } };
  });

const silent: ApiClient = { listEnquiries: () => new Promise(() => undefined) };
const refusing = (kind: ApiError['kind']): ApiClient => ({ listEnquiries: () => Promise.reject(new ApiError(kind, 'x')) });
const filtersOf = (element: EnquiryList): Promise<void> => until(() => allByPart(element, 'filters').length, 'the filters never came');

/** An enquiry of every status, one with news; the first one is about five things. */
const everyStatus: EnquiryPage = createEnquiryPage(3, {
  items: (['open', 'answered', 'closed'] as const).map((status, at) => {
    const { about = [], values: _, rows: __, attachments: ___, log: ____, ...open } = createOpenEnquiry();
    const many = Array.from({ length: 5 }, (_item, nth) => ({ ...about[0]!, number: `INV-${nth}` }));
    const base = status === 'open' ? { ...open, about: many } : createEnquiry({ isNews: status === 'answered' });
    return { ...base, id: `enq_${at}`, trackingNumber: `BE-${at + 1}`, status };
  }),
});

async function mountReady(): Promise<EnquiryList> {
  const element = await mount(createListClient(() => everyStatus), 'BE-3');
  await filtersOf(element);
  return element;
}

/** Shows rows, and then asks for a page that never comes. */
async function mountRefreshing(): Promise<EnquiryList> {
  const calls = stageCalls<EnquiryQuery, EnquiryPage>();
  const element = await mount({ listEnquiries: calls.call }, 'Your enquiries');
  calls.last().answer(createEnquiryPage(1, { page: { limit: 20, next: 'second' }, count: 21 }));
  await see(element, 'BE-1');
  byPart(element, 'next-button').click();
  await until(() => element.shadowRoot?.querySelector('[data-refreshing]'), 'the next page is asked for');
  return element;
}

/** Shows rows, and then asks for a page that fails to come. */
async function mountStale(): Promise<EnquiryList> {
  const element = await mount(createBook((cursor) => cursor === 'second'), 'page-1');
  byPart(element, 'next-button').click();
  await see(element, 'Not up to date');
  return element;
}

async function mountNarrow(): Promise<EnquiryList> {
  const element = await mountReady();
  element.style.inlineSize = '320px';
  return element;
}

async function mountRightToLeft(): Promise<EnquiryList> {
  const element = await mountReady();
  element.dir = 'rtl';
  return element;
}

/** Nothing matches what is searched for. */
async function mountNoMatch(): Promise<EnquiryList> {
  const element = await mount(createListClient(({ text }) => (text === undefined ? createEnquiryPage() : createEnquiryPage(0))), 'BE-1');
  await filtersOf(element);
  choose(byRole(element, 'searchbox', 'Search'), 'nothing');
  byPart<HTMLFormElement>(element, 'filters').requestSubmit();
  await see(element, 'No enquiries match');
  return element;
}

const states: States = {
  'while nothing is connected': () => mount(undefined, 'Not connected yet'),
  'over a back end without enquiries': () => mount({ listInvoices: () => Promise.reject(new Error('x')) }, 'Not connected yet'),
  'while it loads': () => mount(silent, 'Your enquiries'),
  'with enquiries of every status': mountReady,
  'on a narrow page': mountNarrow,
  'from right to left': mountRightToLeft,
  'while another page is on its way': mountRefreshing,
  'with nothing to show': () => mount(createListClient(() => createEnquiryPage(0)), 'No enquiries yet'),
  'with nothing that matches': mountNoMatch,
  'with rows of before': mountStale,
  'without access': () => mount(refusing('denied'), 'You have no access to this'),
  'without a session': () => mount(refusing('expired'), 'Please sign in'),
  'after too many requests': () => mount(refusing('limited'), 'Too many requests'),
  'after a failure': () => mount(refusing('network'), 'This could not be loaded'),
};

describe('csol-enquiry-list', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('the rows of enquiries', () => {
  it('say what each is about, how far it is, and when the desk will have answered', async () => {
    const element = await mountReady();
    const [open = '', answered = '', closed = ''] = allByPart(element, 'row').map((row) => plain(row.innerText));
    for (const text of ['Open', 'Dispute an invoice', 'Invoices and payments', 'Invoice INV-0, line 3', 'and 2 more', 'Brussels']) {
      expect(open).to.contain(text);
    }
    expect(open).to.match(/by .*Tuesday.* 10:30/);
    expect(answered).to.contain('Answered').and.contain('New answer');
    expect(closed).to.contain('Closed').and.not.contain('New answer');
  });

  it('write their times as the country does', async () => {
    const items = [createEnquiry({ createdAt: '2026-03-31T12:00:00Z' })];
    const element = await mount(createListClient(() => createEnquiryPage(1, { items })), 'BE-7K3M-Q9XD', { lang: 'nl' });
    expect(plain(byPart(element, 'row').innerText)).to.contain('31/03/2026');
    expect(byPart(element, 'row').querySelector('time')?.dateTime).to.equal('2026-03-31T12:00:00Z');
  });

  it('are a table whose rows have heads, also as cards', async () => {
    const element = await mountNarrow();
    const table = byRole(element, 'table', 'Your enquiries');
    expect(allByRole(table, 'rowheader')).to.have.length(3);
    expect(allByRole(table, 'columnheader')).to.have.length(6);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});

describe('the pages of enquiries', () => {
  it('are turned by the cursors of the back end', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    for (const [name, text] of [['Next page', 'page-2'], ['Next page', 'page-3'], ['Previous page', 'page-2']] as const) {
      byRole(element, 'button', name).click();
      await see(element, text);
    }
    expect(client.queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, 'second', 'third', 'second']);
    expect(textOf(element)).to.contain('21–21 of 41');
  });

  it('keep the rows and their place where the next one does not come, and ask for it once more', async () => {
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

  it('begin anew with another page size', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    byPart(element, 'next-button').click();
    await see(element, 'page-2');
    choose(byPart(element, 'page-size'), '50');
    await see(element, 'page-1');
    expect(client.queries.at(-1)).to.deep.equal({ limit: 50 });
  });

  it('end their request when the widget is removed', async () => {
    const calls = stageCalls<EnquiryQuery, EnquiryPage>();
    const element = await mount({ listEnquiries: calls.call }, 'Your enquiries');
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
  });
});

describe('the filters of enquiries', () => {
  it('ask for words, a status and a subject, tell the page, and are taken away together', async () => {
    const client = createListClient(() => createEnquiryPage());
    const element = await mount(client, 'BE-1');
    await filtersOf(element);
    const told: unknown[] = [];
    element.addEventListener(EnquiryFilterEvent.type, (event) => told.push(event.query));
    choose(byRole(element, 'combobox', 'Status'), 'open');
    choose(byRole(element, 'combobox', 'Subject'), 'invoices');
    choose(byRole(element, 'searchbox', 'Search'), 'machine');
    byPart<HTMLFormElement>(element, 'filters').requestSubmit();
    const asked = { text: 'machine', status: ['open'], subject: ['invoices'], limit: 20 };
    await until(() => client.queries.at(-1)?.text === 'machine', 'it is asked for');
    expect([client.queries.at(-1), told.at(-1)]).to.deep.equal([asked, asked]);
    byRole(element, 'button', 'Clear filters').click();
    await until(() => client.queries.at(-1)?.text === undefined, 'it is asked for all');
    expect(client.queries.at(-1)).to.deep.equal({ limit: 20 });
  });

  it('that the page has set are shown and locked', async () => {
    const client = createListClient(() => createEnquiryPage());
    const element = await mount(client, 'BE-1', { status: 'open,answered', subject: 'orders' });
    await filtersOf(element);
    expect(client.queries).to.deep.equal([{ status: ['open', 'answered'], subject: ['orders'], limit: 20 }]);
    const status = byRole<HTMLSelectElement>(element, 'combobox', 'Status');
    expect([status.disabled, plain(status.value)]).to.deep.equal([true, 'Open and Answered']);
  });

  it('are left out where the page says so', async () => {
    const element = await mount(createListClient(() => createEnquiryPage()), 'BE-1', { 'without-filters': '' });
    expect(allByPart(element, 'filters')).to.have.length(0);
  });
});

describe('a page on which an enquiry is sent', () => {
  it('has it in the list at once, on the first page', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    document.dispatchEvent(new CsolEnquirySentEvent('BE-9', 'enq_9'));
    const isSettled = (): boolean => !element.shadowRoot?.querySelector('[aria-busy=true]');
    expect(client.queries).to.have.length(2);
    await element.updateComplete;
    await until(isSettled, 'the answer is there');
    byPart(element, 'next-button').click();
    await see(element, 'page-2');
    document.dispatchEvent(new CsolEnquirySentEvent('BE-10'));
    await see(element, 'page-1');
    expect(client.queries.at(-1)).to.deep.equal({ limit: 20 });
  });

  it('asks for nothing once the list is gone', async () => {
    const client = createBook();
    const element = await mount(client, 'page-1');
    element.remove();
    document.dispatchEvent(new CsolEnquirySentEvent('BE-9'));
    await element.updateComplete;
    expect(client.queries).to.have.length(1);
  });
});

describe('another person’s session', () => {
  it('forgets what was searched for, and asks anew', async () => {
    const client = createEnquiriesClient();
    const element = await mount(client, 'BE-7K3M-Q9XD');
    await filtersOf(element);
    choose(byRole(element, 'combobox', 'Status'), 'answered');
    await until(() => client.queries.length === 2, 'the status is asked for');
    document.dispatchEvent(new CsolSessionChangeEvent());
    await until(() => client.queries.length === 3, 'the list is asked for again');
    expect(client.queries.at(-1)).to.deep.equal({ limit: 20 });
  });
});
