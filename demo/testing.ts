/** What the demo's tests share: the real demo as a process of its own, and a browser. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../scripts/browsers.ts';
import { DEMO_PASSWORD } from './people.ts';

const START = fileURLToPath(new URL('start.ts', import.meta.url));

/** A demo that has been started. */
export interface RunningDemo {
  /** `http://localhost:PORT`. */
  url: string;
  /** What it has printed so far. */
  output: () => string;
  /** Ends it as Ctrl+C does. @returns the exit code. */
  stop: () => Promise<number | null>;
}

function spawnDemo(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const all = { ...process.env, PORT: '0', DATABASE_URL: '', ...env };
  const child = spawn(process.execPath, ['--conditions=csol-source', START], { env: all });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { child, output: () => text };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/**
 * Starts the demo and waits until it says that it is ready.
 *
 * @param env `CSOL_DATA` at least.
 */
export async function startDemo(env: Record<string, string>): Promise<RunningDemo> {
  const { child, output } = spawnDemo(env);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return exitOf(child);
  };
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /demo: (http:\/\/localhost:\d+)\/[\s\S]*Ctrl\+C/.exec(output())?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${output()}`)));
  });
  return { url, output, stop };
}

/** Starts the demo where it cannot start. @returns what it says. */
export async function failToStart(env: Record<string, string>): Promise<string> {
  const { child, output } = spawnDemo(env);
  assert.equal(await exitOf(child), 1, output());
  return output();
}

/** The machine's Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowsers(['chromium']).get('chromium'), args: CHROMIUM_ARGS });
}

/** A demo with a database of its own, and a browser; see `useDemo()`. */
export interface Stage {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  /** Of the database and the outbox. */
  readonly folder: string;
}

/** Puts up a demo and a browser for all tests of a file, and takes them down. @returns what is there once the first test begins */
export function useDemo(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'csol-demo-'));
  const stage = { folder } as Stage;
  before(async () => {
    Object.assign(stage, { demo: await startDemo({ CSOL_DATA: folder }) });
    Object.assign(stage, { browser: await launchBrowser() });
  });
  after(async () => {
    await stage.browser.close();
    await stage.demo.stop();
    rmSync(folder, { recursive: true });
  });
  return stage;
}

/** A page, and what went wrong on it. */
export interface WatchedPage {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, answers from 400 up. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Signs a person of the demo in, by cookie, for all pages of a context. @param url Any address of the demo. */
export async function signInTo(context: BrowserContext, url: string, userId: string): Promise<void> {
  const response = await context.request.post(new URL('/api/v1/session', url).href, {
    headers: { 'X-Requested-With': 'test' },
    data: { userId, password: DEMO_PASSWORD },
  });
  assert.equal(response.status(), 200, await response.text());
}

/** Who sees everything, in the demo. */
export const CONTROLLER = 'maria.dubois';

/** Milliseconds without a request after which a page has settled. */
const QUIET_MS = 500;

/** Goes to a page, and waits until it asks for nothing more; a stream of changes, which never ends, does not count. */
export async function goTo(page: Page, url: string): Promise<void> {
  const open = new Set<unknown>();
  let last = Date.now();
  const note = (change: () => void): void => {
    change();
    last = Date.now();
  };
  page.on('request', (request) => note(() => request.url().endsWith('/order-changes') || open.add(request)));
  page.on('requestfinished', (request) => note(() => open.delete(request)));
  page.on('requestfailed', (request) => note(() => open.delete(request)));
  await page.goto(url, { waitUntil: 'load' });
  const end = Date.now() + 10_000;
  while (open.size > 0 || Date.now() - last < QUIET_MS) {
    assert.ok(Date.now() < end, `${url} does not settle`);
    await setTimeout(50);
  }
}

/**
 * Opens a page in a fresh context and waits until nothing more is loaded.
 * @param options.as Who is signed in; the controller unless told.
 */
export async function openPage(
  browser: Browser,
  url: string,
  { as = CONTROLLER, ...options }: BrowserContextOptions & { as?: string | null } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  if (as !== null) await signInTo(context, url, as);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await goTo(page, url);
  return { page, complaints, close: () => context.close() };
}

/** The link of the newest mail to an address, as the demo prints it; nothing where there is none yet. */
export function linkMailedTo({ demo }: Stage, address: string): string | undefined {
  const mails = [...demo.output().matchAll(/^E-mail to (\S+): .*\n {2}(https?:\S+)$/gm)];
  return mails.filter(([, to]) => to === address).at(-1)?.[2];
}

/** The same, once it is there. */
export async function awaitLinkMailedTo(stage: Stage, address: string): Promise<string> {
  for (const end = performance.now() + 20_000; performance.now() < end; await setTimeout(50)) {
    const link = linkMailedTo(stage, address);
    if (link !== undefined) return link;
  }
  return assert.fail(`There is no mail to ${address} in:\n${stage.demo.output()}`);
}
