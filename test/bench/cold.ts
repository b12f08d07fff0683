/**
 * How long a cold page takes until its rows are visible, on a slow link and a slow processor: the page with the widget against one that
 * is written by hand, with the same answer of the real server, in turn and in the same run.
 */
import { readFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { CdnManifest } from '../../scripts/cdn-manifest.ts';
import { CDN_FOLDER, invoiceList } from '../../scripts/size-scenarios.ts';
import { createEmbeddedDatabase, migrate } from '@csol/server';
import { createDemoCompany, loadDemoCompany } from '../../packages/server/src/demo-data/index.ts';
import { createSite, NOW } from '../../packages/server/src/testing/site.ts';
import { median } from './measure.ts';

/** 1.6 Mbit/s and 150 ms. */
const LINK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER = 4;
const ROUNDS = 9;
/** For this machine alone; the browser is told to take it. */
const CERTIFICATE = 'node_modules/@web/dev-server-core/.self-signed-dev-server-ssl';
const API = '/api/v1/invoices';

/** A page, the tag that shows its rows, and how long it may take by the time of the first. */
interface Variant {
  name: string;
  path: string;
  tag: string;
  limit?: number;
}
const BY_HAND: Variant = { name: 'by hand', path: '/by-hand', tag: 'vanilla-list' };
const VARIANTS: readonly Variant[] = [
  BY_HAND,
  { name: 'script tag alone', path: '/alone', tag: 'csol-invoice-list' },
  { name: 'with the hints of manifest.json', path: '/chunks', tag: 'csol-invoice-list', limit: 1.06 },
  { name: 'and of the first request', path: '/data', tag: 'csol-invoice-list', limit: 1 },
];

async function bundleByHand(styles: string): Promise<string> {
  const { code } = await transform(styles, { loader: 'css', minify: true });
  const { outputFiles } = await build({
    entryPoints: [new URL('cold-list.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: { STYLES: JSON.stringify(code) },
    target: 'es2022',
    tsconfig: 'tsconfig.json',
  });
  return outputFiles[0]?.text ?? '';
}

/** A page with what its author would write into it. */
function renderPage(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Invoices</title>${head}</head><body>${body}</body></html>`;
}

function renderPages(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(`${CDN_FOLDER}manifest.json`, 'utf8')) as CdnManifest;
  const files = [...new Set(invoiceList(manifest))];
  const chunks = files.map((file) => `<link rel="modulepreload" href="/cdn/${file}">`).join('');
  const data = `<link rel="preload" as="fetch" crossorigin="use-credentials" href="${API}">`;
  const script = '<script type="module" src="/cdn/csol.js"></script>';
  const widget = '<csol-provider base-url="/api" country="be"><csol-invoice-list></csol-invoice-list></csol-provider>';
  return {
    '/by-hand': renderPage('<script type="module" src="/by-hand.js"></script>', '<vanilla-list></vanilla-list>'),
    '/alone': renderPage(script, widget),
    '/chunks': renderPage(chunks + script, widget),
    '/data': renderPage(data + chunks + script, widget),
  };
}

/** The real server's first page of a demo company, so that its own time is none of either page's. */
async function ask(): Promise<string> {
  const db = await createEmbeddedDatabase();
  await migrate(db);
  await loadDemoCompany(db, createDemoCompany({ today: NOW.toISOString().slice(0, 10), documents: 300 }));
  const page = await createSite(db, 'all').list();
  await db.destroy();
  return JSON.stringify(page);
}

/** Everything as a server sends it that has compressed it beforehand. */
async function listen(byHand: string): Promise<Http2SecureServer> {
  const bodies = new Map<string, Buffer>();
  const put = (path: string, text: string): void => void bodies.set(path, brotliCompressSync(text));
  put(API, await ask());
  put('/by-hand.js', byHand);
  for (const [path, html] of Object.entries(renderPages())) put(path, html);
  const typeOf = (path: string): string => (path.endsWith('.js') ? 'text/javascript' : path === API ? 'application/json' : 'text/html');
  // As sites send it: over HTTP/1.1 a browser would have only six files on their way at once.
  const server = createSecureServer({ key: readFileSync(`${CERTIFICATE}.key`), cert: readFileSync(`${CERTIFICATE}.cert`) });
  server.on('request', ({ url }, response) => {
    if (url.startsWith('/cdn/') && !bodies.has(url)) put(url, readFileSync(CDN_FOLDER + url.slice('/cdn/'.length), 'utf8'));
    const body = bodies.get(url);
    if (!body) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': typeOf(url), 'content-encoding': 'br', 'cache-control': 'max-age=3600' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page before anything else. It looks only where something has changed: a page that is asked in every frame draws more. */
function watchRows(tag: string): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (this.localName !== tag) return root;
    const watcher = new MutationObserver(() => {
      if (!root.querySelector('tbody button')) return;
      watcher.disconnect();
      const tell = (globalThis as unknown as { tellRows: (time: string) => void }).tellRows;
      // The frame after the one that has them.
      requestAnimationFrame(() => requestAnimationFrame((time) => tell(String(time))));
    });
    watcher.observe(root, { childList: true, subtree: true });
    return root;
  };
}

interface Visit {
  time: number;
  requests: number;
  bytes: number;
}

async function visit(browser: Browser, origin: string, { path, tag }: Variant): Promise<Visit> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchRows, tag);
    const client = await context.newCDPSession(page);
    let [requests, bytes] = [0, 0];
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', LINK);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // Nothing of the test's own runs in the page meanwhile.
    await client.send('Runtime.enable');
    await client.send('Runtime.addBinding', { name: 'tellRows' });
    const time = new Promise<number>((resolve) => client.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload))));
    await client.send('Page.navigate', { url: origin + path });
    const seen = await time;
    return { time: seen, requests, bytes };
  } finally {
    await context.close();
  }
}

/** Prints how long each page takes. @param styles of the widget @returns whether all are within their limits */
export async function isFastWhenCold(browser: Browser, styles: string): Promise<boolean> {
  const server = await listen(await bundleByHand(styles));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return report(await visitAll(browser, origin));
  } finally {
    server.close();
  }
}

async function visitAll(browser: Browser, origin: string): Promise<Map<Variant, Visit[]>> {
  const visits = new Map<Variant, Visit[]>(VARIANTS.map((variant) => [variant, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const variant of round % 2 ? VARIANTS : [...VARIANTS].reverse()) {
      const seen = await visit(browser, origin, variant);
      if (round >= 0) visits.get(variant)?.push(seen);
    }
  }
  return visits;
}

function report(visits: ReadonlyMap<Variant, readonly Visit[]>): boolean {
  const of = (variant: Variant, key: keyof Visit): number => median((visits.get(variant) ?? []).map((seen) => seen[key]));
  let isGood = true;
  console.log('\ncold page: rows visible              ms  ratio  limit  requests  KiB');
  for (const variant of VARIANTS) {
    const { name, limit } = variant;
    const ratio = of(variant, 'time') / of(BY_HAND, 'time');
    const isOver = limit !== undefined && ratio > limit;
    isGood &&= !isOver;
    const cells = [
      of(variant, 'time').toFixed(0).padStart(5),
      ratio.toFixed(2).padStart(6),
      `${limit ?? ''}`.padStart(6),
      `${of(variant, 'requests')}`.padStart(9),
      (of(variant, 'bytes') / 1024).toFixed(1).padStart(5),
    ];
    console.log(`${name.padEnd(33)} ${cells.join(' ')}${isOver ? '  above' : ''}`);
  }
  return isGood;
}
