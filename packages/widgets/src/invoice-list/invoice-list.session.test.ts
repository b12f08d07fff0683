/** Lists on a page whose visitor signs in, signs out or becomes somebody else. */
import type { CallOptions, DownloadedFile } from '@csol/client/port';
import { createRestClient } from '@csol/client/rest';
import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import '@csol/widgets/define/provider';
import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import { itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose, textOf, type } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const change = (isSamePerson = false): boolean => document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson }));
const search = (list: InvoiceList): HTMLInputElement => byRole<HTMLInputElement>(list, 'searchbox', 'Search');
const status = (list: InvoiceList): HTMLSelectElement => byRole<HTMLSelectElement>(list, 'combobox', 'Status');
/** Everything that stands in the shadow root, seen or not. */
const everything = (list: InvoiceList): string =>
  `${list.shadowRoot?.innerHTML} ${[...(list.shadowRoot?.querySelectorAll('input') ?? [])].map(({ value }) => value).join()}`;

const pageOf = (number: string): InvoicePage => ({ ...createPage(1), items: [createInvoice({ id: number, number })] });

/** A list whose answers are staged, with the first person's documents on screen. */
async function mountStaged(): Promise<{ list: InvoiceList; calls: ReturnType<typeof stageCalls<InvoiceQuery, InvoicePage>> }> {
  const calls = stageCalls<InvoiceQuery, InvoicePage>();
  const list = await mountList({
    listInvoices: calls.call,
    getInvoice: async () => createDetail({ number: 'FIRST-1' }),
  });
  calls.last().answer(pageOf('FIRST-1'));
  await settleList(list);
  return { list, calls };
}

/** Types a search that is not asked for yet. */
async function typeSearch(list: InvoiceList): Promise<void> {
  type(search(list), 'FIRST typed');
  await list.updateComplete;
}

/** Sets a filter and shows what it finds. */
async function filter({ list, calls }: Awaited<ReturnType<typeof mountStaged>>): Promise<void> {
  choose(status(list), 'overdue');
  await list.updateComplete;
  calls.last().answer({ ...pageOf('FIRST-1'), page: { limit: 20, next: 'c2' } });
  await settleList(list);
}

async function open(list: InvoiceList): Promise<void> {
  byPart(list, 'open-button').click();
  await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
}

describe('when the session becomes somebody else’s', () => {
  it('the rows are gone with the next drawing, from the document and from the live region', async () => {
    const { list, calls } = await mountStaged();
    await until(() => textOf(byPart(list, 'base')).includes('1 document'), 'the count is said');
    change();
    await list.updateComplete;
    expect(everything(list)).not.to.match(/FIRST|1 document/);
    expect(allByPart(list, 'row')).to.have.length(0);
    calls.last().answer(pageOf('SECOND-1'));
    await settleList(list);
    expect(numbersOf(list)).to.deep.equal(['SECOND-1']);
    expect(calls.asked).to.have.length(2);
  });

  it('an answer that comes late for the last person never shows', async () => {
    const { list, calls } = await mountStaged();
    choose(status(list), 'overdue');
    await list.updateComplete;
    change();
    calls.last().answer(pageOf('FIRST-LATE'));
    await list.updateComplete;
    expect(everything(list)).not.to.contain('FIRST');
    calls.asked[1]?.answer(pageOf('FIRST-LATE'));
    await nextFrame();
    expect(everything(list)).not.to.contain('FIRST');
  });

  it('what was typed, filtered and paged to is forgotten; the sort stays', async () => {
    const mounted = await mountStaged();
    const { list, calls } = mounted;
    byRole(list, 'button', 'Due').click();
    await list.updateComplete;
    await filter(mounted);
    byPart(list, 'next-button').click();
    await list.updateComplete;
    calls.last().answer(pageOf('FIRST-2'));
    await settleList(list);
    expect(calls.last().question).to.deep.include({ cursor: 'c2', status: ['overdue'], sort: '-dueDate' });
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    try {
      await typeSearch(list);
      change();
      await list.updateComplete;
      expect(calls.last().question).to.deep.equal({ sort: '-dueDate', limit: 20 });
      expect([search(list).value, status(list).value]).to.deep.equal(['', '']);
      expect(everything(list)).not.to.contain('FIRST');
      const { length } = calls.asked;
      // Longer than a search waits for the next key.
      await clock.tickAsync(1000);
      expect(calls.asked).to.have.length(length);
    } finally {
      clock.restore();
    }
  });

  it('an open document closes and is not asked for again', async () => {
    const { list, calls } = await mountStaged();
    await open(list);
    change();
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('dialog') === null).to.equal(true);
    calls.last().answer(pageOf('SECOND-1'));
    await settleList(list);
    expect(everything(list)).not.to.contain('FIRST');
  });

  it('a document that is about to open stays closed', async () => {
    const { list, calls } = await mountStaged();
    let opened = 0;
    list.addEventListener('csol-invoice-open', () => (opened += 1));
    byPart(list, 'open-button').click();
    change();
    await list.updateComplete;
    calls.last().answer(pageOf('SECOND-1'));
    await settleList(list);
    await nextFrame();
    expect(opened).to.equal(0);
    expect(list.shadowRoot?.querySelector('dialog') === null).to.equal(true);
  });

  it('a download ends and leaves no file', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const list = await mountSettled(
      createClient(() => createPage(1), {
        getInvoice: async () => createDetail(),
        getInvoiceDocument: (_id, documentId, options?: CallOptions) => calls.call(documentId, options),
      }),
    );
    await open(list);
    allByPart(list, 'download-button')[0]?.click();
    change();
    expect(calls.last().options.signal?.aborted).to.equal(true);
    let saved = 0;
    const former = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      saved += 1;
      return former.call(URL, blob);
    };
    try {
      calls.last().answer({ fileName: 'x.xml', mediaType: 'text/xml', content: new Blob(['x']) });
      await nextFrame();
    } finally {
      URL.createObjectURL = former;
    }
    expect(saved).to.equal(0);
  });
});

