import { CsolSessionChangeEvent } from '@csol/core';
import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountExportable, openExport, stageExports } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const PAGE_SIZE = 5;
const COUNT = 12;

/** Twelve documents in pages of five; the first of all is a credit note. */
function answer({ cursor = '0', sort }: InvoiceQuery): InvoicePage {
  const start = Number(cursor);
  const all = Array.from({ length: COUNT }, (_, at) => {
    const number = sort === 'gross' ? COUNT - at : at + 1;
    return createInvoice({ id: `inv_${number}`, number: `2026-${number}`, kind: number === 1 ? 'creditNote' : 'invoice' });
  });
  const items = all.slice(start, start + PAGE_SIZE);
  const next = start + PAGE_SIZE < COUNT ? `${start + PAGE_SIZE}` : undefined;
  return createPage(PAGE_SIZE, { items, count: COUNT, page: { limit: PAGE_SIZE, ...(next !== undefined && { next }) } });
}

function mount(attributes: Record<string, string> = {}): Promise<InvoiceList> {
  const { listInvoices: _list, ...exports } = stageExports().client;
  return mountExportable(createClient(answer, exports), { 'page-size': String(PAGE_SIZE), ...attributes });
}

const box = (list: InvoiceList, number: number): HTMLInputElement =>
  byRole<HTMLInputElement>(list, 'checkbox', `Select ${number === 1 ? 'credit note' : 'invoice'} 2026-${number}`);
const whole = (list: InvoiceList): HTMLInputElement => byRole<HTMLInputElement>(list, 'checkbox', 'Select all rows of this page');
const ticked = (list: InvoiceList): number[] =>
  numbersOf(list).map((number) => Number(number.slice(5))).filter((number) => box(list, number).checked);
const bar = (list: InvoiceList): string => textOf(byPart(list, 'selection'));
const says = (list: InvoiceList, text: string): Promise<void> => until(() => bar(list).includes(text), `“${text}” shows`);

async function turn(list: InvoiceList, name: string): Promise<void> {
  const before = numbersOf(list).join();
  byRole(list, 'button', name).click();
  await until(() => numbersOf(list).join() !== before, 'the page has turned');
  await settleList(list);
}

/** A click with the Shift key held. */
const shiftClick = (element: HTMLElement): void =>
  void element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));

