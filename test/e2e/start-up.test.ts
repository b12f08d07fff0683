/** How a country page comes up on a slow link: the data is asked for beside the script, and nothing moves when it comes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CONTROLLER, signInTo, useDemo } from '../../demo/testing.ts';

/** What the research calls a slow link: 1.6 Mbit/s, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SHIFT_LIMIT = 0.005;
const WIDTHS = [1440, 672, 390, 320] as const;

const stage = useDemo();

/** Runs in the page before anything else: adds up every shift that a person did not cause. */
function addUpShifts(): void {
  const shifts: { value: number; what: string }[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources?: { node?: Node }[];
    })[]) {
      const what = entry.sources
        ?.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName))
        .join(' ');
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, what: what ?? '' });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function open(width: number, path: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width, height: 900 } });
  await signInTo(context, stage.demo.url, CONTROLLER);
  const page = await context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(addUpShifts);
  // The link is slow, and the machine may be busy with other tests.
  await page.goto(`${stage.demo.url}${path}`, { timeout: 120_000 });
  await page.locator('csol-invoice-list').getByRole('row').nth(5).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

describe('a country page on a slow link', () => {
  it('asks for its data once, before the script that shows it is here', async () => {
    const page = await open(1440, '/be/nl/');
    const entries = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, startTime, responseEnd }) => ({
        name,
        startTime,
        responseEnd,
      })),
    );
    const data = entries.filter(({ name }) => name.includes('/v1/invoices'));
    const list = entries.find(({ name }) => name.includes('/cdn/invoice-list'));
    assert.equal(data.length, 1, data.map(({ name }) => name).join('\n'));
    assert.ok(
      data[0] && list && data[0].startTime < list.responseEnd,
      `data at ${data[0]?.startTime}, script here at ${list?.responseEnd}`,
    );
    await page.context().close();
  });

  for (const width of WIDTHS) {
    it(`does not move what is there, ${width} pixels wide`, async () => {
      const page = await open(width, '/be/nl/');
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: { value: number; what: string }[] }).shifts);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      assert.ok(
        sum <= SHIFT_LIMIT,
        `layout shift ${sum.toFixed(4)}: ${shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`).join('; ')}`,
      );
      await page.context().close();
    });
  }
});
