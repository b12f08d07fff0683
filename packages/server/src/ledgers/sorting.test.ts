import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { InvoiceLedger, type InvoiceEntry } from '../invoices/invoice-ledger.ts';
import { DAY_FIELD } from '../invoices/sort-fields.ts';
import { randomSort } from '../testing/random-documents.ts';
import { dateKeys, parseSort, type SortKey } from './sort-key.ts';
import { inheritOrders, sortRows } from './sorting.ts';

const AMOUNTS = ['0', '10', '-2.5', '0.001', '99999999999999999.99'];

/** What a document says beside its id: little that is distinct, so that ties are common. */
const facts = fc.record<Omit<InvoiceEntry, 'id'>>({
  customerId: fc.constant('a'),
  version: fc.constant(1),
  kind: fc.constantFrom('invoice', 'creditNote'),
  number: fc.constantFrom('1', '2', '10', 'x'.repeat(60)),
  category: fc.constantFrom('hardware', 'other', 'brand new'),
  orderNumber: fc.constantFrom('O-1', 'O-2', null),
  purchaseOrderNumber: fc.constantFrom('P-1', null),
  delivery: fc.constantFrom('failed', 'pending', null),
  currency: fc.constantFrom('EUR', 'JPY'),
  issueDate: fc.constantFrom('2026-01-01', '2026-01-02'),
  dueDate: fc.constantFrom('2026-02-01', '2026-04-01', null),
  gross: fc.constantFrom(...AMOUNTS),
  open: fc.constantFrom(...AMOUNTS),
  settlement: fc.constantFrom('open', 'paid'),
  isDisputed: fc.boolean(),
  text: fc.constant(''),
});
const idOf = (n: number): string => `inv_${String(n).padStart(3, '0')}`;
/** Every second id, so that there is room between them. */
const start = fc.array(facts, { minLength: 64, maxLength: 80 }).map((all) => all.map((one, n) => ({ id: idOf(2 * n), ...one })));
/** Few documents that are new or changed. */
const change = fc.uniqueArray(fc.tuple(fc.nat(170), facts), { maxLength: 4, selector: ([n]) => n });
const keys = randomSort.map((sort) => dateKeys(parseSort(sort), DAY_FIELD, 20260301));

/** Ids of a part of a ledger, or of all, sorted. */
function sorted(ledger: InvoiceLedger, by: readonly SortKey[], isPart = false): string[] {
  const rows = Int32Array.from({ length: isPart ? 2 : ledger.size }, (_, row) => row * (isPart ? 20 : 1));
  return Array.from(sortRows(ledger, rows, by), (row) => ledger.ids[row] ?? '');
}

suite('orders', () => {
  test('that were handed on from ledger to ledger are those of a ledger that was read anew', () => {
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 4 }), keys, keys, (first, changes, one, other) => {
        let ledger = new InvoiceLedger().with(first);
        for (const by of [one, other]) sorted(ledger, by);
        const latest = new Map<string, InvoiceEntry>(first.map((entry) => [entry.id, entry]));
        for (const entries of changes.map((some) => some.map(([n, rest]) => ({ id: idOf(n), ...rest })))) {
          const next = ledger.with(entries);
          inheritOrders(next, ledger, entries.map(({ id }) => id));
          for (const entry of entries) latest.set(entry.id, entry);
          ledger = next;
        }
        const anew = new InvoiceLedger().with([...latest.values()]);
        for (const by of [one, other]) {
          assert.deepEqual(sorted(ledger, by), sorted(anew, by));
          assert.deepEqual(sorted(ledger, by, true), sorted(anew, by, true));
        }
      }),
    );
  });

  test('of the ledger that they come from stay as they are', () => {
    fc.assert(
      fc.property(start, change, keys, (first, some, by) => {
        const ledger = new InvoiceLedger().with(first);
        const before = sorted(ledger, by);
        const entries = some.map(([n, rest]) => ({ id: idOf(n), ...rest }));
        inheritOrders(ledger.with(entries), ledger, entries.map(({ id }) => id));
        assert.deepEqual(sorted(ledger, by), before);
      }),
    );
  });
});
