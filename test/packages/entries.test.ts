import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { list, listPackages, ROOT, type Package } from '../house/project.ts';

const run = promisify(execFile);
const packages = listPackages();

/** A JavaScript entry of a package. */
interface Entry {
  /** As its users import it. */
  name: string;
  /** What is built for it, from the root. */
  file: string;
  package: Package;
}

/** The entries of a package, patterns spelled out. */
function listEntries(pkg: Package): Entry[] {
  const { folder, manifest } = pkg;
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    const path = typeof target === 'string' ? target : (target.default ?? '');
    if (!path.endsWith('.js')) return [];
    const pattern = `${folder}/${path.slice(2)}`;
    const [head = '', tail = ''] = pattern.split('*');
    const files = list(pattern);
    assert.notEqual(files.length, 0, `${manifest.name}: nothing is built for ${subpath}`);
    const nameOf = (file: string) => manifest.name + subpath.slice(1).replace('*', file.slice(head.length, file.length - tail.length));
    return files.map((file) => ({ name: nameOf(file), file, package: pkg }));
  });
}

/** Runs a script as a user of the built packages would, in a Node without a DOM. */
async function evaluate(script: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: ROOT });
  return stdout.trim();
}

const entries = packages.flatMap(listEntries);
const registers = ({ name }: Entry) => /^@csol\/widgets\/(auto|define\/)/.test(name);
const namesOf = (some: Entry[]) => JSON.stringify(some.map(({ name }) => name));

test('every entry can be imported without a DOM', async () => {
  const script = `for (const entry of ${namesOf(entries)}) await import(entry).catch((error) => {
    console.log(entry + ': ' + error.message); });`;
  assert.equal(await evaluate(script), '');
});

test('only the modules that say so register elements', async () => {
  const script = `const names = []; let entry;
    globalThis.customElements = { define: (name) => names.push(entry + ' registers ' + name), get: () => undefined };
    for (entry of ${namesOf(entries.filter((some) => !registers(some)))}) await import(entry);
    console.log(names.join());`;
  assert.equal(await evaluate(script), '');
});

test('every module that registers elements is named among the side effects', () => {
  const isNamed = ({ file, package: { folder, manifest } }: Entry) =>
    Array.isArray(manifest.sideEffects) && list(...manifest.sideEffects.map((path) => `${folder}/${path}`)).includes(file);
  const registering = entries.filter(registers);
  assert.notEqual(registering.length, 0);
  assert.deepEqual(registering.filter((entry) => !isNamed(entry)).map(({ file }) => file), []);
});

for (const { manifest } of packages) {
  test(`${manifest.name} keeps its inner files to itself`, async () => {
    const script = `import('${manifest.name}/dist/index.js').then(() => console.log('open'), (error) => console.log(error.code));`;
    assert.equal(await evaluate(script), 'ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
}
