import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { CountryPack } from '../country-pack.ts';
import {
  csvProfileOf,
  escapeSpreadsheetText,
  NEUTRAL_CSV,
  unescapeSpreadsheetText,
  writeCsv,
  type Cell,
  type Column,
  type CsvProfile,
  type Row,
} from './index.ts';

const FOLDER = new URL('../../../../locales/countries/', import.meta.url);
const packs = readdirSync(FOLDER)
  .filter((name) => /^[a-z]{2}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as CountryPack);
const packOf = (code: string): CountryPack => packs.find((pack) => pack.code === code) ?? assert.fail(code);

/** Every way in which a country or a program gets its CSV. */
const profiles: readonly (readonly [name: string, profile: CsvProfile])[] = [
  ['neutral', NEUTRAL_CSV],
  ...packs.flatMap(({ code, csv, languages }) => languages.map((tag) => [`${code} ${tag}`, csvProfileOf(csv, tag)] as const)),
];

const columns: readonly Column[] = [
  { key: 'name', name: 'Name', kind: 'text' },
  { key: 'number', name: 'Number', kind: 'code' },
  { key: 'date', name: 'Date', kind: 'date' },
  { key: 'net', name: 'Net', kind: 'amount' },
  { key: 'currency', name: 'Currency', kind: 'code' },
  { key: 'count', name: 'Count', kind: 'integer' },
];

