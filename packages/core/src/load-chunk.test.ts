import { expect } from '@open-wc/testing';
import { loadChunk } from './load-chunk.ts';
import { VERSION } from './version.ts';

let count = 0;
/** The address of a module that is there, as no other test uses it. */
const freshUrl = (): string => new URL(`./version.ts?test=${(count += 1)}`, import.meta.url).href;

/** What browsers reject a dynamic import with. */
const messages = {
  Firefox: (url: string) => new TypeError(`error loading dynamically imported module: ${url}`),
  Chromium: (url: string) => new TypeError(`Failed to fetch dynamically imported module: ${url}`),
};

/** What came of a load: a value, or the message of the error. */
const outcomeOf = (loading: Promise<unknown>): Promise<unknown> => loading.catch((error: unknown) => (error as Error).message);

describe('a chunk', () => {
  it('is what its import gives', async () => {
    expect(await loadChunk(async () => ({ a: 1 }))).to.deep.equal({ a: 1 });
  });

  for (const [browser, createError] of Object.entries(messages)) {
    it(`that failed once is asked for under another address, as the browser may keep the failure: ${browser}`, async () => {
      const url = freshUrl();
      const load = (): Promise<{ VERSION?: string }> => Promise.reject(createError(url));
      expect(await outcomeOf(loadChunk(load))).to.contain(url);
      expect((await loadChunk(load)).VERSION).to.equal(VERSION);
    });
  }

  it('that failed elsewhere is asked for under another address at once', async () => {
    const load = (): Promise<{ VERSION?: string }> => Promise.reject(messages.Firefox(freshUrl()));
    expect((await loadChunk(load, true)).VERSION).to.equal(VERSION);
  });

  it('that is pinned by an import map is never asked for under an address that is not', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = '{"integrity": {}}';
    document.head.append(map);
    try {
      const error = messages.Firefox(freshUrl());
      expect(await outcomeOf(loadChunk(() => Promise.reject(error), true))).to.equal(error.message);
    } finally {
      map.remove();
    }
  });

  const others = [new Error('Loading chunk 5 failed. (https://example.com/5.js)'), new TypeError('Importing a module script failed.')];
  for (const error of others) {
    it(`whose loader says something else is left to that loader: ${error.message}`, async () => {
      const load = (): Promise<unknown> => Promise.reject(error);
      await outcomeOf(loadChunk(load));
      expect(await outcomeOf(loadChunk(load))).to.equal(error.message);
    });
  }
});
