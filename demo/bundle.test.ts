import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createBundleReader } from './bundle.ts';

let folder: string;

/** Writes a bundle whose files are named after `build`, at `second`. */
function writeBundle(build: string, second: number): void {
  const named = (name: string): string => `${name}-${build}.js`;
  const files = { entry: 'csol.js', list: named('list'), rest: named('rest'), card: named('card'), sv: named('sv'), se: named('se') };
  for (const file of Object.values(files)) writeFileSync(join(folder, file), `export const file = '${file}';\n`);
  writeFileSync(join(folder, `${files.list}.br`), Buffer.alloc(1000));
  const manifest = {
    entry: [files.entry],
    elements: { 'invoice-list': [files.list], 'contact-card': [files.card, files.list] },
    locales: { sv: [files.sv] },
    others: { 'packages/client/src/rest/index.ts': [files.rest], 'packages/domain/src/packs/se.ts': [files.se] },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  utimesSync(join(folder, 'manifest.json'), second, second);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csol-bundle-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('createBundleReader', () => {
  it('names each file that a country’s page needs once', () => {
    writeBundle('a', 1);
    const { filesFor } = createBundleReader(folder)();
    const swedish = filesFor({ country: 'se', language: 'sv' }, true, 'invoice-list');
    assert.deepEqual(swedish, ['csol.js', 'rest-a.js', 'sv-a.js', 'list-a.js', 'card-a.js', 'se-a.js']);
    assert.deepEqual(filesFor({ country: 'us', language: 'en' }, true, 'invoice-list'), ['csol.js', 'rest-a.js', 'list-a.js', 'card-a.js']);
  });

  it('weighs the list with its language, as it travels', () => {
    writeBundle('a', 1);
    const sizeOf = (file: string): number => brotliCompressSync(Buffer.from(`export const file = '${file}';\n`)).length;
    const english = sizeOf('csol.js') + 1000 + sizeOf('rest-a.js');
    const bundle = createBundleReader(folder)();
    assert.equal(bundle.weightFor('en'), english);
    assert.equal(bundle.weightFor('sv'), english + sizeOf('sv-a.js'));
  });

  it('follows a build beside the running demo, and bridges the moment without a manifest', () => {
    writeBundle('a', 1);
    const read = createBundleReader(folder);
    assert.ok(read().filesFor({ country: 'se', language: 'sv' }, true, 'invoice-list').includes('list-a.js'));
    rmSync(join(folder, 'manifest.json'));
    assert.ok(read().filesFor({ country: 'se', language: 'sv' }, true, 'invoice-list').includes('list-a.js'));
    writeBundle('b', 2);
    assert.ok(read().filesFor({ country: 'se', language: 'sv' }, true, 'invoice-list').includes('list-b.js'));
  });

  it('says where a bundle is missing', () => {
    assert.throws(createBundleReader(folder), /There is no bundle in/);
  });
});
