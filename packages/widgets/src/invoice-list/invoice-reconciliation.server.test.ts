/** Billing set against inventory over the real server and the REST client: what is on screen is what the server says. */
import { createRestClient } from '@csol/client/rest';
import type { InventoryFinding, ReconciliationPage } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import { settleReconciliation } from '../../../../test/helpers/reconciliation.ts';
import type { InvoiceList } from './invoice-list.ts';

const rest = createRestClient({ baseUrl: '/api' });
/** A year of the demo company, which lives in July 2026. */
const YEAR = { from: '2025-07-01', to: '2026-06-30' };

const serialsOf = (dialog: HTMLElement): string[] =>
  allByPart(dialog, 'finding').map((group) => group.querySelector('th strong')?.textContent ?? '');

/** Opens the comparison of that year. */
async function mountYear(): Promise<{ list: InvoiceList; dialog: HTMLElement }> {
  const list = await mountSettled(rest, { 'page-size': '10' });
  await until(() => allByPart(list, 'reconciliation-button').length, 'the way in shows');
  byPart(list, 'reconciliation-button').click();
  await until(() => list.shadowRoot?.querySelector('dialog[open]'), 'the panel opens');
  const dialog = byRole(list, 'dialog');
  await settleReconciliation(list);
  choose(byRole(dialog, 'combobox', 'Period'), 'custom');
  await list.updateComplete;
  for (const name of ['from', 'to'] as const) {
    const field = dialog.querySelector<HTMLInputElement>(`input[name=reconciliation-${name}]`);
    if (field) choose(field, YEAR[name]);
    await list.updateComplete;
  }
  await settleReconciliation(list);
  return { list, dialog };
}

/** The first page that the server has of a finding, as it shows. */
async function expectFinding(dialog: HTMLElement, finding: InventoryFinding): Promise<ReconciliationPage> {
  const page = await rest.reconcileInventory({ ...YEAR, finding: [finding], limit: 20 });
  expect(page.items.length, `the demo company has ${finding}`).to.be.greaterThan(0);
  dialog.querySelector<HTMLElement>(`#finding-${finding}`)?.click();
  const expected = page.items.map(({ serialNumber }) => serialNumber).join();
  await until(() => serialsOf(dialog).join() === expected, `${finding} shows`);
  expect(plain(textOf(dialog.querySelector(`#finding-${finding}`) as HTMLElement))).to.contain(` ${page.counts[finding]}`);
  return page;
}

describe('the comparison over the real server', () => {
  for (const finding of ['billedNotInstalled', 'installedNotBilled', 'billedTwice'] as const) {
    it(`shows what the server has found: ${finding}`, async () => {
      const { dialog } = await mountYear();
      const { compared } = await expectFinding(dialog, finding);
      expect(plain(textOf(byPart(dialog, 'compared')))).to.contain(`Installed machines ${compared.machines}`);
    });
  }

  it('leads to the document of a line', async () => {
    const { list, dialog } = await mountYear();
    await expectFinding(dialog, 'billedTwice');
    const [button] = allByPart(dialog, 'document-button');
    const number = button?.innerText.trim();
    button?.click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the document shows');
    expect(byRole(list, 'dialog', number).matches(':modal')).to.equal(true);
  });

  it('offers the customer numbers that the person may see, and keeps to the chosen one', async () => {
    const { list, dialog } = await mountYear();
    await until(() => dialog.querySelector('select[name=reconciliation-customer]'), 'the choice shows');
    const select = dialog.querySelector('select[name=reconciliation-customer]') as HTMLSelectElement;
    const { customers } = await rest.getSession();
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['', ...customers.map(({ customerNumber }) => customerNumber)]);
    const [first] = customers;
    choose(select, first?.customerNumber ?? '');
    const page = await rest.reconcileInventory({ ...YEAR, customerNumber: [first?.customerNumber ?? ''] });
    await until(
      () => plain(textOf(byPart(dialog, 'compared'))).includes(`Installed machines ${page.compared.machines}`),
      'the chosen one shows',
    );
    await settleReconciliation(list);
  });
});
