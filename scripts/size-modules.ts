import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { eachMapping, TraceMap, type EachMapping } from '@jridgewell/trace-mapping';

/** What a source file contributes to a built file. */
export interface ModuleShare {
  source: string;
  /** Characters of the minified text. */
  raw: number;
  /** Bytes of those characters under brotli on their own: the sum is more than the file, the order is telling. */
  brotli: number;
}

/**
 * Splits a built file into what came from which source, largest first, by its source map.
 * @param path the file, with its map beside it; without one it is the bundler's own
 */
export function readModules(path: string): ModuleShare[] {
  const built = readFileSync(path, 'utf8');
  if (!existsSync(`${path}.map`)) return [{ source: 'bundler', raw: built.length, brotli: brotliCompressSync(built).length }];
  const lines = built.split('\n');
  const mappings: EachMapping[] = [];
  eachMapping(new TraceMap(readFileSync(`${path}.map`, 'utf8')), (mapping) => mappings.push(mapping));
  const texts = new Map<string, string>();
  for (const [index, { source, generatedLine, generatedColumn }] of mappings.entries()) {
    const next = mappings[index + 1];
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : undefined;
    const name = (source ?? 'bundler').replace(/^.*\/(node_modules|packages)\//, '');
    texts.set(name, (texts.get(name) ?? '') + (lines[generatedLine - 1] ?? '').slice(generatedColumn, end));
  }
  return [...texts]
    .map(([source, text]) => ({ source, raw: text.length, brotli: brotliCompressSync(text).length }))
    .sort((one, other) => other.raw - one.raw);
}
