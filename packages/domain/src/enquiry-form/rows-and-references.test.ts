import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { checkMachineRows, formatReference, parseReference, readMachineRows, type FactKind } from './index.ts';

suite('a reference', () => {
  test('is read as it was written, whatever its id holds', () => {
    const kind = fc.constantFrom<FactKind>('invoice', 'invoiceLine', 'order', 'orderLine', 'contract', 'machine');
    const line = fc.string({ minLength: 1 }).filter((text) => !text.includes(':'));
    const references = fc
      .tuple(kind, fc.string({ minLength: 1 }), line)
      .map(([of, id, n]) => ({ kind: of, id, ...(of.endsWith('Line') && { line: n }) }));
    fc.assert(fc.property(references, (reference) => assert.deepEqual(parseReference(formatReference(reference)), reference)));
  });

  test('that is none is nothing', () => {
    for (const text of ['', 'invoice', 'invoice:', ':x', 'person:x', 'invoiceLine:x', 'invoiceLine::1', 'orderLine:x:', 'INVOICE:x']) {
      assert.equal(parseReference(text), undefined, text);
    }
  });
});

suite('rows of machines', () => {
  const row = { action: 'remove', serialNumber: '78-A1B2C', date: '2026-07-31' };
  const told = (rows: Parameters<typeof checkMachineRows>[0]): string[] =>
    checkMachineRows(rows).map(({ row: at, member, code }) => `${at} ${member} ${code}`);

  test('that hold can be sent', () => {
    const added = { ...row, action: 'add', machine: '9009-42A', note: 'Bruxelles, 2e étage 🏢' };
    assert.deepEqual(told([row, added, { ...row, serialNumber: ' 78.A1B2D ' }]), []);
  });

  test('are told apart, however they are written', () => {
    assert.deepEqual(told([row, { ...row, serialNumber: '78 a1b2c' }, { ...row, action: 'move' }]), ['1 serialNumber duplicate']);
  });

  test('name every member at fault', () => {
    assert.deepEqual(told([{}]), ['0 action required', '0 serialNumber required', '0 date required']);
    const wrong = [{ ...row, action: 'scrap' }, { ...row, action: 'add', serialNumber: 'Q' }];
    assert.deepEqual(told([row, ...wrong]), ['1 action unknown', '2 machine required']);
    assert.deepEqual(told([{ ...row, date: '2026-02-30' }, { ...row, serialNumber: '=1+1' }]), ['0 date date', '1 serialNumber pattern']);
    const long = { ...row, machine: 'x'.repeat(41), serialNumber: 'x'.repeat(61), note: 'x'.repeat(501) };
    assert.deepEqual(told([long]), ['0 machine tooLong', '0 serialNumber tooLong', '0 note tooLong']);
  });
});

suite('a table of machines', () => {
  const read = (text: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst') =>
    readMachineRows(text.split('\n').map((row) => row.split(';')), order).map(({ action, machine, serialNumber, date, note }) =>
      [action, machine, serialNumber, date, note].join(' ').trim(),
    );

  test('is read by the names of its columns, in the languages of our countries', () => {
    const wanted = ['remove 9009-42A 78-A1 2026-07-31'];
    assert.deepEqual(read('Serial number;Type and model;Action;Date\n78-A1;9009-42A;removed;31/07/2026'), wanted);
    assert.deepEqual(read('Type en model;Serienummer;Datum;Actie\n9009-42A;78-A1;31-07-2026;Verwijderen'), wanted);
    assert.deepEqual(read('Modèle;Numéro de série;Date;Opération\n9009-42A;78-A1;31.07.2026;Retirer'), wanted);
    assert.deepEqual(read('Maskintyp;Serienummer;Datum;Åtgärd\n9009-42A;78-A1;2026-07-31;Ta bort'), wanted);
  });

  test('without names is read in the order of type, serial number, date and action', () => {
    assert.deepEqual(read('9009-42A;78-A1;03/04/2026;add;Brussels\n\n9040-MR9;78-B2;04/05/2026;move'), [
      'add 9009-42A 78-A1 2026-04-03 Brussels',
      'move 9040-MR9 78-B2 2026-05-04',
    ]);
    assert.deepEqual(read('9009-42A;78-A1;03/04/2026;add', 'monthFirst'), ['add 9009-42A 78-A1 2026-03-04']);
  });

  test('keeps what it cannot read, for the check to name it', () => {
    assert.deepEqual(read('9009-42A;78-A1;tomorrow;scrap'), ['scrap 9009-42A 78-A1 tomorrow']);
    assert.deepEqual(read(''), []);
  });

  test('of anything at all is read, and never breaks', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 }), (table) => {
      assert.ok(readMachineRows(table, 'dayFirst').length <= table.length);
    }));
  });
});
