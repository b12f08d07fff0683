/** A document on paper. */
import type { InvoiceDetail } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { itIsAccessible, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, plain, textOf } from '../../../../test/helpers/query.ts';
import { catchSheet, watchSheets } from '../../../../test/helpers/sheets.ts';
import { createClient, createCreditNote, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

/** Mounts a list and opens its first document. */
async function open(detail: InvoiceDetail = createDetail()): Promise<{ list: InvoiceList; dialog: HTMLElement }> {
  const list = await mountSettled(createClient(() => createPage(), { getInvoice: async () => detail }));
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
  return { list, dialog: byRole(list, 'dialog') };
}

const press = (dialog: HTMLElement): void => byPart(dialog, 'print-button').click();
const print = ({ list, dialog }: Awaited<ReturnType<typeof open>>) => catchSheet(list, () => press(dialog));

// First, as a chunk comes once for a page.
describe('a sheet whose code does not come', () => {
  const failing = async (): Promise<InvoiceList> => {
    const { list, dialog } = await open();
    press(dialog);
    await until(() => allByPart(dialog, 'retry-button').length === 1, 'it is said');
    return list;
  };

  it('says so in the panel, and is printed once it is tried again', async () => {
    const mend = failFile('invoice-detail.print.ts');
    const list = await failing();
    expect(textOf(byRole(list, 'dialog'))).to.contain('cannot be reached');
    mend();
    const { sheet } = await catchSheet(list, () => byPart(list, 'retry-button').click());
    expect(sheet.title).to.equal('Invoice 2026-104417');
    await until(() => allByPart(list, 'retry-button').length === 0, 'the message is gone');
  });
});

describe('the sheet of a document', () => {
  it('has its facts, lines, amounts, payment, parties and what is related to it', async () => {
    const { sheet, count } = await print(await open(createDetail({ notes: ['Thank you.'] })));
    const text = plain(sheet.body.innerText);
    expect(count()).to.equal(1);
    expect([sheet.title, sheet.querySelector('h1')?.innerText]).to.deep.equal(['Invoice 2026-104417', 'Invoice 2026-104417']);
    const facts = ['Printed on', '€1,210.00', 'Overdue', '10482-BE', 'O-55120', 'PO-2026-0912'];
    const lines = ['Hardware maintenance, Power S924', '9009-42A', '06-7A1B2', 'MA-20331', '€333.3333', '21%', '€1,000.00'];
    const amounts = ['VAT 21% on €1,000.00', '€210.00', 'Credited', '€300.00', '€910.00'];
    const payment = ['+++010/8068/17183+++', 'BE68 5390 0754 7034', 'BBRUBEBB', 'Scan this with your bank’s app'];
    const others = ['IBM Belgium – Luxembourg', 'Stationsstraat 18', '2026-C00231', '-€300.00', 'Thank you.'];
    for (const part of [...facts, ...lines, ...amounts, ...payment, ...others]) expect(text).to.contain(part);
    expect(sheet.querySelectorAll('svg[role=img]')).to.have.length(1);
  });

  it('has nothing that only a screen can do', async () => {
    const { sheet } = await print(await open());
    expect(sheet.querySelectorAll('a, input, select, button:not(.no-print)')).to.have.length(0);
    expect(sheet.body.innerText).not.to.contain('Ask about').and.not.to.contain('.pdf');
  });

  it('has no code for bank apps where there is nothing to pay', async () => {
    const { sheet } = await print(await open(createCreditNote()));
    expect(sheet.title).to.match(/^Credit note /);
    expect(sheet.querySelectorAll('svg[role=img]')).to.have.length(0);
  });

  it('repeats the header of its lines, and cuts none', async () => {
    const { sheet } = await print(await open());
    const styleOf = (selector: string) => sheet.defaultView?.getComputedStyle(sheet.querySelector(selector) as Element);
    expect([styleOf('thead')?.display, styleOf('tbody tr')?.breakInside]).to.deep.equal(['table-header-group', 'avoid']);
  });

  it('does not come once another document is open, or none', async () => {
    const { list, dialog } = await open();
    const { frames } = watchSheets(list);
    press(dialog);
    byPart(dialog, 'close-button').click();
    await until(() => !dialog.isConnected, 'the panel is gone');
    await nextFrame();
    expect(frames.filter(({ isConnected }) => isConnected)).to.have.length(0);
  });

  it('is gone once it is printed, and with the person', async () => {
    const shown = await open();
    const { frame } = await print(shown);
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.equal(false);
    const { frame: other } = await print(shown);
    document.dispatchEvent(new CsolSessionChangeEvent());
    await shown.list.updateComplete;
    expect(other.isConnected).to.equal(false);
  });
});

itIsAccessible({ 'with a document that can be printed': async () => (await open()).list });
