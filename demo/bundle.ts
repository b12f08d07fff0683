/** The demo's own copy of the script-tag bundle: built when its sources are newer, read for what a page should load early. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { CdnManifest } from '../scripts/cdn-manifest.ts';
import type { Site } from './sites.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOME = join(ROOT, '.cache/demo');
/** Where the bundle is served from; apart from `dist/cdn`, so that a build beside the running demo takes nothing from under it. */
export const BUNDLE_FOLDER = join(HOME, 'cdn');
/** All that goes into the bundle. */
const INPUTS = [
  'packages/{contract,domain,client,core,widgets}/{src/**/*.ts,package.json}',
  'locales/countries/*.json',
  'scripts/cdn-manifest.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** The built bundle. */
export interface Bundle {
  /**
   * Files that a country's page needs at once, relative to the folder. For a visitor who is signed in the sign-in's come later: on a
   * slow link the page's fonts and the list's first row go before.
   * @param widget The list that the page shows.
   */
  filesFor: (site: Pick<Site, 'country' | 'language'>, isSignedIn: boolean, widget: string) => string[];
  /** Bytes, compressed, of the scripts that the invoice list loads in a language before its first row. */
  weightFor: (language: string) => number;
}

function isFresh(output: string): boolean {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  const inputs = globSync(INPUTS, { cwd: ROOT, exclude: (name) => name.endsWith('.test.ts') });
  return inputs.every((file) => statSync(join(ROOT, file)).mtimeMs <= built);
}

async function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  const child = spawn(process.execPath, [vite, ...options], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The script bundle could not be built; what went wrong stands above.');
}

/** Writes `x.js.br` beside each script, as small as it gets, so that serving costs nothing. */
function compress(folder: string): void {
  for (const file of globSync('**/*.js', { cwd: folder })) {
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
  }
}

/**
 * Builds the bundle where it is missing or older than its sources.
 *
 * @returns whether it had to be built.
 * @throws Error where the build fails.
 */
export async function ensureBundle(): Promise<boolean> {
  if (isFresh(join(BUNDLE_FOLDER, 'manifest.json'))) return false;
  mkdirSync(HOME, { recursive: true });
  const fresh = mkdtempSync(join(HOME, 'build-'));
  try {
    await build(fresh);
    compress(fresh);
    rmSync(BUNDLE_FOLDER, { recursive: true, force: true });
    renameSync(fresh, BUNDLE_FOLDER);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

function unique(files: readonly string[]): string[] {
  return [...new Set(files)];
}

function sizeOf(folder: string, file: string): number {
  const ready = join(folder, `${file}.br`);
  return existsSync(ready) ? statSync(ready).size : brotliCompressSync(readFileSync(join(folder, file))).length;
}

function readManifest(folder: string): Bundle {
  const { entry, elements, locales, others } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as CdnManifest;
  const laterFor = (source: string): string[] => Object.entries(others).find(([name]) => name.endsWith(source))?.[1] ?? [];
  const base = [...entry, ...(elements.provider ?? []), ...laterFor('client/src/rest/index.ts')];
  const list = [...base, ...(elements['invoice-list'] ?? [])];
  const filesOf = (widget: string, language: string): string[] => {
    return [...(elements[widget] ?? []), ...laterFor(`/${widget}/locales/${language}.ts`)];
  };
  const sizes = new Map(unique([...list, ...Object.values(locales).flat()]).map((file) => [file, sizeOf(folder, file)]));
  return {
    filesFor: ({ country, language }, isSignedIn, widget) =>
      unique([
        ...[...base, ...(locales[language] ?? [])],
        ...[widget, 'contact-card', ...(isSignedIn ? [] : ['sign-in'])].flatMap((widget) => filesOf(widget, language)),
        ...laterFor(`/packs/${country}.ts`),
      ]),
    weightFor: (language) => unique([...list, ...(locales[language] ?? [])]).reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0),
  };
}

/**
 * The bundle as it is now: read again after somebody has built it anew beside the running demo, so that no page asks for files of
 * yesterday.
 */
export function createBundleReader(folder: string): () => Bundle {
  let known: { at: number; bundle: Bundle } | undefined;
  return () => {
    const at = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
    if (at !== undefined && at !== known?.at) known = { at, bundle: readManifest(folder) };
    // While it is being built there is no manifest for a moment.
    if (!known) throw new Error(`There is no bundle in ${folder}.`);
    return known.bundle;
  };
}
