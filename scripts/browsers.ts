/** Finds the browsers that tests run in, by environment, PATH and usual places, and installs missing ones where it may. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findCommand, installOnDebian } from './machine.ts';

/** An engine of the element tests. */
export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** Switches without which Chromium looks for servers of its own, or does not start as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const { env } = process;
const windows = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);

const places = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windows.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
      ...windows.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ],
    debian: ['chromium'],
    advice: 'sudo apt-get install chromium (Debian), brew install --cask chromium (macOS), winget install Google.Chrome (Windows)',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'))],
    debian: ['firefox-esr'],
    advice: 'sudo apt-get install firefox-esr (Debian), brew install --cask firefox (macOS), winget install Mozilla.Firefox (Windows)',
  },
  webkit: {
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    files: [],
    debian: ['webkit2gtk-driver', 'xvfb'],
    advice: 'sudo apt-get install webkit2gtk-driver xvfb (Debian)',
  },
};

/** The executable of a browser (for WebKit: of its driver), undefined where the machine has none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, files } = places[name];
  const named = env[variable];
  if (named) return named;
  return commands.map(findCommand).find((path) => path !== undefined) ?? files.find((path) => existsSync(path));
}

/** The browser that WebKitWebDriver steers, undefined where the machine has none. */
export function findMiniBrowser(): string | undefined {
  return globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser').sort().at(-1);
}

/**
 * The executables of the browsers that were asked for. What is missing is installed where this may be done (root on Debian).
 * @throws where one is missing and cannot be installed; the message is one sentence with the command that installs it
 */
export function requireBrowsers(names: BrowserName[]): Map<BrowserName, string> {
  const missing = names.filter((name) => !findBrowser(name));
  installOnDebian(missing.flatMap((name) => places[name].debian));
  return new Map(
    names.map((name) => {
      const path = findBrowser(name);
      if (!path) throw new Error(`No ${name} was found on this machine; this installs one: ${places[name].advice}.`);
      return [name, path];
    }),
  );
}

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The operating system named no port.');
  return address.port;
}

/** A WebKit that listens for WebDriver sessions. */
export interface WebKitDriver {
  port: number;
  /** Ends the driver and the display that it drew on. */
  stop(): void;
}

/** Starts WebKitWebDriver, on a virtual display of its own where there is Xvfb. */
export async function startWebKit(driver: string): Promise<WebKitDriver> {
  const children: ChildProcess[] = [];
  const display = await startDisplay(children);
  const port = await findFreePort();
  const settings = { ...env, LIBGL_ALWAYS_SOFTWARE: '1', ...(display ? { DISPLAY: display } : {}) };
  children.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: settings }));
  return { port, stop: () => children.reverse().forEach((child) => child.kill()) };
}

/** Starts Xvfb and waits for the number of the display that it chose, as it writes it to a file descriptor. */
async function startDisplay(children: ChildProcess[]): Promise<string | undefined> {
  const xvfb = findCommand('Xvfb');
  if (!xvfb) return undefined;
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  return await new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
