/** A document that is issued while the page is open: from the database to the screen, over the real server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp, type Principal } from '@csol/server';
import { startServer } from '@csol/server/node';
import type { Browser } from 'playwright-core';
import { createDemo } from '../../demo/app.ts';
import { BUNDLE_FOLDER, createBundleReader, ensureBundle } from '../../demo/bundle.ts';
import { launchBrowser } from '../../demo/testing.ts';
import { createTestDatabase, type TestDatabase } from '../../packages/server/src/testing/databases.ts';
import { insertCustomer, insertDocuments } from '../../packages/server/src/testing/documents.ts';

let database: TestDatabase;
let customer_id: string;
let browser: Browser;
let server: { url: string; close: () => Promise<void> };

before(async () => {
  await ensureBundle();
  database = await createTestDatabase();
  const { db } = database;
  customer_id = await insertCustomer(db, '10482-BE');
  const created_at = '2026-01-05T10:00:00Z';
  await insertDocuments(
    db,
    Array.from({ length: 60 }, (_, index) => ({ customer_id, number: `OLD-${index}`, created_at })),
  );
  const caller: Principal = { level: 'entitled', displayName: 'Test', customers: ['10482-BE'] };
  const api = createApp({ db, authenticate: async () => caller, contacts: () => undefined, basePath: '/api' });
  const shared = { bundle: createBundleReader(BUNDLE_FOLDER), bundleFolder: BUNDLE_FOLDER, examples: new Map() };
  const app = createDemo({ api: (request, listener) => api.fetch(request, listener), ...shared });
  server = await startServer({ app, port: 0 });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
  await database.close();
});

test('a document that is issued meanwhile is told on the open page, and the rows that are being read stay where they are', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
  const list = '<csol-provider base-url="/api"><csol-invoice-list update-interval="15" page-size="50"></csol-invoice-list></csol-provider>';
  await page.route(`${server.url}/news/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>News</title><script type="module" src="/cdn/csol.js"></script>${list}`,
    }));
  await page.goto(`${server.url}/news/`);
  const reading = page.locator('[part=row]').nth(30);
  await reading.scrollIntoViewIfNeeded();
  await page.locator('[part=news]').waitFor({ state: 'attached' });
  const before = await reading.boundingBox();
  const [text] = await reading.allInnerTexts();

  await insertDocuments(database.db, [{ customer_id, number: 'ISSUED-1', issue_date: '2026-07-01' }]);
  const news = page.getByRole('status').filter({ hasText: 'ISSUED-1' });
  await news.waitFor({ timeout: 40_000 });
  assert.match(await news.innerText(), /New:\s+Invoice ISSUED-1\s+Update the list/);
  assert.deepEqual(await reading.boundingBox(), before);
  assert.deepEqual(await reading.allInnerTexts(), [text]);

  await page.getByRole('button', { name: 'Update the list' }).click();
  await page.locator('[part=row]', { hasText: 'ISSUED-1' }).waitFor();
  assert.match(await page.locator('[part=row]').first().innerText(), /ISSUED-1\s+New/);
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent), 'ISSUED-1');
  await page.close();
});
