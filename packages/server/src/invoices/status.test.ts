import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { statusOf, type StatusFacts } from './status.ts';

const INVOICE: StatusFacts = { kind: 'invoice', settlement: 'open', isDisputed: false, open: '10.00' };

suite('statusOf', () => {
  test('is the settlement until the due date has passed', () => {
    for (const settlement of ['open', 'partlyPaid', 'paid', 'credited'] as const) {
      assert.equal(statusOf({ ...INVOICE, settlement }, false), settlement);
    }
  });

  test('is overdue after it, where something is left to pay', () => {
    assert.equal(statusOf(INVOICE, true), 'overdue');
    assert.equal(statusOf({ ...INVOICE, settlement: 'partlyPaid', open: '0.01' }, true), 'overdue');
    assert.equal(statusOf({ ...INVOICE, settlement: 'paid', open: '0.00' }, true), 'paid');
    assert.equal(statusOf({ ...INVOICE, settlement: 'credited', open: '0' }, true), 'credited');
  });

  test('is never overdue where the customer has something to their credit', () => {
    assert.equal(statusOf({ ...INVOICE, open: '-10.00' }, true), 'open');
    assert.equal(statusOf({ ...INVOICE, kind: 'creditNote', open: '-10.00' }, true), 'open');
    assert.equal(statusOf({ ...INVOICE, kind: 'creditNote', open: '10.00' }, true), 'open');
  });

  test('is disputed before everything else', () => {
    for (const settlement of ['open', 'paid'] as const) {
      assert.equal(statusOf({ ...INVOICE, settlement, isDisputed: true }, true), 'disputed');
    }
  });
});
