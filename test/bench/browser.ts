/**
 * `npm run bench`: the widget against a hand-written list in the same run, in real Chromium. What counts is the processor time of the
 * page's main thread, which a busy machine hardly changes, as the ratio of medians from rounds that alternate who goes first. Prints a
 * table; exits 1 where a ratio is above its limit.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../../scripts/browsers.ts';

const RATIO_LIMIT = 1.25;
/** Rows, rounds, and how often a round does each thing. */
const SIZES: readonly (readonly [rows: number, rounds: number, times: number])[] = [
  [20, 15, 20],
  [200, 11, 4],
  [2000, 7, 2],
];
const ACTIONS = ['mount', 'sort', 'filter'] as const;
const TAGS = ['csol-invoice-list', 'vanilla-list'] as const;
type Tag = (typeof TAGS)[number];
type Action = (typeof ACTIONS)[number];

declare const bench: {
  churn: (tag: Tag, times: number) => Promise<void>;
  clear: () => void;
  prepare: (tag: Tag, count: number) => Promise<void>;
  repeat: (tag: Tag, action: Action, count: number, times: number) => Promise<void>;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

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

/** Milliseconds of processor time that the page's main thread has used. */
async function threadTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
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

async function counters(client: CDPSession): Promise<{ nodes: number; jsEventListeners: number }> {
  for (let turn = 0; turn < 3; turn += 1) await client.send('HeapProfiler.collectGarbage');
  return client.send('Memory.getDOMCounters');
}

/** 500 mounts and removals with requests in flight, after some to warm up: what is left of each. */
async function leaks(page: Page): Promise<Record<Tag, { nodes: number; listeners: number }>> {
  const client = await page.context().newCDPSession(page);
  const result = {} as Record<Tag, { nodes: number; listeners: number }>;
  for (const tag of TAGS) {
    await page.evaluate((name) => bench.churn(name, 50), tag);
    const before = await counters(client);
    await page.evaluate((name) => bench.churn(name, 500), tag);
    const after = await counters(client);
    result[tag] = { nodes: after.nodes - before.nodes, listeners: after.jsEventListeners - before.jsEventListeners };
  }
  return result;
}

async function run(page: Page): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  let isGood = true;
  console.log('rows   action   widget ms  by hand ms  ratio   limit');
  for (const size of SIZES) {
    for (const action of ACTIONS) {
      const { 'csol-invoice-list': ours, 'vanilla-list': theirs } = await compare(page, client, action, size);
      const ratio = ours / theirs;
      isGood &&= ratio <= RATIO_LIMIT;
      const cells = [
        ours.toFixed(2).padStart(9),
        theirs.toFixed(2).padStart(11),
        ratio.toFixed(2).padStart(6),
        `${RATIO_LIMIT}`.padStart(7),
      ];
      console.log(`${String(size[0]).padEnd(6)} ${action.padEnd(7)} ${cells.join(' ')}${ratio > RATIO_LIMIT ? '  above' : ''}`);
    }
  }
  await page.evaluate(() => bench.clear());
  for (const [tag, { nodes, listeners }] of Object.entries(await leaks(page))) {
    console.log(`${tag}: 500 mounts and removals keep ${nodes} nodes, ${listeners} listeners`);
    if (tag === TAGS[0]) isGood &&= nodes <= 0 && listeners <= 0;
  }
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
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  if (!(await run(page))) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
