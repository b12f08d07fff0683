/** The list and a document on real paper sizes, as Chromium makes them; what is read is the PDF. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { CONTROLLER, signInTo, useDemo } from '../../demo/testing.ts';
import { readPdf, takeSheet, toPdf, watchSheets, type CaughtSheet, type ReadPage } from './paper.ts';

const stage = useDemo();

/** Points. */
const PAPER = { A4: [596, 843], Letter: [612, 792] } as const;
const FORMATS = Object.keys(PAPER) as (keyof typeof PAPER)[];
/** Points that no row may reach into: the foot of the page, by the sheet's own margin. */
const FOOT = 50;

interface OpenPage {
  page: Page;
  list: Locator;
  close: () => Promise<void>;
}

/** Opens a page whose sheets are caught. */
async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<OpenPage> {
  const context = await stage.browser.newContext({ colorScheme });
  await signInTo(context, stage.demo.url, CONTROLLER);
  const page = await context.newPage();
  await watchSheets(page);
  await page.goto(`${stage.demo.url}${path}`, { waitUntil: 'networkidle' });
  return { page, list: page.locator('csol-invoice-list'), close: () => context.close() };
}

/** What is drawn on one line, from left to right. */
const lineOf = ({ drawn }: ReadPage, at: number): string =>
  drawn.filter(({ y }) => Math.abs(y - at) < 3).sort((a, b) => a.x - b.x).map(({ text }) => text).join(' ');

function isOnPaper(pages: readonly ReadPage[], format: keyof typeof PAPER, isWide = false): void {
  const paper = isWide ? PAPER[format].toReversed() : PAPER[format];
  for (const page of pages) {
    assert.deepEqual([Math.round(page.width), Math.round(page.height)], paper, format);
    const outside = page.drawn.filter(({ x, width: wide }) => x < 20 || x + wide > page.width - 20);
    assert.deepEqual(outside, [], 'nothing is cut off at the sides');
  }
}

/** The pages of a sheet in each paper size, with what holds of both. */
async function printAll(sheet: CaughtSheet, foot: (page: number, pages: number) => string, isWide = false): Promise<ReadPage[][]> {
  const all: ReadPage[][] = [];
  for (const format of FORMATS) {
    const pages = await readPdf(await toPdf(stage.browser, sheet, format));
    isOnPaper(pages, format, isWide);
    for (const [at, page] of pages.entries()) {
      const feet = page.drawn.filter(({ y }) => y < FOOT).sort((a, b) => a.x - b.x).map(({ text }) => text).join(' ');
      assert.equal(feet, foot(at + 1, pages.length), format);
    }
    all.push(pages);
  }
  return all;
}

describe('the list on paper', () => {
  it('is every document that matches, each whole, under a header and over a page number on every page', async () => {
    const { page, list, close } = await open('/be/en/', 'dark');
    await list.locator('select[name=status]').selectOption('open');
    await list.locator('[part~=chip]').waitFor();
    await list.locator('[part~=print-button]').click();
    await list.locator('.print [part~=start-button]').click();
    const sheet = await takeSheet(page);
    for (const pages of await printAll(sheet, (at, count) => `Invoices and credit notes Page ${at} of ${count}`)) {
      assert.ok(pages.length > 2, `${pages.length} pages`);
      for (const { text } of pages) assert.match(text, /Number Kind Category Issued Due Amount Open amount Status/);
      assert.match(pages[0]?.text ?? '', /Status: Open As of .* EUR .* SEK /);
      const rows = pages.flatMap((each) => each.drawn.filter(({ text }) => /^20\d\d-C?\d+$/.test(text)).map(({ y }) => lineOf(each, y)));
      const count = Number(/([\d.,]+) documents/.exec(pages[0]?.text ?? '')?.[1]?.replaceAll(/\D/g, ''));
      assert.equal(rows.length, count);
      assert.equal(new Set(rows.map((row) => row.split(' ')[0])).size, count);
      // Kind, category, dates, two amounts and the status stand on the number's line, whatever wraps below it.
      for (const row of rows) assert.match(row, /^20\d\d-C?\d+ (Invoice|Credit).* \d+\/\d+\/20\d\d .*\d .*\d.* Open$/);
    }
    await close();
  });
});

