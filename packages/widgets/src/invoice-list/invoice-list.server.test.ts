/** The list over the real server and the REST client: what is on screen is what the server says. */
import { createRestClient } from '@csol/client/rest';
import type { InvoiceQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { cellsOf, mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose, textOf, type } from '../../../../test/helpers/query.ts';
import type { InvoiceList } from './invoice-list.ts';

const rest = createRestClient({ baseUrl: '/api' });

/** The first page that the server has for a query, as the list shows it. */
async function expectPage(list: InvoiceList, query: InvoiceQuery): Promise<void> {
  const page = await rest.listInvoices({ sort: '-issueDate', limit: 20, ...query });
  expect(page.items.length, 'the demo company has such documents').to.be.greaterThan(0);
  await until(() => numbersOf(list).join() === page.items.map(({ number }) => number).join(), `the rows of ${JSON.stringify(query)} show`);
  await settleList(list);
  expect(allByPart(list, 'total').map((total) => textOf(total).split(' ')[0])).to.deep.equal(page.totals.map(({ currency }) => currency));
  expect(byPart(list, 'pager').innerText).to.contain(`1–${page.items.length} of ${page.count}`);
}

const filter = (list: InvoiceList, name: string, value: string): void => choose(byRole(list, 'combobox', name), value);

describe('the list over the real server', () => {
  it('shows the newest documents first', async () => {
    const list = await mountSettled(rest);
    await expectPage(list, {});
    expect(numbersOf(list)).to.have.length(20);
  });

  const filters = {
    Status: ['overdue', 'status', 'Overdue'],
    Category: ['education', 'category', 'Education'],
    Kind: ['creditNote', 'kind', 'Credit note'],
  };
  for (const [label, [value = '', parameter = '', word = '']] of Object.entries(filters)) {
    it(`shows only what the filter lets through: ${label}`, async () => {
      const list = await mountSettled(rest);
      filter(list, label, value);
      await expectPage(list, { [parameter]: [value] });
      expect(new Set(cellsOf(list, label))).to.deep.equal(new Set([word]));
    });
  }

  it('shows only what all filters together let through, and everything again once they are cleared', async () => {
    const list = await mountSettled(rest);
    filter(list, 'Status', 'paid');
    filter(list, 'Kind', 'invoice');
    filter(list, 'Category', 'hardware');
    filter(list, 'Period', 'custom');
    await list.updateComplete;
    const from = byPart(list, 'filters').querySelector<HTMLInputElement>('input[name=from]') as HTMLInputElement;
    from.value = '2026-01-01';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await expectPage(list, { status: ['paid'], kind: ['invoice'], category: ['hardware'], from: '2026-01-01' });
    byPart(list, 'clear-button').click();
    await expectPage(list, {});
  });

  it('finds a document by a part of its number', async () => {
    const list = await mountSettled(rest);
    type(byRole(list, 'searchbox', 'Search'), '2026-C');
    await expectPage(list, { q: '2026-C' });
    expect(new Set(cellsOf(list, 'Kind'))).to.deep.equal(new Set(['Credit note']));
  });

  it('says that nothing matches, and leads back', async () => {
    const list = await mountSettled(rest);
    type(byRole(list, 'searchbox', 'Search'), 'no such document');
    await until(() => textOf(list).includes('No document matches'), 'the message shows');
    byPart(list, 'panel').querySelector('button')?.click();
    await expectPage(list, {});
  });

  const sorts = { Number: 'number', Category: 'category', Due: '-dueDate', Amount: '-gross', 'Open amount': '-open' };
  for (const [label, sort] of Object.entries(sorts)) {
    it(`sorts by a column, and the other way round: ${label}`, async () => {
      const list = await mountSettled(rest);
      byRole(list, 'button', label).click();
      await expectPage(list, { sort });
      byRole(list, 'button', label).click();
      await expectPage(list, { sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}` });
    });
  }

  it('leads through all pages and back, showing each document once', async () => {
    const list = await mountSettled(rest, { 'page-size': '50', 'customer-number': '20731-SE' });
    const { count } = await rest.listInvoices({ customerNumber: ['20731-SE'], limit: 1 });
    const pages = [numbersOf(list)];
    const turn = async (name: string): Promise<string[]> => {
      const before = numbersOf(list).join();
      byRole(list, 'button', name).click();
      await until(() => numbersOf(list).join() !== before, 'the page has turned');
      return numbersOf(list);
    };
    while (byPart(list, 'next-button').getAttribute('aria-disabled') === 'false') pages.push(await turn('Next page'));
    expect(new Set(pages.flat()).size).to.equal(count);
    expect(byPart(list, 'pager').innerText).to.contain(`–${count} of ${count}`);
    for (const page of pages.slice(0, -1).reverse()) expect(await turn('Previous page')).to.deep.equal(page);
    expect(byPart(list, 'previous-button').getAttribute('aria-disabled')).to.equal('true');
  });

  it('shows as many rows as a person wants, from the first page on', async () => {
    const list = await mountSettled(rest);
    byRole(list, 'button', 'Next page').click();
    await until(() => byPart(list, 'pager').innerText.includes('21–40'), 'the second page shows');
    choose(byPart(list, 'page-size'), '10');
    await expectPage(list, { limit: 10 });
  });

  it('shows only what the page has set, whatever a person chooses', async () => {
    const list = await mountSettled(rest, { status: 'overdue', currency: 'SEK', from: '2026-01-01', to: '2026-06-30' });
    await expectPage(list, { status: ['overdue'], currency: ['SEK'], from: '2026-01-01', to: '2026-06-30' });
  });

  it('opens a document, and from it the one that belongs to it', async () => {
    const list = await mountSettled(rest, { kind: 'creditNote' });
    const [number] = numbersOf(list);
    allByPart(list, 'open-button')[0]?.click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
    const dialog = byRole(list, 'dialog', number);
    const link = [...dialog.querySelectorAll('button')].find((button) => /^2026-\d+$|^2025-\d+$|^2024-\d+$/.test(button.innerText.trim()));
    const linked = link?.innerText.trim();
    link?.click();
    await until(() => byRole(list, 'dialog').querySelector('h2')?.innerText === linked, 'the other document shows');
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'its details show');
  });

  it('downloads the file of a document under its name', async () => {
    const saved: string[] = [];
    const handleClick = (event: Event): void => {
      const [link] = event.composedPath() as HTMLAnchorElement[];
      if (link?.download) saved.push(link.download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', (event) => event.preventDefault());
      this.addEventListener('click', handleClick);
      click.call(this);
    };
    try {
      const list = await mountSettled(rest);
      const [number] = numbersOf(list);
      allByPart(list, 'open-button')[0]?.click();
      await until(() => allByPart(list, 'download-button').length > 0, 'the files show');
      allByPart(list, 'download-button')[0]?.click();
      await until(() => saved.length > 0, 'the file is saved');
      expect(saved).to.deep.equal([`${number}.xml`]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
