/** A list that stays open, and what it does about what is new. */
import { ApiError } from '@csol/client/port';
import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { itIsAccessible, itReleases, until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const [LONG_AGO, JUST_NOW] = ['2026-01-01T10:00:00Z', '2026-03-01T10:00:00Z'];
const OLD = { addedAt: LONG_AGO, changedAt: LONG_AGO };
const rows = ['A', 'B', 'C'].map((number) => createInvoice({ id: number, number, ...OLD }));
const NEW = createInvoice({ id: 'N', number: 'N-1', addedAt: JUST_NOW, changedAt: JUST_NOW });
const pageOf = (items: readonly InvoiceSummary[]): InvoicePage => ({ ...createPage(3), items: [...items], count: items.length });

let clock: SinonFakeTimers | undefined;
afterEach(() => {
  clock?.restore();
  clock = undefined;
});

interface Stage {
  /** What the list shows. */
  items: readonly InvoiceSummary[];
  /** What has changed lately, and what of it matches. */
  lately: readonly InvoiceSummary[];
  matching: readonly InvoiceSummary[];
  error?: ApiError | undefined;
}

/** A list whose code for news is there, with the clock in the test's hand. */
async function mount(stage: Stage, attributes: Record<string, string> = {}) {
  const client = createClient(({ changedWithin, id }) => {
    if (!changedWithin) return pageOf(stage.items);
    if (stage.error) throw stage.error;
    return pageOf(id ? stage.matching : stage.lately);
  });
  const list = await mountSettled(client, attributes);
  await until(() => list.shadowRoot?.querySelector('[part=news]'), 'the code for news is there');
  const { updateInterval } = list;
  list.updateInterval = 0;
  await list.updateComplete;
  clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  list.updateInterval = updateInterval;
  await list.updateComplete;
  const asked = (): InvoiceQuery[] => client.queries.filter(({ changedWithin }) => changedWithin !== undefined);
  const pass = async (seconds: number): Promise<void> => {
    await clock?.tickAsync(seconds * 1000);
    await list.updateComplete;
  };
  return { list, client, asked, pass };
}

const withNew = (): Stage => ({ items: rows, lately: [NEW], matching: [NEW] });
const news = (list: InvoiceList): string => textOf(byPart(list, 'news'));

/** Sets whether the page is in sight. */
function show(isShown: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !isShown });
  document.dispatchEvent(new Event('visibilitychange'));
}
afterEach(() => delete (document as { hidden?: boolean }).hidden);

