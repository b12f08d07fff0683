/** The static Storybook in a browser: served from this process, one page that goes from story to story. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, requireBrowsers } from '../../scripts/browsers.ts';

const FOLDER = fileURLToPath(new URL('../../storybook-static/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A story, as the index names it. */
export interface StoryEntry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
  tags: string[];
}

/** Every story and page of documentation. @throws Error where Storybook is not built */
export function readIndex(): StoryEntry[] {
  const path = join(FOLDER, 'index.json');
  if (!existsSync(path)) throw new Error('Storybook is not built: npm run build-storybook');
  return Object.values((JSON.parse(readFileSync(path, 'utf8')) as { entries: Record<string, StoryEntry> }).entries);
}

/** Serves the folder. A path that leaves it, or that nobody knows, is 404. */
export async function serveStorybook(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(FOLDER, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(FOLDER) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Chromium, as it is on this machine. */
export function startChromium(): Promise<Browser> {
  const executablePath = requireBrowsers(['chromium']).get('chromium') ?? '';
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** What a page should not do. */
export interface Watch {
  /** What there was since the last call. */
  take: () => string[];
}

/** Notes errors and warnings, dialogs, and requests that leave the page's own server. */
export function watch(page: Page, url: string): Watch {
  let notes: string[] = [];
  page.on('pageerror', (error) => notes.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) notes.push(`${message.type()}: ${message.text().slice(0, 500)}`);
  });
  page.on('dialog', (dialog) => {
    notes.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!new RegExp(`^(${url}/|data:|blob:)`).test(request.url())) notes.push(`request: ${request.url()}`);
  });
  return {
    take: () => {
      const taken = notes;
      notes = [];
      return taken;
    },
  };
}

/** What Storybook's preview offers in its page. */
interface Channel {
  emit: (event: string, payload: object) => void;
  on: (event: string, listener: (payload: { storyId: string }) => void) => void;
  off: (event: string, listener: (payload: { storyId: string }) => void) => void;
}

/** How far the preview is with the story that it shows. */
interface Preview {
  currentRender?: { phase?: string };
}

/** Milliseconds; more than a play function takes to give up (`stories/support/play.ts`), so that the story itself says what is missing. */
const PATIENCE_MS = 90_000;

/** Puts an event to the preview and waits until a story, or the one of the payload, is on screen and its play function has ended. */
async function settle(page: Page, event: string, payload: { storyId?: string; [key: string]: unknown }): Promise<void> {
  await page.evaluate(
    ([name, data]) =>
      new Promise<void>((resolve) => {
        const channel = (globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
        const handleFinished = ({ storyId }: { storyId: string }): void => {
          if (data.storyId !== undefined && storyId !== data.storyId) return;
          channel.off('storyFinished', handleFinished);
          requestAnimationFrame(() => setTimeout(resolve));
        };
        channel.on('storyFinished', handleFinished);
        channel.emit(name, data);
      }),
    [event, payload] as const,
  );
}

/**
 * Opens the preview, with Storybook's own check for accessibility switched off.
 * @param storyId another than the one that is shown next: Storybook does not begin a story anew that is there already
 */
export async function openPreview(page: Page, url: string, storyId: string): Promise<void> {
  await page.goto(`${url}/iframe.html?viewMode=story&id=${storyId}&globals=a11y.manual:!true`);
  // Until its play function has ended: Storybook loads the page anew where a story is left in the middle of it.
  const hasEnded = (): boolean => {
    const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as { __STORYBOOK_PREVIEW__?: Preview };
    return ['finished', 'errored'].includes(preview?.currentRender?.phase ?? '');
  };
  await page.waitForFunction(hasEnded, undefined, { timeout: PATIENCE_MS });
}

/** Shows a story from its beginning, until its play function has ended. */
export function showStory(page: Page, storyId: string): Promise<void> {
  return settle(page, 'setCurrentStory', { storyId, viewMode: 'story' });
}

/** Opens a page of documentation and waits for its stories. */
export async function openDocs(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/iframe.html?viewMode=docs&id=${id}`);
  await page.waitForSelector('.sbdocs-content h1');
  await page.waitForFunction(() => [...document.querySelectorAll('.sb-story')].every((story) => story.querySelector('csol-provider')));
}

/** Turns the toolbars; the story stays as it is. */
export function setGlobals(page: Page, globals: Record<string, string>): Promise<void> {
  return settle(page, 'updateGlobals', { globals });
}
