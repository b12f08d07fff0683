/** The list on paper: the panel, how the documents are read, and what is on the sheet. */
import { ApiError, type ApiClient } from '@csol/client/port';
import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, nextFrame, until } from '../../../../test/helpers/index.ts';
import { cellsOf, mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, choose, focused, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { catchSheet, watchSheets } from '../../../../test/helpers/sheets.ts';
import { createInvoice, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

type Calls = ReturnType<typeof stageCalls<InvoiceQuery, InvoicePage>>;

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** So many documents as a back end pages them. */
function pageOf(count: number, { limit = 20, cursor = '0' }: InvoiceQuery): InvoicePage {
  const start = Number(cursor);
  const end = Math.min(count, start + limit);
  const make = (at: number) => createInvoice({ id: `inv_${at}`, number: `2026-${at + 1}` });
  const items = Array.from({ length: end - start }, (_, at) => make(start + at));
  const totals = [{ currency: 'EUR', count, gross: eur('1234.50'), open: eur('500.00'), overdue: eur('20.00') }];
  return { items, page: { limit, ...(end < count && { next: `${end}` }) }, count, totals };
}

/** A back end with so many documents, whose answers for paper a test stages. */
function stage(count: number, rest: ApiClient = {}): { client: ApiClient; calls: Calls; queries: InvoiceQuery[] } {
  const calls: Calls = stageCalls();
  const queries: InvoiceQuery[] = [];
  const listInvoices: ApiClient['listInvoices'] = async (query, options) => {
    queries.push(query);
    return query.limit === 200 ? calls.call(query, options) : pageOf(count, query);
  };
  return { client: { listInvoices, ...rest }, calls, queries };
}

/** A back end with so many documents that answers at once. */
const answering = (count: number, rest: ApiClient = {}): ApiClient => ({ listInvoices: async (query) => pageOf(count, query), ...rest });

async function openPrint(client: ApiClient, attributes: Record<string, string> = {}): Promise<{ list: InvoiceList; dialog: HTMLElement }> {
  const list = await mountSettled(client, attributes);
  await until(() => allByPart(list, 'print-button').length, 'the way in shows');
  return { list, dialog: await showPrint(list) };
}

async function showPrint(list: InvoiceList): Promise<HTMLElement> {
  const button = byPart(list, 'print-button');
  button.focus();
  button.click();
  await until(() => list.shadowRoot?.querySelector('dialog[open] .print'), 'the panel opens');
  const dialog = byRole(list, 'dialog', 'Print');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

const start = (dialog: HTMLElement): void => byPart(dialog, 'start-button').click();
const print = (list: InvoiceList, dialog: HTMLElement) => catchSheet(list, () => start(dialog));
/** The cells of the sheet's documents, row by row. */
function rowsOf(sheet: Document): string[][] {
  const rows = [...sheet.querySelectorAll('table')].at(-1)?.tBodies[0]?.rows ?? [];
  return [...rows].map((row) => [...row.cells].map((cell) => plain(cell.innerText).trim()));
}

describe('the way to paper', () => {
  it('is not there where nothing is listed', async () => {
    const list = await mountSettled({ listInvoices: async () => createPage(0) });
    await until(() => allByPart(list, 'columns-button').length, 'the toolbar shows');
    expect(allByPart(list, 'print-button')).to.have.length(0);
  });

  it('says what is printed before anything is: how many, and their totals', async () => {
    const { dialog } = await openPrint(answering(340));
    expect(plain(textOf(dialog))).to.contain('340 documents').and.to.contain('1,234.50').and.to.contain('All documents that match');
    expect(allByRole(dialog, 'radio')).to.have.length(0);
    expect(focusedName()).to.equal('Print');
  });

  const ticking = { createExport: async () => Promise.reject(new ApiError('server', 'x')) } as ApiClient;
  it('offers what was ticked beside all that match, and begins with it', async () => {
    const list = await mountSettled(answering(30, ticking));
    await until(() => allByPart(list, 'select-checkbox').length > 2, 'the checkboxes show');
    for (const box of allByPart(list, 'select-checkbox').slice(2, 4)) box.click();
    await list.updateComplete;
    const dialog = await showPrint(list);
    const radios = allByRole(dialog, 'radio') as HTMLInputElement[];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
    expect(textOf(dialog)).to.contain('2 documents').and.to.contain('30 documents').and.to.contain('in the order of their selection');
    const { sheet } = await print(list, dialog);
    expect(rowsOf(sheet).map(([number]) => number)).to.deep.equal(['2026-2', '2026-3']);
    expect(sheet.body.innerText).to.contain('A selection').and.not.to.contain('As of');
    await until(() => allByRole(dialog, 'radio').length, 'the choice is back');
    allByRole(dialog, 'radio')[1]?.click();
    await list.updateComplete;
    expect(rowsOf((await print(list, dialog)).sheet)).to.have.length(30);
  });
});

describe('reading for paper', () => {
  it('asks for page after page, as many as the contract gives at once, with the list’s filters and order', async () => {
    const { client, calls, queries } = stage(450);
    const { list, dialog } = await openPrint(client, { sort: 'dueDate', status: 'open' });
    const before = queries.length;
    const { caught } = watchSheets(list);
    start(dialog);
    for (const cursor of [undefined, '200', '400']) {
      await until(() => calls.asked.at(-1)?.question.cursor === cursor && calls.asked.length > 0, `page ${cursor} is asked for`);
      const call = calls.last();
      expect(call.question).to.include({ sort: 'dueDate', limit: 200 });
      expect(call.question.status).to.deep.equal(['open']);
      call.answer(pageOf(450, call.question));
    }
    expect(rowsOf((await caught).sheet)).to.have.length(450);
    expect(queries.length - before).to.equal(3);
  });

  it('shows how far it is, and is ended by the person: then nothing is printed', async () => {
    const { client, calls } = stage(450);
    const { list, dialog } = await openPrint(client);
    const { frames } = watchSheets(list);
    start(dialog);
    await until(() => calls.asked.length === 1, 'the first page is asked for');
    calls.last().answer(pageOf(450, calls.last().question));
    await until(() => textOf(dialog).includes('200 of 450 documents'), 'the progress shows');
    expect(byRole<HTMLProgressElement>(dialog, 'progressbar').position).to.be.closeTo(200 / 450, 0.001);
    expect(dialog.contains(focused())).to.equal(true);
    const last = calls.last();
    byPart(dialog, 'cancel-button').click();
    expect(last.options.signal?.aborted).to.equal(true);
    last.answer(pageOf(450, last.question));
    await until(() => allByPart(dialog, 'start-button').length === 1, 'the choice is back');
    await nextFrame();
    expect([frames.length, calls.asked.length]).to.deep.equal([0, 2]);
  });

  it('that fails says why, prints nothing half, and begins again when it is tried again', async () => {
    const { client, calls } = stage(450);
    const { list, dialog } = await openPrint(client);
    const errors: string[] = [];
    list.addEventListener('csol-error', ({ operation }) => errors.push(operation));
    const { caught, frames } = watchSheets(list);
    start(dialog);
    calls.last().answer(pageOf(450, calls.last().question));
    await until(() => calls.asked.length === 2, 'the second page is asked for');
    calls.last().fail(new ApiError('timeout', 'x'));
    await until(() => textOf(dialog).includes('took too long'), 'it is said');
    expect([frames.length, errors]).to.deep.equal([0, ['listInvoices']]);
    byRole(dialog, 'button', 'Try again').click();
    for (const count of [3, 4, 5]) {
      await until(() => calls.asked.length === count, 'a page is asked for');
      calls.last().answer(pageOf(450, calls.last().question));
    }
    expect(rowsOf((await caught).sheet)).to.have.length(450);
  });

  it('that was overtaken by a change prints nothing, as rows and totals would differ', async () => {
    const { client, calls } = stage(30);
    const { list, dialog } = await openPrint(client);
    const { frames } = watchSheets(list);
    start(dialog);
    calls.last().answer({ ...pageOf(30, calls.last().question), count: 31 });
    await until(() => textOf(dialog).includes('The documents have changed meanwhile'), 'it is said');
    expect(frames).to.have.length(0);
    byPart(dialog, 'back-button').click();
    await until(() => allByPart(dialog, 'start-button').length === 1, 'the choice is back');
  });

  it('ends when the panel closes, and when the list leaves the page', async () => {
    for (const leave of [(list: InvoiceList) => byPart(list, 'close-button').click(), (list: InvoiceList) => list.remove()]) {
      const { client, calls } = stage(450);
      const { list, dialog } = await openPrint(client);
      start(dialog);
      const last = calls.last();
      leave(list);
      await until(() => last.options.signal?.aborted, 'it is ended');
    }
  });
});

describe('too many documents for paper', () => {
  it('are said to be too many, with what to do; nothing is asked for', async () => {
    const { client, calls } = stage(5001);
    const { dialog } = await openPrint(client);
    expect(textOf(dialog)).to.match(/5[,.]001 documents are too many to print: 5[,.]000 at most\. Narrow the list down/);
    expect(byPart(dialog, 'start-button').getAttribute('aria-disabled')).to.equal('true');
    start(dialog);
    await nextFrame();
    expect(calls.asked).to.have.length(0);
  });

  it('are found out while they are read, too', async () => {
    const { client, calls } = stage(5000);
    const { dialog } = await openPrint(client);
    start(dialog);
    calls.last().answer({ ...pageOf(5000, calls.last().question), count: 5001 });
    await until(() => /5[,.]001 documents are too many/.test(textOf(dialog)), 'it is said');
    expect(calls.asked).to.have.length(1);
  });
});

describe('the sheet of a list', () => {
  it('has heading, customers, filters in words, totals and every document, in the columns on screen', async () => {
    const attributes = { status: 'open,overdue', from: '2026-01-01', columns: 'number,dueDate,gross,status' };
    const { list, dialog } = await openPrint(answering(45), attributes);
    const { sheet } = await print(list, dialog);
    const text = plain(sheet.body.innerText);
    expect(sheet.querySelector('h1')?.innerText).to.equal('Invoices and credit notes');
    expect(text).to.contain('45 documents').and.to.contain(createInvoice().customerNumber).and.to.contain('As of');
    expect(text).to.contain('Status: Open, Overdue').and.to.contain('Issued: from 1/1/2026');
    expect(text).to.contain('1,234.50').and.to.contain('500.00').and.to.contain('20.00');
    const [, documents] = sheet.querySelectorAll('table');
    const head = [...(documents?.tHead?.rows[0]?.cells ?? [])].map(({ innerText }) => innerText);
    expect(head).to.deep.equal(['Number', 'Due', 'Amount', 'Status']);
    expect(rowsOf(sheet)).to.have.length(45);
    expect(rowsOf(sheet)[0]?.[2]).to.equal(cellsOf(list, 'Amount')[0]);
    expect(sheet.querySelectorAll('button, input, select, a')).to.have.length(0);
    expect([sheet.title, sheet.documentElement.lang]).to.deep.equal(['Invoices and credit notes', 'en']);
  });

  it('says what the person filters by', async () => {
    const list = await mountSettled(answering(12));
    await until(() => list.shadowRoot?.querySelector('select[name=category]'), 'the filters show');
    choose(list.shadowRoot?.querySelector('select[name=category]') as HTMLElement, 'maintenance');
    await settleList(list);
    const dialog = await showPrint(list);
    expect((await print(list, dialog)).sheet.body.innerText).to.contain('Category: Maintenance');
  });

  it('is called what the page calls the list', async () => {
    const { list, dialog } = await openPrint(answering(2));
    const heading = Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'Our invoices' });
    list.append(heading);
    const { sheet } = await print(list, dialog);
    expect([sheet.title, sheet.querySelector('h1')?.innerText]).to.deep.equal(['Our invoices', 'Our invoices']);
  });

  it('is light where the page is dark, and runs from right to left where the page does', async () => {
    const { list, dialog } = await openPrint(answering(2));
    document.documentElement.style.colorScheme = 'dark';
    list.parentElement?.setAttribute('dir', 'rtl');
    const { sheet } = await print(list, dialog);
    document.documentElement.style.colorScheme = '';
    const base = sheet.querySelector('.base') as HTMLElement;
    expect(sheet.defaultView?.getComputedStyle(base).color).to.equal('rgb(22, 22, 22)');
    expect(sheet.documentElement.dir).to.equal('rtl');
    const rules = sheet.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join(' ')).join(' ');
    if (rules.includes('@bottom-')) expect(rules).to.match(/@bottom-left \{[^}]*counter\(pages\)/);
  });

  it('repeats its header, and cuts no row', async () => {
    const { list, dialog } = await openPrint(answering(30));
    const { sheet } = await print(list, dialog);
    const styleOf = (selector: string) => sheet.defaultView?.getComputedStyle(sheet.querySelector(selector) as Element);
    expect(styleOf('thead')?.display).to.equal('table-header-group');
    expect(styleOf('tbody tr')?.breakInside).to.equal('avoid');
  });

  it('is gone from the page once it is printed', async () => {
    const { list, dialog } = await openPrint(answering(2));
    const { frame } = await print(list, dialog);
    await until(() => textOf(dialog).includes('Your browser has the sheet'), 'it is said');
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.equal(false);
  });
});

describe('somebody else', () => {
  it('finds no panel and no sheet of the person before', async () => {
    const client = answering(3);
    const { list, dialog } = await openPrint(client);
    const { frame } = await print(list, dialog);
    document.dispatchEvent(new CsolSessionChangeEvent());
    await list.updateComplete;
    expect([frame.isConnected, dialog.isConnected]).to.deep.equal([false, false]);
  });
});

const states = {
  'with a choice': async () => (await openPrint(answering(30))).list,
  'while it reads': async () => {
    const { list, dialog } = await openPrint(stage(450).client);
    start(dialog);
    await until(() => allByPart(dialog, 'cancel-button').length, 'it reads');
    return list;
  },
  'with too much': async () => (await openPrint(answering(9000))).list,
};
itIsAccessible(states);
itIsQuiet(states);
