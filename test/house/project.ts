import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the checks read of a package.json. */
export interface Manifest {
  name: string;
  files?: string[];
  exports: Record<string, string | Record<string, string>>;
  sideEffects?: boolean | string[];
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  bin?: Record<string, string>;
}

/** A workspace package. */
export interface Package {
  /** Folder from the root, for example `packages/core`. */
  folder: string;
  manifest: Manifest;
}

/** Reads a text file by its path from the root. */
export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

/** Files that match the patterns, as sorted paths from the root with `/`. */
export function list(...patterns: string[]): string[] {
  const exclude = (path: string) => /(^|\/)node_modules$/.test(path);
  return globSync(patterns, { cwd: ROOT, exclude })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Every workspace package, by folder name. */
export function listPackages(): Package[] {
  return list('packages/*/package.json').map((path) => ({
    folder: path.replace('/package.json', ''),
    manifest: JSON.parse(read(path)) as Manifest,
  }));
}
