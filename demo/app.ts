/** The demo as one request handler: pages, API, script bundle, fonts. Holds no state of its own beside what it was made with. */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { etag } from 'hono/etag';
import { createAssets, type Asset, type Assets } from './assets.ts';
import type { Bundle } from './bundle.ts';
import { renderHints } from './hints.ts';
import { renderChooser } from './pages/chooser.ts';
import { pathOf, renderCountry, VIEWS, type View } from './pages/country.ts';
import type { Theme } from './pages/layout.ts';
import { renderNotFound } from './pages/not-found.ts';
import { renderPlain } from './pages/plain.ts';
import type { GuestExample } from './people.ts';
import { countries, sites, type Site } from './sites.ts';
import { faces } from './style.ts';
import { negotiateLanguage, textsOf } from './texts/index.ts';

/** What the demo is put together from. */
export interface DemoOptions {
  /** The reference server's handler; gets every request below `/api/` with the whole address. */
  api: (request: Request, listener: unknown) => Response | Promise<Response>;
  /** The bundle as it is at a request. */
  bundle: () => Bundle;
  /** Where its files are. */
  bundleFolder: string;
  /** What can be looked up without an account, by country in small letters. */
  examples: ReadonlyMap<string, GuestExample>;
}

const THEME_COOKIE = 'csol_theme';
/** Of the API, on the demo's plain host: whoever has it is probably signed in. */
const SESSION_COOKIE = 'csol_session';

/** Strict on purpose: what works here works on a site with a strict policy. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'public, no-cache';
const HASHED = /-[\w-]{8,}\.\w+$/;

function themeOf(c: Context): Theme {
  const theme = getCookie(c, THEME_COOKIE);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

function sendAsset(c: Context, { type, hash, body, brotli }: Asset): Response {
  const encoded = /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '');
  c.header('Content-Type', type);
  c.header('Cache-Control', FOR_EVER);
  c.header('Vary', 'Accept-Encoding');
  c.header('ETag', `"${hash}${encoded ? '-br' : ''}"`);
  if (encoded) c.header('Content-Encoding', 'br');
  return c.body(new Uint8Array(encoded ? brotli : body));
}

function addStaticFiles(app: Hono, { bundleFolder }: DemoOptions, assets: Assets): void {
  app.use('/cdn/*', etag(), async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    c.header('Cache-Control', HASHED.test(c.req.path) ? FOR_EVER : ASK_FIRST);
    // A module script of another origin needs this; the files are public.
    c.header('Access-Control-Allow-Origin', '*');
  });
  const rewriteRequestPath = (path: string): string => path.slice('/cdn'.length);
  app.use('/cdn/*', serveStatic({ root: bundleFolder, rewriteRequestPath, precompressed: true }));
  for (const { href, folder, file } of faces) {
    app.get(href, async (c, next) => {
      await next();
      c.header('Cache-Control', FOR_EVER);
    }, serveStatic({ root: folder, path: file }));
  }
  for (const asset of [assets.css, assets.js]) app.get(asset.href, (c) => sendAsset(c, asset));
  for (const path of ['/cdn/*', '/fonts/*', '/assets/*']) app.all(path, (c) => c.text('Not found', 404));
}

function addPages(app: Hono, { bundle, examples }: DemoOptions, assets: Assets): void {
  const frame = (c: Context) => {
    const language = negotiateLanguage(c.req.header('Accept-Language')) ?? 'en';
    const texts = textsOf({ language, country: '' });
    const { origin } = new URL(c.req.url);
    return { assets, theme: themeOf(c), language, texts, origin, weight: bundle().weightFor(language) };
  };
  const renderSite = (c: Context, site: Site, view: View): string => {
    const isSignedIn = getCookie(c, SESSION_COOKIE) !== undefined;
    const [hints, weight] = [renderHints(bundle(), site, { view, isSignedIn }), bundle().weightFor(site.language)];
    return renderCountry({ ...frame(c), site, view, texts: textsOf(site), example: examples.get(site.country), isSignedIn, hints, weight });
  };

  app.get('/', (c) => c.html(renderChooser(frame(c))));
  app.get('/plain/', (c) => c.html(renderPlain()));
  for (const site of sites) for (const view of VIEWS) app.get(pathOf(site, view), (c) => c.html(renderSite(c, site, view)));
  for (const pages of countries) {
    app.get(`/${pages[0]?.country}/`, (c) => {
      const wanted = negotiateLanguage(c.req.header('Accept-Language'));
      return c.redirect((pages.find(({ language }) => language === wanted) ?? pages[0])?.path ?? '/');
    });
  }
  const listed = sites.flatMap((site) => VIEWS.map((view) => pathOf(site, view).slice(0, -1)));
  for (const path of ['/plain', ...listed, ...countries.map(([site]) => `/${site?.country}`)]) {
    app.get(path, (c) => c.redirect(`${path}/`, 308));
  }
  app.notFound((c) => c.html(renderNotFound(frame(c)), 404));
}

/** Makes the demo's request handler. */
export function createDemo(options: DemoOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    if (!c.res.headers.get('Content-Type')?.startsWith('text/html')) return;
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    c.header('Cache-Control', 'private, no-cache');
    c.header('Vary', 'Accept-Encoding, Accept-Language, Cookie');
  });
  app.all('/api/*', (c) => options.api(c.req.raw, c.env));
  const assets = createAssets();
  addStaticFiles(app, options, assets);
  app.use(etag({ weak: true }), compress());
  addPages(app, options, assets);
  return app;
}
