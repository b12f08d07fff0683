import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { checkMachineRows, formatReference, parseReference, type FactKind } from './index.ts';

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
