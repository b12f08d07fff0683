/**
 * `npm run bench`: the widget against a hand-written list in the same run, in real Chromium. Times on a shared machine are noise, so only
 * ratios of medians count, from rounds that alternate who goes first. Prints a table; exits 1 where a ratio is above its limit.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../../scripts/browsers.ts';

const RATIO_LIMIT = 1.25;
const SIZES: readonly (readonly [rows: number, rounds: number])[] = [
  [20, 60],
  [200, 24],
  [2000, 8],
];
const ACTIONS = ['mount', 'sort', 'filter'] as const;
const TAGS = ['csol-invoice-list', 'vanilla-list'] as const;
type Tag = (typeof TAGS)[number];
type Times = Record<(typeof ACTIONS)[number], number>;

declare const bench: { measure: (tag: Tag, count: number) => Promise<Times>; churn: (tag: Tag, times: number) => Promise<void> };

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

async function compare(page: Page, rows: number, rounds: number): Promise<Record<Tag, Times[]>> {
  const times: Record<Tag, Times[]> = { 'csol-invoice-list': [], 'vanilla-list': [] };
  for (let round = -2; round < rounds; round += 1) {
    for (const tag of round % 2 ? TAGS : [...TAGS].reverse()) {
      const result = await page.evaluate(([name, count]) => bench.measure(name, count), [tag, rows] as const);
      if (round >= 0) times[tag].push(result);
    }
  }
  return times;
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
  let isGood = true;
  console.log('rows   action   widget ms  by hand ms  ratio   limit');
  for (const [rows, rounds] of SIZES) {
    const times = await compare(page, rows, rounds);
    for (const action of ACTIONS) {
      const [ours, theirs] = TAGS.map((tag) => median(times[tag].map((each) => each[action]))) as [number, number];
      const ratio = ours / theirs;
      isGood &&= ratio <= RATIO_LIMIT;
      const cells = [
        ours.toFixed(2).padStart(9),
        theirs.toFixed(2).padStart(11),
        ratio.toFixed(2).padStart(6),
        `${RATIO_LIMIT}`.padStart(7),
      ];
      console.log(`${String(rows).padEnd(6)} ${action.padEnd(7)} ${cells.join(' ')}${ratio > RATIO_LIMIT ? '  above' : ''}`);
    }
  }
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
