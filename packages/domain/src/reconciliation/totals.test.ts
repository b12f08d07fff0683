import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reconcile, type DocumentLine, type InstalledMachine, type ReconciliationResult } from './index.ts';

const QUARTER = { from: '2026-04-01', to: '2026-06-30' };

function createLine(number: string, serialNumbers: string[], net = { amount: '300.00', currency: 'EUR' }): DocumentLine {
  const document = { id: `inv_${number}`, number, kind: 'invoice', category: 'maintenance', customerNumber: 'A' } as const;
  return { ...document, issueDate: '2026-04-10', lineNumber: '1', net, serialNumbers, period: QUARTER };
}

function compare(lines: DocumentLine[], machines: InstalledMachine[] = []): ReconciliationResult {
  return reconcile({ lines, machines, period: QUARTER, asOf: '2026-11-25' });
}

suite('the total of a finding', () => {
  test('holds a line once, also where it bills several machines, and never adds currencies', () => {
    const { counts, totals } = compare([createLine('1', ['X', 'Y']), createLine('2', ['Y'], { amount: '9.50', currency: 'SEK' })]);
    assert.equal(counts.billedNotInstalled, 2);
    assert.deepEqual(totals.billedNotInstalled, [
      { amount: '300.00', currency: 'EUR' },
      { amount: '9.50', currency: 'SEK' },
    ]);
    assert.deepEqual(totals.installedNotBilled, []);
  });

  test('is everything that is billed for the same days', () => {
    const { totals } = compare([createLine('1', ['X']), createLine('2', ['X'])], [{ customerNumber: 'A', serialNumber: 'X' }]);
    assert.deepEqual(totals.billedTwice, [{ amount: '600.00', currency: 'EUR' }]);
  });
});
