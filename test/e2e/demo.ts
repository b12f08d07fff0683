/** The demo and a browser for tests that go from end to end: the process that `npm start` starts, and an installed Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../../scripts/browsers.ts';
import { ROOT } from '../house/project.ts';

/** A demo that runs with a database of its own, and a browser beside it. */
export interface Demo {
  /** Without a slash at the end, for example `http://localhost:40123`. */
  url: string;
  browser: Browser;
  /** What the process has written so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Milliseconds in which the first start, bundle and demo company included, has to be ready. */
const START_MS = 60_000;

/** The address that the demo prints once it is ready. */
function waitForUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The demo ${reason}:\n${output()}`));
    const deadline = setTimeout(fail, START_MS, 'was not ready in time');
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stdout?.on('data', () => {
      const url = /CSOL Widgets demo: (http:\S+?)\/?\n/.exec(output())?.[1];
      if (!url) return;
      clearTimeout(deadline);
      resolve(url);
    });
  });
}

/** Starts the demo on a free port with an empty folder, and Chromium. Stop it in the end, or the test process hangs. */
export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'csol-demo-'));
  const env = { ...process.env, PORT: '0', CSOL_DATA: folder };
  const args = ['--conditions=csol-source', 'demo/start.ts'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  const output = () => text;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [url, browser] = await Promise.all([waitForUrl(child, output), launchChromium()]);
    return { url, browser, output, stop: async () => void (await Promise.all([browser.close(), end()])) };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The Chromium of this machine, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowsers(['chromium']).get('chromium') ?? '', args: CHROMIUM_ARGS });
}