describe('every column of the list on paper', () => {
  it('fits across it, from right to left too', async () => {
    const { page, list, close } = await open('/be/nl/');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const columns = ['number', 'kind', 'category', 'customerNumber', 'orderNumber', 'purchaseOrderNumber'];
    const all = [...columns, 'issueDate', 'dueDate', 'gross', 'open', 'status', 'delivery'].join();
    await list.evaluate((element, value) => Object.assign(element, { columns: value }), all);
    await list.locator('select[name=status]').selectOption('overdue');
    await list.locator('[part~=chip]').waitFor();
    await list.locator('[part~=print-button]').click();
    await list.locator('.print [part~=start-button]').click();
    const sheet = await takeSheet(page);
    for (const pages of await printAll(sheet, (at, count) => `Pagina ${at} van ${count} Facturen en creditnota’s`, true)) {
      const [first] = pages;
      const places = first?.drawn.filter(({ text }) => text === 'Nummer' || text === 'Vervallen').map(({ x }) => x) ?? [];
      assert.ok(places.length > 10 && Math.max(...places) === places[0], 'the number is at the right');
    }
    await close();
  });
});

describe('a document on paper', () => {
  it('is whole, with its lines, payment and page number', async () => {
    const { page, list, close } = await open('/be/nl/');
    await list.locator('select[name=status]').selectOption('overdue');
    await list.locator('[part~=chip]').waitFor();
    await list.locator('[part~=open-button]').first().click();
    const dialog = list.getByRole('dialog');
    await dialog.locator('.amounts').waitFor();
    const number = await dialog.getByRole('heading', { level: 2 }).innerText();
    const lines = await dialog.locator('tbody th').allInnerTexts();
    await dialog.locator('[part~=print-button]').click();
    const sheet = await takeSheet(page);
    for (const pages of await printAll(sheet, (at, count) => `Factuur ${number} Pagina ${at} van ${count}`)) {
      const text = pages.map((each) => each.text).join(' ');
      for (const line of lines) assert.ok(text.includes(line.split('\n')[0] ?? '?'), line);
      assert.match(text, / Leverancier .* Klant .* Factuurregels .* Bedragen .* Betaling /);
      // The page around has a heading and a foot of its own.
      assert.doesNotMatch(text, /Customer Support|Filters|Vraag|Kopieer/);
    }
    await close();
  });
});

describe('the page itself on paper', () => {
  it('has the list as a table with a header on each page, without what is for screens, whatever is open', async () => {
    const { page, list, close } = await open('/be/en/');
    await list.evaluate((element) => Object.assign(element, { pageSize: 90 }));
    await list.locator('tbody tr:nth-of-type(90)').waitFor();
    const numbers = await list.locator('tbody [part~=open-button]').allInnerTexts();
    await list.locator('[part~=open-button]').first().click();
    await list.getByRole('dialog').locator('.amounts').waitFor();
    for (const format of FORMATS) {
      const pages = await readPdf(await page.pdf({ format, margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' } }));
      isOnPaper(pages, format);
      const rows = pages.map((each) => each.drawn.filter(({ text }) => numbers.includes(text)).map(({ y }) => lineOf(each, y)));
      assert.deepEqual(rows.flat().map((row) => row.split(' ')[0]), numbers);
      for (const row of rows.flat()) assert.match(row, /^20\d\d-C?\d+ (Invoice|Credit note) \w+ \d+\/\d+\/20\d\d .*\d .*\d /);
      const listed = pages.filter((_, at) => rows[at]?.length);
      assert.ok(listed.length > 1);
      for (const { text } of listed) assert.match(text, /Number Kind Category Issued Due Amount Open amount Status/);
      assert.doesNotMatch(pages.map(({ text }) => text).join(' '), /Search|More filters|Columns|Rows per page|Copy link/);
    }
    await close();
  });
});
