import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StatementEntry } from '@csol/contract';
import fc from 'fast-check';
import { compareLedger, isReadable, readLedger, type LedgerComparison, type LedgerLine, type LedgerNotation } from './index.ts';

const BELGIAN: LedgerNotation = { decimal: ',', order: 'dayFirst' };
const rowsOf = (text: string): string[][] => text.split('\n').map((row) => row.split(';'));
const read = (text: string, usual = BELGIAN) => readLedger(rowsOf(text), { usual });
const short = ({ number, date, amount, currency }: LedgerLine): string => [number, date, amount, currency].join(' ').trim();

suite('a ledger out of a file', () => {
  test('is read by the names of its columns, in the languages of our countries', () => {
    const french = 'N° facture;Date;Montant TTC';
    for (const header of ['Factuurnummer;Datum;Bedrag', french, 'Fakturanr;Fakturadatum;Belopp', 'Invoice No.;Date;Amount']) {
      assert.deepEqual(read(`${header}\nI-1;05/09/2026;1.234,56`).lines.map(short), ['I-1 2026-09-05 1234.56'], header);
    }
  });

  test('begins where the names stand', () => {
    const body = 'I-1;05/09/2026;;100,00;eur\nP-1;20/09/2026;60,5;;EUR\n;;160,5;100';
    const { lines } = read(`Grootboek 2026\n\nNr;Datum;Debet;Credit;Munt\n${body}`);
    assert.deepEqual(lines.map(short), ['I-1 2026-09-05 -100 EUR', 'P-1 2026-09-20 60.5 EUR']);
    assert.deepEqual(lines.map(({ row }) => row), [4, 5]);
  });

  test('writes amounts as it does throughout, whatever a single one looks like', () => {
    const amounts = (...texts: string[]): (string | undefined)[] =>
      read(`Number;Date;Amount\n${texts.map((text, at) => `I-${at};2026-09-05;${text}`).join('\n')}`).lines.map(({ amount }) => amount);
    assert.deepEqual(amounts('1,234.56', '1,000', '-7.5'), ['1234.56', '1000', '-7.5']);
    assert.deepEqual(amounts('1.000', '(12,50)', '3,00-', '€ 1 234,5', '−2,1'), ['1000', '-12.5', '-3', '1234.5', '-2.1']);
    assert.deepEqual(amounts('1.000', '2.500'), ['1000', '2500']);
    assert.deepEqual(amounts("1'234.50 CHF"), ['1234.5']);
  });

  test('writes days as it does throughout', () => {
    const days = (...texts: string[]): string[] =>
      read(`Number;Date;Amount\n${texts.map((text, at) => `I-${at};${text};1`).join('\n')}`).lines.map(({ date }) => date);
    assert.deepEqual(days('03/04/2026', '12/31/2026'), ['2026-03-04', '2026-12-31']);
    assert.deepEqual(days('3.4.26', '20260905', '2026-09-05T10:00:00'), ['2026-04-03', '2026-09-05', '2026-09-05']);
  });

  test('names the rows that cannot be read, and reads the others', () => {
    const { lines, problems } = read('Nr;Datum;Bedrag\nI-1;31/02/2026;1\nI-2;05/09/2026;veel\n;05/09/2026;3\nI-4;05/09/2026;4');
    assert.deepEqual(lines.map(short), ['I-4 2026-09-05 4']);
    assert.deepEqual(problems.map(({ row, field, text }) => [row, field, text]), [
      [2, 'date', '31/02/2026'],
      [3, 'amount', 'veel'],
      [4, 'number', ''],
    ]);
  });

  test('whose columns nobody knows is read once a person has said which they are', () => {
    const rows = rowsOf('Alpha;Beta;Gamma\nI-1;05/09/2026;1,5');
    const unknown = readLedger(rows, { usual: BELGIAN });
    assert.equal(isReadable(unknown.columns), false);
    assert.deepEqual([unknown.lines, unknown.header], [[], ['Alpha', 'Beta', 'Gamma']]);
    const said = readLedger(rows, { usual: BELGIAN, columns: { number: 0, date: 1, amount: 2 } });
    assert.deepEqual(said.lines.map(short), ['I-1 2026-09-05 1.5']);
  });

  test('of anything at all is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const all = [['Nr', 'Datum', 'Bedrag'], ...rows];
        const { lines, problems } = readLedger(all, { usual: BELGIAN });
        assert.ok(lines.length + problems.length <= rows.length);
      }),
    );
  });
});

