/** The goods-in desk's walk: the list of orders as CSV, into a calendar and on paper; each is read as its reader reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { CONTROLLER, goTo, openPage, signInTo, useDemo } from '../../demo/testing.ts';
import { readPdf, takeSheet, toPdf, watchSheets } from './paper.ts';

const stage = useDemo();
const PATH = '/be/nl/orders/';
/** What is said of how many orders there are. */
const countOf = (text: string): number => Number(/([\d.]+) orders?/.exec(text)?.[1]?.replaceAll('.', ''));

/** Narrows the list down, and waits for the answer. @returns how many orders match */
async function choose(list: Locator, status: string): Promise<number> {
  const totals = list.locator('[part~=totals]');
  const before = await totals.innerText();
  await list.locator('select[name=status]').selectOption(status);
  await totals.filter({ hasNotText: before.split('\n')[0] ?? '' }).waitFor();
  return countOf(await totals.innerText());
}

/** The file that a way saves. */
async function save(page: Page, list: Locator, way: string): Promise<{ name: string; bytes: Buffer }> {
  await list.locator(`[part~=${way}-button]`).click();
  const [download] = await Promise.all([page.waitForEvent('download'), list.locator('.take [part~=start-button]').click()]);
  await list.getByText(`Opgeslagen: ${download.suggestedFilename()}`).filter({ visible: true }).first().waitFor();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('the list of orders as CSV', () => {
  it('is every order that matches, as Belgium’s spreadsheets read it', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`);
    const list = page.locator('csol-order-tracker');
    const count = await choose(list, 'delivered');
    const { name, bytes } = await save(page, list, 'csv');
    assert.match(name, /^orders_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/);
    const text = bytes.toString();
    assert.ok(text.startsWith('\ufeff"Order";'));
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true });
    assert.deepEqual(errors, []);
    assert.ok(count > 200, 'more than a page is read');
    assert.equal(data.length, count);
    assert.equal(new Set(data.map((row) => row.Order)).size, count);
    for (const row of data) {
      assert.equal(row.Status, 'Geleverd');
      assert.match(row.Besteld ?? '', /^\d\d\/\d\d\/\d{4}$/);
      assert.match(row.Nettobedrag ?? '', /^\d+,\d\d$/);
      assert.equal(row['Zendingen geleverd'], row.Zendingen);
      assert.equal(row.Verwacht, '');
    }
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('the calendar file of the list', () => {
  it('has a day for each order that is expected, under a name that stays', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`);
    const list = page.locator('csol-order-tracker');
    const count = await choose(list, 'scheduled');
    const numbers = await list.locator('[part~=open-button]').allInnerTexts();
    const read = (bytes: Buffer): ICAL.Event[] =>
      new ICAL.Component(ICAL.parse(bytes.toString()) as never).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const { name, bytes } = await save(page, list, 'calendar');
    assert.match(name, /^leveringen.*\.ics$/);
    const events = read(bytes);
    assert.equal(events.length, count);
    const summaries = events.map(({ summary }) => summary);
    for (const number of numbers) assert.ok(summaries.includes(`Levering van order ${number}`), number);
    for (const { uid, startDate, sequence, description } of events) {
      assert.match(uid, /^.+@csol$/);
      assert.ok(startDate.isDate && sequence > 0);
      assert.match(description, /Klantnummer: /);
    }
    const uids = events.map(({ uid }) => uid);
    assert.equal(new Set(uids).size, count);
    await list.locator('.dialog [part~=close-button]').click();
    assert.deepEqual(read((await save(page, list, 'calendar')).bytes).map(({ uid }) => uid), uids);
    assert.deepEqual(complaints, []);
    await close();
  });
});

/** Points. */
const PAPER = { A4: [843, 596], Letter: [792, 612] } as const;

describe('the sheet for the goods-in desk', () => {
  it('has every delivery under its day on real paper, with boxes, a header and a page number on every page', async () => {
    const context = await stage.browser.newContext();
    await signInTo(context, stage.demo.url, CONTROLLER);
    const page = await context.newPage();
    await watchSheets(page);
    await goTo(page, `${stage.demo.url}${PATH}`);
    const list = page.locator('csol-order-tracker');
    await list.locator('[part~=print-button]').click();
    await list.locator('.take [part~=start-button]').click();
    const sheet = await takeSheet(page);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await readPdf(await toPdf(stage.browser, sheet, format));
      const all = pages.map(({ text }) => text).join(' ');
      const count = Number(/(\d+) leveringen/.exec(all)?.[1]);
      const numbers = pages.flatMap(({ drawn }) => drawn.filter(({ text }) => /^O-\d+$/.test(text)).map(({ text }) => text));
      assert.ok(count > 20 && pages.length > 1, `${count} deliveries on ${pages.length} pages`);
      assert.deepEqual([numbers.length, new Set(numbers).size], [count, count]);
      assert.equal(sheet.html.match(/class="box"/g)?.length, count);
      for (const [at, { width, height, drawn, text }] of pages.entries()) {
        assert.deepEqual([Math.round(width), Math.round(height)], PAPER[format]);
        assert.deepEqual(drawn.filter(({ x, width: wide }) => x < 20 || x + wide > width - 20), [], 'nothing is cut off at the sides');
        assert.match(text, /Order Uw ordernummer Zendingen Vervoerder Tracking Ontvangen Opmerkingen/);
        const foot = drawn.filter(({ y }) => y < 50).sort((a, b) => a.x - b.x).map((each) => each.text).join(' ');
        assert.equal(foot, `Verwachte leveringen Pagina ${at + 1} van ${pages.length}`);
      }
    }
    await context.close();
  });
});
