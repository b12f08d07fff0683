import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CONTROLLER, signInTo, useDemo } from '../../demo/testing.ts';
import type { CdnManifest } from '../../scripts/cdn-manifest.ts';
import { scenarios, weigh } from '../../scripts/size-scenarios.ts';
import { ROOT } from '../house/project.ts';

const LIST = '<csol-provider base-url="/api"><csol-invoice-list></csol-invoice-list></csol-provider>';

/** Pages that load what a scenario of `npm run size` says, by the scenario's name: their language, their tags, what to wait for. */
const pages: Record<string, { lang: string; body: string; ready: string; isStranger?: boolean }> = {
  'invoice list, first row (en)': { lang: 'en', body: LIST, ready: '[part~=row]' },
  'invoice list, first row (nl)': { lang: 'nl', body: LIST, ready: '[part~=row]' },
  'contact card alone (be, with its pack)': {
    lang: 'en',
    body: '<csol-contact-card country="be"></csol-contact-card>',
    ready: '[part~=line]',
  },
  'sign-in, first form (en)': {
    lang: 'en',
    body: '<csol-provider base-url="/api"><csol-sign-in></csol-sign-in></csol-provider>',
    ready: '[part~=form]',
    isStranger: true,
  },
};

const stage = useDemo();

/** Runs in the page before anything else: notes when what matches `ready` first stands in a shadow root. */
function watchFor(ready: string): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver((_, observer) => {
      if (!root.querySelector(ready)) return;
      performance.mark('ready');
      observer.disconnect();
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
}

/** Runs in the page: the scripts that were asked for until then, with the bytes of their answers as they came. */
function listScripts(): [file: string, bytes: number][] {
  const [ready] = performance.getEntriesByName('ready');
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return resources
    .filter(({ name, startTime }) => name.includes('/cdn/') && ready && startTime < ready.startTime)
    .map(({ name, encodedBodySize }) => [name.replace(/^.*\/cdn\//, ''), encodedBodySize]);
}

/** Opens a page with nothing but these tags on the demo's host, and says what it loaded until they showed something. */
async function load(page: Page, { lang, body, ready }: { lang: string; body: string; ready: string }): Promise<Map<string, number>> {
  const script = '<script type="module" src="/cdn/csol.js"></script>';
  await page.route(`${stage.demo.url}/size/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="${lang}"><title>Size</title>${script}${body}` }));
  await page.addInitScript(watchFor, ready);
  await page.goto(`${stage.demo.url}/size/`);
  await page.locator(ready).first().waitFor();
  // A file that was asked for early may come late.
  await page.waitForLoadState('networkidle');
  return new Map(await page.evaluate(listScripts));
}

test('a page loads the files that npm run size weighs, at the weight that it states', async (context) => {
  const manifest = JSON.parse(readFileSync(`${ROOT}dist/cdn/manifest.json`, 'utf8')) as CdnManifest;
  for (const scenario of scenarios(manifest).filter(({ name }) => name in pages)) {
    await context.test(scenario.name, async () => {
      const browserContext = await stage.browser.newContext();
      const shown = pages[scenario.name]!;
      if (!shown.isStranger) await signInTo(browserContext, stage.demo.url, CONTROLLER);
      const loaded = await load(await browserContext.newPage(), shown);
      const expected = new Map([...new Set(scenario.files(manifest))].map((file) => [file, weigh(file)]));
      const sorted = (sizes: Map<string, number>) => [...sizes].sort(([one], [other]) => one.localeCompare(other));
      assert.deepEqual(sorted(loaded), sorted(expected));
      await browserContext.close();
    });
  }
});
