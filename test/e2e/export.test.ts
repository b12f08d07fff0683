/** The accountant's walk: ticks twelve documents on three pages and downloads one workbook with real numbers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, useDemo } from '../../demo/testing.ts';
import { readZip } from '../../packages/server/src/testing/read-zip.ts';

const stage = useDemo();

/** Ticks the first four rows of the page. @returns their numbers */
async function tickFour(page: Page): Promise<string[]> {
  const list = page.locator('csol-invoice-list');
  const numbers = await list.locator('[part~=open-button]').allInnerTexts();
  for (const number of numbers.slice(0, 4)) await list.getByRole('checkbox', { name: new RegExp(` ${number} `) }).check();
  return numbers.slice(0, 4);
}

/** The cells of each row of a workbook's sheet: texts as they are, numbers as numbers, `undefined` where there is nothing. */
function readSheet(bytes: Buffer): (string | number | undefined)[][] {
  const sheet = readZip(bytes).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  const rows = [...sheet.matchAll(/<row(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => row);
  return rows.map((row) =>
    [...row.matchAll(/<c(?:\/>| .*?<\/c>)/gs)].map(([cell]) => {
      const number = /<v>(.*?)<\/v>/.exec(cell)?.[1];
      return number === undefined ? /<t[^>]*>(.*?)<\/t>/s.exec(cell)?.[1] : Number(number);
    }),
  );
}

describe('twelve documents over three pages', () => {
  it('come as one workbook with real numbers, named by the server', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}/be/nl/`);
    const list = page.locator('csol-invoice-list');
    const ticked = await tickFour(page);
    for (const expected of [8, 12]) {
      const first = await list.locator('[part~=open-button]').first().innerText();
      await list.locator('[part~=next-button]').click();
      await list.locator('[part~=open-button]').first().filter({ hasNotText: first }).waitFor();
      ticked.push(...(await tickFour(page)));
      await list.getByText(`${expected} geselecteerd`).waitFor();
    }
    await list.locator('[part~=export-button]').click();
    await list.getByText('12 documenten').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), list.locator('[part~=start-button]').click()]);
    assert.match(download.suggestedFilename(), /^facturen_.*\.xlsx$/);
    const [head = [], ...rows] = readSheet(readFileSync(await download.path()));
    const [number, gross] = ['Nummer', 'Bedrag'].map((name) => head.indexOf(name));
    assert.ok(number !== undefined && gross !== undefined && number >= 0 && gross >= 0, head.join());
    assert.deepEqual(rows.slice(0, 12).map((row) => row[number]), ticked, 'in the order of ticking');
    assert.deepEqual(rows.slice(0, 12).filter((row) => typeof row[gross] !== 'number'), [], 'amounts are numbers');
    assert.deepEqual(complaints, []);
    await close();
  });
});
