import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CdnManifest } from '../../scripts/cdn-manifest.ts';
import { scenarios, weigh } from '../../scripts/size-scenarios.ts';
import { ROOT } from '../house/project.ts';
import { startDemo, type Demo } from './demo.ts';

const LIST = '<csol-provider base-url="/api"><csol-invoice-list></csol-invoice-list></csol-provider>';

/** Pages that load what a scenario of `npm run size` says, by the scenario's name: their language, their tags, what to wait for. */
const pages: Record<string, { lang: string; body: string; ready: string }> = {
  'invoice list, first row (en)': { lang: 'en', body: LIST, ready: '[part~=row]' },
  'invoice list, first row (nl)': { lang: 'nl', body: LIST, ready: '[part~=row]' },
  'contact card alone (be, with its pack)': {
    lang: 'en',
    body: '<csol-contact-card country="be"></csol-contact-card>',
    ready: '[part~=line]',
  },
};

let demo: Demo;
before(async () => void (demo = await startDemo()));
after(() => demo.stop());

/** Opens a page with nothing but these tags on the demo's host, and says which scripts came, in bytes as they came. */
async function load(page: Page, { lang, body, ready }: { lang: string; body: string; ready: string }): Promise<Map<string, number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/cdn/')) sizes.set(pathname.slice('/cdn/'.length), request.sizes().then((size) => size.responseBodySize));
  });
  const script = '<script type="module" src="/cdn/csol.js"></script>';
  await page.route(`${demo.url}/size/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="${lang}"><title>Size</title>${script}${body}` }));
  await page.goto(`${demo.url}/size/`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  return new Map(await Promise.all([...sizes].map(async ([file, size]) => [file, await size] as const)));
}

test('a page loads the files that npm run size weighs, at the weight that it states', async (context) => {
  const manifest = JSON.parse(readFileSync(`${ROOT}dist/cdn/manifest.json`, 'utf8')) as CdnManifest;
  for (const scenario of scenarios(manifest).filter(({ name }) => name in pages)) {
    await context.test(scenario.name, async () => {
      const page = await demo.browser.newPage();
      const loaded = await load(page, pages[scenario.name]!);
      const expected = new Map([...new Set(scenario.files(manifest))].map((file) => [file, weigh(file)]));
      const sorted = (sizes: Map<string, number>) => [...sizes].sort(([one], [other]) => one.localeCompare(other));
      assert.deepEqual(sorted(loaded), sorted(expected));
      await page.close();
    });
  }
});
