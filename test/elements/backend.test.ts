import type { InvoicePage } from '@csol/contract';
import { createRestClient } from '@csol/client/rest';
import { expect, fixture, html } from '@open-wc/testing';
import '@csol/widgets/define/invoice-list';
import { until } from '../helpers/index.ts';

describe('a page over the real server', () => {
  const client = createRestClient({ baseUrl: '/api' });

  it('gets pages of the demo company', async () => {
    const page: InvoicePage = await client.listInvoices({ limit: 5 });
    expect(page.items).to.have.length(5);
    expect(page.count).to.be.greaterThan(100);
    expect(page.totals.map(({ currency }) => currency)).to.include.members(['EUR', 'SEK', 'USD']);
  });

  it('shows the rows that the server gives', async () => {
    const { items } = await client.listInvoices({ limit: 20, sort: '-issueDate' });
    const element = await fixture(html`<csol-invoice-list .client=${client}></csol-invoice-list>`);
    await until(() => element.shadowRoot?.querySelector('[part~=open-button]'), 'the first row shows');
    const shown = [...(element.shadowRoot?.querySelectorAll('[part~=open-button]') ?? [])].map((button) => button.textContent?.trim());
    expect(shown).to.deep.equal(items.map(({ number }) => number));
  });
});
