import { ApiError } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createPage } from '../../../../test/helpers/staged.ts';

const TYPES = [
  'csol-load', 'csol-error', 'csol-sign-in-request', 'csol-invoice-filter', 'csol-invoice-open-request', 'csol-invoice-open',
] as const;

/** What is heard at the document, as a page hears it. */
let heard: Event[] = [];
let listeners: AbortController;
beforeEach(() => {
  heard = [];
  listeners = new AbortController();
  for (const type of TYPES) document.addEventListener(type, (event) => heard.push(event), { signal: listeners.signal });
});
afterEach(() => listeners.abort());

const types = (): string[] => heard.map(({ type }) => type);
const last = <T extends Event>(): T => heard.at(-1) as T;
const createReady = (): ReturnType<typeof createClient> => createClient(() => createPage(), { getInvoice: async () => createDetail() });

/** Lets a host say no to an event, for one test. */
const prevent = (type: string): void =>
  document.addEventListener(type, (event) => event.preventDefault(), { signal: listeners.signal });

describe('at the document, a page hears', () => {
  it('that rows are on screen', async () => {
    const list = await mountSettled(createReady());
    expect(types()).to.deep.equal(['csol-load']);
    expect(last()).to.include({ operation: 'listInvoices', composed: true, cancelable: false });
    expect(heard[0]?.target === list).to.equal(true);
  });

  it('that a failure is on screen, and why', async () => {
    await mountSettled(createClient(() => {
      throw new ApiError('server', 'x', { requestId: 'req-1' });
    }));
    expect(types()).to.deep.equal(['csol-error']);
    expect(last<Event & { error: ApiError }>().error).to.include({ kind: 'server', requestId: 'req-1' });
  });

  it('what is asked for, after each choice of a person', async () => {
    const list = await mountSettled(createReady(), { currency: 'EUR' });
    choose(byRole(list, 'combobox', 'Status'), 'paid');
    expect(last()).to.include({ type: 'csol-invoice-filter', composed: true, cancelable: false });
    expect(last<Event & { query: object }>().query).to.deep.equal({ status: ['paid'], currency: ['EUR'], sort: '-issueDate', limit: 20 });
    byRole(list, 'button', 'Amount').click();
    choose(byPart(list, 'page-size'), '50');
    expect(last<Event & { query: object }>().query).to.include({ sort: '-gross', limit: 50 });
    expect(types().filter((type) => type === 'csol-invoice-filter')).to.have.length(3);
    expect(Object.isFrozen(last<Event & { query: object }>().query)).to.equal(true);
  });

  it('nothing of what the page itself changes', async () => {
    const list = await mountSettled(createReady());
    list.setAttribute('status', 'paid');
    await settleList(list);
    expect(types()).to.deep.equal(['csol-load', 'csol-load']);
  });

  it('that a document is to open, and then that it has', async () => {
    const list = await mountSettled(createReady());
    allByPart(list, 'open-button')[1]?.click();
    expect(last()).to.include({ type: 'csol-invoice-open-request', composed: true, cancelable: true });
    expect(last<Event & { invoice: object }>().invoice).to.include({ number: '2026-2' });
    await until(() => types().includes('csol-invoice-open'), 'the opening is told');
    await until(() => types().at(-1) === 'csol-load', 'the details are told');
    expect(last()).to.include({ operation: 'getInvoice' });
    expect(types()).to.deep.equal(['csol-load', 'csol-invoice-open-request', 'csol-invoice-open', 'csol-load']);
  });

  it('that a person wants to sign in', async () => {
    const list = await mountSettled(createClient(() => {
      throw new ApiError('expired', 'x');
    }));
    byPart(list, 'sign-in-button').click();
    expect(last()).to.include({ type: 'csol-sign-in-request', composed: true, cancelable: true });
  });
});

describe('a page that takes over', () => {
  it('keeps a document closed, to show it in a way of its own', async () => {
    prevent('csol-invoice-open-request');
    const list = await mountSettled(createReady());
    allByPart(list, 'open-button')[0]?.click();
    await list.updateComplete;
    await settleList(list);
    expect(types()).not.to.include('csol-invoice-open');
    expect(list.shadowRoot?.querySelector('dialog') === null).to.equal(true);
  });

  it('with a listener that throws harms nobody but itself', async () => {
    const list = await mountList(createReady());
    let thrown = 0;
    const former = window.onerror;
    window.onerror = () => {
      thrown += 1;
      return true;
    };
    try {
      list.addEventListener('csol-load', () => {
        throw new Error('a host’s own fault');
      });
      await settleList(list);
      choose(byRole(list, 'combobox', 'Status'), 'paid');
      await settleList(list);
    } finally {
      window.onerror = former;
    }
    expect(thrown).to.equal(2);
    expect(allByPart(list, 'row')).to.have.length(2);
  });
});
