/** Runs every generator and fails where a file that it writes was not up to date. The files are then mended: commit them. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { generatedFiles } from './generated.ts';

/** The texts of all generated files, by path. */
function readAll(): Map<string, string> {
  const files = globSync(generatedFiles, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => [`${parentPath}/${name}`, readFileSync(`${parentPath}/${name}`, 'utf8')]));
}

const before = readAll();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(1);
const after = readAll();

const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
if (before.size === 0) throw new Error('No generated file was found: the patterns in scripts/generated.ts are wrong.');
if (stale.length > 0) {
  console.error(`Not what the generators write (now mended, to be committed):\n${stale.join('\n')}`);
  process.exit(1);
}
console.log(`${after.size} generated files are up to date`);
