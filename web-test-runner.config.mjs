import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { CHROMIUM_ARGS, findBrowser, findMiniBrowser } from './scripts/browsers.ts';
import { countReporter } from './scripts/count-reporter.ts';
import { createApi } from './scripts/test-backend.ts';
import { failNamedFiles } from './scripts/test-faults.ts';

/** Which engines run is said by scripts/test-elements.ts, which also starts WebKit's driver. */
const names = (process.env.CSOL_BROWSERS ?? 'chromium').split(',');

const api = createApi();

const launchers = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'] } }),
  firefox: () => puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox'), headless: true } }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.CSOL_WEBDRIVER_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      },
    }),
};

export default {
  files: ['packages/{core,widgets}/src/**/*.test.ts', 'test/elements/**/*.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['csol-source', 'browser', 'development'] },
  // One page at a time in each browser: pages in the background get no focus and few animation frames.
  concurrency: 1,
  // Two keep both cores of a small machine busy; a third one only makes all of them late.
  concurrentBrowsers: 2,
  browsers: names.map((name) => launchers[name]()),
  testRunnerHtml: (testFramework) => `<!doctype html><html lang="en"><head><title>Tests</title>
    <script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script></head>
    <body><script type="module" src="${testFramework}"></script></body></html>`,
  testFramework: { config: { timeout: 30_000 } },
  middleware: [failNamedFiles(), api.middleware],
  plugins: [
    api.plugin,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  // The bars are for somebody who watches.
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countReporter(names)],
  coverage: names.length === 1 && names[0] === 'chromium',
  coverageConfig: { include: ['packages/{core,widgets}/src/**'], exclude: ['**/*.test.ts', '**/generated/**'], reporters: ['lcovonly'] },
};
