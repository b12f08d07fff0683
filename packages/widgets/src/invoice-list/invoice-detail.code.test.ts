import type { InvoiceDetail } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';
import { scan } from '../../../../test/helpers/scan.ts';
import { createClient, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

/** Mounts a list and opens its first document. */
async function open(change: Partial<InvoiceDetail> = {}, attributes = {}): Promise<InvoiceList> {
  const list = await mountSettled(createClient(() => createPage(), { getInvoice: async () => createDetail(change) }), attributes);
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
  return list;
}

async function openWithCode(change: Partial<InvoiceDetail> = {}, attributes = {}): Promise<InvoiceList> {
  const list = await open(change, attributes);
  await until(() => allByPart(list, 'code').length === 1, 'the code shows');
  return list;
}

// First, as a chunk comes once for a page.
describe('a code for bank apps that does not come', () => {
  it('leaves the facts of the payment as they are, and comes with the next document', async () => {
    const mend = failFile('qr-code.ts');
    const list = await open();
    await until(() => allByRole(list, 'figure').length === 0, 'its room is gone');
    expect(textOf(byPart(list, 'dialog'))).to.contain('BE68 5390 0754 7034');
    mend();
    byPart(list, 'close-button').click();
    await openWithCode();
  });
});

describe('the code for bank apps', () => {
  it('reads as the payment that the document asks for', async () => {
    const list = await openWithCode();
    expect(await scan(byPart(list, 'code'))).to.equal(
      ['BCD', '002', '1', 'SCT', 'BBRUBEBB', 'IBM Belgium – Luxembourg', 'BE68539007547034', 'EUR910.00', '', '', '+++010/8068/17183+++']
        .join('\n'),
    );
  });

  it('reads as written in black on white on a dark page too', async () => {
    const list = await openWithCode({}, { style: 'color-scheme: dark' });
    expect(await scan(byPart(list, 'code'))).to.match(/^BCD\n002\n1\nSCT/);
  });

  it('says in words what it is, and what to do with it', async () => {
    const list = await openWithCode();
    expect(byRole(list, 'img', 'QR code to pay €910.00 to IBM Belgium – Luxembourg')).to.exist;
    expect(textOf(byRole(list, 'figure'))).to.contain('Scan this with your bank’s app');
  });

  const without: Record<string, Partial<InvoiceDetail>> = {
    'that is paid': { open: { amount: '0.00', currency: 'EUR' } },
    'in another currency': { open: { amount: '910.00', currency: 'SEK' } },
    'that is a credit note': { kind: 'creditNote' },
    'without an IBAN': { paymentAccounts: [{ account: '5050-1055' }] },
    'whose reference is wrong': { paymentReference: { scheme: 'belgianOgm', value: '+++010/8068/17184+++' } },
  };
  for (const [name, change] of Object.entries(without)) {
    it(`is not offered for a document ${name}`, async () => {
      expect(allByRole(await open(change), 'figure')).to.have.length(0);
    });
  }

  itIsAccessible({ 'beside the facts of a payment': () => openWithCode() });
});
