import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ExactSum } from '../ledgers/amounts.ts';
import { parseSort } from '../ledgers/sort-key.ts';
import { sortRows } from '../ledgers/sorting.ts';
import { matchInvoices } from './filter.ts';
import { InvoiceLedger, type InvoiceEntry } from './invoice-ledger.ts';

const AMOUNTS = ['0', '10', '-2.5', '0.001', '99999999999999999.99'];

const entry: fc.Arbitrary<InvoiceEntry> = fc.record({
  id: fc.integer({ min: 1, max: 30 }).map((n) => `inv_${n}`),
  customerId: fc.constant('a'),
  version: fc.constant(1),
  kind: fc.constantFrom('invoice', 'creditNote'),
  number: fc.constantFrom('1', '2', '3'),
  category: fc.constantFrom('hardware', 'other', 'brand new'),
  orderNumber: fc.constantFrom('O-1', 'O-2', null),
  purchaseOrderNumber: fc.constantFrom('P-1', null),
  delivery: fc.constantFrom('failed', 'pending', null),
  currency: fc.constantFrom('EUR', 'JPY'),
  issueDate: fc.constantFrom('2026-01-01', '2026-01-02'),
  dueDate: fc.constantFrom('2026-02-01', null),
  gross: fc.constantFrom(...AMOUNTS),
  open: fc.constantFrom(...AMOUNTS),
  settlement: fc.constantFrom('open', 'paid'),
  isDisputed: fc.boolean(),
  text: fc.constantFrom('O-1', 'O-2'),
});

/** Documents that reach a ledger together: each at most once, as rows of a table do. */
const batch = fc.uniqueArray(entry, { maxLength: 12, selector: ({ id }) => id });

/** All that a list says of a ledger. */
function describe(ledger: InvoiceLedger): object {
  const rows = matchInvoices(ledger, { dateField: 'issueDate', amountField: 'gross', text: 'o-1' }, { today: 20260301 });
  const open = new ExactSum();
  for (const row of rows) open.add(ledger.open, row);
  const ids = Array.from(sortRows(ledger, rows, parseSort('-gross,category,orderNumber,delivery')), (row) => ledger.ids[row]);
  return { ids, open: open.toMoney('EUR') };
}

suite('a ledger', () => {
  test('that followed changes is the same as one that was read anew', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
        const followed = batches.reduce((ledger, entries) => ledger.with(entries), new InvoiceLedger());
        const latest = new Map(batches.flat().map((change) => [change.id, change]));
        const anew = new InvoiceLedger().with([...latest.values()]);
        assert.equal(followed.size, latest.size);
        assert.deepEqual(describe(followed), describe(anew));
      }),
    );
  });

  test('stays as it is when another is made of it', () => {
    fc.assert(
      fc.property(batch, batch, (first, second) => {
        const ledger = new InvoiceLedger().with(first);
        const before = describe(ledger);
        ledger.with(second);
        assert.deepEqual(describe(ledger), before);
      }),
    );
  });
});
