// Runs every generator and fails where a file that it writes was not up to date. The files are then mended: commit them.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** What `npm run generate` writes. */
const GENERATED = ['packages/*/src/**/generated/**/*', 'packages/core/src/locales/*', 'packages/core/src/locale-codes.ts', 'locales/*.xlf'];

const read = () =>
  new Map(
    globSync(GENERATED, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const before = read();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(1);
const after = read();

const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
if (before.size === 0) throw new Error('No generated file was found: the patterns in this script are wrong.');
if (stale.length > 0) {
  console.error(`Not what the generators write (now mended, to be committed):\n${stale.join('\n')}`);
  process.exit(1);
}
console.log(`${after.size} generated files are up to date`);
