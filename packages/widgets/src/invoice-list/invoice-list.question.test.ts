/** A question about the documents that are selected. */
import { CsolEnquiryRequestEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { mountExportable, stageExports } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, itReleases, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const items = ['1', '2', '3'].map((number) => createInvoice({ id: number, number, kind: 'invoice' }));

function mount(): Promise<InvoiceList> {
  const { listInvoices: _list, ...exports } = stageExports().client;
  const getInvoice = async (id: string) => createDetail({ id, number: id });
  return mountExportable(createClient(() => createPage(3, { items }), { ...exports, getInvoice }));
}

const tick = (list: InvoiceList, number: string): void => byRole(list, 'checkbox', `Select invoice ${number}`).click();

/** Selects the first two documents and asks about them. */
async function ask(): Promise<{ list: InvoiceList; panel: HTMLElement }> {
  const list = await mount();
  tick(list, '1');
  tick(list, '2');
  await until(() => allByPart(list, 'enquiry-button').length > 0, 'the button shows');
  byPart(list, 'enquiry-button').focus();
  byPart(list, 'enquiry-button').click();
  await until(() => list.shadowRoot?.querySelector('.enquiry .facts') && focusedName().startsWith('Question about'), 'the panel shows');
  return { list, panel: byPart(list, 'enquiry') };
}

describe('a question about selected documents', () => {
  it('is told to the page with all of them, and the page may take over', async () => {
    const list = await mount();
    tick(list, '3');
    tick(list, '1');
    await until(() => allByPart(list, 'enquiry-button').length > 0, 'the button shows');
    const told = new Promise<CsolEnquiryRequestEvent>((resolve) =>
      list.addEventListener(CsolEnquiryRequestEvent.type, (event) => {
        event.preventDefault();
        resolve(event);
      }),
    );
    byPart(list, 'enquiry-button').click();
    const event = await told;
    expect([event.subject, event.customerNumber]).to.deep.equal(['invoices', '10482-BE']);
    expect(event.invoices.map(({ id }) => id)).to.deep.equal(['3', '1']);
    await list.updateComplete;
    expect(allByPart(list, 'enquiry')).to.have.length(0);
  });

  it('says whom to ask otherwise, with the facts of all, and gives the focus back', async () => {
    const { list, panel } = await ask();
    expect(focusedName()).to.equal('Question about: 2 documents');
    expect(textOf(panel)).to.match(/Invoice 1[\s\S]*Invoice 2/).and.not.contain('Invoice 3');
    expect(byPart(list, 'enquiry-button').getAttribute('aria-expanded')).to.equal('true');
    byRole(panel, 'button', 'Close the question').click();
    await list.updateComplete;
    expect(focusedName()).to.equal('Ask about these');
  });

  it('is over once others are selected', async () => {
    const { list } = await ask();
    tick(list, '3');
    await list.updateComplete;
    expect(allByPart(list, 'enquiry')).to.have.length(0);
  });

  it('does not get in the way of a question about a document that is opened meanwhile', async () => {
    const { list } = await ask();
    allByPart(list, 'open-button')[2]?.click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
    const button = list.shadowRoot?.querySelector<HTMLElement>('dialog [part=enquiry-button]');
    button?.click();
    await until(() => focusedName() === 'Question about: Invoice 3', 'the question about the document shows');
    expect(allByPart(list, 'enquiry').map((panel) => panel.getAttribute('aria-labelledby'))).to.have.length(2);
    expect(new Set([...(list.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id)).size).to.equal(
      list.shadowRoot?.querySelectorAll('[id]').length,
    );
  });

  it('is offered neither for nothing nor for all that match', async () => {
    const list = await mount();
    expect(allByPart(list, 'enquiry-button')).to.have.length(0);
  });

  const states = { 'with a question about a selection': async () => (await ask()).list };
  itIsAccessible(states);
  itReleases(states);
});
