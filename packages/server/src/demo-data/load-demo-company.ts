import { sql } from 'kysely';
import type { Database, Tables } from '../db/index.ts';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { DEMO_TABLES, type DemoCompany } from './company.ts';
import { assembleDocuments, writeUbl } from './ubl.ts';

/** Rows a statement. */
const BATCH = 500;
/** Documents that have a file to download. */
const FILES = 300;

/**
 * Writes a demo company, all of it or nothing.
 * @throws What the database says where its customer numbers are taken; see `hasDemoCompany`.
 */
export async function loadDemoCompany(db: Database, company: DemoCompany): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of DEMO_TABLES) {
      const rows = company[table];
      for (let at = 0; at < rows.length; at += BATCH) await insertRows(transaction, table, rows.slice(at, at + BATCH));
    }
    await insertRows(transaction, 'document_file', createFiles(company));
    await insertRows(transaction, 'order_file', company.order_file);
    await sql`analyze`.execute(transaction);
  });
}

/** The e-invoices of the newest documents, for download; bytes as PostgreSQL writes them in text. */
function createFiles(company: DemoCompany): object[] {
  const numbers = new Map(company.customer.map(({ id, number }) => [id, number]));
  const newest = assembleDocuments(company).slice(0, FILES);
  return newest.map((document) => {
    const bytes = writeUbl(document, numbers.get(document.row.customer_id) ?? '');
    const content = `\\x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    const { id, number } = document.row;
    return { document_id: id, id: 'ubl', file_name: `${number}.xml`, media_type: 'application/xml', size: bytes.length, content };
  });
}

/** As one JSON value: one statement of one shape for any number of rows, where a list of values would be thousands of parameters. */
async function insertRows(db: Database, table: keyof Tables, rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const values = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${values}`.execute(db);
}

/** Whether one of the demo company's customer numbers is in the database. */
export async function hasDemoCompany(db: Database): Promise<boolean> {
  const numbers = DEMO_ACCOUNTS.map(({ number }) => number);
  return !!(await db.selectFrom('customer').select('id').where('number', 'in', numbers).executeTakeFirst());
}

/** Whether there is no customer at all: a database that nobody has put anything into. */
export async function isEmptyDatabase(db: Database): Promise<boolean> {
  return !(await db.selectFrom('customer').select('id').limit(1).executeTakeFirst());
}

/** Takes the demo company's customers out, with everything of theirs, imported documents included. */
export async function removeDemoCompany(db: Database): Promise<void> {
  const numbers = DEMO_ACCOUNTS.map(({ number }) => number);
  await db.transaction().execute(async (transaction) => {
    const customers = transaction.selectFrom('customer').select('id').where('number', 'in', numbers);
    for (const table of ['payment', 'document', 'sales_order', 'contract', 'machine'] as const) {
      await transaction.deleteFrom(table).where('customer_id', 'in', customers).execute();
    }
    await transaction.deleteFrom('customer').where('number', 'in', numbers).execute();
  });
}
