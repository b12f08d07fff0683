import { expect } from '@open-wc/testing';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const createReady = (): ReturnType<typeof createClient> => createClient(() => createPage());
const headers = (list: InvoiceList): string[] => allByPart(list, 'header').map((header) => textOf(header));
const USUAL = ['Number', 'Kind', 'Category', 'Issued', 'Due', 'Amount', 'Open amount', 'Status'];

async function openPanel(attributes: Record<string, string> = {}): Promise<InvoiceList> {
  const list = await mountSettled(createReady(), attributes);
  await until(() => allByPart(list, 'columns-button').length > 0, 'the toolbar shows');
  byPart(list, 'columns-button').click();
  await until(() => allByPart(list, 'dialog').length === 1, 'the panel is open');
  return list;
}

async function tick(list: InvoiceList, name: string): Promise<void> {
  byRole<HTMLInputElement>(list, 'checkbox', name).click();
  await list.updateComplete;
}

describe('the columns of a list', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('are the page’s, in its order', async () => {
    const list = await mountSettled(createReady(), { columns: 'number, orderNumber, delivery, gross' });
    expect(headers(list)).to.deep.equal(['Number', 'Order number', 'E-invoice', 'Amount']);
    list.setAttribute('columns', 'gross,number');
    await settleList(list);
    expect(headers(list)).to.deep.equal(['Amount', 'Number']);
  });

  it('sort by each of them', async () => {
    const client = createReady();
    const list = await mountSettled(client, { columns: 'number,kind,status,orderNumber,purchaseOrderNumber,delivery,customerNumber' });
    const keys = { Kind: 'kind', Status: 'status', 'E-invoice': 'delivery', 'Order number': 'orderNumber' };
    for (const [label, sort] of Object.entries(keys)) {
      byRole(list, 'button', label).click();
      await settleList(list);
      expect(client.queries.at(-1)).to.include({ sort });
    }
  });

  it('are added, left out and moved by the person; the focus stays with what was moved', async () => {
    const list = await openPanel();
    await tick(list, 'E-invoice');
    await tick(list, 'Category');
    expect(headers(list)).to.deep.equal(['Number', 'Kind', 'Issued', 'Due', 'Amount', 'Open amount', 'Status', 'E-invoice']);
    const button = byRole<HTMLButtonElement>(list, 'button', 'Move Kind forward');
    button.focus();
    button.click();
    await list.updateComplete;
    expect(headers(list).slice(0, 2)).to.deep.equal(['Kind', 'Number']);
    expect(focusedName()).to.equal('Move Kind back');
    byPart(list, 'reset-button').click();
    await list.updateComplete;
    expect(headers(list)).to.deep.equal(USUAL);
  });

  it('never leave the number out', async () => {
    const list = await openPanel();
    expect(byRole<HTMLInputElement>(list, 'checkbox', 'Number').disabled).to.equal(true);
  });

  it('are kept for the next visit only where the person asks for it', async () => {
    const list = await openPanel();
    await tick(list, 'Category');
    expect(localStorage.length).to.equal(0);
    await tick(list, 'Keep this choice in this browser');
    await tick(list, 'Kind');
    const next = await mountList(createReady());
    await settleList(next);
    expect(headers(next)).to.deep.equal(USUAL.filter((name) => name !== 'Category' && name !== 'Kind'));
    await tick(list, 'Keep this choice in this browser');
    expect(localStorage.length).to.equal(0);
  });

  it('are the page’s where what is kept cannot be read', async () => {
    localStorage.setItem('csol-invoice-columns', 'nonsense,<b>');
    expect(headers(await mountSettled(createReady()))).to.deep.equal(USUAL);
  });

  it('are not chosen where the page leaves the actions out', async () => {
    const list = await mountSettled(createReady(), { 'without-toolbar': '' });
    expect(allByRole(list, 'button', 'Columns')).to.have.length(0);
  });

  itIsAccessible({ 'while they are chosen': () => openPanel() });
});
