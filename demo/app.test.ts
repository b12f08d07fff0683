import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CONTENT_SECURITY_POLICY, createDemo } from './app.ts';
import type { Bundle } from './bundle.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts';
import { sites } from './sites.ts';

const SCRIPT = 'export const x = 1;\n';
let folder: string;
let app: ReturnType<typeof createDemo>;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'csol-cdn-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'csol.js'), SCRIPT);
  writeFileSync(join(folder, 'list-a1b2c3d4.js'), SCRIPT);
  writeFileSync(join(folder, 'list-a1b2c3d4.js.br'), 'not really brotli');
  const bundle: Bundle = { filesFor: () => ['csol.js', 'list-a1b2c3d4.js'], weightFor: () => 2048 };
  const api = (request: Request): Response => Response.json({ url: request.url });
  const examples = new Map([['be', { type: 'invoice', number: 'F-<b>1', customerNumber: '10482-BE' } as const]]);
  app = createDemo({ api, bundle: () => bundle, bundleFolder: folder, examples });
});

after(() => rmSync(folder, { recursive: true }));

async function get(path: string, headers: Record<string, string> = {}): Promise<{ response: Response; text: string }> {
  const response = await app.request(`http://demo.test${path}`, { headers });
  return { response, text: await response.text() };
}

describe('the demo’s pages', () => {
  for (const { path, locale } of sites) {
    it(`answers ${path} in ${locale} under a strict policy`, async () => {
      const { response, text } = await get(path);
      assert.equal(response.status, 200);
      assert.match(text, new RegExp(`<html lang="${locale}">`));
      assert.equal(response.headers.get('content-security-policy'), CONTENT_SECURITY_POLICY);
      assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=/);
    });
  }

  it('shows how to reach the desk before any script runs', async () => {
    const { text } = await get('/ca/fr/');
    assert.match(text, /<a href="tel:\+18668802765">1 866 880-CSOL \(1 866 880-2765\)<\/a>/);
  });

  it('shows names out of data as text', async () => {
    const { text } = await get('/be/nl/');
    assert.match(text, /<code>F-&lt;b&gt;1<\/code>/);
  });

  it('loads the script and the first data side by side for a visitor with a session', async () => {
    assert.doesNotMatch((await get('/se/sv/')).text, /as="fetch"/);
    const { text } = await get('/se/sv/', { Cookie: 'csol_session=x' });
    assert.match(text, /<link rel="modulepreload" href="\/cdn\/list-a1b2c3d4\.js">/);
    assert.match(text, /<link rel="preload" as="fetch" crossorigin="use-credentials" href="\/api\/v1\/invoices">/);
  });

  it('finds no page at an unknown address, in the visitor’s language', async () => {
    const { response, text } = await get('/xx/yy/', { 'Accept-Language': 'sv-SE,sv;q=0.9,en;q=0.8' });
    assert.equal(response.status, 404);
    assert.match(text, /Det finns ingen sida på den här adressen/);
  });

  it('sends an address without its slash, and a country without a language, to a page', async () => {
    assert.equal((await get('/be/nl')).response.headers.get('location'), '/be/nl/');
    assert.equal((await get('/be/', { 'Accept-Language': 'fr' })).response.headers.get('location'), '/be/fr/');
    assert.equal((await get('/be/')).response.headers.get('location'), '/be/nl/');
  });

  it('keeps the theme that the visitor chose', async () => {
    assert.match((await get('/', { Cookie: 'csol_theme=dark' })).text, /<html lang="en" data-theme="dark">/);
    assert.match((await get('/', { Cookie: 'csol_theme="><script>' })).text, /<html lang="en">/);
  });
});

describe('the made-up people', () => {
  it('stand on every country page, one for each level, with their password', async () => {
    for (const { path } of sites) {
      const { text } = await get(path);
      for (const { userId } of DEMO_PEOPLE) assert.ok(text.includes(`<code>${userId}</code>`), path);
      assert.ok(text.includes(`<code>${DEMO_PASSWORD}</code>`), path);
    }
  });

  it('are shown to who is not signed in, and folded up for who is', async () => {
    assert.match((await get('/be/nl/')).text, /<details class="people" open>/);
    assert.match((await get('/be/nl/', { Cookie: 'csol_session=x' })).text, /<details class="people">/);
  });
});

describe('the demo’s files', () => {
  it('may be kept for ever where their name has a hash, and are asked for again where not', async () => {
    assert.match((await get('/cdn/list-a1b2c3d4.js')).response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await get('/cdn/csol.js')).response.headers.get('cache-control'), 'public, no-cache');
  });

  it('come compressed to who can read it', async () => {
    const { response } = await get('/cdn/list-a1b2c3d4.js', { 'Accept-Encoding': 'gzip, br' });
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.equal((await get('/cdn/list-a1b2c3d4.js')).text, SCRIPT);
  });

  it('are not sent again to who has them', async () => {
    const etag = (await get('/cdn/csol.js')).response.headers.get('etag') ?? '';
    assert.match(etag, /^"/);
    assert.equal((await get('/cdn/csol.js', { 'If-None-Match': etag })).response.status, 304);
  });

  it('load into a page of another origin', async () => {
    assert.equal((await get('/cdn/csol.js')).response.headers.get('access-control-allow-origin'), '*');
  });

  it('lie inside their folder only', async () => {
    for (const path of ['/cdn/..%2fpackage.json', '/cdn/%2e%2e/package.json', '/cdn/nothing.js', '/fonts/nothing.woff2']) {
      assert.equal((await get(path)).response.status, 404, path);
    }
  });

  it('include page style and fonts', async () => {
    const { text } = await get('/');
    for (const [, href] of text.matchAll(/<(?:link|script)[^>]* (?:href|src)="(\/(?:assets|fonts)\/[^"]+)"/g)) {
      const { response } = await get(href ?? '');
      assert.equal(response.status, 200, href);
      assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    }
  });
});

describe('the API', () => {
  it('is handed every request below /api/', async () => {
    const { response, text } = await get('/api/v1/invoices?limit=5');
    assert.equal(text, '{"url":"http://demo.test/api/v1/invoices?limit=5"}');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });
});
