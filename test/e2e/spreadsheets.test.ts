import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { ExportJob, ExportRequest } from '@csol/contract';
import type { CountryPack } from '@csol/domain/country-pack';
import { createCsvProfiles, createExporter, type App, type Exporter } from '@csol/server';
import { createTestDatabase, type TestDatabase } from '../../packages/server/src/testing/databases.ts';
import { createDevelopmentSession } from '../../packages/server/src/testing/development-session.ts';
import { insertCustomer, insertDocuments } from '../../packages/server/src/testing/documents.ts';
import { createPeopleSite, PUBLIC_URL } from '../../packages/server/src/testing/people.ts';
import { readZip } from '../../packages/server/src/testing/read-zip.ts';
import { openInOffice, type CsvReading, type OfficeCell, type OfficeSheet } from './office.ts';

const REFERENCE = '+++010/8068/17183+++';
/** Texts that a spreadsheet would reckon with, by where they stand. */
const HOSTILE = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '+3222252345', '=HYPERLINK("https://x.example","y")', '-12.50'];

const packs = ['be', 'se', 'us'].map((code) => {
  return JSON.parse(readFileSync(new URL(`../../locales/countries/${code}.json`, import.meta.url), 'utf8')) as CountryPack;
});

let folder: string;
let database: TestDatabase;
let app: App;
let exporter: Exporter;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'csol-office-'));
  database = await createTestDatabase();
  const { db } = database;
  const customer = await insertCustomer(db, '10482-BE', { name: '=1+1' });
  const facts = { customer_id: customer, gross: '1234.56', issue_date: '2026-03-04', due_date: '2026-12-31', net: '1000', vat: '234.56' };
  await insertDocuments(db, [
    ...HOSTILE.map((text, n) => ({ ...facts, number: `A-${n}`, purchase_order_number: text, reference_value: REFERENCE })),
    { ...facts, number: 'C-1', kind: 'creditNote' as const, gross: '-12.50', net: '-10.33', vat: '-2.17', due_date: null },
  ]);
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'all', displayName: 'Test', customers: 'all' }] });
  const exports = { csvProfileOf: createCsvProfiles(packs), onOrder: () => {} };
  const site = createPeopleSite(db, { authenticate, accounts: undefined, guests: undefined, exports });
  exporter = createExporter({ db, clock: site.clock.now, log: ({ error }) => assert.fail(error.name) });
  ({ app } = site);
});
after(async () => {
  await exporter.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** The bytes of an export as a person gets them. */
async function download(request: ExportRequest): Promise<Uint8Array> {
  const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
  const order = { method: 'POST', headers, body: JSON.stringify(request) };
  const answer = await app.fetch(new Request(`${PUBLIC_URL}/api/v1/exports`, order));
  const { id } = (await answer.json()) as ExportJob;
  await exporter.kick();
  const file = await app.fetch(new Request(`${PUBLIC_URL}/api/v1/exports/${id}/file`));
  assert.equal(file.status, 200);
  return new Uint8Array(await file.arrayBuffer());
}

/** The cells of a column below its name. */
function column({ rows }: OfficeSheet, name: string): OfficeCell[] {
  const [head = [], ...others] = rows;
  const index = head.findIndex(({ value }) => value === name);
  assert.ok(index >= 0, `${name} of ${head.map(({ value }) => value).join()}`);
  return others.slice(0, HOSTILE.length + 1).map((row) => row[index] ?? { value: '' });
}

const text = (value: string): OfficeCell => ({ type: 'string', value });
const number = (value: string): OfficeCell => ({ type: 'float', value });
const day = (value: string): OfficeCell => ({ type: 'date', value });
const EMPTY: OfficeCell = { value: '' };

/** What holds of every file. @param mark What stands before a text that could run. */
function checkCells(sheet: OfficeSheet, mark: string): void {
  const each = <T>(cell: T): T[] => HOSTILE.map(() => cell);
  assert.deepEqual(column(sheet, 'Customer'), [...each(text(`${mark}=1+1`)), text(`${mark}=1+1`)]);
  assert.deepEqual(column(sheet, 'Purchase order'), [...HOSTILE.map((own) => text(`${mark}${own}`)), EMPTY]);
  assert.deepEqual(column(sheet, 'Payment reference'), [...each(text(REFERENCE)), EMPTY]);
  assert.deepEqual(column(sheet, 'Amount'), [...each(number('1234.56')), number('-12.5')]);
  assert.deepEqual(column(sheet, 'VAT'), [...each(number('234.56')), number('-2.17')]);
  assert.deepEqual(column(sheet, 'Issued'), [...each(day('2026-03-04')), day('2026-03-04')]);
  assert.deepEqual(column(sheet, 'Due'), [...each(day('2026-12-31')), EMPTY]);
  assert.deepEqual(sheet.rows.flat().filter(({ formula }) => formula !== undefined), []);
}

/** Who reads which profile: the separator that the country's spreadsheets expect, and their language. */
const READERS: readonly (readonly [profile: string, reading: CsvReading])[] = [
  ['BE', { separator: ';', locale: 2067 }],
  ['SE', { separator: ';', locale: 1053 }],
  ['US', { separator: ',', locale: 1033 }],
  ['neutral', { separator: ',', locale: 1033 }],
];

suite('LibreOffice', () => {
  for (const [profile, reading] of READERS) {
    test(`reads CSV of the profile ${profile} with numbers and dates as such, and reckons with no text`, async () => {
      const bytes = await download({ format: 'csv', profile, query: { sort: 'number' } });
      const sheet = openInOffice(folder, `${profile}.csv`, bytes, reading);
      assert.equal(sheet.rows.length, HOSTILE.length + 2);
      checkCells(sheet, `'`);
    });
  }

  test('reads a workbook with numbers, dates and sums as such, texts as they are, and its header in view', async () => {
    const bytes = await download({ format: 'xlsx', query: { sort: 'number' } });
    const sheet = openInOffice(folder, 'workbook.xlsx', bytes);
    checkCells(sheet, '');
    // Without a window LibreOffice forgets what stays in view, so the file itself has to say it.
    assert.match(String(readZip(bytes).get('xl/worksheets/sheet1.xml')), /<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"/);
    const total = sheet.rows.find(([cell]) => cell?.value === 'Total EUR') ?? assert.fail('no row of sums');
    const sumOf = (name: string): OfficeCell | undefined => total[sheet.rows[0]!.findIndex(({ value }) => value === name)];
    assert.deepEqual(['Amount', 'VAT', 'Currency'].map(sumOf), [number('9863.98'), number('1874.31'), text('EUR')]);
  });
});
