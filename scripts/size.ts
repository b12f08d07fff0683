/**
 * Says what a page loads, in bytes as a server sends them (brotli, quality 11), and fails where that is more than its budget.
 *   npm run size                 builds, then prints the table
 *   npm run size -- --no-build   of the bundle that is there
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { CdnManifest } from './cdn-manifest.ts';
import { scenarios, type Scenario } from './size-scenarios.ts';

const FOLDER = 'dist/cdn/';
const KIB = 1024;

if (!process.argv.includes('--no-build')) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:cdn'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

const manifest = JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8')) as CdnManifest;

/** Bytes of a file under brotli. */
function weigh(file: string): number {
  return brotliCompressSync(readFileSync(FOLDER + file)).length;
}

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

function print(rows: Row[]): void {
  const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`;
  const table = rows.map(({ name, files, bytes, budget }) => ({
    'what a page loads': name,
    files: files.length,
    brotli: kib(bytes),
    budget: kib(budget),
    share: `${Math.round((bytes / budget) * 100)} %${bytes > budget ? '  OVER' : ''}`,
  }));
  console.table(table);
}

const rows = scenarios(manifest).map(measure);
print(rows);
const files = [...new Set(rows.flatMap((row) => row.files))].map((file) => `${weigh(file)} ${file}`);
console.log(`Bytes by file: ${files.join(', ')}`);
const over = rows.filter(({ bytes, budget }) => bytes > budget);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ name }) => name).join('; ')}`);
  process.exit(1);
}
