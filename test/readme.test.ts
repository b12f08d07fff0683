import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { guides, readAnchors, readBlocks, readCode, readTable, readTypeScript } from './house/markdown.ts';
import { list, read, ROOT } from './house/project.ts';
import { findTypeFaults } from './house/types.ts';

/** What of a manifest the guides speak of. */
interface Declaration {
  tagName?: string;
  attributes?: { name: string; description?: string }[];
  events?: { name: string }[];
  cssProperties?: { name: string }[];
}

const manifest = JSON.parse(read('packages/widgets/custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
const names = (items: { name: string }[] | undefined): string[] => (items ?? []).map(({ name }) => name);
/** What nobody describes is no part of what a page may use. */
const attributesOf = new Map(
  elements.map(({ tagName, attributes }) => [tagName, names(attributes?.filter(({ description }) => description))]),
);
const events = new Set(elements.flatMap((element) => names(element.events)).filter((name) => name.startsWith('csol-')));
const tokens = new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)));
/** Attributes that every element has. */
const GLOBAL = ['lang', 'slot', 'id', 'class'];

/** What is not as it should be, as `file: what`. */
function complain(find: (file: string) => string[]): string[] {
  return guides.flatMap((file) => find(file).map((what) => `${file}: ${what}`));
}

test('there are guides to look at', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']) assert.ok(guides.includes(file), file);
});

test('every npm script that is named exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const pattern = /npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g;
  const named = (file: string): string[] => [...read(file).matchAll(pattern)].flatMap(([, run, short]) => run ?? short ?? []);
  assert.ok(named('README.md').length > 10);
  assert.deepEqual(complain((file) => named(file).filter((name) => !(name in scripts))), []);
});

test('every file and folder that is named exists', () => {
  const folders = /^(packages|stories|locales|demo|test|scripts|docs|\.changeset|\.storybook|\.ci)\/[\w./-]+$/;
  const isMade = (path: string): boolean => /(^|\/)dist\//.test(path);
  const isMissing = (path: string): boolean => folders.test(path) && !isMade(path) && !existsSync(ROOT + path);
  assert.deepEqual(complain((file) => readCode(file).filter(isMissing)), []);
});

test('every link within the project leads somewhere', () => {
  const links = (file: string): string[] => [...read(file).matchAll(/\]\((?!https?:|mailto:)([^)]+)\)/g)].map(([, link = '']) => link);
  const isBroken = (file: string, link: string): boolean => {
    const [path = '', anchor] = link.split('#');
    const target = path ? join(dirname(file), path) : file;
    return !existsSync(ROOT + target) || (anchor !== undefined && !readAnchors(target).includes(anchor));
  };
  assert.deepEqual(complain((file) => links(file).filter((link) => isBroken(file, link))), []);
});

test('every variable that is named is read somewhere', () => {
  const sources = list('{scripts,demo,packages/*/src}/**/*.{ts,mjs}', '*.config.*').map(read).join('\n');
  const named = (file: string): string[] => read(file).match(/\b(CSOL_[A-Z_]+|DATABASE_URL|CHROME_PATH|FIREFOX_PATH)\b/g) ?? [];
  assert.deepEqual(complain((file) => named(file).filter((name) => !sources.includes(name))), []);
});

test('tags and attributes in examples exist', () => {
  const unknown = (file: string): string[] => readBlocks(file).filter(({ language }) => language === 'html').flatMap(({ text }) =>
    [...text.matchAll(/<(csol-[\w-]+)([^>]*)>/g)].flatMap(([, tag = '', rest = '']) => {
      const known = attributesOf.get(tag);
      const used = [...rest.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
      return known ? used.filter((name) => ![...known, ...GLOBAL].includes(name)).map((name) => `${tag} ${name}`) : [tag];
    }));
  assert.deepEqual(complain(unknown), []);
});

test('the README lists every attribute, and no other', () => {
  const listed = new Map<string, string[]>();
  let current: string[] = [];
  for (const [tag = '', attributes = ''] of readTable('README.md', 'tag')) {
    const [, name] = /`(csol-[\w-]+)`/.exec(tag) ?? [];
    const all = [...attributes.matchAll(/`([\w-]+)`/g)].map(([, attribute = '']) => attribute);
    if (name) listed.set(name, (current = []));
    const widgets = [...listed].filter(([element]) => element !== 'csol-provider').map(([, own]) => own);
    for (const own of tag === 'all widgets' ? widgets : [current]) own.push(...all);
  }
  const sort = (lists: Map<string | undefined, string[]>): string[] =>
    [...lists].flatMap(([tag, all]) => all.map((name) => `${tag} ${name}`)).sort();
  assert.deepEqual(sort(listed), sort(attributesOf));
});

test('the README lists every event, and no other', () => {
  const listed = readTable('README.md', 'event').map(([name = '']) => name.replaceAll('`', ''));
  assert.deepEqual(listed.sort(), [...events].sort());
});

test('tags, events and tokens that are named exist', () => {
  const isUnknown = (code: string): boolean =>
    (/^csol-[\w-]+$/.test(code) && !attributesOf.has(code) && !events.has(code) && code !== 'csol-source') ||
    (/^--csol-[\w-]+$/.test(code) && !tokens.has(code));
  const styled = (file: string): string[] => readBlocks(file).filter(({ language }) => language === 'css').flatMap(({ text }) =>
    text.match(/--csol-[\w-]+|csol-[\w-]+/g) ?? []);
  assert.deepEqual(complain((file) => [...readCode(file), ...styled(file)].filter(isUnknown)), []);
});

test('TypeScript in the guides has the right types', () => {
  const files = readTypeScript();
  assert.ok(files.size > 4);
  assert.deepEqual(findTypeFaults(files), []);
});

test('CONTRIBUTING fits on a few screens', () => {
  assert.ok(read('CONTRIBUTING.md').split('\n').length <= 201);
});

test('every decision says context, decision and consequences, and has a number of its own', () => {
  const decisions = list('docs/decisions/*.md');
  assert.ok(decisions.length > 10);
  const numbers = decisions.map((path) => Number(/(\d{4})-/.exec(path)?.[1]));
  assert.deepEqual(numbers, [...new Set(numbers)]);
  for (const [index, path] of decisions.entries()) {
    const text = read(path);
    assert.ok(text.startsWith(`# ${numbers[index]}. `), path);
    const places = ['**Context.**', '**Decision.**', '**Consequences.**'].map((part) => text.indexOf(part));
    assert.deepEqual(places, [...places].sort((a, b) => a - b), path);
    assert.ok(places.every((place) => place > 0), path);
  }
});

test('every package has a README', () => {
  assert.deepEqual(list('packages/*/package.json').map(dirname).filter((folder) => !existsSync(`${ROOT}${folder}/README.md`)), []);
});
