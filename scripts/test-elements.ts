/**
 * Runs the element tests in real browsers.
 *   npm run test:elements                                        in Chromium
 *   npm run test:elements -- --browsers=firefox,webkit           in these
 *   npm run test:elements -- --browsers=all                      in Chromium, Firefox, and WebKit where the machine has it
 *   npm run test:elements -- packages/core/src/money.test.ts     only these files; --watch and the other switches of wtr work too
 */
import { spawn } from 'node:child_process';
import { findBrowser, findMiniBrowser, requireBrowsers, startWebKit, type BrowserName } from './browsers.ts';

const SWITCH = '--browsers=';
const everywhere: BrowserName[] = ['chromium', 'firefox'];

function readNames(value: string): BrowserName[] {
  if (value === 'all') return findBrowser('webkit') && findMiniBrowser() ? [...everywhere, 'webkit'] : everywhere;
  return value.split(',') as BrowserName[];
}

const args = process.argv.slice(2);
const names = readNames(args.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length) ?? 'chromium');
const paths = requireBrowsers(names);
const driver = paths.get('webkit');
const webkit = driver ? await startWebKit(driver) : undefined;

const environment = { ...process.env, CSOL_BROWSERS: names.join(','), CSOL_WEBDRIVER_PORT: String(webkit?.port ?? '') };
const runner = spawn(
  process.execPath,
  ['--conditions=csol-source', 'node_modules/@web/test-runner/dist/bin.js', ...args.filter((argument) => !argument.startsWith(SWITCH))],
  { stdio: 'inherit', env: environment },
);
runner.once('exit', (code) => {
  webkit?.stop();
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
