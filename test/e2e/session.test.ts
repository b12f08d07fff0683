/** Signing in and out on the demo's country pages, in a real browser over the real server: who sees what, and what is left behind. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../demo/people.ts';
import { linkMailedTo, useDemo } from '../../demo/testing.ts';
import { ROOT } from '../house/project.ts';
import { collectTraces, watchEvents } from './traces.ts';

const stage = useDemo();

/** What `npm run admin` does, beside the running demo. */
async function administer(...args: string[]): Promise<string> {
  const program = [`--conditions=csol-source`, `${ROOT}packages/server/src/bin/admin.ts`, ...args];
  const env = { ...process.env, CSOL_DATA: stage.folder, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return stdout;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(stage.demo.url + path, { waitUntil: 'networkidle' });
  return page;
}

const signInBox = (page: Page) => page.locator('csol-sign-in');
const rows = (page: Page) => page.locator('csol-invoice-list tbody [part~=row]');

async function signIn(page: Page, userId: string, password = DEMO_PASSWORD): Promise<void> {
  const box = signInBox(page);
  await box.getByLabel('User ID').fill(userId);
  await box.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
}

async function signOut(page: Page): Promise<void> {
  await signInBox(page).getByRole('button', { name: 'Sign out', exact: true }).click();
  await signInBox(page).getByLabel('User ID').waitFor();
}

/** The link of a mail that has gone out already. */
const linkFor = (address: string): string =>
  linkMailedTo(stage, address) ?? assert.fail(`There is no mail to ${address} in:\n${stage.demo.output()}`);

describe('a new customer', () => {
  it('looks one invoice up, registers, confirms, waits, is granted access, and sees the documents without a reload', async () => {
    const context = await stage.browser.newContext();
    const page = await open(context, '/lu/en/');
    const [, number = '', customerNumber = ''] = /invoice (\S+) with customer number (10482-BE)/.exec(stage.demo.output()) ?? [];
    const box = signInBox(page);
    await box.getByRole('button', { name: 'Without an account' }).click();
    await box.getByLabel('Number of the document').fill(number);
    await box.getByLabel('Customer number').fill(customerNumber);
    await page.keyboard.press('Enter');
    await box.locator('[part~=document]').getByText(number).first().waitFor();
    await box.getByText('That was the only invoice that you can look up without an account.').first().waitFor();

    await box.getByRole('button', { name: 'Register' }).first().click();
    const password = 'quiet harbour, three gulls';
    const facts = { 'Your name': 'Paul Kremer', 'E-mail address': 'paul@example.com', 'User ID': 'paul.k' };
    for (const [label, value] of Object.entries(facts)) await box.getByLabel(label).fill(value);
    await box.getByLabel('Customer number').fill(customerNumber);
    await box.getByRole('textbox', { name: 'New password' }).fill(password);
    await page.keyboard.press('Enter');
    await box.getByText('paul@example.com').waitFor();
    await page.goto(linkFor('paul@example.com'), { waitUntil: 'networkidle' });
    await page.waitForFunction(() => !location.hash.includes('csol-confirm'));
    const chosen = box.getByRole('textbox', { name: 'Password' });
    await chosen.fill('what somebody else chose');
    await page.keyboard.press('Enter');
    await box.getByText('This is not the password that you chose when you registered.').first().waitFor();
    await chosen.fill(password);
    await page.keyboard.press('Enter');
    await box.getByText('Your e-mail address is confirmed').waitFor();
    await box.getByLabel('User ID').waitFor();

    await signIn(page, 'paul.k', password);
    await page.locator('csol-invoice-list').getByText('Access is not granted yet').waitFor();
    await box.getByText(customerNumber).first().waitFor();
    assert.match(await administer('grant', 'paul.k', customerNumber), /10482-BE/);
    await page.locator('csol-invoice-list [part~=retry-button]').click();
    await rows(page).nth(5).waitFor();
    assert.match(linkFor('paul@example.com'), /\/lu\/en\/$/);
    await context.close();
  });
});

describe('signing out', () => {
  it('takes the last person’s data off the screen, here and in another tab, and the next person sees only their own', async () => {
    const context = await stage.browser.newContext();
    const page = await open(context, '/be/en/');
    await signIn(page, 'anne.claes');
    await rows(page).nth(5).waitFor();
    const other = await open(context, '/be/en/');
    await rows(other).nth(5).waitFor();
    await page.getByRole('searchbox').fill('2026');
    await signOut(page);
    for (const each of [page, other]) {
      await each.locator('csol-invoice-list [part~=sign-in-button]').waitFor();
      assert.equal(await rows(each).count(), 0);
      assert.doesNotMatch(await each.locator('body').innerText(), /Zennevallei Logistics|Anne Claes/);
    }
    await signIn(page, 'erik.lind');
    await rows(page).nth(5).waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
    assert.doesNotMatch(await page.locator('csol-invoice-list').innerText(), /EUR/);
    await context.close();
  });

  it('happens by itself on leaving a page of a shared computer, and the way back shows nothing', async () => {
    const context = await stage.browser.newContext();
    const page = await open(context, '/be/en/');
    await signInBox(page).getByLabel('This is a shared computer').check();
    await signIn(page, 'anne.claes');
    await rows(page).nth(5).waitFor();
    // The request outlives the page; the answer to it takes the cookie away.
    await page.goto('about:blank');
    const hasSession = async (): Promise<boolean> => (await context.cookies()).some(({ name }) => name === 'csol_session');
    for (const end = performance.now() + 10_000; (await hasSession()) && performance.now() < end; ) await page.evaluate(() => undefined);
    await page.goBack({ waitUntil: 'networkidle' });
    await signInBox(page).getByLabel('User ID').waitFor();
    assert.equal(await rows(page).count(), 0);
    const { level } = (await (await context.request.get(`${stage.demo.url}/api/v1/session`)).json()) as { level: string };
    assert.equal(level, 'anonymous');
    await context.close();
  });
});

describe('an expired session', () => {
  it('keeps what was searched for, and the same person goes on where they were', async () => {
    const context = await stage.browser.newContext();
    const page = await open(context, '/be/en/');
    await signIn(page, 'anne.claes');
    await rows(page).nth(5).waitFor();
    await page.getByRole('searchbox').fill('2026-1');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForLoadState('networkidle');
    await context.clearCookies();
    await page.locator('csol-invoice-list').getByRole('button', { name: /Number/ }).first().click();
    await signInBox(page).getByLabel('User ID').waitFor();
    assert.equal(await signInBox(page).getByLabel('User ID').inputValue(), 'anne.claes');
    await signIn(page, 'anne.claes');
    await rows(page).nth(2).waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), '2026-1');
    await context.close();
  });
});

