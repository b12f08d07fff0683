/** The list without a mouse, with real keys. */
import type { ApiClient } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../../../test/helpers/index.ts';
import { numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { byPart, focused, focusedName } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Two pages of two documents; the search lets one through. */
const createBook = (): ApiClient & { queries: object[] } =>
  createClient(
    ({ q, cursor }) => {
      if (q) return createPage(0, { items: [createInvoice({ number: q })], count: 1 });
      return cursor ? createPage(2, { count: 4 }) : createPage(2, { count: 4, page: { limit: 2, next: 'second' } });
    },
    { getInvoice: async (id) => createDetail({ id }) },
  );

/** Mounts a list between two buttons and puts the focus on the first, as a person has it who comes to the list by keyboard. */
async function mountBetween(client: ApiClient): Promise<InvoiceList> {
  const root = await fixture(html`<div>
    <button type="button">before</button>
    <csol-invoice-list page-size="10" .client=${client}></csol-invoice-list>
    <button type="button">after</button>
  </div>`);
  const list = root.querySelector('csol-invoice-list') as InvoiceList;
  await settleList(list);
  root.querySelector('button')?.focus();
  return list;
}

/** Presses Tab until what has the focus is called so; each place on the way is visible. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await press('Tab');
    if (focusedName() === name) return;
  }
  throw new Error(`Tab does not lead to “${name}” but ends at “${focusedName()}”`);
}

describe('by keyboard', () => {
  it('Tab leads through the list in the order of the screen, and out of it', async () => {
    await mountBetween(createBook());
    const path: string[] = [];
    while (path.at(-1) !== 'after' && path.length < 40) {
      await press('Tab');
      path.push(focusedName());
    }
    const filters = ['Search', 'Status', 'Category', 'Kind', 'Period', 'More filters', 'Columns'];
    const columns = ['Number', 'Kind', 'Category', 'Issued', 'Due', 'Amount', 'Open amount', 'Status'];
    const order = [...filters, ...columns, '2026-1', '2026-2', 'Per page', 'Next page', 'after'];
    expect(path.filter((name) => order.includes(name))).to.deep.equal(order);
  });

  it('everything that has the focus shows it', async () => {
    await mountBetween(createBook());
    for (const name of ['Search', 'Status', 'Number', '2026-1', 'Next page']) {
      await tabTo(name);
      const { outlineStyle, outlineWidth } = getComputedStyle(focused() as Element);
      expect(`${outlineStyle} ${outlineWidth}`, name).to.equal('solid 2px');
    }
  });

  it('typing and Enter search', async () => {
    const client = createBook();
    const list = await mountBetween(client);
    await tabTo('Search');
    await sendKeys({ type: '78' });
    await press('Enter');
    await until(() => numbersOf(list).join() === '78', 'what was found shows');
    expect(client.queries).to.have.length(2);
    expect(focusedName()).to.equal('Search');
  });

  it('Enter on a header sorts, and the focus stays', async () => {
    const client = createBook();
    const list = await mountBetween(client);
    await tabTo('Number');
    await press('Enter');
    await settleList(list);
    expect(client.queries.at(-1)).to.include({ sort: 'number' });
    expect(focusedName()).to.equal('Number');
  });

  it('Enter opens a document, Escape closes it and leads back to its row', async () => {
    const list = await mountBetween(createBook());
    await tabTo('2026-2');
    await press('Enter');
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
    await press('Escape');
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    expect(focusedName()).to.equal('2026-2');
  });

  it('Enter turns pages there and back, and the focus stays where it was pressed', async () => {
    const list = await mountBetween(createBook());
    await tabTo('Next page');
    await press('Enter');
    await until(() => byPart(list, 'previous-button').getAttribute('aria-disabled') === 'false', 'the second page shows');
    await settleList(list);
    expect(focusedName()).to.equal('Next page');
  });
});
