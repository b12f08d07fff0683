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

/** Packages whose files are read rather than imported, by the package that reads them. */
const READ: Readonly<Record<string, readonly string[]>> = { '@csol/server': ['@expo-google-fonts/ibm-plex-sans'] };

for (const { folder, manifest } of listPackages()) {
  test(`${manifest.name} declares exactly the packages that its sources import`, () => {
    // What helps tests and is not published may use what the root has.
    const isKept = (file: string): boolean =>
      file.endsWith('.test.ts') || (Boolean(manifest.files?.includes('!src/testing')) && file.startsWith(`${folder}/src/testing/`));
    const imported = readImports(`${folder}/src/**/*.ts`)
      .filter(({ file, specifier }) => !isKept(file) && !specifier.startsWith('.') && !isBuiltin(specifier))
      .map(({ specifier }) => packageOf(specifier))
      .filter((name) => name !== manifest.name);
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
    assert.deepEqual(Object.keys(declared).sort(), [...new Set([...imported, ...(READ[manifest.name] ?? [])])].sort());
  });
}
