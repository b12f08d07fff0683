import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { ExportRequest } from '@csol/contract';
import {
  cookie,
  database,
  failures,
  ids,
  linesOf,
  make,
  openExportSite,
  resetExportSite,
  site,
} from '../testing/export-site.ts';
import { outcomeOf, PUBLIC_URL } from '../testing/people.ts';
import { readZip } from '../testing/read-zip.ts';
import type { ExporterOptions } from './exporter.ts';

/** One more than may be named. */
const TOO_MANY = Array.from({ length: 501 }, (_, index) => `i${index}`);

suite('exports', () => {
  before(openExportSite);
  after(() => database.close());
  beforeEach(resetExportSite);

  test('hold what matches, in the order of the query, and are named after account and period', async () => {
    const { job, bytes, response } = await make({ format: 'csv', query: { customerNumber: ['10482-BE'], sort: 'gross' } });
    assert.deepEqual([job.state, job.done, job.total, job.missing], ['done', 2, 2, []]);
    assert.equal(job.fileName, 'invoices_10482-BE_2026-01-31_2026-02-28.csv');
    assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment; filename="invoices_10482-BE_2026-01-31_2026-02-28\.csv"/);
    assert.deepEqual([response.headers.get('Content-Length'), response.headers.get('ETag')], [String(job.size), null]);
    assert.deepEqual(['Cache-Control', 'X-Content-Type-Options'].map((name) => response.headers.get(name)), ['no-store', 'nosniff']);
    const [head = [], ...rows] = linesOf(bytes);
    const cellOf = (row: string[], name: string): string => row[head.indexOf(name)] ?? assert.fail(name);
    assert.deepEqual(rows.map((row) => cellOf(row, 'Number')), ['A-2', 'A-1']);
    assert.deepEqual(rows.map((row) => cellOf(row, 'Amount')), ['-12.50', '121.00']);
    assert.equal(cellOf(rows[1]!, 'Customer'), `'=1+1`);
    assert.equal(cellOf(rows[1]!, 'Payment reference'), '+++010/8068/17183+++');
    assert.match(bytes.toString(), /"0013, 0078"/);
  });

  test('hold the ids that were named, in their order, and nothing where one is somebody else’s', async () => {
    const wanted = [ids[2]!, ids[0]!];
    const { bytes, job } = await make({ format: 'csv', ids: wanted });
    assert.deepEqual(linesOf(bytes).slice(1).map((row) => row[1]), ['../../B', 'A-1']);
    assert.equal(job.fileName, 'invoices_2026-01-31_2026-03-01.csv');
    const { cookie: bert } = await site.signIn('bert');
    const foreign = await site.send('POST', '/v1/exports', { format: 'csv', ids: wanted }, bert);
    const unknown = await site.send('POST', '/v1/exports', { format: 'csv', ids: ['inv_unknown'] }, bert);
    assert.deepEqual([outcomeOf(foreign), outcomeOf(unknown)], ['404 notFound', '404 notFound']);
  });

  test('speak the reader’s language, and come with a sum for each currency in a workbook', async () => {
    const { bytes, job } = await make({ format: 'xlsx', query: {}, language: 'nl-BE' });
    assert.match(job.fileName ?? '', /^facturen_/);
    const sheet = readZip(bytes).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    const words = ['Klantnummer', 'Totaal EUR', '<v>108.50</v>', 'Totaal SEK', '<v>99.00</v>', 'Creditnota'];
    for (const word of words) assert.ok(sheet.includes(word), word);
  });

  test('call categories what the reader’s country calls them, in the reader’s language', async () => {
    const namesIn = async (language: string): Promise<string> => {
      const { bytes } = await make({ format: 'csv', ids: [ids[0]!], language });
      return linesOf(bytes)[1]?.[2] ?? '';
    };
    assert.equal(await namesIn('nl-BE'), 'Onderhoudscontract');
    assert.deepEqual([await namesIn('nl-NL'), await namesIn('fr-BE'), await namesIn('nl')], ['Onderhoud', 'Maintenance', 'Onderhoud']);
  });

  test('name in the ZIP and in the job what could not be made, and are done all the same', async () => {
    const pdf: NonNullable<ExporterOptions['renditions']>['pdf'] = ({ number }, { language }) => {
      if (number === 'A-2') throw new Error('no such font');
      return Promise.resolve(Buffer.from(`PDF of ${number} in ${language}`));
    };
    const request: ExportRequest = { format: 'zip', contents: ['pdf', 'ubl', 'csv', 'xlsx'], query: { sort: 'issueDate' }, language: 'sv' };
    const { job, bytes } = await make(request, { renditions: { pdf, ubl: undefined } });
    const files = readZip(bytes);
    assert.deepEqual([...files.keys()], ['fakturor.csv', 'fakturor.xlsx', 'pdf/A-1.pdf', 'ubl/A-2.xml', 'pdf/B.pdf', 'missing.txt']);
    assert.equal(files.get('pdf/A-1.pdf')?.toString(), 'PDF of A-1 in sv');
    assert.equal(files.get('ubl/A-2.xml')?.toString(), '<x/>\n', 'the original comes before what could be made');
    assert.deepEqual([job.state, job.done, job.missingCount], ['done', 3, 3]);
    assert.deepEqual(job.missing.map(({ number, content, reason }) => [number, content, reason]), [
      ['A-1', 'ubl', 'unavailable'],
      ['A-2', 'pdf', 'failed'],
      ['../../B', 'ubl', 'unavailable'],
    ]);
    const list = files.get('missing.txt')?.toString() ?? '';
    assert.match(list, /Dessa filer kunde inte tas med:\r\n\r\nA-1 \(ubl\): erbjuds inte\r\nA-2 \(pdf\): kunde/);
    assert.deepEqual(failures, []);
  });

  test('break off where their file goes away while it is read: half a file passes for none', async () => {
    const { job } = await make({ format: 'csv', query: {} });
    const response = await site.app.fetch(new Request(`${PUBLIC_URL}/api/v1/exports/${job.id}/file`, { headers: cookie }));
    await database.db.deleteFrom('export_job').execute();
    await assert.rejects(response.text());
  });

  for (const [what, request, outcome] of [
    ['say which documents', { format: 'csv' }, '400 invalid /query required'],
    ['say it in one way', { format: 'csv', ids: ['x'], query: {} }, '400 invalid /query format'],
    ['say what a ZIP holds', { format: 'zip', query: {} }, '400 invalid /contents required'],
    ['name a country that is known', { format: 'csv', query: {}, profile: 'ZZ' }, '400 invalid /profile format'],
    ['name filters that there are', { format: 'csv', query: { nonsense: 'x' } }, '400 invalid /query format'],
    ['name no more than 500 ids', { format: 'csv', ids: TOO_MANY }, '400 invalid /ids format'],
    ['hold no NUL, however deep', { format: 'csv', query: { q: 'a\0b' } }, '400 invalid /query format'],
  ] as const) {
    test(`must ${what}`, async () => {
      assert.equal(outcomeOf(await site.send('POST', '/v1/exports', request, cookie)), outcome);
    });
  }
});
