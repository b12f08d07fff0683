import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { generatedFiles } from '../scripts/generated.ts';
import { list, ROOT, read } from './house/project.ts';

const CODE = /\.(ts|js|mjs|css|html)$/;
const TEXT = /(\.(ts|js|mjs|json|ya?ml|md|mdx|css|html|xlf|sh|svg)|(^|\/)(\.ci\/run|\.[a-z]+rc|\.gitignore))$/;

/** What git tracks or would: ignored files do not count, files not yet added do. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('node_modules'));
const generated = new Set(list(...generatedFiles));
const written = tracked.filter((path) => CODE.test(path) && !generated.has(path));

/** The lines of a file that match, as `path:line`. A file that is gone again has none. */
function find(path: string, pattern: RegExp): string[] {
  let text: string;
  try {
    text = read(path);
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : []));
}

test('there are files to look at', () => assert.ok(written.length > 10));

test('no written file is longer than 300 lines', () => {
  const long = written.filter((path) => find(path, /^/).length > 301);
  assert.deepEqual(long, []);
});

test('no scratch file is kept', () => {
  const kept = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  assert.deepEqual(kept.filter((path) => /(^|[/.-])(tmp|scratch|zz)[.-][^/]*$/.test(path)), []);
});

test('no leftover is announced', () => {
  const words = new RegExp(['TO' + 'DO', 'FIX' + 'ME'].map((word) => `\\b${word}\\b`).join('|'));
  assert.deepEqual(written.flatMap((path) => find(path, words)), []);
});

test('no test is skipped, singled out or put off', () => {
  const pattern = /\b(describe|it|test|suite)\.(skip|only|todo|fixme)\b|\{ (skip|only|todo): /;
  assert.deepEqual(written.filter((path) => path !== 'test/housekeeping.test.ts').flatMap((path) => find(path, pattern)), []);
});

test('every suppression says why', () => {
  const silent = /@ts-(ignore|nocheck)|@ts-expect-error\s*$|(\/\/|\/\*)\s*eslint-disable(?!.* -- \S)/;
  assert.deepEqual(written.filter((path) => path !== 'test/housekeeping.test.ts').flatMap((path) => find(path, silent)), []);
});

test('nothing names the host of a package registry', () => {
  const host = /https?:\/\/[^\s"'/]*(registry|npmjs|jsr|artifactory|verdaccio|nexus)[^\s"'/]*\//i;
  const texts = tracked.filter((path) => TEXT.test(path) && !path.endsWith('CHANGELOG.md'));
  assert.deepEqual(texts.flatMap((path) => find(path, host)), []);
});
