// Runs every check of the project in order, stops at the first that fails and says how long each took: what CI runs is this.
//   npm run verify                    everything
//   npm run verify -- lint types      only these
//   npm run verify -- --from size     this one and what follows
import { spawnSync } from 'node:child_process';

/** Checks in order, cheap and telling ones first: what it is called, the npm script that does it. */
const steps = [
  ['machine', 'check:machine'],
  ['lint', 'lint'],
  ['types', 'types'],
  ['generated files', 'check:generated'],
  ['countries', 'check:countries'],
  ['forms', 'check:forms'],
  ['unused code', 'unused'],
  ['house', 'test:house'],
  ['domain and client', 'test:unit'],
  ['server', 'test:server'],
  ['server on PostgreSQL', 'test:server:postgres'],
  ['build', 'build'],
  ['size', 'size'],
  ['packages', 'test:packages'],
  ['elements', 'test:elements:all'],
  ['end to end', 'test:e2e'],
  ['stories', 'test:stories'],
];

const names = steps.map(([name]) => name);
const wanted = process.argv.slice(2);
const from = wanted[0] === '--from' ? names.indexOf(wanted[1]) : 0;
const chosen = wanted.length && wanted[0] !== '--from' ? steps.filter(([name]) => wanted.includes(name)) : steps.slice(from);
const unknown = wanted.filter((name) => name !== '--from' && !names.includes(name));
if (unknown.length || from < 0) {
  console.error(`There is no check "${unknown.join(', ')}". There are: ${names.join(', ')}.`);
  process.exit(2);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const begin = performance.now();
const times = [];
for (const [index, [name, script]] of chosen.entries()) {
  const start = performance.now();
  console.log(`\n▶ ${index + 1}/${chosen.length} ${name} (npm run ${script})`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n✖ ${name} failed after ${seconds(start)}. Again: npm run ${script}`);
    process.exit(1);
  }
  times.push(`${name} ${seconds(start)}`);
  console.log(`✔ ${times.at(-1)}`);
}
console.log(`\n✔ all ${chosen.length} checks passed in ${seconds(begin)}: ${times.join(', ')}`);
