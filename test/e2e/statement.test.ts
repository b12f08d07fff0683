/** The accountant's year: a statement that proves itself, its files, the own ledger beside it, and the report that comes by e-mail. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { StatementEntryPage } from '@csol/contract';
import type { Download, Page } from 'playwright-core';
import { awaitLinkMailedTo, openPage, useDemo } from '../../demo/testing.ts';
import { readZip } from '../../packages/server/src/testing/read-zip.ts';
import { readPdf } from './paper.ts';

const stage = useDemo();
const PATH = '/be/en/statement/';
const PERSON = 'anne.claes';
const COLLEAGUE = 'colleague@example.com';

const report = (page: Page) => page.locator('csol-statement-report');
const section = (page: Page) => report(page).locator('[part~=section]', { hasText: 'Statement in EUR' });
/** Digits of an amount, whatever a country puts between them. */
const digits = (text: string): string => text.replaceAll(/[^\d-]/g, '');

/** What a statement says at its end. */
async function readClosing(page: Page): Promise<string> {
  const text = await section(page).locator('[part~=sums]').innerText();
  return digits(/Closing\s+(\S+)/.exec(text.replaceAll(/€\s*/g, ''))?.[1] ?? assert.fail(text));
}

async function openExtra(page: Page, name: string): Promise<void> {
  await report(page).getByRole('button', { name, exact: true }).click();
}

async function save(page: Page, format: 'CSV' | 'Excel' | 'PDF'): Promise<{ name: string; bytes: Buffer }> {
  const button = report(page).locator('[part~=file-button]', { hasText: format });
  // One file at a time: the buttons wait for the one before.
  await report(page).locator('[part~=file-button][aria-disabled=true]').first().waitFor({ state: 'detached' });
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('a statement of a year by category', () => {
  it('proves itself, and says the same on the screen and in each file', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`, { as: PERSON });
    await report(page).getByLabel('Group by').selectOption('category');
    await section(page).getByRole('table', { name: 'Sums of each group in EUR' }).waitFor();
    await section(page).getByText('Checked against what is open.').waitFor();
    const closing = await readClosing(page);
    await openExtra(page, 'Download');
    const csv = await save(page, 'CSV');
    assert.match(csv.name, /\.csv$/);
    const xlsx = await save(page, 'Excel');
    const texts = [...readZip(xlsx.bytes)].filter(([name]) => /sharedStrings|sheet\d+\.xml$/.test(name)).map(([, part]) => part.toString());
    const pdf = await save(page, 'PDF');
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    const pages = await readPdf(new Uint8Array(pdf.bytes));
    const amount = Number(closing) / 100;
    assert.ok(digits(csv.bytes.toString()).includes(closing), `${closing} in the CSV file`);
    assert.ok(texts.some((text) => text.includes(`<v>${amount}</v>`)), `${amount} in the workbook`);
    assert.ok(pages.some(({ text }) => digits(text).includes(closing)), `${closing} in the PDF`);
    const again = await save(page, 'PDF');
    assert.ok(again.bytes.equals(pdf.bytes), 'the same bytes for the same statement');
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('an own ledger beside the statement', () => {
  it('is matched in the page: what differs and what is missing on either side is named, and nothing is sent', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`, { as: PERSON });
    await section(page).waitFor();
    const answer = await page.request.get(`${stage.demo.url}/api/v1/statement-entries?limit=1000`);
    const { items } = (await answer.json()) as StatementEntryPage;
    // A year that is over has documents enough, on whatever day this runs.
    const year = String(Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', year: 'numeric' }).format(new Date())) - 1);
    await report(page).getByLabel('Period').selectOption('lastYear');
    await report(page).getByText(`from 1 January ${year} to 31 December ${year}`).waitFor();
    const invoices = items.filter(({ kind, amount, date }) => kind === 'invoice' && amount.currency === 'EUR' && date.startsWith(year));
    const own = invoices.slice(0, 12);
    assert.equal(own.length, 12);
    const written = own.map(({ number, date, amount }, at) => {
      const value = at === 0 ? `1${amount.amount}` : amount.amount;
      return `${number};${date.split('-').reverse().join('/')};${value.replace('.', ',')}`;
    });
    const text = ['Invoice number;Date;Amount', ...written, `X-1;31/01/${year};1.234,56`].join('\r\n');
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await openExtra(page, 'Compare with your ledger');
    const file = { name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await report(page).getByLabel('Your ledger as a CSV file').setInputFiles(file);
    await report(page).getByRole('table', { name: 'Another amount' }).waitFor();
    const found = (await report(page).locator('.findings').innerText()).replaceAll(/\s+/g, ' ');
    assert.match(found, /Matched 11 Another amount 1 Only in your ledger 1 Only in this statement \d/);
    assert.match(await report(page).getByRole('table', { name: 'Another amount' }).innerText(), new RegExp(own[0]?.number ?? 'none'));
    assert.deepEqual([sent, complaints], [[], []]);
    await close();
  });
});

describe('a saved report', () => {
  it('is sent by e-mail to whoever says yes, until it is deleted', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`, { as: PERSON });
    await section(page).waitFor();
    await openExtra(page, 'Saved reports and e-mails');
    await report(page).getByLabel('Save this report as').fill('Year so far');
    await report(page).getByRole('button', { name: 'Save', exact: true }).click();
    await report(page).getByRole('button', { name: 'Send by e-mail: Year so far' }).click();
    await report(page).getByLabel('How often').selectOption('monthly');
    await report(page).getByLabel('E-mail addresses').fill(COLLEAGUE);
    await report(page).getByRole('button', { name: 'Send it', exact: true }).click();
    await report(page).getByText('asked, has not answered yet').waitFor();

    const other = await openPage(stage.browser, await awaitLinkMailedTo(stage, COLLEAGUE), { as: null });
    await report(other.page).getByText('Do you want to get this report by e-mail?').waitFor();
    await report(other.page).getByRole('button', { name: 'Yes, send it to me' }).click();
    await report(other.page).getByText('You will get this report by e-mail.').waitFor();
    assert.equal(new URL(other.page.url()).hash, '', 'the link is taken out of the address');
    await other.close();

    await page.reload();
    await section(page).waitFor();
    await openExtra(page, 'Saved reports and e-mails');
    await report(page).getByText('gets it').waitFor();
    await report(page).getByRole('button', { name: 'Delete: Year so far' }).click();
    await report(page).getByText('Delete Year so far, and end its e-mails?').waitFor();
    await report(page).getByRole('button', { name: 'Delete', exact: true }).click();
    await report(page).getByText('None yet.').waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });
});
