// Runs node:test files, workspace packages resolved from their sources. A pattern that finds no file fails: an empty run is no test.
//   node scripts/test-node.mjs [--concurrency=N] PATTERN…
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = patterns.flatMap((pattern) => {
  const found = globSync(pattern);
  if (found.length === 0) throw new Error(`No test file matches ${pattern}`);
  return found;
});
const concurrency = options.map((option) => option.replace('--concurrency', '--test-concurrency'));
const { status } = spawnSync(
  process.execPath,
  ['--conditions=csol-source', '--test', '--test-reporter=dot', ...concurrency, ...files],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
