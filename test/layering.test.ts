import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerOf, layers, topFolders } from '../scripts/layers.ts';
import { importsIn, readImports, type ImportEdge } from './house/import-graph.ts';
import { list } from './house/project.ts';

const SOURCES = 'packages/*/src/**/*.ts';

/** Why an import breaks the table of layers; undefined where it is allowed. */
function findFault({ file, specifier, target }: ImportEdge): string | undefined {
  const layer = layerOf(file);
  if (!layer) return undefined;
  if (target === undefined) return layer.packages.test(specifier) ? undefined : `${layer.name} may not import ${specifier}`;
  if (topFolders.some((folder) => target.startsWith(`${folder}/`))) return `nobody imports ${target}`;
  const other = layerOf(target);
  if (!other) return target.endsWith('.test.ts') ? `a source imports a test, ${target}` : undefined;
  if (other !== layer) return layer.layers.includes(other.name) ? undefined : `${layer.name} may not import ${other.name}`;
  const folder = (path: string) => path.split('/').slice(0, 4).join('/');
  return layer.ownFolderOnly && folder(file) !== folder(target) ? `a widget imports its neighbour ${target}` : undefined;
}

const describeEdge = (edge: ImportEdge) => `${edge.file}:${edge.line} ${findFault(edge)}`;

test('every source file lies in a layer', () => {
  const homeless = list(SOURCES).filter((file) => !file.endsWith('.test.ts') && !layerOf(file));
  assert.deepEqual(homeless, [], 'name its layer in scripts/layers.ts');
});

test('every layer names only layers that exist', () => {
  const names = layers.map(({ name }) => name);
  assert.deepEqual(layers.flatMap((layer) => layer.layers).filter((name) => !names.includes(name)), []);
});

test('no source imports across the layers', () => {
  const edges = readImports(SOURCES);
  assert.ok(edges.length > 0, 'no import was read');
  assert.deepEqual(edges.filter(findFault).map(describeEdge), []);
});

test('the domain and the port import only types of the contract', () => {
  const values = readImports('packages/domain/src/**/*.ts', 'packages/client/src/port/**/*.ts')
    .filter((edge) => layerOf(edge.file) && edge.target?.startsWith('packages/contract/') && !edge.typeOnly);
  assert.deepEqual(values.map(describeEdge), []);
});

test('each kind of import is seen', () => {
  const text = `import a from 'a'; import type { B } from 'b'; export * from 'c'; export type { D } from 'd'; import 'e';
    const f = () => import('f'); type G = import('g').G;`;
  assert.deepEqual(
    importsIn('x.ts', text).map(({ specifier, typeOnly, dynamic }) => `${specifier}${typeOnly ? ' type' : ''}${dynamic ? ' dynamic' : ''}`),
    ['a', 'b type', 'c', 'd type', 'e', 'f dynamic', 'g type'],
  );
});

test('a forbidden import is found', () => {
  const edge = (file: string, specifier: string, target?: string) => ({ file, specifier, target, line: 1, typeOnly: true, dynamic: false });
  assert.match(findFault(edge('packages/domain/src/money.ts', 'lit')) ?? '', /domain may not import lit/);
  assert.match(findFault(edge('packages/core/src/a.ts', '@csol/client/rest', 'packages/client/src/rest/index.ts')) ?? '', /client\/rest/);
  assert.match(findFault(edge('packages/widgets/src/a/a.ts', '../b/b.ts', 'packages/widgets/src/b/b.ts')) ?? '', /neighbour/);
  assert.match(findFault(edge('packages/core/src/a.ts', '../../../test/x.ts', 'test/x.ts')) ?? '', /nobody/);
});