async function write(rows: Iterable<Row>, profile: CsvProfile, own = columns): Promise<string> {
  let text = '';
  for await (const part of writeCsv(own, rows, profile)) text += part;
  return text;
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const SAMPLE: readonly Row[] = [
  ['=1+1', '+++010/8068/17183+++', '2026-03-04', eur('-12.50'), 'EUR', 3],
  ['Bakkerij "De Zon"; Gent', '007', undefined, eur('1234.5678'), 'EUR', undefined],
];

describe('writeCsv', () => {
  it('writes as Belgium’s spreadsheets read', async () => {
    assert.equal(
      await write(SAMPLE, csvProfileOf(packOf('BE').csv, 'nl')),
      '\ufeff"Name";"Number";"Date";"Net";"Currency";"Count"\r\n' +
        `"'=1+1";"+++010/8068/17183+++";04/03/2026;-12,50;"EUR";3\r\n` +
        '"Bakkerij ""De Zon""; Gent";"007";;1234,5678;"EUR";\r\n',
    );
  });

  it('writes for programs alike in every country', async () => {
    assert.equal(
      await write(SAMPLE, NEUTRAL_CSV),
      '"Name","Number","Date","Net","Currency","Count"\n' +
        `"'=1+1","+++010/8068/17183+++",2026-03-04,-12.50,"EUR",3\n` +
        '"Bakkerij ""De Zon""; Gent","007",,1234.5678,"EUR",\n',
    );
  });

  it('follows the reader’s language in Canada, and nowhere else', () => {
    const [english, french] = ['en-CA', 'fr-CA'].map((tag) => csvProfileOf(packOf('CA').csv, tag));
    assert.deepEqual([english?.separator, english?.decimalMark], [',', '.']);
    assert.deepEqual([french?.separator, french?.decimalMark], [';', ',']);
    assert.equal(csvProfileOf(packOf('CA').csv, 'fr').separator, ';');
    assert.deepEqual(csvProfileOf(packOf('BE').csv, 'fr'), csvProfileOf(packOf('BE').csv, 'nl'));
  });

  it('takes what does not fit its column for text', async () => {
    const odd: Row = [eur('1.00'), 5, 'tomorrow', '=1+1', 'EUR', 1.5];
    const [, line] = (await write([odd], NEUTRAL_CSV)).split('\n');
    assert.equal(line, `"1.00 EUR","5","tomorrow","'=1+1","EUR","1.5"`);
  });

  it('has names of columns that cannot run either', async () => {
    assert.equal(await write([], NEUTRAL_CSV, [{ key: 'a', name: '=1+1', kind: 'text' }]), `"'=1+1"\n`);
  });

  it('hands 100,000 rows out in slices, and pauses after each', async () => {
    const rows = function* (): Generator<Row> {
      for (let row = 0; row < 100_000; row++) yield [`Company ${row}`, `INV-${row}`, '2026-03-04', eur('-12.50'), 'EUR', row];
    };
    let pauses = 0;
    let lines = 0;
    for await (const part of writeCsv(columns, rows(), NEUTRAL_CSV, { pause: () => Promise.resolve(pauses++) })) {
      const own = part.split('\n').length - 1;
      assert.ok(own <= 201, `${own} lines at once`);
      lines += own;
    }
    assert.equal(lines, 100_001);
    assert.equal(pauses, 500);
  });
});

/** Texts as people and attackers write them. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...`=+-@'"\t\r\n;, 1a＝＋\u200b`) }),
  fc.constantFrom('=1+1', '@SUM(A1)', '+++010/8068/17183+++', '+32 (0)2 225.23.45', '-5', ' =1', `'=1`, '=HYPERLINK("http://x","y")'),
);
const amount = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 17n), fc.integer({ min: 0, max: 999999 }))
  .map(([isNegative, whole, part]) => eur(`${isNegative ? '-' : ''}${whole}.${String(part).padStart(6, '0')}`));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 6 });
const row = fc.tuple(maybe(text), maybe(text), maybe(day), maybe(amount), maybe(text), maybe(fc.maxSafeInteger()));

/** A cell as a reader that knows the profile makes it again. */
function readCell(read: string, { kind }: Column, { decimalMark, dateStyle }: CsvProfile): Cell {
  if (read === '') return undefined;
  if (kind === 'text' || kind === 'code') return unescapeSpreadsheetText(read);
  if (kind === 'integer') return Number(read);
  if (kind === 'amount') return eur(read.replace(decimalMark, '.'));
  const parts = Object.fromEntries(dateStyle.split(/[^\w]/).map((part, index) => [part, read.split(/[^\d]/)[index]]));
  return `${parts.yyyy}-${parts.MM}-${parts.dd}`;
}

describe('CSV of any table', () => {
  for (const [name, profile] of profiles) {
    it(`says in the profile ${name}, to a reader of another’s making, what the table says`, async () => {
      const property = fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const csv = await write(rows, profile);
        assert.equal(csv.startsWith('\ufeff'), profile.byteOrderMark);
        const newline = profile.lineEnd === 'CRLF' ? '\r\n' : '\n';
        const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: profile.separator, newline });
        assert.deepEqual(errors, []);
        assert.deepEqual(data.pop(), [''], 'the last line ends');
        assert.deepEqual(data.shift(), columns.map((column) => column.name));
        const read = data.map((cells) => cells.map((cell, index) => readCell(cell, columns[index]!, profile)));
        assert.deepEqual(read, rows.map((cells) => cells.map((cell) => (cell === '' ? undefined : cell))));
      });
      await fc.assert(property, { numRuns: 60 });
    });
  }

  it('lets no text begin as a formula does, but for references and telephone numbers', () => {
    const isSafe = /^(\+{3}\d{3}\/\d{4}\/\d{5}\+{3}|\+\d{1,3}[ (][\d ()./-]*\d)$/;
    fc.assert(
      fc.property(text, (any) => {
        const escaped = escapeSpreadsheetText(any);
        assert.ok(isSafe.test(escaped) || !/^[=+\-@\t\r\n＝＋－＠]/.test(escaped.trimStart() || escaped), escaped);
        assert.equal(unescapeSpreadsheetText(escaped), any);
      }),
      { numRuns: 2000 },
    );
  });

  const references = ['+++010/8068/17183+++', 'RF18 5390 0754 7034', 'A-1', '007'];
  for (const same of [...references, '+32 (0)2 225.23.45', '+1 866 880-2765', `'s-Hertogenbosch`]) {
    it(`leaves ${same} as it is`, () => assert.equal(escapeSpreadsheetText(same), same));
  }

  const afterBlanks = ['\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\u200b=1'];
  for (const hostile of ['=1+1', '+1+1', '-1+1', '@SUM(1)', ...afterBlanks, '＝1+1', '+++1+++', `'=1`, '+1-1', '-5', '+3222252345']) {
    it(`puts an apostrophe before ${JSON.stringify(hostile)}`, () => assert.equal(escapeSpreadsheetText(hostile), `'${hostile}`));
  }
});
