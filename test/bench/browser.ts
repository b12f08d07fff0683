/**
 * `npm run bench`: the widget against a hand-written list in the same run, in real Chromium. Exits 1 where a ratio is above its limit.
 *   npm run bench             all of this
 *   npm run bench -- work     mounting, sorting and filtering: processor time of the page's main thread, which a busy machine hardly
 *                             changes, as the ratio of medians from rounds that alternate who goes first
 *   npm run bench -- memory   nodes and heap by the length of the list, and what a removal leaves
 *   npm run bench -- csv      100,000 rows written as CSV in the page: for how long it is held up at a time
 *   npm run bench -- statement  a statement of 100,000 entries grouped anew, and scrolled through
 *   npm run bench -- form     a form of sixty fields drawn on a machine that is four times slower
 *   npm run bench -- cold     a cold page on a slow link, with the bundle in dist/cdn (`npm run build`)
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../../scripts/browsers.ts';
import { isWrittenInSlices } from './blocks.ts';
import { isFastWhenCold } from './cold.ts';
import { median, threadTime } from './measure.ts';
import { isFormQuick } from './form.ts';
import { isFlat, leavesNothing } from './memory.ts';
import { isStatementQuick } from './regroup.ts';

const RATIO_LIMIT = 1.25;
/** Rows, rounds, and how often a round does each thing. */
const SIZES: readonly (readonly [rows: number, rounds: number, times: number])[] = [
  [20, 15, 20],
  [200, 11, 4],
  [2000, 7, 2],
];
/** So long that the list by hand takes minutes and gigabytes: put up, sorted and filtered once. */
const HUGE = 100_000;
const ACTIONS = ['mount', 'sort', 'filter'] as const;
const TAGS = ['csol-invoice-list', 'vanilla-list'] as const;
type Tag = (typeof TAGS)[number];
type Action = (typeof ACTIONS)[number];

declare const bench: {
  clear: () => void;
  prepare: (tag: Tag, count: number) => Promise<void>;
  repeat: (tag: Tag, action: Action, count: number, times: number) => Promise<void>;
  styles: () => string;
};

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('page.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    conditions: ['csol-source'],
    target: 'es2022',
    tsconfig: 'tsconfig.json',
  });
  return outputFiles[0]?.text ?? '';
}

interface Work {
  action: Action;
  rows: number;
  times: number;
}

async function measure(page: Page, client: CDPSession, tag: Tag, { action, rows, times }: Work): Promise<number> {
  if (action === 'mount') await page.evaluate(() => bench.clear());
  else await page.evaluate(([name, count]) => bench.prepare(name, count), [tag, rows] as const);
  const before = await threadTime(client);
  await page.evaluate(([name, act, count, n]) => bench.repeat(name, act, count, n), [tag, action, rows, times] as const);
  return ((await threadTime(client)) - before) / times;
}

async function compare(page: Page, client: CDPSession, action: Action, size: (typeof SIZES)[number]): Promise<Record<Tag, number>> {
  const [rows, rounds, times] = size;
  const results: Record<Tag, number[]> = { 'csol-invoice-list': [], 'vanilla-list': [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const tag of round % 2 ? TAGS : [...TAGS].reverse()) {
      const time = await measure(page, client, tag, { action, rows, times });
      if (round >= 0) results[tag].push(time);
    }
  }
  return { 'csol-invoice-list': median(results['csol-invoice-list']), 'vanilla-list': median(results['vanilla-list']) };
}

/** The same for one list after the other, neither put up twice. */
async function compareHuge(page: Page, client: CDPSession): Promise<Record<Action, Record<Tag, number>>> {
  const results = Object.fromEntries(ACTIONS.map((action) => [action, {}])) as Record<Action, Record<Tag, number>>;
  for (const tag of TAGS) {
    await page.evaluate(() => bench.clear());
    await client.send('HeapProfiler.collectGarbage');
    for (const action of ACTIONS) {
      const before = await threadTime(client);
      if (action === 'mount') await page.evaluate(([name, count]) => bench.prepare(name, count), [tag, HUGE] as const);
      else await page.evaluate(([name, act, count]) => bench.repeat(name, act, count, 1), [tag, action, HUGE] as const);
      results[action][tag] = (await threadTime(client)) - before;
    }
  }
  return results;
}

/** Prints a line. @returns whether the widget is within its limit */
function report(rows: number, action: Action, { 'csol-invoice-list': ours, 'vanilla-list': theirs }: Record<Tag, number>): boolean {
  const ratio = ours / theirs;
  const cells = [ours.toFixed(2).padStart(9), theirs.toFixed(2).padStart(11), ratio.toFixed(2).padStart(6), `${RATIO_LIMIT}`.padStart(7)];
  console.log(`${String(rows).padEnd(6)} ${action.padEnd(7)} ${cells.join(' ')}${ratio > RATIO_LIMIT ? '  above' : ''}`);
  return ratio <= RATIO_LIMIT;
}

async function isFastAtWork(page: Page): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  let isGood = true;
  console.log('rows   action   widget ms  by hand ms  ratio   limit');
  for (const size of SIZES) {
    for (const action of ACTIONS) isGood = report(size[0], action, await compare(page, client, action, size)) && isGood;
  }
  const huge = await compareHuge(page, client);
  for (const action of ACTIONS) isGood = report(HUGE, action, huge[action]) && isGood;
  await page.evaluate(() => bench.clear());
  return isGood;
}

const script = await bundle();
const html =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body><script type="module" src="/page.js"></script>';
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(isScript ? script : html);
}).listen(0, '127.0.0.1');
const executablePath = requireBrowsers(['chromium']).get('chromium');
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const parts: Record<string, () => Promise<boolean>> = {
    work: () => isFastAtWork(page),
    memory: async () => (await isFlat(page, TAGS)) && (await leavesNothing(page, TAGS)),
    csv: () => isWrittenInSlices(browser, page, HUGE),
    statement: () => isStatementQuick(browser, page, HUGE),
    form: () => isFormQuick(page),
    cold: async () => isFastWhenCold(browser, await page.evaluate(() => bench.styles())),
  };
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    if (!(await parts[name]?.())) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
