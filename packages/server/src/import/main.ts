/**
 * `npm run import -- FILE…|FOLDER… [--customer NUMBER] [--json]`: takes UBL 2.1 invoices and credit notes into the database of
 * DATABASE_URL, or into the folder CSOL_DATA (`data`).
 *
 * Ends with 0 where every file came in, 1 where one was rejected, 2 where nothing could be done, 130 after Ctrl+C (which lets the file
 * at hand come in).
 */
import { inspect, parseArgs } from 'node:util';
import { FolderInUseError, openDatabase } from '../node.ts';
import type { Database } from '../db/index.ts';
import { findFiles, importFiles, UnknownCustomerError } from './import-files.ts';
import { addToReport, createReport, describeCounts, describeReport, type ImportReport } from './report.ts';

const USAGE = `Usage: npm run import -- FILE…|FOLDER… [--customer NUMBER] [--json]
  FILE     a UBL 2.1 Invoice or CreditNote
  FOLDER   all .xml files in it and below it
  --customer NUMBER   all documents go to this customer; otherwise each goes to its buyer, who is created where unknown
  --json   the report as one JSON object on standard output
The database is that of DATABASE_URL, or else the folder CSOL_DATA (./data).`;

/** Something that the person at the keyboard can put right. */
class UsageError extends Error {}

interface Settings {
  paths: string[];
  customer?: string;
  json?: boolean;
}

function readSettings(args: string[]): Settings {
  try {
    const options = { customer: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length) return { paths: positionals, ...values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
  throw new UsageError(USAGE);
}

/** A line on the terminal that is written over; nothing where standard error is not a terminal. */
function showProgress(report: ImportReport, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${report.files.length} of ${total} files: ${describeCounts(report)}`);
}

async function run(db: Database, { paths, customer, json }: Settings, signal: AbortSignal): Promise<ImportReport> {
  const { files, ignored } = await findFiles(paths);
  const report = createReport(ignored.length);
  const timer = setInterval(() => showProgress(report, files.length), 200);
  try {
    for await (const file of importFiles(db, files, { customer, signal })) addToReport(report, file);
  } finally {
    clearInterval(timer);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : describeReport(report)}\n`);
  return report;
}

async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2));
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const { DATABASE_URL: url, CSOL_DATA: folder = 'data' } = process.env;
  const { db, close } = await openDatabase(url ? { url } : { folder });
  try {
    const { rejected } = await run(db, settings, interrupted.signal);
    return interrupted.signal.aborted ? 130 : rejected ? 1 : 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof UnknownCustomerError || error instanceof FolderInUseError;
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`);
  process.exitCode = 2;
}
