import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openDatabase } from '@csol/server/node';
import { importFiles } from '../packages/server/src/import/import-files.ts';
import { DEMO_PASSWORD } from './people.ts';
import { sites } from './sites.ts';
import { failToStart, launchBrowser, openPage, startDemo, type RunningDemo } from './testing.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** As much of axe-core as is used in the page. */
interface Axe {
  run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const NUMBER = 'ÅÄÖ-4711';

/** The smallest invoice that a back office would send. */
const UBL = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>${NUMBER}</cbc:ID>
  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
  <cbc:DueDate>2026-04-01</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Leverantör AB</cbc:Name></cac:PartyName></cac:Party>
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID>99001-SE</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Kund &lt;b&gt; AB</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
  <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">250.00</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="SEK">1000.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="SEK">1000.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="SEK">1250.00</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="SEK">1250.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="SEK">1000.00</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Underhåll</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="SEK">1000.00</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>
</Invoice>`;

let folder: string;
let data: string;
let demo: RunningDemo;
let browser: Browser;
let firstOutput: string;

/** What `npm run import` does, while the demo is not running: its database has one owner. */
async function importInvoice(): Promise<void> {
  const file = join(folder, 'invoice.xml');
  writeFileSync(file, UBL);
  const { db, close } = await openDatabase({ folder: data });
  for await (const report of importFiles(db, [file])) assert.equal(report.status, 'imported', JSON.stringify(report));
  await close();
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'csol-demo-'));
  data = join(folder, 'data');
  const first = await startDemo({ CSOL_DATA: data });
  assert.equal(await first.stop(), 0, first.output());
  firstOutput = first.output();
  await importInvoice();
  demo = await startDemo({ CSOL_DATA: data });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('prints addresses, and accounts of every level with their password', () => {
    for (const { path } of sites) assert.ok(demo.output().includes(`${demo.url}${path}`), path);
    assert.match(demo.output(), /maria\.dubois\s+group controller, all customer numbers/);
    assert.match(demo.output(), /anne\.claes\s+sees customer number 10482-BE/);
    assert.match(demo.output(), /lea\.weber\s+new, waits for 10482-BE/);
    assert.match(demo.output(), /without one\s+invoice \S+ with customer number 10482-BE/);
    assert.ok(demo.output().includes(DEMO_PASSWORD));
  });

  it('loads the demo company into an empty database', () => {
    assert.match(firstOutput, /Demo company loaded: 3 customer numbers, 2000 invoices and credit notes\./);
  });

  it('builds nothing and loads nothing the second time', () => {
    assert.doesNotMatch(demo.output(), /built|loaded/);
  });

  it('says so when the port is taken, and names another', async () => {
    const server = createServer().listen(0);
    const { port } = server.address() as AddressInfo;
    const text = await failToStart({ CSOL_DATA: join(folder, 'other'), PORT: String(port) });
    server.close();
    assert.match(text, new RegExp(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`));
    assert.doesNotMatch(text, /\n\s+at /);
  });

  it('says so when another process has the database', async () => {
    assert.match(await failToStart({ CSOL_DATA: data }), /in use by process \d+/);
  });

  it('says so when PORT is no port', async () => {
    assert.match(await failToStart({ CSOL_DATA: data, PORT: 'http' }), /PORT must be a whole number/);
  });
});

describe('every page', () => {
  for (const path of ['/', '/plain/', ...sites.map((site) => site.path)]) {
    it(`${path} opens without a complaint and without scrolling sideways`, async () => {
      const wide = await openPage(browser, demo.url + path);
      assert.deepEqual(wide.complaints, []);
      await wide.close();
      const { page, close } = await openPage(browser, demo.url + path, { viewport: { width: 320, height: 640 } });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await close();
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const path of ['/', '/be/nl/', '/se/sv/', '/nowhere/']) {
      it(`${path} is accessible in ${colorScheme}`, async () => {
        const { page, close } = await openPage(browser, demo.url + path, { colorScheme });
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: Axe };
          const result = await axe.run();
          return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        });
        assert.deepEqual(violations, []);
        await close();
      });
    }
  }
});

describe('/se/sv/', () => {
  it('shows invoices as Sweden writes them', async () => {
    const { page, close } = await openPage(browser, `${demo.url}/se/sv/`);
    const row = page.locator('csol-invoice-list tbody tr').first();
    assert.match(await row.innerText(), /\d{4}-\d{2}-\d{2}/);
    assert.match(await page.locator('csol-invoice-list tbody').innerText(), /\d\u00a0kr/);
    await close();
  });

  it('finds an imported invoice and shows its customer as text', async () => {
    const { page, close } = await openPage(browser, `${demo.url}/se/sv/`);
    await page.getByRole('searchbox').fill('åäö-4711');
    await page.locator('csol-invoice-list tbody tr').filter({ hasText: NUMBER }).waitFor();
    assert.equal(await page.locator('csol-invoice-list tbody tr').count(), 1);
    await close();
  });

  it('starts the very request beside the script that the list will make', async () => {
    const { page, close } = await openPage(browser, `${demo.url}/se/sv/`);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const preloaded = await page.locator('link[as="fetch"]').evaluate((link) => (link as HTMLLinkElement).href);
    assert.deepEqual([...new Set(asked.filter((url) => url.includes('/api/v1/invoices')))], [preloaded]);
    await close();
  });
});

describe('somebody without an account', () => {
  it('is told to sign in, and sees no document', async () => {
    const { page, complaints, close } = await openPage(browser, `${demo.url}/se/sv/`, { as: null });
    await page.locator('csol-invoice-list [part~="sign-in-button"]').click();
    await page.locator('csol-sign-in input[name="username"]:focus').waitFor();
    assert.equal(await page.locator('csol-invoice-list tbody tr').count(), 0);
    // A browser writes a refused request into its console by itself.
    assert.deepEqual(complaints.filter((complaint) => !/401/.test(complaint)), []);
    await close();
  });
});

describe('the masthead', () => {
  it('switches between light and dark, and remembers it', async () => {
    const { page, close } = await openPage(browser, `${demo.url}/be/en/`, { colorScheme: 'light' });
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    assert.equal(await background(), 'rgb(22, 22, 22)');
    await page.reload();
    assert.equal(await background(), 'rgb(22, 22, 22)');
    await close();
  });

  it('leads to another language by keyboard, and closes on Escape', async () => {
    const { page, close } = await openPage(browser, `${demo.url}/be/nl/`);
    const summary = page.locator('.switcher summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.switcher').getAttribute('open'), null);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Svenska' }).press('Enter');
    await page.waitForURL('**/se/sv/');
    await close();
  });
});
