import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { itIsAccessible, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByRole, byPart, byRole, choose, focusedName, textOf, type } from '../../../../test/helpers/query.ts';
import { createClient, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const createReady = (): ReturnType<typeof createClient> => createClient(() => createPage());
const search = (list: InvoiceList): HTMLInputElement => byRole<HTMLInputElement>(list, 'searchbox', 'Search');
const select = (list: InvoiceList, name: string): HTMLSelectElement => byRole<HTMLSelectElement>(list, 'combobox', name);

/** Chooses a range of dates by hand. */
async function chooseDates(list: InvoiceList, dates: { from?: string; to?: string }): Promise<void> {
  choose(select(list, 'Period'), 'custom');
  await list.updateComplete;
  for (const [name, value] of Object.entries(dates)) {
    const input = byPart(list, 'filters').querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await settleList(list);
}

describe('a filter that the page has set', () => {
  it('is shown, locked, with all that it lets through', async () => {
    const list = await mountSettled(createReady(), { status: 'overdue,open' });
    expect(select(list, 'Status').disabled).to.equal(true);
    expect(select(list, 'Status').selectedOptions[0]?.text).to.equal('Overdue and Open');
    expect(select(list, 'Kind').disabled).to.equal(false);
  });

  it('shows a code that nobody knows as it is, and leaves the judgement to the back end', async () => {
    const client = createReady();
    const list = await mountSettled(client, { status: 'frozen', category: 'constructor', currency: 'XXQ' });
    expect(select(list, 'Status').selectedOptions[0]?.text).to.equal('frozen');
    expect(select(list, 'Category').selectedOptions[0]?.text).to.equal('constructor');
    expect(client.queries[0]).to.include.keys('status', 'category', 'currency');
  });

  it('can be taken back by the page, which frees the choice', async () => {
    const client = createReady();
    const list = await mountSettled(client, { status: 'overdue' });
    list.removeAttribute('status');
    await settleList(list);
    expect(select(list, 'Status').disabled).to.equal(false);
    expect(select(list, 'Status').value).to.equal('');
    expect(client.queries.at(-1)).not.to.have.property('status');
  });

  it('is not offered for clearing', async () => {
    const list = await mountSettled(createReady(), { status: 'overdue' });
    expect(allByRole(list, 'button', 'Clear filters')).to.have.length(0);
  });

  it('limits the dates that can be picked', async () => {
    const list = await mountSettled(createReady(), { from: '2026-01-01', to: '2026-06-30' });
    await chooseDates(list, {});
    const input = byPart(list, 'filters').querySelector<HTMLInputElement>('input[name=from]');
    expect([input?.min, input?.max]).to.deep.equal(['2026-01-01', '2026-06-30']);
  });
});

describe('a range of dates', () => {
  it('that ends before it begins is said beside the fields, and asks for all', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    await chooseDates(list, { from: '2026-02-02', to: '2026-02-01' });
    const message = byRole(list, 'alert');
    expect(message.innerText).to.contain('The last day is before the first day');
    const inputs = [...byPart(list, 'filters').querySelectorAll('input[type=date]')];
    expect(inputs.map((input) => input.getAttribute('aria-describedby'))).to.deep.equal([message.id, message.id]);
    expect(inputs.map((input) => input.getAttribute('aria-invalid'))).to.deep.equal(['true', 'true']);
    expect(client.queries.at(-1)).not.to.have.any.keys('from', 'to');
  });

  it('is asked for as soon as it is right', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    await chooseDates(list, { from: '2026-02-02', to: '2026-02-01' });
    await chooseDates(list, { to: '2026-02-03' });
    expect(allByRole(list, 'alert')).to.have.length(0);
    expect(client.queries.at(-1)).to.include({ from: '2026-02-02', to: '2026-02-03' });
  });

  itIsAccessible({
    'with a range that is wrong': async () => {
      const list = await mountSettled(createReady());
      await chooseDates(list, { from: '2026-02-02', to: '2026-02-01' });
      return list;
    },
  });
});