describe('a list that stays open', () => {
  it('asks once a minute what has changed since, with an overlap, and what of it matches', async () => {
    const { asked, pass } = await mount({ ...withNew(), items: rows }, { 'customer-number': '10482-BE', status: 'open' });
    await pass(58);
    expect(asked()).to.have.length(0);
    await pass(4);
    const scope = { changedWithin: asked()[0]?.changedWithin, limit: 200, customerNumber: ['10482-BE'] };
    expect(asked()).to.deep.equal([scope, { ...scope, status: ['open'], sort: '-issueDate', id: ['N'] }]);
    expect(scope.changedWithin).to.be.within(120, 125);
    await pass(60);
    expect(asked(), 'nothing has changed since').to.have.length(3);
  });

  it('tells of a new document by its number, in a live region, and leaves the rows as they are', async () => {
    const { list, pass } = await mount(withNew());
    const before = allByPart(list, 'row');
    const places = before.map((row) => row.getBoundingClientRect().top);
    expect(byPart(list, 'news').getAttribute('role')).to.equal('status');
    await pass(61);
    expect(news(list)).to.match(/^New: Invoice N-1 Update the list$/);
    expect(allByPart(list, 'row')).to.deep.equal(before);
    expect(before.map((row) => row.getBoundingClientRect().top)).to.deep.equal(places);
  });

  it('moves nothing where there is little room either', async () => {
    const { list, pass } = await mount(withNew());
    list.parentElement!.style.inlineSize = '20rem';
    await list.updateComplete;
    const top = (): number | undefined => allByPart(list, 'row')[0]?.getBoundingClientRect().top;
    const before = top();
    await pass(61);
    expect(news(list)).to.contain('N-1');
    expect(top()).to.equal(before);
  });

  it('opens a new document from where it is told', async () => {
    const { list, pass } = await mount(withNew());
    await pass(61);
    const opened = new Promise<string>((resolve) =>
      list.addEventListener('csol-invoice-open-request', (event) => {
        event.preventDefault();
        resolve(event.invoice.id);
      }),
    );
    byRole(list, 'button', 'Invoice N-1').click();
    expect(await opened).to.equal('N');
  });

  it('shows what is new once the person asks for it, marked, and with the focus', async () => {
    const stage = withNew();
    const { list, pass } = await mount(stage);
    await pass(61);
    stage.items = [NEW, ...rows];
    byRole(list, 'button', 'Update the list').focus();
    byRole(list, 'button', 'Update the list').click();
    await pass(1);
    expect(numbersOf(list)).to.deep.equal(['N-1', 'A', 'B', 'C']);
    expect(allByPart(list, 'mark').map((mark) => textOf(mark))).to.deep.equal(['New']);
    expect(textOf(allByPart(list, 'row')[0]!)).to.contain('New');
    expect(focusedName()).to.equal('N-1');
    expect(news(list)).to.equal('');
    await pass(61);
    expect(news(list), 'it is known by now').to.equal('');
  });

  it('counts what it does not name', async () => {
    const many = ['1', '2', '3'].map((id) => ({ ...NEW, id, number: id }));
    const { list, pass } = await mount({ items: rows, lately: many, matching: many });
    await pass(61);
    expect(news(list)).to.equal('3 new documents Update the list');
  });

  it('tells of changes to what is on screen, also where it no longer matches', async () => {
    const stage: Stage = { items: rows, lately: [{ ...rows[0]!, changedAt: JUST_NOW, status: 'paid' }], matching: [] };
    const { list, client, pass } = await mount(stage, { status: 'overdue' });
    await pass(61);
    expect(news(list)).to.equal('1 document has changed Update the list');
    stage.items = rows.slice(1);
    byPart(list, 'update-button').click();
    await pass(1);
    expect(numbersOf(list)).to.deep.equal(['B', 'C']);
    expect(client.queries.at(-1)?.changedWithin).to.equal(undefined);
  });

  it('says nothing of what does not match', async () => {
    const { list, pass } = await mount({ items: rows, lately: [NEW], matching: [] });
    await pass(61);
    expect(news(list)).to.equal('');
  });

  it('takes all that a back end has for no news, where it does not know the question', async () => {
    const others = ['X', 'Y'].map((id) => createInvoice({ id, number: id, ...OLD }));
    const everything = [...rows, ...others, { ...rows[1]!, changedAt: JUST_NOW }];
    const { list, pass } = await mount({ items: rows, lately: everything, matching: everything });
    await pass(61);
    expect(news(list)).to.equal('1 document has changed Update the list');
  });

  it('shows a document by itself where there were none', async () => {
    const stage = { ...withNew(), items: [] as readonly InvoiceSummary[] };
    const { list, pass } = await mount(stage);
    stage.items = [NEW];
    await pass(61);
    expect(numbersOf(list)).to.deep.equal(['N-1']);
  });

  it('asks for nothing while the page is out of sight, and at once when it is back', async () => {
    const { asked, pass } = await mount(withNew());
    show(false);
    await pass(300);
    expect(asked()).to.have.length(0);
    show(true);
    await pass(0);
    expect(asked()[0]?.changedWithin).to.be.within(360, 365);
  });

  it('asks as often as the page has set, four times a minute at most, or never', async () => {
    const { list, asked, pass } = await mount({ items: rows, lately: [], matching: [] }, { 'update-interval': '1' });
    await pass(62);
    expect(asked()).to.have.length(4);
    list.updateInterval = 0;
    await pass(600);
    expect(asked()).to.have.length(4);
  });

  it('asks less and less while the back end fails, and as before when it is back', async () => {
    const stage: Stage = { items: rows, lately: [], matching: [], error: new ApiError('server', 'Down.') };
    const { list, asked, pass } = await mount(stage);
    await pass(3600);
    expect(asked().length).to.be.within(5, 15);
    expect(numbersOf(list), 'what is there stays').to.have.length(3);
    stage.error = undefined;
    await pass(900);
    const before = asked().length;
    await pass(300);
    expect(asked().length - before).to.equal(5);
  });

  it('asks at once where the page says that there is something', async () => {
    const { list, asked, pass } = await mount(withNew(), { 'update-interval': '0' });
    list.lookForNews();
    list.lookForNews();
    await pass(0);
    expect(asked()).to.have.length(2);
    expect(news(list)).to.contain('N-1');
  });

  it('waits as long as it is told to', async () => {
    const stage: Stage = { ...withNew(), error: new ApiError('limited', 'Too much.', { retryAfterMs: 200_000 }) };
    const { asked, pass } = await mount(stage);
    await pass(61);
    await pass(198);
    expect(asked()).to.have.length(1);
    await pass(5);
    expect(asked()).to.have.length(2);
  });

  it('lets the list say that the session is over', async () => {
    const stage: Stage = { ...withNew(), error: new ApiError('expired', 'Over.') };
    const { client, pass } = await mount(stage);
    const before = client.queries.length;
    await pass(61);
    expect(client.queries.slice(before).map(({ changedWithin }) => changedWithin === undefined)).to.deep.equal([false, true]);
  });

  it('forgets what it has told when somebody else signs in, and when something else is asked for', async () => {
    const { list, pass } = await mount(withNew());
    await pass(61);
    document.dispatchEvent(new CsolSessionChangeEvent());
    await pass(1);
    expect(textOf(list.shadowRoot!.querySelector('.base')!)).not.to.contain('N-1');
    await pass(61);
    expect(news(list)).to.contain('N-1');
    list.category = 'hardware';
    await pass(1);
    expect(news(list)).to.equal('');
  });

  it('stands below the table where there is no toolbar', async () => {
    const client = createClient(() => pageOf(rows));
    const list = await mountSettled(client, { 'without-toolbar': '' });
    await until(() => list.shadowRoot?.querySelector('[part=news]'), 'the code for news is there');
    expect(byPart(list, 'table').compareDocumentPosition(byPart(list, 'news'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  const states = {
    'with news': async () => {
      const client = createClient(({ changedWithin }) => pageOf(changedWithin ? [NEW] : rows));
      const list = await mountSettled(client);
      await until(() => list.shadowRoot?.querySelector('[part=news]'), 'the code for news is there');
      list.lookForNews();
      await until(() => news(list).includes('N-1'), 'the news are told');
      return list;
    },
  };
  itIsAccessible(states);
  itReleases(states);
});
