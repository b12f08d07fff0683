import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { test } from 'node:test';
import { readImports } from './house/import-graph.ts';
import { listPackages } from './house/project.ts';

/** The package a specifier names: `@lit/context/x.js` → `@lit/context`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

for (const { folder, manifest } of listPackages()) {
  test(`${manifest.name} declares exactly the packages that its sources import`, () => {
    const imported = readImports(`${folder}/src/**/*.ts`)
      .filter(({ file, specifier }) => !file.endsWith('.test.ts') && !specifier.startsWith('.') && !isBuiltin(specifier))
      .map(({ specifier }) => packageOf(specifier))
      .filter((name) => name !== manifest.name);
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
    assert.deepEqual(Object.keys(declared).sort(), [...new Set(imported)].sort());
  });
}
