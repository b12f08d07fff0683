/**
 * Measures the import: small files a second, and what a 100 MB file adds to the peak memory of a small one. On the embedded database in
 * a folder, and on PostgreSQL where there is one: `node scripts/test-postgres.mjs node --conditions=csol-source
 * packages/server/bench/import.ts`. Every case is a process of its own, because memory that was used once stays with a process.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFiles, findFiles } from '../src/import/import-files.ts';
import { openDatabase, type DatabaseLocation } from '../src/node.ts';
import { createTestDatabase } from '../src/testing/databases.ts';
import { createUbl, createUblLine } from '../src/testing/ubl-fixture.ts';

const SMALL_FILES = 1000;
const LARGE_BYTES = 100 * 1024 * 1024;
/** The budgets: files a second at least, MiB more at most. */
const [LEAST_RATE, MOST_MEMORY] = [200, 64];

interface Result {
  files: number;
  seconds: number;
  /** Seconds of the processor, in this process: what is left of `seconds` where other work shares the machine. */
  cpu: number;
  /** MiB. */
  peak: number;
}

/** Two lines, some four kilobytes, as most invoices are. */
function writeSmallFiles(folder: string): void {
  for (let i = 0; i < SMALL_FILES; i++) {
    const lines = [{ quantity: '3', price: '19.90' }, { name: `Item ${i}`, quantity: '1', price: '120.00' }];
    writeFileSync(join(folder, `${i}.xml`), createUbl({ number: `S-${i}`, lines }));
  }
}

/** A document with lines up to 100 MB, which add up. */
async function writeManyLines(file: string): Promise<void> {
  const line = createUblLine({}, 1, {});
  const count = Math.floor(LARGE_BYTES / line.length);
  const frame = createUbl({ number: 'L-1', lines: [{ quantity: String(2 * count) }] });
  const [before = '', after = ''] = frame.split(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s);
  const out = createWriteStream(file);
  out.write(before);
  for (let i = 1; i <= count; i++) if (!out.write(`${createUblLine({}, i, {})}\n`)) await once(out, 'drain');
  out.end(after);
  await once(out, 'close');
}

/** A document with one attachment of 100 MB, which is left out. */
async function writeHugeAttachment(file: string): Promise<void> {
  const header = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
    <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">HERE</cbc:EmbeddedDocumentBinaryObject>
    </cac:Attachment></cac:AdditionalDocumentReference>`;
  const [before, after] = createUbl({ number: 'A-1', header }).split('HERE');
  const out = createWriteStream(file);
  out.write(before);
  const row = `${'QUJD'.repeat(19)}\n`.repeat(1000);
  for (let size = 0; size < LARGE_BYTES; size += row.length) if (!out.write(row)) await once(out, 'drain');
  out.end(after);
  await once(out, 'close');
}

/** What a process of its own does: imports, and prints a result. */
async function importHere(path: string, location: DatabaseLocation): Promise<void> {
  const { db, close } = await openDatabase(location);
  const { files } = await findFiles([path]);
  const [start, before] = [performance.now(), process.cpuUsage()];
  for await (const { file, status, reasons } of importFiles(db, files)) {
    if (status !== 'imported') throw new Error(`${file} was ${status}: ${reasons[0]?.reason}`);
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await close();
  const result: Result = { files: files.length, seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(result));
}

async function measure(path: string, work: string): Promise<Result> {
  const database = process.env.CSOL_TEST_DATABASE_URL ? await createTestDatabase() : undefined;
  const location: DatabaseLocation = database?.url ? { url: database.url } : { folder: mkdtempSync(join(work, 'data-')) };
  // As `npm run import` does: young objects get at most so many MiB, or V8 lets them fill whatever there is.
  const args = ['--max-semi-space-size=8', '--conditions=csol-source', fileURLToPath(import.meta.url), path, JSON.stringify(location)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  await database?.close();
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}

function toRow({ seconds, cpu, peak }: Result): object {
  return { seconds: seconds.toFixed(2), 'CPU seconds': cpu.toFixed(2), 'peak MiB': Math.round(peak) };
}

async function measureAll(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'csol-bench-import-'));
  try {
    const small = mkdtempSync(join(work, 'small-'));
    writeSmallFiles(small);
    await writeManyLines(join(work, 'lines.xml'));
    await writeHugeAttachment(join(work, 'attachment.xml'));
    const rate = await measure(small, work);
    const base = await measure(join(small, '0.xml'), work);
    const perSecond = rate.files / rate.seconds;
    const rows: Record<string, object> = {
      [`${SMALL_FILES} small files`]: { ...toRow(rate), 'files a second': Math.round(perSecond) },
      'one small file': toRow(base),
    };
    const more: number[] = [];
    for (const name of ['lines', 'attachment']) {
      const result = await measure(join(work, `${name}.xml`), work);
      more.push(result.peak - base.peak);
      rows[`100 MB, ${name}`] = { ...toRow(result), 'MiB above small': Math.round(result.peak - base.peak) };
    }
    console.log(`Import on ${process.env.CSOL_TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database in a folder'}`);
    console.table(rows);
    if (perSecond < LEAST_RATE || Math.max(...more) > MOST_MEMORY) {
      console.error(`Over budget: at least ${LEAST_RATE} files a second, at most ${MOST_MEMORY} MiB above a small file`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const [path, location] = process.argv.slice(2);
await (path && location ? importHere(path, JSON.parse(location) as DatabaseLocation) : measureAll());
