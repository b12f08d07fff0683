/** Billing set against inventory over staged answers: what is on screen in each state, and how it is used. */
import { ApiError, type ApiClient, type ApiErrorKind } from '@csol/client/port';
import type { InventoryFinding, ReconciliationItem, ReconciliationPage, ReconciliationQuery, Session } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, choose, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import {
  answerAll, createFindings, findingsOf, mountReconciliation, settleReconciliation,
} from '../../../../test/helpers/reconciliation.ts';
import { createDetail, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const mount = (page: ReconciliationPage = createFindings(), more: ApiClient = {}): ReturnType<typeof mountReconciliation> =>
  mountReconciliation({ reconcileInventory: answerAll(page), ...more });
const shown = async (page?: ReconciliationPage, more?: ApiClient): Promise<{ list: InvoiceList; dialog: HTMLElement }> => {
  const mounted = await mount(page, more);
  await settleReconciliation(mounted.list);
  return mounted;
};
const tab = (dialog: HTMLElement, name: RegExp): HTMLElement => byRole(dialog, 'tab', name);
const numbersOf = (dialog: HTMLElement): string[] => allByPart(dialog, 'document-button').map((button) => button.innerText.trim());

describe('the way to the comparison', () => {
  it('is offered only where the client compares', async () => {
    const { list } = await mountReconciliation({}, { isOpen: false });
    expect(allByPart(list, 'reconciliation-button')).to.have.length(0);
  });

  it('leads in by a button and back to it', async () => {
    const { list, dialog } = await shown();
    expect(focusedName()).to.equal('Billing and inventory');
    expect(dialog.matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    expect(list.shadowRoot?.activeElement?.part.contains('reconciliation-button')).to.equal(true);
  });
});

describe('what was found', () => {
  it('is told with count and sums per currency, never added together', async () => {
    const { dialog } = await shown();
    expect(allByRole(dialog, 'tab').map((each) => plain(textOf(each)))).to.deep.equal([
      'Billed, not installed 2 €1,555.00 SEK 4,800.00',
      'Installed, not billed 1',
      'Billed twice 1 €830.00',
    ]);
  });

  it('says of each machine what is known and why it is told, of each line what it bills', async () => {
    const { dialog } = await shown();
    const [first, second] = allByPart(dialog, 'finding').map((group) => plain(textOf(group)));
    for (const fact of ['78-4K1ZT', '9040-MR9', 'MA-10458', '10482-BE', 'although removed on 18 March 2026.', '€1,245.00']) {
      expect(first).to.contain(fact);
    }
    expect(second).to.contain('the inventory does not know this serial number');
    expect(allByRole(allByPart(dialog, 'finding')[1] as HTMLElement, 'row')).to.have.length(2);
  });

  it('says what was compared, and until when', async () => {
    const { dialog } = await shown();
    const text = plain(textOf(byPart(dialog, 'compared')));
    for (const fact of ['Invoices 41', 'Lines with serial numbers 187', 'Installed machines 96', 'As of 22/11/2026']) {
      expect(text).to.contain(fact);
    }
  });

  it('names the days that may still be billed', async () => {
    const { dialog } = await shown({ ...createFindings(), asOf: '2026-08-15' });
    expect(plain(textOf(dialog))).to.contain('What comes after 15/8/2026 need not be billed yet.');
  });

  it('is said to be nothing only where something was compared', async () => {
    const none = createFindings([]);
    const { dialog } = await shown(none);
    expect(plain(textOf(dialog))).to.contain('Billing and inventory agree');
    expect(textOf(byPart(dialog, 'compared'))).to.contain('96');
    expect(allByPart(dialog, 'file-button')).to.have.length(0);
    const { dialog: other } = await shown({ ...none, compared: { invoices: 0, lines: 0, machines: 0 } });
    expect(textOf(other)).to.contain('There is nothing to compare').and.not.to.contain('agree');
  });

  it('is said in numbers to whoever does not see it', async () => {
    const { dialog } = await shown();
    const said = (): string => allByRole(dialog, 'status').map(({ textContent }) => textContent).join();
    await until(() => said().includes('Billed, not installed: 2. Installed, not billed: 1'), 'the counts are said');
  });
});

describe('the tabs', () => {
  it('lead by arrow keys, Home and End, and ask with Enter', async () => {
    const { list, dialog } = await shown();
    tab(dialog, /^Billed, not/).focus();
    const names: string[] = [];
    for (const press of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
      await sendKeys({ press });
      names.push(focusedName().replace(/ \d.*/, ''));
    }
    const [stray, idle, twice] = ['Billed, not installed', 'Installed, not billed', 'Billed twice'];
    expect(names).to.deep.equal([idle, twice, stray, twice, idle, stray]);
    expect(tab(dialog, /^Billed, not/).getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await until(() => numbersOf(dialog).length === 2 && allByPart(dialog, 'finding').length === 1, 'the other finding shows');
    await settleReconciliation(list);
    expect(tab(dialog, /^Billed twice/).getAttribute('aria-selected')).to.equal('true');
    expect(byRole(dialog, 'tabpanel').getAttribute('aria-labelledby')).to.equal(tab(dialog, /^Billed twice/).id);
    expect(focusedName()).to.match(/^Billed twice/);
  });

  it('never show one finding’s rows under another’s name', async () => {
    const calls = stageCalls<ReconciliationQuery, ReconciliationPage>();
    const { list, dialog } = await mountReconciliation({ reconcileInventory: calls.call });
    calls.last().answer(findingsOf(createFindings(), calls.last().question));
    await settleReconciliation(list);
    tab(dialog, /^Billed twice/).click();
    await list.updateComplete;
    expect(allByPart(dialog, 'finding')).to.have.length(0);
    expect(textOf(dialog)).to.contain('1,555.00');
    calls.last().answer(findingsOf(createFindings(), calls.last().question));
    await settleReconciliation(list);
    expect(allByPart(dialog, 'finding')).to.have.length(1);
  });

  it('say that there is no such finding where the others have some', async () => {
    const { list, dialog } = await shown(createFindings(['billedNotInstalled']));
    tab(dialog, /^Billed twice/).click();
    await until(() => textOf(dialog).includes('There is no such finding'), 'it is said');
    expect(await settleReconciliation(list)).to.equal(list);
  });
});

describe('what is compared', () => {
  const scope = async (): Promise<{ list: InvoiceList; dialog: HTMLElement; asked: ReconciliationQuery[] }> => {
    const asked: ReconciliationQuery[] = [];
    const answer = answerAll(createFindings());
    const customers = ['10482-BE', '10519-BE'].map((customerNumber) => ({ customerNumber }));
    const session = { level: 'entitled', operations: [], customers };
    const mounted = await mountReconciliation({
      reconcileInventory: (query) => {
        asked.push(query);
        return answer(query);
      },
      getSession: async () => session as unknown as Session,
    });
    await settleReconciliation(mounted.list);
    return { ...mounted, asked };
  };

  it('is another period, and days of one’s own once they make sense', async () => {
    const { list, dialog, asked } = await scope();
    choose(byRole(dialog, 'combobox', 'Period'), 'custom');
    await list.updateComplete;
    const before = asked.length;
    const [from, to] = ['from', 'to'].map((name) => dialog.querySelector<HTMLInputElement>(`input[name$=-${name}]`));
    const set = async (field: HTMLInputElement | null | undefined, day: string): Promise<void> => {
      if (field) choose(field, day);
      await list.updateComplete;
    };
    await set(from, '2026-12-31');
    expect(textOf(dialog)).to.match(/The last day is before the first day/);
    expect(from?.getAttribute('aria-invalid')).to.equal('true');
    expect(asked).to.have.length(before);
    await set(to, '2027-01-31');
    expect(asked.at(-1)).to.deep.include({ from: '2026-12-31', to: '2027-01-31' });
  });

  it('is one customer number of several, or all together', async () => {
    const { list, dialog, asked } = await scope();
    await until(() => allByRole(dialog, 'combobox', 'Customer number').length, 'the choice shows');
    expect(asked.at(-1)).not.to.have.property('customerNumber');
    choose(byRole(dialog, 'combobox', 'Customer number'), '10519-BE');
    await list.updateComplete;
    expect(asked.at(-1)?.customerNumber).to.deep.equal(['10519-BE']);
  });

  it('is what the page has set, with nothing to choose where that is one', async () => {
    const asked: ReconciliationQuery[] = [];
    const reconcileInventory = (query: ReconciliationQuery): Promise<ReconciliationPage> => {
      asked.push(query);
      return answerAll(createFindings())(query);
    };
    const { dialog } = await mountReconciliation({ reconcileInventory }, { attributes: { 'customer-number': '10482-BE' } });
    expect(asked.at(-1)?.customerNumber).to.deep.equal(['10482-BE']);
    expect(allByRole(dialog, 'combobox', 'Customer number')).to.have.length(0);
  });

  it('is shown page by page', async () => {
    const { list, dialog } = await shown(createFindings(Array.from({ length: 45 }, () => 'billedNotInstalled')));
    expect(plain(byPart(dialog, 'pager').innerText)).to.contain('1–20 of 45');
    byRole(dialog, 'button', 'Next page').click();
    await until(() => plain(byPart(dialog, 'pager').innerText).includes('21–40 of 45'), 'the second page shows');
    byRole(dialog, 'button', 'Previous page').click();
    await until(() => plain(byPart(dialog, 'pager').innerText).includes('1–20 of 45'), 'the first page shows');
    await settleReconciliation(list);
  });
});

describe('a document of a finding', () => {
  it('opens over the findings, and gives the focus back to its number', async () => {
    const { list, dialog } = await shown(createFindings(), { getInvoice: async (id) => createDetail({ id, number: '2026-104117' }) });
    const [button] = allByPart(dialog, 'document-button');
    button?.focus();
    button?.click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the document shows');
    expect(byRole(list, 'dialog', '2026-104117').matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => list.shadowRoot?.querySelectorAll('dialog').length === 1, 'the document is gone');
    expect(dialog.isConnected && dialog.matches(':modal')).to.equal(true);
    expect(focusedName()).to.equal('2026-104117');
  });
});

describe('when somebody else comes', () => {
  it('the comparison closes, and nothing of it is left', async () => {
    const { list } = await shown();
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: false }));
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('#reconciliation') === null).to.equal(true);
    expect(list.shadowRoot?.innerHTML).not.to.contain('78-4K1ZT');
  });
});

