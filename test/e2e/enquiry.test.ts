/** An enquiry from the line of an invoice to the answer of the desk's system, and what becomes of it when things go wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { awaitLinkMailedTo, CONTROLLER, openPage, useDemo } from '../../demo/testing.ts';

const stage = useDemo();
const PATH = '/be/en/enquiries/';
const TEXT = 'This machine left in March 👋 <b>שלום</b>';

const formOf = (page: Page) => page.locator('csol-enquiry-form');
const listOf = (page: Page) => page.locator('csol-enquiry-list');

/** How many of the person's enquiries have a text in them. */
async function countWith(page: Page, text: string): Promise<number> {
  const answer = await page.request.get(`${stage.demo.url}/api/v1/enquiries?text=${encodeURIComponent(text)}`);
  return ((await answer.json()) as { count: number }).count;
}

/** Opens the form for what has no form of its own, and fills it in. */
async function fillIn(page: Page, message: string): Promise<void> {
  await formOf(page).getByRole('button', { name: 'E-mail us' }).click();
  await formOf(page).getByLabel('Topic').selectOption('other');
  await formOf(page).getByLabel('Your message').fill(message);
}

const send = (page: Page) => formOf(page).getByRole('button', { name: 'Send', exact: true }).click();

describe('an enquiry about the line of an invoice', () => {
  it('has the facts in place, takes a file along, and is in the list with its tracking number', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}/be/en/`);
    await page.locator('csol-invoice-list tbody [part~=open-button]').first().click();
    await page.locator('csol-invoice-list').getByRole('dialog').getByRole('button', { name: /^Question line/ }).first().click();
    await page.waitForURL(`${stage.demo.url}${PATH}**`);
    const form = formOf(page);
    await form.getByRole('heading', { name: 'Dispute an invoice' }).waitFor();
    await form.getByText('What this is about').waitFor();
    await form.getByLabel('Reason').selectOption('other');
    await form.getByLabel('What is wrong?').fill(TEXT);
    await form.getByLabel('Disputed amount').fill('1.234,50');
    const file = { name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await form.getByLabel('Choose files, or drop them here').setInputFiles(file);
    await form.getByText('Sent along').waitFor();
    await send(page);
    const number = await form.locator('[part=sent] strong').innerText();
    assert.match(number, /^BE-[\dA-Z]{4}-[\dA-Z]{4}$/);
    await listOf(page).getByRole('button', { name: number }).or(listOf(page).getByRole('link', { name: number })).first().click();
    const dialog = listOf(page).getByRole('dialog');
    await dialog.getByText(TEXT).waitFor();
    await dialog.getByText('note.pdf').waitFor();
    assert.match(await awaitLinkMailedTo(stage, `${CONTROLLER}@example.com`), /\/be\/en\/enquiries\/#csol-enquiry=enq_/);
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('an enquiry whose answer gets lost', () => {
  it('is said to be not sent yet, is sent again, and is one', async () => {
    const { page, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`);
    let lost = 0;
    await page.route('**/api/v1/enquiries', async (route) => {
      if (route.request().method() !== 'POST' || lost >= 3) return route.continue();
      lost += 1;
      // The back end has done its work, and nobody hears of it.
      await route.fetch();
      return route.abort();
    });
    await fillIn(page, 'Only once, please.');
    await send(page);
    await formOf(page).getByText('Not sent yet: E-mail us').waitFor();
    await formOf(page).getByRole('button', { name: 'Send now' }).click();
    await formOf(page).locator('[part=sent]').waitFor();
    assert.equal(await countWith(page, 'Only once'), 1);
    await close();
  });
});

describe('what has been typed', () => {
  it('is there again after a reload, in another language, and is gone once it has been sent', async () => {
    const { page, close } = await openPage(stage.browser, `${stage.demo.url}${PATH}`);
    await fillIn(page, TEXT);
    await page.reload();
    const again = formOf(page).getByRole('button', { name: 'E-mail us' });
    await again.click();
    assert.equal(await formOf(page).getByLabel('Your message').inputValue(), TEXT);
    await formOf(page).evaluate((element) => element.setAttribute('lang', 'nl-BE'));
    await formOf(page).getByRole('heading', { name: 'Mail ons' }).waitFor();
    assert.equal(await formOf(page).getByLabel('Uw bericht').inputValue(), TEXT);
    await formOf(page).getByRole('button', { name: 'Versturen' }).click();
    await formOf(page).locator('[part=sent]').waitFor();
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('csol-enquiry')).length), 0);
    await close();
  });
});
