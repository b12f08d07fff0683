import type { ApiClient } from '@csol/client/port';
import type { InvoiceQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createCreditNote, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const PAYMENT = { type: 'payment', number: '2026-09-30/114', date: '2026-09-30', state: 'made' } as const;
const getInvoice: ApiClient['getInvoice'] = async (id) => {
  const detail = createDetail({ id, number: '2026-1' });
  return id.startsWith('crn') ? createCreditNote() : { ...detail, links: [...detail.links, PAYMENT] };
};

/** Mounts a list, opens its first document as a keyboard does, and hands on what the list asks for. */
async function open(attributes = {}): Promise<{ list: InvoiceList; queries: InvoiceQuery[] }> {
  const client = createClient(() => createPage(), { getInvoice });
  const list = await mountSettled(client, attributes);
  const [button] = allByPart(list, 'open-button');
  button?.focus();
  button?.click();
  await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
  return { list, queries: client.queries };
}

/** Follows the link of that name, until the list shows what it leads to. */
async function follow(list: InvoiceList, name: string): Promise<void> {
  const [button] = allByPart(list, 'related-button').filter(({ ariaLabel }) => ariaLabel === `Show all documents: ${name}`);
  button?.click();
  await until(() => allByPart(list, 'chip').length === 1 && allByPart(list, 'dialog').length === 0, 'the list shows them');
  await settleList(list);
}

const ways = [
  ['Order O-55120', 'orderNumber', 'O-55120', 'Order number: O-55120'],
  ['Purchase-order number PO-2026-0912', 'purchaseOrderNumber', 'PO-2026-0912', 'Purchase-order number: PO-2026-0912'],
  ['Contract MA-20331', 'contractNumber', 'MA-20331', 'Contract number: MA-20331'],
  ['Machine 06-7A1B2', 'serialNumber', '06-7A1B2', 'Serial number: 06-7A1B2'],
  ['Serial no. 06-7A1B2', 'serialNumber', '06-7A1B2', 'Serial number: 06-7A1B2'],
  ['Payment 2026-09-30/114', 'paymentNumber', '2026-09-30/114', 'Payment: 2026-09-30/114'],
] as const;

describe('a number that documents have in common', () => {
  for (const [name, field, value, chip] of ways) {
    it(`leads to all of them: ${name}`, async () => {
      const { list, queries } = await open();
      await follow(list, name);
      expect(queries.at(-1)).to.deep.equal({ [field]: [value], sort: '-issueDate', limit: 20 });
      expect(textOf(byPart(list, 'chip'))).to.equal(chip);
      expect(focusedName()).to.equal(`Remove the filter: ${chip}`);
    });
  }

  it('lets the person’s own filters go, and keeps those of the page', async () => {
    const { list, queries } = await open({ category: 'maintenance', 'without-filters': '' });
    await follow(list, 'Contract MA-20331');
    expect(queries.at(-1)).to.deep.include({ category: ['maintenance'], contractNumber: ['MA-20331'] });
  });

  it('is taken away again by its chip, and the heading has the focus then', async () => {
    const { list, queries } = await open();
    await follow(list, 'Contract MA-20331');
    byPart(list, 'chip').click();
    await settleList(list);
    expect(queries.at(-1)).to.deep.equal({ sort: '-issueDate', limit: 20 });
    expect(allByPart(list, 'chip')).to.have.length(0);
    expect(focusedName()).to.equal('Invoices and credit notes');
  });

  it('goes with all other filters, by the button that clears them', async () => {
    const { list } = await open();
    await follow(list, 'Contract MA-20331');
    byRole(list, 'button', 'Clear filters').click();
    await settleList(list);
    expect(allByPart(list, 'chip')).to.have.length(0);
  });

  itIsAccessible({ 'as a chip above the rows': async () => {
    const { list } = await open();
    await follow(list, 'Machine 06-7A1B2');
    return list;
  } });
});

describe('the way back within the panel', () => {
  it('leads from a linked document to the one before, and is not there at the first', async () => {
    const { list } = await open();
    expect(allByPart(list, 'back-button')).to.have.length(0);
    byRole(list, 'button', '2026-C00231').click();
    await until(() => focusedName() === '2026-C00231', 'the credit note is open');
    byRole(list, 'button', 'Back').click();
    await until(() => focusedName() === '2026-1', 'the invoice is open');
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'its details show');
    expect(allByPart(list, 'back-button')).to.have.length(0);
  });

  it('is forgotten with the panel', async () => {
    const { list } = await open();
    byRole(list, 'button', '2026-C00231').click();
    await until(() => allByPart(list, 'back-button').length === 1, 'the way back shows');
    byPart(list, 'close-button').click();
    await until(() => allByPart(list, 'dialog').length === 0, 'the panel is gone');
    allByPart(list, 'open-button')[0]?.click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
    expect(allByPart(list, 'back-button')).to.have.length(0);
  });
});
