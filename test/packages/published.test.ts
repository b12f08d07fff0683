import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { listPackages, ROOT } from '../house/project.ts';

const run = promisify(execFile);

for (const { folder, manifest } of listPackages()) {
  test(`${manifest.name} is packed as its package.json says`, async () => {
    const { messages, pkg } = await publint({ pkgDir: ROOT + folder, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  test(`the types of ${manifest.name} resolve for its users`, async () => {
    // What is neither script nor JSON has no types.
    const untyped = Object.keys(manifest.exports).filter((path) => /\.(ya?ml|css|svg)$/.test(path));
    const exclude = untyped.length > 0 ? ['--exclude-entrypoints', ...untyped] : [];
    const args = ['node_modules/.bin/attw', '--pack', folder, '--profile', 'esm-only', '--format', 'ascii', ...exclude];
    await run(process.execPath, args, { cwd: ROOT }).catch((error: { stdout: string }) => assert.fail(error.stdout));
  });
}

test('what is built imports nothing by a source file’s name', () => {
  const files = globSync('packages/*/dist/**/*.js', { cwd: ROOT });
  assert.ok(files.length > 50, 'The packages are built first: npm run build');
  const sourceImport = /\b(?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]*\.ts['"]/;
  const faults = files.filter((file) => sourceImport.test(readFileSync(join(ROOT, file), 'utf8')));
  assert.deepEqual(faults, []);
});
