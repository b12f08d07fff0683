/** Sending a document to colleagues, from the form to what they see, in a real browser over the real server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../demo/people.ts';
import { awaitLinkMailedTo, openPage, useDemo } from '../../demo/testing.ts';

const stage = useDemo();
const COLLEAGUE = 'colleague@example.com';
let number = '';
let link = '';

const listOf = (page: Page) => page.locator('csol-invoice-list');
const dialogOf = (page: Page) => listOf(page).getByRole('dialog');

describe('a document that is sent to a colleague', () => {
  it('goes out by mail, with a link to the page that it was sent from', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}/be/en/`, { as: 'anne.claes' });
    const row = listOf(page).locator('tbody [part~=open-button]').first();
    number = (await row.innerText()).trim();
    await row.click();
    await dialogOf(page).getByRole('button', { name: 'Send to a colleague' }).click();
    await dialogOf(page).getByLabel('E-mail addresses').fill(COLLEAGUE);
    await dialogOf(page).getByLabel('Note (optional)').fill('Is this one ours?');
    await dialogOf(page).getByRole('button', { name: 'Send', exact: true }).click();
    await dialogOf(page).getByText(`On its way to ${COLLEAGUE}`).waitFor();
    link = await awaitLinkMailedTo(stage, COLLEAGUE);
    assert.match(link, /\/be\/en\/#csol-invoice=(inv|crn)_[\w-]+$/, stage.demo.output());
    assert.deepEqual(complaints, []);
    await close();
  });

  it('opens by that link for somebody else who has access, and closing takes the link out of the address', async () => {
    const { page, complaints, close } = await openPage(stage.browser, link, { as: 'maria.dubois' });
    await dialogOf(page).getByRole('heading', { name: number, exact: true }).waitFor();
    await dialogOf(page).getByText('10482-BE').first().waitFor();
    await dialogOf(page).getByRole('button', { name: 'Close' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    assert.equal(page.url(), `${stage.demo.url}/be/en/`);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('is not visible to somebody of another customer, who is told for whom it is', async () => {
    const { page, close } = await openPage(stage.browser, link, { as: 'erik.lind' });
    await dialogOf(page).getByText('This document is not visible with this sign-in').waitFor();
    assert.match(await dialogOf(page).innerText(), /for people who have access to its customer number/);
    assert.doesNotMatch(await dialogOf(page).innerText(), /10482-BE|€/);
    await close();
  });

  it('waits for the sign-in of somebody who has none yet, and then opens', async () => {
    const { page, close } = await openPage(stage.browser, link, { as: null });
    await listOf(page).locator('[part~=sign-in-button]').waitFor();
    assert.equal(await dialogOf(page).count(), 0);
    const box = page.locator('csol-sign-in');
    await box.getByLabel('User ID').fill('anne.claes');
    await box.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await dialogOf(page).getByRole('heading', { name: number, exact: true }).waitFor();
    await close();
  });
});
