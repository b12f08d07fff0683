import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Column, Row } from '@csol/domain/table';
import { readZip } from '../testing/read-zip.ts';
import { writeXlsx } from './xlsx.ts';

const columns: readonly Column[] = [
  { key: 'name', name: 'Name & Co', kind: 'text' },
  { key: 'date', name: 'Issued', kind: 'date' },
  { key: 'currency', name: 'Currency', kind: 'code' },
  { key: 'net', name: 'Net', kind: 'amount' },
  { key: 'count', name: 'Count', kind: 'integer' },
];

const money = (amount: string, currency = 'EUR') => ({ amount, currency });

async function* stream(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

async function write(rows: readonly Row[], sheet = 'Invoices'): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeXlsx({ sheet, columns, rows: stream(rows), total: (currency) => `Total ${currency}` })) parts.push(part);
  return Buffer.concat(parts);
}

const sheetOf = async (rows: readonly Row[]): Promise<string> =>
  readZip(await write(rows)).get('xl/worksheets/sheet1.xml')?.toString() ?? assert.fail('no sheet');

/** The cells of each row, as `style type value`. */
function cellsOf(sheet: string): string[][] {
  const rows = [...sheet.matchAll(/<row(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/<c(?:\/>| .*?<\/c>)/gs)].map(([cell]) => cell));
}

suite('a workbook', () => {
  test('has numbers and dates as typed cells, and text as text whatever it begins with', async () => {
    const [, row = []] = cellsOf(await sheetOf([['=1+1', '2026-03-04', 'EUR', money('-12.50'), 3]]));
    assert.deepEqual(row.map((cell) => cell.replace(/ s="\d+"/, '')), [
      '<c t="inlineStr"><is><t>=1+1</t></is></c>',
      '<c><v>46085</v></c>',
      '<c t="inlineStr"><is><t>EUR</t></is></c>',
      '<c><v>-12.50</v></c>',
      '<c><v>3</v></c>',
    ]);
  });

  test('has a row of sums for each currency, exact, and never one for several', async () => {
    const amounts = [money('0.10'), money('0.20'), money('5', 'JPY'), money('-0.05')];
    const rows = amounts.map((net): Row => ['x', undefined, net.currency, net, 1]);
    const cells = cellsOf(await sheetOf(rows));
    assert.equal(cells.length, 1 + 4 + 1 + 2);
    const totals = cells.slice(-2).map((row) => row.map((cell) => /<[tv]>(.*)<\/[tv]>/.exec(cell)?.[1] ?? ''));
    assert.deepEqual(totals, [
      ['Total EUR', '', 'EUR', '0.25', ''],
      ['Total JPY', '', 'JPY', '5', ''],
    ]);
  });

  test('writes an amount of more digits than a spreadsheet reckons with as text', async () => {
    const [, row = []] = cellsOf(await sheetOf([['x', undefined, 'EUR', money('1234567890123456.78'), 1]]));
    assert.match(row[3] ?? '', /inlineStr.*1234567890123456\.78 EUR/);
  });

  test('keeps its header in view and filters by it, but not the sums', async () => {
    const files = readZip(await write([['a', undefined, 'EUR', money('1'), 1], ['b', undefined, 'EUR', money('2'), 1]]));
    const sheet = files.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    assert.match(sheet, /<pane ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, /<autoFilter ref="A1:E3"\/>/);
    assert.match(files.get('xl/workbook.xml')?.toString() ?? '', /'Invoices'!\$A\$1:\$E\$3/);
  });

  test('is well-formed with any text in it', async () => {
    const sheet = await sheetOf([['<&>"\' \u0007 _x0041_ \ud800 \ufffe', undefined, undefined, undefined, undefined]]);
    assert.match(sheet, /&lt;&amp;&gt;&quot;' _x0007_ _x005F_x0041_ \ufffd _xFFFE_/);
    assert.match(sheet, /Name &amp; Co/);
  });

  test('cuts a text that no cell can hold, and a name that no sheet can have', async () => {
    const sheet = await sheetOf([['x'.repeat(40_000), undefined, undefined, undefined, undefined]]);
    assert.match(sheet, /<t>x{32766}…<\/t>/);
    const files = readZip(await write([], `a/b\\c?*[d]:'${'x'.repeat(40)}`));
    const name = /<sheet name="([^"]*)"/.exec(files.get('xl/workbook.xml')?.toString() ?? '')?.[1] ?? '';
    assert.match(name, /^a b c[^[\]:*?/\\']{1,26}$/);
  });

  test('is the same bytes for the same rows', async () => {
    const rows: Row[] = Array.from({ length: 1000 }, (_, index) => [`Row ${index}`, '2026-03-04', 'EUR', money(`${index}.00`), index]);
    assert.ok((await write(rows)).equals(await write(rows)));
  });

  test('fails with what its rows fail with', async () => {
    const broken = async function* (): AsyncGenerator<Row> {
      yield await Promise.resolve(['x']);
      throw new RangeError('no more');
    };
    const parts = writeXlsx({ sheet: 'x', columns, rows: broken(), total: String });
    await assert.rejects(async () => {
      for await (const part of parts) assert.ok(part.length > 0);
    }, RangeError);
  });
});
