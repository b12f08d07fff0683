import { ApiError, type ApiClient, type InvoicesPort } from '@csol/client/port';
import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, choose, focused, textOf } from '../../../../test/helpers/query.ts';
import { createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

type Book = ApiClient & Pick<InvoicesPort, 'listInvoices'> & { queries: InvoiceQuery[] };

const CURSORS = [undefined, 'second', 'third'];

/** Three pages of one document each, 41 documents in all; `fail` says which questions fail. */
function createBook(fail: (query: InvoiceQuery) => boolean = () => false): Book {
  const queries: InvoiceQuery[] = [];
  return {
    queries,
    listInvoices: async (query): Promise<InvoicePage> => {
      queries.push(query);
      if (fail(query)) throw new ApiError('network', 'x');
      const at = CURSORS.indexOf(query.cursor);
      const next = CURSORS[at + 1];
      const items = [createInvoice({ id: `inv_${at}`, number: `page-${at + 1}` })];
      return { ...createPage(), items, count: 41, page: { limit: 20, ...(next && { next }) } };
    },
  };
}

const press = async (list: InvoiceList, name: string): Promise<void> => {
  byRole(list, 'button', name).click();
  await settleList(list);
};
const range = (list: InvoiceList): string => /\d+–\d+ of \d+/.exec(byPart(list, 'pager').innerText)?.[0] ?? '';

describe('the pages of a list', () => {
  it('follow each other by the cursors of the back end', async () => {
    const client = createBook();
    const list = await mountSettled(client);
    await press(list, 'Next page');
    await press(list, 'Next page');
    await press(list, 'Previous page');
    expect(client.queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, 'second', 'third', 'second']);
    expect(numbersOf(list)).to.deep.equal(['page-2']);
    expect(range(list)).to.equal('21–21 of 41');
  });

  it('keep the focus on the button that turns them', async () => {
    const list = await mountSettled(createBook());
    const button = byRole(list, 'button', 'Next page');
    button.focus();
    await press(list, 'Next page');
    await press(list, 'Next page');
    expect(focused() === button).to.equal(true);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
  });

  it('are told by their own place where the next one fails to come', async () => {
    const list = await mountSettled(createBook(({ cursor }) => cursor === 'second'));
    await press(list, 'Next page');
    expect(numbersOf(list)).to.deep.equal(['page-1']);
    expect(range(list)).to.equal('1–1 of 41');
    expect(byPart(list, 'previous-button').getAttribute('aria-disabled')).to.equal('true');
  });

  it('can be turned again after one has failed to come, without skipping any', async () => {
    let isDown = true;
    const list = await mountSettled(createBook(({ cursor }) => cursor === 'second' && isDown));
    await press(list, 'Next page');
    isDown = false;
    await press(list, 'Next page');
    expect(numbersOf(list)).to.deep.equal(['page-2']);
    expect(range(list)).to.equal('21–21 of 41');
    await press(list, 'Previous page');
    expect(numbersOf(list)).to.deep.equal(['page-1']);
  });

  it('are told by their own place while the next one is on its way', async () => {
    const book = createBook();
    const list = await mountSettled({
      listInvoices: async (query, options) => {
        if (query.cursor) await new Promise(() => undefined);
        return book.listInvoices(query, options);
      },
    });
    byRole(list, 'button', 'Next page').click();
    await list.updateComplete;
    expect(range(list)).to.equal('1–1 of 41');
  });

  it('lead back from one that has become empty meanwhile', async () => {
    const book = createBook();
    const list = await mountSettled({
      listInvoices: async (query) => {
        const page = await book.listInvoices(query);
        return query.cursor ? { ...page, items: [], page: { limit: 20 } } : page;
      },
    });
    byRole(list, 'button', 'Next page').click();
    await until(() => numbersOf(list).length === 0, 'the empty page shows');
    await until(() => byPart(list, 'previous-button').getAttribute('aria-disabled') === 'false', 'the way back is open');
    await press(list, 'Previous page');
    expect(numbersOf(list)).to.deep.equal(['page-1']);
  });

  const changes: Record<string, (list: InvoiceList) => void> = {
    'the sort': (list) => byRole(list, 'button', 'Number').click(),
    'a filter': (list) => choose(byRole(list, 'combobox', 'Status'), 'paid'),
    'the page size': (list) => choose(byPart(list, 'page-size'), '50'),
    'a preset of the page': (list) => list.setAttribute('currency', 'EUR'),
    'the sort of the page': (list) => list.setAttribute('sort', 'gross'),
    'the page size of the page': (list) => list.setAttribute('page-size', '10'),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`begin again with a change of ${what}`, async () => {
      const client = createBook();
      const list = await mountSettled(client);
      await press(list, 'Next page');
      change(list);
      await until(() => client.queries.length === 3, 'the list asks');
      await settleList(list);
      expect(client.queries.at(-1)).not.to.have.property('cursor');
      expect(numbersOf(list)).to.deep.equal(['page-1']);
    });
  }
});

describe('the page size of a list', () => {
  it('is the page’s, also where it is not one of the usual', async () => {
    const client = createBook();
    const list = await mountSettled(client, { 'page-size': '7' });
    expect(client.queries[0]).to.include({ limit: 7 });
    expect(byPart<HTMLSelectElement>(list, 'page-size').value).to.equal('7');
  });

  for (const size of ['0', '201', '-5', 'many', '']) {
    it(`is 20 where the page asks for what is not allowed: “${size}”`, async () => {
      const client = createBook();
      await mountSettled(client, { 'page-size': size });
      expect(client.queries[0]).to.include({ limit: 20 });
    });
  }
});

describe('the sort of a list', () => {
  it('is said in the header of its column', async () => {
    const list = await mountSettled(createBook(), { sort: 'gross' });
    const sorted = (): string[] => allByRole(list, 'columnheader').flatMap((header) => {
      const sort = header.getAttribute('aria-sort');
      return sort && sort !== 'none' ? [`${header.innerText.trim()} ${sort}`] : [];
    });
    expect(sorted()).to.deep.equal(['Amount ascending']);
    await press(list, 'Amount');
    expect(sorted()).to.deep.equal(['Amount descending']);
    await press(list, 'Due');
    expect(sorted()).to.deep.equal(['Due descending']);
  });

  it('is newest first where the page asks for what cannot be sorted by', async () => {
    const client = createBook();
    await mountSettled(client, { sort: 'colour' });
    expect(client.queries[0]).to.include({ sort: '-issueDate' });
  });

  it('keeps the focus on the header that was pressed', async () => {
    const list = await mountSettled(createBook());
    const button = byRole(list, 'button', 'Number');
    button.focus();
    await press(list, 'Number');
    expect(focused() === button).to.equal(true);
    expect(allByPart(list, 'row')).to.have.length(1);
    expect(textOf(list)).to.contain('page-1');
  });
});
