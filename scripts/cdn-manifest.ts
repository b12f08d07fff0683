import type { Plugin, Rolldown } from 'vite';
import { createHash } from 'node:crypto';

/** What a page loads, as `dist/cdn/manifest.json` says it: files relative to that folder, each list with all that its files import. */
export interface CdnManifest {
  /** The script tag's own files. */
  entry: string[];
  /** What each element adds, by name without prefix: `invoice-list`. */
  elements: Record<string, string[]>;
  /** What each language adds, by tag: the texts that widgets share. English is part of the elements. */
  locales: Record<string, string[]>;
  /** What is loaded when it is used, by source file from the project's root. */
  others: Record<string, string[]>;
}

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const ELEMENT = /\/(?:define|auto(?!\/rest))\/([^/]+)\.ts$/;
const LOCALE = /\/core\/src\/locales\/([^/]+)\.ts$/;
/** As short as the bundler takes it: a hash does not compress, and stands in each file that loads another. */
const HASH = '[hash:7]';
const OWN_TEXTS = /\/([^/]+)[/.]locales\/([^/]+)\.ts$/;

/** The name of the element that a chunk registers, of those that it may hold: it may hold more than what registers it. */
const elementOf = (moduleIds: readonly string[]): string | undefined =>
  moduleIds.map((id) => ELEMENT.exec(id)?.[1]).find((name) => name !== undefined);

/** The file name of a chunk, so that a page's author sees in the network panel what is loaded. */
export function nameChunk(chunk: { name: string; facadeModuleId?: string | null; moduleIds: readonly string[] }): string {
  const { name, facadeModuleId, moduleIds } = chunk;
  const locale = LOCALE.exec(facadeModuleId ?? '')?.[1];
  if (locale) return `locale-${locale}-${HASH}.js`;
  const [, widget, own] = OWN_TEXTS.exec(facadeModuleId ?? '') ?? [];
  if (own) return `${widget}-${own}-${HASH}.js`;
  // What several chunks share has no module of its own; the bundler would name it after any of those in it.
  return `${facadeModuleId || name === 'base' ? name : (elementOf(moduleIds) ?? 'shared')}-${HASH}.js`;
}

function chunksOf(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((output) => output.type === 'chunk');
}

/** A chunk and all that it imports statically, itself first. */
function closureOf(bundle: Bundle, fileName: string, seen: Set<string> = new Set()): string[] {
  const output = bundle[fileName];
  if (seen.has(fileName) || output?.type !== 'chunk') return [];
  seen.add(fileName);
  output.imports.forEach((imported) => closureOf(bundle, imported, seen));
  return [...seen];
}

function createManifest(bundle: Bundle, root: string): CdnManifest {
  const entry = chunksOf(bundle).find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The bundle has no entry.');
  const manifest: CdnManifest = { entry: closureOf(bundle, entry.fileName), elements: {}, locales: {}, others: {} };
  for (const { fileName, facadeModuleId, isDynamicEntry, moduleIds } of chunksOf(bundle)) {
    const added = closureOf(bundle, fileName).filter((file) => !manifest.entry.includes(file));
    const element = elementOf(moduleIds);
    if (element) manifest.elements[element] = added;
    if (element || !isDynamicEntry || !facadeModuleId) continue;
    const locale = LOCALE.exec(facadeModuleId)?.[1];
    if (locale) manifest.locales[locale] = added;
    else manifest.others[facadeModuleId.replace(root, '')] = added;
  }
  return manifest;
}

function hashChunks(bundle: Bundle): Record<string, string> {
  const hash = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
  return Object.fromEntries(chunksOf(bundle).map(({ fileName, code }) => [fileName, hash(code)]));
}

/**
 * Writes beside the bundle: `manifest.json` (what to preload for a page) and `integrity.json` (the hash of each script, for
 * `integrity` attributes and import maps).
 * @param root the project's root folder with a slash at the end
 */
export function cdnManifest(root: string): Plugin {
  return {
    name: 'cdn-manifest',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const emit = (fileName: string, value: unknown) =>
          this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
        emit('manifest.json', createManifest(bundle, root));
        emit('integrity.json', hashChunks(bundle));
      },
    },
  };
}