const entry = (number: string, date: string, amount: string): StatementEntry => {
  return { id: number, kind: 'invoice', number, date, amount: { amount, currency: 'EUR' }, customerNumber: 'A' };
};
const line = (number: string, date: string, amount: string, currency?: string): LedgerLine => ({ row: 1, number, date, amount, currency });
const ENTRIES = [entry('2026-001', '2026-09-05', '100.00'), entry('2026-002', '2026-09-06', '60.50'), entry('C-1', '2026-09-07', '-10.00')];
const compare = (...lines: LedgerLine[]): LedgerComparison =>
  compareLedger({ lines, entries: ENTRIES, currency: 'EUR', period: { from: '2026-09-01', to: '2026-09-30' } });
const summary = ({ matched, different, missingHere, missingThere, outside }: LedgerComparison) => ({
  matched: matched.map(({ entry: { number }, reason, isOtherDay }) => [number, reason, ...(isOtherDay ? ['other day'] : [])].join(' ')),
  different: different.map(({ entry: { number }, difference }) => `${number} ${difference}`),
  here: missingHere.map(({ number }) => number),
  there: missingThere.map(({ number }) => number),
  outside,
});

suite('a ledger and a statement', () => {
  test('agree by number and amount, however the number is written', () => {
    const found = compare(line('2026001', '2026-09-05', '100'), line('2026 / 002', '2026-09-08', '60.5'), line('c-1', '2026-09-07', '-10'));
    assert.deepEqual(summary(found), {
      ...{ matched: ['2026-001 number', '2026-002 number other day', 'C-1 number'], different: [], here: [], there: [], outside: 0 },
    });
    assert.equal(found.isReversed, false);
  });

  test('agree where the ledger counts the other way round', () => {
    const found = compare(line('2026-001', '2026-09-05', '-100'), line('2026-002', '2026-09-06', '-70'), line('C-1', '2026-09-07', '10'));
    assert.equal(found.isReversed, true);
    assert.deepEqual(summary(found).different, ['2026-002 9.5']);
    assert.deepEqual(summary(found).matched, ['2026-001 number', 'C-1 number']);
  });

  test('agree where several lines together are one document', () => {
    const found = compare(line('2026-001', '2026-09-05', '82.64'), line('2026-001', '2026-09-05', '17.36'));
    assert.deepEqual(summary(found).matched, ['2026-001 sum']);
  });

  test('agree by amount and day only where there is no doubt', () => {
    assert.deepEqual(summary(compare(line('X', '2026-09-05', '100'))).matched, ['2026-001 amount']);
    assert.deepEqual(summary(compare(line('X', '2026-09-05', '100'), line('Y', '2026-09-05', '100'))).matched, []);
  });

  test('tell what each has and the other has not, and leave other days and currencies alone', () => {
    const other = [line('2026-000', '2026-08-31', '5'), line('2026-002', '2026-09-06', '60.50', 'USD')];
    const found = compare(line('2026-001', '2026-09-05', '100', 'EUR'), line('Z', '2026-09-09', '1'), ...other);
    assert.deepEqual(summary(found), { matched: ['2026-001 number'], different: [], here: ['Z'], there: ['2026-002', 'C-1'], outside: 2 });
  });

  test('put every line and every entry into one list, whatever there is', () => {
    const amounts = fc.integer({ min: -3, max: 3 }).map(String);
    const numbers = fc.constantFrom('1', '2', '3', 'a');
    const days = fc.constantFrom('2026-09-05', '2026-09-06', '2026-10-01');
    const lines = fc.array(fc.tuple(numbers, days, amounts).map(([number, date, amount]) => line(number, date, amount)), { maxLength: 8 });
    const documents = fc.tuple(numbers, days, amounts).map(([number, date, amount]) => entry(number, date, amount));
    const entries = fc.array(documents, { maxLength: 8 });
    fc.assert(
      fc.property(lines, entries, (some, all) => {
        const found = compareLedger({ lines: some, entries: all, currency: 'EUR', period: { from: '2026-09-01', to: '2026-09-30' } });
        const [pairs, { missingHere, missingThere, outside }] = [[...found.matched, ...found.different], found];
        assert.equal(pairs.flatMap((pair) => pair.lines).length + missingHere.length + outside, some.length);
        assert.equal(pairs.length + missingThere.length, all.length);
      }),
    );
  });
});