const failing = (kind: ApiErrorKind): Promise<{ list: InvoiceList }> =>
  mountReconciliation({ reconcileInventory: () => Promise.reject(new ApiError(kind, 'x', { retryAfterMs: 30_000 })) });

describe('a comparison that fails', () => {
  const words: [ApiErrorKind, RegExp][] = [
    ['denied', /You have no access to this/], ['expired', /Please sign in/], ['limited', /Too many requests/],
    ['server', /This could not be loaded/], ['network', /cannot be reached/],
  ];
  for (const [kind, text] of words) {
    it(`says so where the answer is ${kind}`, async () => {
      const { list } = await failing(kind);
      await until(() => text.test(textOf(byRole(list, 'dialog'))), 'it is said');
      expect(allByPart(byRole(list, 'dialog'), 'finding')).to.have.length(0);
    });
  }

  it('later keeps what is known, and asks again for the rest', async () => {
    let isDown = false;
    const answer = answerAll(createFindings());
    const { list, dialog } = await mountReconciliation({
      reconcileInventory: (query) => (isDown ? Promise.reject(new ApiError('network', 'x')) : answer(query)),
    });
    await settleReconciliation(list);
    isDown = true;
    tab(dialog, /^Billed twice/).click();
    await until(() => textOf(dialog).includes('Not up to date'), 'it is said');
    expect(textOf(dialog)).to.contain('1,555.00');
    isDown = false;
    byRole(dialog, 'button', 'Try again').click();
    await until(() => allByPart(dialog, 'finding').length === 1, 'the rows show');
  });
});

