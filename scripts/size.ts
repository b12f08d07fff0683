/**
 * Says what a page loads, in bytes as a server sends them (brotli, quality 11), and fails where that is more than its budget.
 *   npm run size                 builds, then prints the table
 *   npm run size -- --no-build   of the bundle that is there
 *   npm run size -- --modules    also what each file is made of
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CdnManifest } from './cdn-manifest.ts';
import { readModules } from './size-modules.ts';
import { CDN_FOLDER, scenarios, weigh, type Scenario } from './size-scenarios.ts';

const KIB = 1024;

if (!process.argv.includes('--no-build')) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:cdn'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

const manifest = JSON.parse(readFileSync(`${CDN_FOLDER}manifest.json`, 'utf8')) as CdnManifest;

/** A row of the table. */
interface Row {
  name: string;
  files: string[];
  bytes: number;
  budget: number;
}

function measure({ name, files, budget }: Scenario): Row {
  const loaded = [...new Set(files(manifest))];
  return { name, files: loaded, bytes: loaded.reduce((sum, file) => sum + weigh(file), 0), budget: budget * KIB };
}

/** Lays cells out in columns, the first to the left and numbers to the right. */
function formatTable(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0));
  return lines.map((line) => line.map(pad).join('   ')).join('\n');
}

const rows = scenarios(manifest).map(measure);

/** Elements that no scenario weighs: a page with such a one could grow unseen. */
const unweighed = Object.entries(manifest.elements).filter(([, [own = '']]) => !rows.some(({ files }) => files.includes(own)));
if (unweighed.length > 0) {
  console.error(`No budget in scripts/size-scenarios.ts: ${unweighed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}

const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`;
const rowOf = ({ name, files, bytes, budget }: Row) => [
  name,
  String(files.length),
  kib(bytes),
  kib(budget),
  `${Math.round((bytes / budget) * 100)} %`,
  bytes > budget ? 'OVER' : 'ok',
];

console.log(formatTable([['what a page loads', 'files', 'brotli', 'budget', 'share', ''], ...rows.map(rowOf)]));
const files = [...new Set(rows.flatMap((row) => row.files))];
console.log(`\n${formatTable([['file', 'brotli'], ...files.map((file) => [file, kib(weigh(file))])])}`);
if (process.argv.includes('--modules')) {
  for (const file of files) {
    const modules = readModules(CDN_FOLDER + file).map(({ source, raw, brotli }) => [source, String(raw), String(brotli)]);
    console.log(`\n${formatTable([[file, 'characters', 'brotli alone'], ...modules])}`);
  }
}
const over = rows.filter(({ bytes, budget }) => bytes > budget);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ name }) => name).join('; ')}`);
  process.exit(1);
}
