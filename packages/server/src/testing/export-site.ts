import assert from 'node:assert/strict';
import type { ExportJob, ExportRequest } from '@csol/contract';
import { grant } from '../accounts/entitlements.ts';
import { jsonb } from '../db/values.ts';
import { createTestDatabase, type TestDatabase } from './databases.ts';
import { insertCustomer, insertDocuments } from './documents.ts';
import { createPeopleSite, PUBLIC_URL, WIDE_LIMITS, type PeopleSite } from './people.ts';
import { createCategoryNames } from '../exports/export-services.ts';
import { createExporter, type Exporter, type ExporterOptions } from '../exports/exporter.ts';
import { packNaming } from './packs.ts';

/** The database of the test. */
export let database: TestDatabase;
/** The site over it. */
export let site: PeopleSite;
/** Of Anne, who may see everything that there is. */
export let cookie: Record<string, string>;
/** Of an invoice and a credit note in EUR, which Bert may see too, and an invoice in SEK. */
export let ids: string[];
/** What exporters have told the log. */
export const failures: string[] = [];

/** An exporter of another process, as far as anybody can tell. */
export function startExporter(more: Partial<ExporterOptions> = {}): Exporter {
  const log: ExporterOptions['log'] = ({ error }) => void failures.push(error.name);
  return createExporter({ db: database.db, clock: () => site.clock.now(), log, ...more });
}

/** Orders a file. */
export async function order(request: ExportRequest, headers = cookie): Promise<ExportJob> {
  const answer = await site.send('POST', '/v1/exports', request, headers);
  assert.equal(answer.status, 202, answer.text);
  return answer.json as ExportJob;
}

/** How far a job is. */
export async function look(id: string, headers = cookie): Promise<ExportJob> {
  return (await site.ask(`/v1/exports/${id}`, { headers })).json as ExportJob;
}

/** The file of a job. */
export async function readFile(id: string, headers = cookie): Promise<{ response: Response; bytes: Buffer }> {
  const response = await site.app.fetch(new Request(`${PUBLIC_URL}/api/v1/exports/${id}/file`, { headers }));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Orders a file and has it made. */
export async function make(request: ExportRequest, more: Partial<ExporterOptions> = {}) {
  const { id } = await order(request);
  const exporter = startExporter(more);
  await exporter.kick();
  await exporter.close();
  return { job: await look(id), ...(await readFile(id)) };
}

/** The cells of CSV without separators in its texts. */
export const linesOf = (bytes: Buffer): string[][] =>
  bytes.toString().trimEnd().split('\n').map((line) => line.split(',').map((cell) => cell.replaceAll(/^"|"$/g, '')));

/** How many rows a table has. */
export const count = async (table: 'export_job' | 'export_documents' | 'export_chunk'): Promise<number> =>
  (await database.db.selectFrom(table).select((eb) => eb.lit(1).as('one')).execute()).length;

/** Opens a site with three documents of two customers, of whom Anne sees both and Bert one. */
export async function openExportSite(): Promise<void> {
  database = await createTestDatabase();
  const { db } = database;
  const categoriesOf = createCategoryNames([packNaming('BE', { nl: { maintenance: 'Onderhoudscontract' } })]);
  const exports = { csvProfileOf: () => undefined, categoriesOf, onOrder: () => {} };
  site = createPeopleSite(db, { limits: WIDE_LIMITS, exports });
  const a = await insertCustomer(db, '10482-BE', { name: '=1+1' });
  const b = await insertCustomer(db, '20931-SE', { name: 'Svensson AB', currency: 'SEK' });
  const facts = { net: '100.00', vat: '21.00', issue_date: '2026-01-31', reference_value: '+++010/8068/17183+++' };
  ids = await insertDocuments(db, [
    { customer_id: a, number: 'A-1', gross: '121.00', ...facts },
    { customer_id: a, number: 'A-2', gross: '-12.50', kind: 'creditNote', issue_date: '2026-02-28' },
    { customer_id: b, number: '../../B', gross: '99.00', currency: 'SEK', issue_date: '2026-03-01' },
  ]);
  const line = { document_id: ids[0]!, position: 1, number: '1', description: 'x', net: '100.00' };
  const rest = { item_number: null, quantity: null, unit: null, unit_price: null, vat_rate: null, period_from: null, period_to: null };
  const more = { machine: null, contract_number: null, order_number: null, serial_numbers: jsonb(['0078', '0013', '0078']) };
  await db.insertInto('document_line').values({ ...line, ...rest, ...more }).execute();
  const original = { document_id: ids[1]!, id: 'ubl', file_name: 'x.xml', media_type: 'application/xml', size: 5 };
  await db.insertInto('document_file').values({ ...original, content: Buffer.from('<x/>\n') }).execute();
  for (const [name, customer] of [['anne', a], ['anne', b], ['bert', a]] as const) {
    const known = await db.selectFrom('account').select('id').where('user_id', '=', name).executeTakeFirst();
    await grant(db, known?.id ?? (await site.createPerson(name)), customer, site.clock.now());
  }
}

/** Starts a test with no jobs, and Anne signed in. */
export async function resetExportSite(): Promise<void> {
  await database.db.deleteFrom('export_job').execute();
  await database.db.deleteFrom('idempotent_call').execute();
  ({ cookie } = await site.signIn('anne'));
  failures.length = 0;
}
