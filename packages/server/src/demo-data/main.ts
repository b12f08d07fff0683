/**
 * `npm run demo-data [-- --replace] [-- --today YYYY-MM-DD] [-- --documents N]`: puts the demo company into the database of
 * DATABASE_URL, or into the folder CSOL_DATA (`data`).
 *
 * Ends with 0 where it is there now, or was there before, and 2 where nothing could be done.
 */
import { inspect, parseArgs } from 'node:util';
import { FolderInUseError, openDatabase } from '../node.ts';
import type { Database } from '../db/index.ts';
import { createDemoCompany, hasDemoCompany, loadDemoCompany, removeDemoCompany } from './index.ts';

interface Settings {
  replace?: boolean;
  today?: string;
  documents?: string;
}

/** Today, in UTC: the demo company's customers live in three zones. */
function currentDate(): string {
  return new Date().toISOString().slice(0, 10);
}

async function load(db: Database, { replace = false, today = currentDate(), documents = '2000' }: Settings): Promise<string> {
  const isThere = await hasDemoCompany(db);
  if (isThere && !replace) return 'The demo company is there already. To make it anew, up to today: npm run demo-data -- --replace';
  const company = createDemoCompany({ today, documents: Number(documents) });
  if (isThere) await removeDemoCompany(db);
  await loadDemoCompany(db, company);
  const { customer, document, payment } = company;
  return `Demo company loaded: ${customer.length} customer numbers, ${document.length} documents, ${payment.length} payments`;
}

async function main(): Promise<void> {
  const options = { replace: { type: 'boolean' }, today: { type: 'string' }, documents: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const { DATABASE_URL: url, CSOL_DATA: folder = 'data' } = process.env;
  const { db, description, close } = await openDatabase(url ? { url } : { folder });
  try {
    process.stdout.write(`${await load(db, values)} (${description})\n`);
  } finally {
    await close();
  }
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof FolderInUseError || error instanceof RangeError || error instanceof TypeError;
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`);
  process.exitCode = 2;
}
