/**
 * Every story in every look: it comes to what its play function waits for, quietly, with nothing from outside, and neither checker
 * finds a fault. And: every widget has a story of every state.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findFaults, loadCheckers } from './accessible.ts';
import { openDocs, openPreview, readIndex, serveStorybook, setGlobals, showStory, startChromium, watch, type Watch } from './storybook.ts';

const entries = readIndex();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

interface Declaration {
  tagName?: string;
  summary?: string;
  [list: string]: unknown;
}
const manifest = JSON.parse(readFileSync(new URL('../../packages/widgets/custom-elements.json', import.meta.url), 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
const widgets = elements.map(({ tagName }) => String(tagName)).filter((tag) => tag !== 'csol-provider');

/** The states of the union, out of its source, so that a new one asks for its story. */
function readStates(): string[] {
  const source = readFileSync(new URL('../../packages/core/src/request.ts', import.meta.url), 'utf8');
  const union = /export type RequestState<T> =(.*?);\n\n/s.exec(source)?.[1] ?? '';
  return [...new Set([...union.matchAll(/'(\w+)'/g)].map(([, name]) => String(name)))];
}

/** States that a widget cannot be in, and why. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  // A desk that is known has a name.
  'csol-contact-card': ['empty'],
  // Nobody is somebody, too.
  'csol-sign-in': ['empty'],
};

test('the widgets and the states are found', () => {
  const files = readdirSync(new URL('../../packages/widgets/src/define/', import.meta.url));
  const defined = files.map((file) => `csol-${file.replace('.ts', '')}`);
  assert.ok(widgets.length >= 3);
  assert.deepEqual(widgets.toSorted(), defined.filter((tag) => tag !== 'csol-provider').toSorted());
  assert.equal(readStates().length, 10);
});

for (const tag of widgets) {
  test(`<${tag}> has a story of each of its states`, () => {
    const shown = new Set(stories.filter(({ tags }) => tags.includes(tag)).flatMap(({ tags }) => tags));
    const possible = readStates().filter((state) => !IMPOSSIBLE[tag]?.includes(state));
    assert.deepEqual(possible.filter((state) => !shown.has(`state:${state}`)), []);
  });
}

test('the manifest documents every element', () => {
  for (const element of elements) {
    const ofWidgets = element.tagName === 'csol-provider' ? [] : ['events', 'cssParts', 'cssProperties'];
    const lists = ['attributes', 'slots', ...ofWidgets];
    assert.ok(element.summary, `${element.tagName} has a summary`);
    for (const list of lists) {
      const items = element[list] as { name: string; description?: string }[] | undefined;
      assert.ok(items?.length, `${element.tagName} has ${list}`);
      assert.deepEqual(items.filter(({ description }) => !description), [], `${element.tagName} describes its ${list}`);
    }
  }
});

/** How a story is looked at. */
interface Look {
  name: string;
  globals: Record<string, string>;
  forcedColors: 'active' | 'none';
  withoutRules?: string[];
}

const LOOKS: readonly Look[] = [
  { name: 'light', globals: { theme: 'light', dir: 'ltr' }, forcedColors: 'none' },
  { name: 'dark', globals: { theme: 'dark', dir: 'ltr' }, forcedColors: 'none' },
  { name: 'right to left', globals: { theme: 'light', dir: 'rtl' }, forcedColors: 'none' },
  // The system's colours are on screen, the page's own ones in the computed styles that axe reads.
  { name: 'forced colours', globals: { theme: 'light', dir: 'ltr' }, forcedColors: 'active', withoutRules: ['color-contrast'] },
];

/** Parts that are on screen and that the manifest does not name. */
function findUndocumentedParts(page: Page): Promise<string[]> {
  const partsOf = ({ cssParts }: Declaration): { name: string }[] => (cssParts as { name: string }[] | undefined) ?? [];
  const known = Object.fromEntries(elements.map((element) => [String(element.tagName), partsOf(element)]));
  return page.evaluate((documented) => {
    return Object.entries(documented).flatMap(([tag, parts]) =>
      [...document.querySelectorAll(tag)]
        .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])])
        .flatMap((part) => [...part.part])
        .filter((name) => !parts.some((part) => part.name === name))
        .map((name) => `${tag}::part(${name})`),
    );
  }, known);
}

/** Walks through every nth entry, on a page of its own. */
function walk(first: number, n: number, start: () => Promise<{ url: string; browser: Browser }>): void {
  const mine = <T>(list: readonly T[]): T[] => list.filter((_, index) => index % n === first);
  let url: string;
  let page: Page;
  let seen: Watch;

  before(async () => {
    const started = await start();
    ({ url } = started);
    page = await (await started.browser.newContext({ viewport: { width: 1100, height: 800 } })).newPage();
    seen = watch(page, url);
    await openPreview(page, url, mine(stories).at(-1)?.id ?? '');
    await loadCheckers(page);
  });

  for (const { id, title, name } of mine(stories)) {
    test(`${title}, ${name}`, async () => {
      const faults: string[] = [];
      await showStory(page, id);
      for (const look of LOOKS) {
        await page.emulateMedia({ forcedColors: look.forcedColors });
        await setGlobals(page, look.globals);
        faults.push(...(await findFaults(page, look.withoutRules)).map((fault) => `${look.name}: ${fault}`));
      }
      faults.push(...(await findUndocumentedParts(page)), ...seen.take());
      assert.deepEqual(faults, []);
    });
  }

  for (const { id, title } of mine(docs)) {
    test(`${title}, documentation`, async () => {
      await openDocs(page, url, id);
      assert.deepEqual(seen.take(), []);
    });
  }
}

/** Pages that are walked on at once; each keeps a core busy. */
const PAGES = 2;

describe('in a browser', { concurrency: PAGES }, () => {
  const start = async () => {
    const { url, server } = await serveStorybook();
    return { url, server, browser: await startChromium() };
  };
  let started: ReturnType<typeof start>;
  before(() => (started = start()));
  after(async () => {
    const { browser, server } = await started;
    await browser.close();
    server.close();
  });

  for (let first = 0; first < PAGES; first += 1) {
    describe(`on page ${first + 1}`, { concurrency: 1 }, () => walk(first, PAGES, () => started));
  }
});