const state = async (mounted: Promise<{ list: InvoiceList }>, part: string): Promise<Element> => {
  const { list } = await mounted;
  await until(() => list.shadowRoot?.querySelector(`#reconciliation ${part}`), 'the state shows');
  return list;
};
const [first] = createFindings().items;
const hostile = { ...first, serialNumber: '<b>1</b>', machine: 'x'.repeat(500) } as ReconciliationItem;
const inTab = async (finding: InventoryFinding): Promise<Element> => {
  const { list, dialog } = await shown();
  dialog.querySelector<HTMLElement>(`#finding-${finding}`)?.click();
  await until(() => dialog.querySelector(`#finding-${finding}[aria-selected=true]`), 'the tab is chosen');
  return settleReconciliation(list);
};
const states = {
  'while it is asked for': () =>
    state(mountReconciliation({ reconcileInventory: () => new Promise<ReconciliationPage>(() => undefined) }), '.row--skeleton'),
  'with findings': () => state(mount(), '[part=finding]'),
  'with what nobody bills': () => inTab('installedNotBilled'),
  'with what is billed twice': () => inTab('billedTwice'),
  'without a finding': () => state(mount(createFindings([])), '.panel'),
  'with hostile texts': () => state(mount({ ...createFindings(), items: [hostile] }), '[part=finding]'),
  'that is refused': () => state(failing('denied'), '.panel'),
  'that failed': () => state(failing('server'), '.panel'),
};
describe('a comparison', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