describe('secrets', () => {
  it('are nowhere but in requests: not in the page, its storage, addresses, console or events, nor in the log', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.addInitScript(watchEvents);
    const secrets = new Set<string>(['not the right password']);
    const addresses: string[] = [];
    const consoleTexts: string[] = [];
    page.on('console', (message) => consoleTexts.push(message.text()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    page.on('request', (request) => addresses.push(request.url()));
    page.on('response', async (response) => {
      if (!response.url().endsWith('/guest-documents')) return;
      secrets.add(((await response.json()) as { token: string }).token);
    });
    await page.goto(`${stage.demo.url}/se/en/`, { waitUntil: 'networkidle' });
    const box = signInBox(page);
    await signIn(page, 'erik.lind', 'not the right password');
    await box.getByRole('alert').waitFor();
    await box.getByRole('button', { name: 'Without an account' }).click();
    const [, number = ''] = /invoice (\S+) with customer number 20731-SE/.exec(stage.demo.output()) ?? [];
    await box.getByLabel('Number of the document').fill(number);
    await box.getByLabel('Customer number').fill('20731-SE');
    await page.keyboard.press('Enter');
    await box.locator('[part~=document]').waitFor();
    await box.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await signIn(page, 'erik.lind');
    await rows(page).nth(5).waitFor();
    for (const { value } of await context.cookies()) secrets.add(value);
    const token = await context.request.post(`${stage.demo.url}/api/v1/session/token`, { headers: { 'X-Requested-With': 'test' } });
    secrets.add(((await token.json()) as { token: string }).token);
    const traces = { ...(await page.evaluate(collectTraces)), addresses, console: consoleTexts, log: [stage.demo.output()] };
    assert.ok(secrets.size >= 5, [...secrets].join());
    assert.ok(traces.events.length > 3 && traces.dom.join('').includes('Erik Lind'), 'the traces are those of the page');
    for (const [place, texts] of Object.entries(traces)) {
      for (const secret of secrets) assert.ok(!texts.some((text) => text.includes(secret)), `${secret} is in ${place}`);
      // The demo itself prints the password of its people, on its page and at start.
      if (place !== 'log' && place !== 'dom') assert.ok(!texts.some((text) => text.includes(DEMO_PASSWORD)), place);
    }
    await context.close();
  });
});
