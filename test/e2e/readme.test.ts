import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTROLLER, signInTo, useDemo } from '../../demo/testing.ts';
import { readBlock } from '../house/markdown.ts';

const stage = useDemo();

test('the lines of the README show the phone number without a script', async () => {
  const page = await stage.browser.newPage({ javaScriptEnabled: false });
  await page.setContent(readBlock('README.md', 'html'));
  assert.ok(await page.getByRole('link', { name: '+32 (0)2 225.23.45' }).isVisible());
  await page.close();
});

/** What the README's page asks for: while the Belgian desk is closed, the card asks by when an enquiry is answered. */
const MOMENTS = [
  { when: 'while the desk is open', now: '2026-11-24T10:00+01:00', calls: ['/api/v1/invoices', '/api/v1/session?country=BE'] },
  {
    ...{ when: 'on a Sunday', now: '2026-11-29T10:00+01:00' },
    calls: ['/api/v1/enquiry-forms?country=BE', '/api/v1/invoices', '/api/v1/session?country=BE'],
  },
];

/** Opens the page of the README at a moment, to find it in order and asking for these. */
async function readLines(now: string, calls: string[]): Promise<void> {
  const context = await stage.browser.newContext();
  await signInTo(context, stage.demo.url, CONTROLLER);
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  const policy = readBlock('README.md', 'http').replace('Content-Security-Policy: ', '').trim();
  const body = `<!doctype html><html lang="nl"><title>README</title><link rel="icon" href="data:,">${readBlock('README.md', 'html')}`;
  // Chromium asks for an icon, which is the page's own affair.
  const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': `${policy}; img-src data:` };
  await page.route(`${stage.demo.url}/readme/`, (route) => route.fulfill({ headers, body }));
  // Where a web team puts the bundle.
  await page.route(`${stage.demo.url}/csol/*`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/csol/', '/cdn/') }) }));
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  const answers = Promise.all(calls.map((path) => page.waitForResponse(`${stage.demo.url}${path}`)));
  await page.goto(`${stage.demo.url}/readme/`);
  await page.locator('csol-invoice-list [part~=row]').first().waitFor();
  await page.locator('csol-contact-card [part~=line]').first().waitFor();
  await answers;
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints, []);
  await page.locator('csol-sign-in').getByText('Maria Dubois').waitFor();
  assert.deepEqual(asked.filter((url) => url.includes('/api/')).map((url) => url.replace(stage.demo.url, '')).sort(), calls);
  assert.match(await page.locator('csol-invoice-list h2').innerText(), /Facturen/);
  await context.close();
}

test('the lines of the README work under the policy of the README', async (t) => {
  for (const { when, now, calls } of MOMENTS) await t.test(when, () => readLines(now, calls));
});
