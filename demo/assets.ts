import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { createStylesheet } from './style.ts';

/** A file that is made when the demo starts. Its address names its content, so that a browser may keep it for ever. */
export interface Asset {
  href: string;
  type: string;
  /** SHA-256 of the content, shortened. */
  hash: string;
  body: Buffer;
  brotli: Buffer;
}

function createAsset(name: string, extension: string, type: string, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { href: `/assets/${name}-${hash}.${extension}`, type, hash, body, brotli: brotliCompressSync(body) };
}

/** What every page of the demo loads. */
export interface Assets {
  css: Asset;
  js: Asset;
}

/** Makes stylesheet and script, once per start. */
export function createAssets(): Assets {
  const js = readFileSync(new URL('assets/site.js', import.meta.url), 'utf8');
  return {
    css: createAsset('site', 'css', 'text/css; charset=utf-8', createStylesheet()),
    js: createAsset('site', 'js', 'text/javascript; charset=utf-8', js),
  };
}