describe('the search', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => clock.restore());

  /** Mounts without waiting for frames, which need the timers that are staged. */
  async function mount(): Promise<{ list: InvoiceList; queries: readonly object[] }> {
    clock.restore();
    const client = createReady();
    const list = await mountSettled(client);
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return { list, queries: client.queries };
  }

  it('asks once, a moment after the last key', async () => {
    const { list, queries } = await mount();
    for (const text of ['2', '20', '202']) {
      type(search(list), text);
      await clock.tickAsync(100);
    }
    expect(queries).to.have.length(1);
    await clock.tickAsync(400);
    expect(queries.slice(1)).to.deep.equal([{ ...queries[0], q: '202' }]);
  });

  it('asks at once on Enter, and not again', async () => {
    const { list, queries } = await mount();
    type(search(list), '2026');
    byPart<HTMLFormElement>(list, 'filters').requestSubmit();
    await list.updateComplete;
    expect(queries.at(-1)).to.include({ q: '2026' });
    await clock.tickAsync(1000);
    expect(queries).to.have.length(2);
  });

  it('is part of the question when another filter is chosen before the moment has passed', async () => {
    const { list, queries } = await mount();
    type(search(list), '2026');
    choose(select(list, 'Status'), 'open');
    await clock.tickAsync(1000);
    expect(queries.at(-1)).to.deep.include({ q: '2026', status: ['open'] });
    expect(search(list).value).to.equal('2026');
  });

  it('is part of the question when the list is sorted before the moment has passed', async () => {
    const { list, queries } = await mount();
    type(search(list), '2026');
    byRole(list, 'button', 'Number').click();
    await clock.tickAsync(1000);
    expect(queries.at(-1)).to.include({ q: '2026', sort: 'number' });
  });

  it('asks for nothing once its list is gone', async () => {
    const { list, queries } = await mount();
    type(search(list), '2026');
    list.remove();
    await clock.tickAsync(1000);
    expect(queries).to.have.length(1);
  });

  it('is emptied with the other filters, also what was not asked for yet', async () => {
    const { list, queries } = await mount();
    clock.restore();
    choose(select(list, 'Status'), 'open');
    await until(() => allByRole(list, 'button', 'Clear filters').length === 1, 'the filters that apply show');
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    type(search(list), '2026');
    byRole(list, 'button', 'Clear filters').click();
    await clock.tickAsync(1000);
    expect(search(list).value).to.equal('');
    expect(queries.at(-1)).to.deep.equal(queries[0]);
  });
});

describe('clearing', () => {
  it('shows all choices as free again, whatever a person had picked, and brings the focus to the search', async () => {
    const list = await mountSettled(createReady());
    for (const [name, value] of [['Status', 'paid'], ['Category', 'software'], ['Kind', 'invoice'], ['Period', 'lastYear']] as const) {
      choose(select(list, name), value);
      await settleList(list);
    }
    byRole(list, 'button', 'Clear filters').click();
    await settleList(list);
    expect(allByRole(list, 'combobox').slice(0, 4).map((each) => (each as HTMLSelectElement).value)).to.deep.equal(['', '', '', '']);
    expect(focusedName()).to.equal('Search');
    expect(allByRole(list, 'button', 'Clear filters')).to.have.length(0);
  });
});

describe('a change of language', () => {
  it('keeps the filters and the page', async () => {
    const client = createClient(() => createPage(2, { count: 40, page: { limit: 20, next: 'second' } }));
    const list = await mountSettled(client);
    // French is here before: the switch must not outlast the pause after which what is typed is asked for.
    list.lang = 'fr';
    await until(() => textOf(list).includes('Factures'), 'French shows');
    list.lang = 'en';
    await until(() => textOf(list).includes('Invoices'), 'English shows');
    choose(select(list, 'Status'), 'paid');
    await settleList(list);
    byRole(list, 'button', 'Next page').click();
    await settleList(list);
    list.lang = 'fr';
    await until(() => textOf(list).includes('Factures'), 'French shows');
    await settleList(list);
    expect(byRole<HTMLSelectElement>(list, 'combobox', 'Statut').value).to.equal('paid');
    expect(byPart(list, 'pager').innerText).to.contain('21–22 sur 40');
  });

  it('keeps what is being typed, and the focus', async () => {
    const list = await mountSettled(createReady());
    const input = search(list);
    input.focus();
    type(input, '20');
    list.lang = 'sv';
    await until(() => textOf(list).includes('Fakturor'), 'Swedish shows');
    expect(input.isConnected && input.value).to.equal('20');
    expect(list.shadowRoot?.activeElement === input).to.equal(true);
  });

  it('keeps the rows on screen', async () => {
    const list = await mountSettled(createReady());
    list.lang = 'nl';
    for (let frame = 0; frame < 5; frame += 1) {
      await nextFrame();
      expect(numbersOf(list)).to.have.length(2);
    }
  });
});
