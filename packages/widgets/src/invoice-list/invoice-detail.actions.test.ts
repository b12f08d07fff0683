import type { ApiClient } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { stub, type SinonStub } from 'sinon';
import { until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import { invoiceLink } from './invoice-detail.link.ts';
import type { InvoiceList } from './invoice-list.ts';

/** Opens a list's first document. */
async function openDetail(rest: ApiClient = {}): Promise<InvoiceList> {
  const list = await mountSettled(createClient(() => createPage(), { getInvoice: async (id) => createDetail({ id }), ...rest }));
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
  return list;
}

describe('copying the link of a document', () => {
  let write: SinonStub<[string], Promise<void>>;
  beforeEach(() => {
    write = stub(navigator.clipboard, 'writeText').resolves();
  });
  afterEach(() => write.restore());

  it('copies the page’s address with the document’s id, and says so', async () => {
    const list = await openDetail();
    byPart(list, 'copy-link-button').click();
    await until(() => textOf(list).includes('The link is copied.'), 'it is said');
    expect(write.firstCall.args).to.deep.equal([invoiceLink.create('inv_0')]);
    expect(allByRole(list, 'status').some((status) => textOf(status).includes('The link is copied.'))).to.equal(true);
  });

  it('shows the link, selected, where the page may not copy', async () => {
    write.rejects(new DOMException('denied', 'NotAllowedError'));
    const list = await openDetail();
    byPart(list, 'copy-link-button').click();
    await until(() => list.shadowRoot?.querySelector('input[name=csol-link]'), 'the link shows');
    const field = list.shadowRoot?.querySelector('input[name=csol-link]') as HTMLInputElement;
    const link = invoiceLink.create('inv_0');
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal([link, 0, link.length]);
  });
});