describe('when the session is renewed for the same person', () => {
  it('rows, filters, page and what is typed stay, and the page is asked for once more', async () => {
    const mounted = await mountStaged();
    const { list, calls } = mounted;
    await filter(mounted);
    byPart(list, 'next-button').click();
    await list.updateComplete;
    calls.last().answer(pageOf('FIRST-2'));
    await settleList(list);
    await typeSearch(list);
    const question = calls.last().question;
    change(true);
    await list.updateComplete;
    expect(numbersOf(list)).to.deep.equal(['FIRST-2']);
    expect(calls.last().question).to.deep.equal(question);
    expect(calls.asked).to.have.length(4);
    expect([search(list).value, status(list).value]).to.deep.equal(['FIRST typed', 'overdue']);
  });

  it('an open document stays open, with what it shows', async () => {
    const { list } = await mountStaged();
    await open(list);
    change(true);
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('dialog[open] .facts')).to.exist;
  });
});

describe('fifty lists of one page', () => {
  it('renew a token that is refused once, all together, and show their rows', async function () {
    this.timeout(60_000);
    const reasons: string[] = [];
    let refused = 0;
    const client = createRestClient({
      baseUrl: 'https://api.example.com',
      getSession: async ({ reason }) => {
        reasons.push(reason);
        return { token: reason === 'initial' ? 'old' : 'new' };
      },
      fetch: ({ headers }) => {
        if (headers.get('Authorization') === 'Bearer new') return Response.json(createPage(1));
        refused += 1;
        return Response.json({ type: 'urn:csol:problem:expired', title: 'x', status: 401 }, { status: 401 });
      },
    });
    const provider = await fixture(html`<csol-provider .client=${client} lang="en"></csol-provider>`);
    const lists = Array.from({ length: 50 }, () => {
      const list = document.createElement('csol-invoice-list');
      // Little to draw: this is about their requests.
      return Object.assign(list, { pageSize: 1, withoutFilters: true });
    });
    provider.append(...lists);
    // One after the other, as a busy machine takes its time for fifty.
    for (const list of lists) await until(() => allByPart(list, 'row').length === 1, 'the list shows its row');
    expect(reasons).to.deep.equal(['initial', 'expired']);
    expect(refused).to.equal(50);
  });
});

describe('a list that follows the session', () => {
  const states = {
    'after another person came': async () => {
      const { list, calls } = await mountStaged();
      await open(list);
      await typeSearch(list);
      change();
      await list.updateComplete;
      calls.last().answer(pageOf('SECOND-1'));
      return settleList(list);
    },
  };
  itIsQuiet(states);
  itReleases(states);
});