describe('a selection', () => {
  it('is empty at first, and says how many documents it has', async () => {
    const list = await mount();
    expect([bar(list), ticked(list)]).to.deep.equal(['', []]);
    box(list, 2).click();
    await says(list, '1 selected');
    box(list, 1).click();
    await says(list, '2 selected');
    box(list, 2).click();
    await says(list, '1 selected');
    expect(ticked(list)).to.deep.equal([1]);
  });

  it('outlives a turn of the page and another order, and comes back with its rows', async () => {
    const list = await mount();
    box(list, 2).click();
    await turn(list, 'Next page');
    box(list, 7).click();
    await says(list, '2 selected');
    expect(ticked(list)).to.deep.equal([7]);
    await turn(list, 'Previous page');
    expect(ticked(list)).to.deep.equal([2]);
    const before = numbersOf(list).join();
    byRole(list, 'button', 'Amount').click();
    byRole(list, 'button', 'Amount').click();
    await until(() => numbersOf(list).join() !== before, 'the order has changed');
    await says(list, '2 selected');
    expect(ticked(list)).to.deep.equal([]);
    await turn(list, 'Next page');
    expect(ticked(list)).to.deep.equal([7]);
  });

  it('takes a page at once, and shows at its head whether all or some of it are in', async () => {
    const list = await mount();
    whole(list).click();
    await says(list, '5 selected');
    expect(whole(list).checked).to.equal(true);
    box(list, 3).click();
    await says(list, '4 selected');
    expect([whole(list).checked, whole(list).indeterminate]).to.deep.equal([false, true]);
    whole(list).click();
    await says(list, '5 selected');
    whole(list).click();
    await until(() => bar(list) === '', 'nothing is selected');
    expect(whole(list).indeterminate).to.equal(false);
  });

  it('takes a range with Shift, from the last one on', async () => {
    const list = await mount();
    box(list, 4).click();
    shiftClick(box(list, 2));
    await says(list, '3 selected');
    expect(ticked(list)).to.deep.equal([2, 3, 4]);
  });

  it('is made by a press beside the box, too', async () => {
    const list = await mount();
    box(list, 2).parentElement?.click();
    await says(list, '1 selected');
    expect(ticked(list)).to.deep.equal([2]);
  });

  it('is made by keyboard', async () => {
    const list = await mount();
    box(list, 2).focus();
    await sendKeys({ press: ' ' });
    await says(list, '1 selected');
    expect(focusedName()).to.equal('Select invoice 2026-2');
  });

  it('is cleared by its button, and the focus goes to the head of the column', async () => {
    const list = await mount();
    box(list, 2).click();
    await says(list, '1 selected');
    byRole(list, 'button', 'Clear').focus();
    byRole(list, 'button', 'Clear').click();
    await until(() => bar(list) === '', 'nothing is selected');
    expect([ticked(list).length, focusedName()]).to.deep.equal([0, 'Select all rows of this page']);
  });

  it('takes all that match once a page is in, until something else is asked for', async () => {
    const list = await mount();
    whole(list).click();
    await says(list, 'Select all 12 that match');
    byRole(list, 'button', 'Select all 12 that match').click();
    await says(list, 'All 12 that match are selected');
    await turn(list, 'Next page');
    expect(ticked(list)).to.deep.equal([6, 7, 8, 9, 10]);
    list.status = 'paid';
    await until(() => bar(list).includes('5 selected'), 'what was ticked is left');
  });

  it('of all less one is what is on screen without it', async () => {
    const list = await mount();
    whole(list).click();
    await says(list, 'Select all 12 that match');
    byRole(list, 'button', 'Select all 12 that match').click();
    await says(list, 'All 12');
    box(list, 3).click();
    await says(list, '4 selected');
    expect(ticked(list)).to.deep.equal([1, 2, 4, 5]);
  });

  it('stays when a filter hides some of it, and still says how many there are', async () => {
    const list = await mount();
    box(list, 2).click();
    await says(list, '1 selected');
    list.status = 'paid';
    await settleList(list);
    await says(list, '1 selected');
  });

  it('is what the panel of the download offers first, beside all that match', async () => {
    const list = await mount();
    box(list, 2).click();
    box(list, 3).click();
    await says(list, '2 selected');
    const dialog = await openExport(list);
    const labels = allByRole(dialog, 'radio').map((radio) => textOf(radio.closest('label') as HTMLElement));
    expect(labels[0]).to.match(/^Selected 2 documents €/);
    expect(labels[1]).to.match(/^All that match 12 documents/);
    expect((allByRole(dialog, 'radio')[0] as HTMLInputElement).checked).to.equal(true);
  });

  it('is of documents, not of rows: one that is drawn for another document shows that one’s state', async () => {
    const items = Array.from({ length: 150 }, (_, at) => createInvoice({ id: `inv_${at + 2}`, number: `2026-${at + 2}` }));
    const list = await mountExportable(stageExports(createPage(0, { items, count: 150 })).client);
    await until(() => list.shadowRoot?.querySelector('[aria-rowcount]'), 'a part of the rows is drawn');
    const drawn = async (number: string, block: ScrollLogicalPosition): Promise<void> => {
      await until(() => {
        list.shadowRoot?.querySelector('tbody')?.scrollIntoView({ block, behavior: 'instant' });
        return numbersOf(list).includes(number);
      }, `row ${number} is drawn`);
    };
    box(list, 3).click();
    await says(list, '1 selected');
    await drawn('2026-151', 'end');
    expect(ticked(list).filter((number) => number !== 3)).to.deep.equal([]);
    box(list, 151).click();
    await says(list, '2 selected');
    await drawn('2026-3', 'start');
    expect(ticked(list).filter((number) => number !== 151)).to.deep.equal([3]);
  });

  it('is forgotten with its person', async () => {
    const list = await mount();
    box(list, 2).click();
    await says(list, '1 selected');
    document.dispatchEvent(new CsolSessionChangeEvent());
    await settleList(list);
    expect([bar(list), ticked(list)]).to.deep.equal(['', []]);
  });

  for (const name of ['without-selection', 'without-toolbar']) {
    it(`is not offered where the page says ${name}`, async () => {
      const list = await mountSettled(stageExports().client, { [name]: '' });
      expect(list.shadowRoot?.querySelectorAll('.tick')).to.have.length(0);
    });
  }

  it('moves nothing when its code comes, and has a box on each card at 320 pixels', async () => {
    const list = await mountSettled(stageExports(createPage(3)).client);
    const places = (): number[] => allByPart(list, 'open-button').map((button) => Math.round(button.getBoundingClientRect().x));
    const before = places();
    await until(() => allByPart(list, 'select-checkbox').length === 4, 'the checkboxes show');
    expect(places()).to.deep.equal(before);
    (list.parentElement as HTMLElement).style.inlineSize = '320px';
    const outside = allByPart(list, 'select-checkbox').filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width === 0 || left < 0 || right > (list.getBoundingClientRect().right + 1);
    });
    expect(outside).to.have.length(0);
  });
});

const states = {
  'with checkboxes': () => mount(),
  'with a page that is selected': async () => {
    const list = await mount();
    whole(list).click();
    await says(list, '5 selected');
    return list;
  },
};
describe('a list with a selection', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
