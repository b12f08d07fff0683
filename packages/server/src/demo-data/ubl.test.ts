import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWholeUbl } from '../testing/ubl-reading.ts';
import { createDemoCompany } from './index.ts';
import { assembleDocuments, writeUbl } from './ubl.ts';

const company = createDemoCompany({ today: '2026-11-22', documents: 300 });
const numbers = new Map(company.customer.map(({ id, number }) => [id, number]));

test('writes e-invoices that the import reads as the documents that they are of', async () => {
  for (const demo of assembleDocuments(company)) {
    const { row } = demo;
    const { document, lines, warnings } = await readWholeUbl(writeUbl(demo, numbers.get(row.customer_id)!), 1 << 20);
    assert.deepEqual(warnings, [], row.number);
    assert.deepEqual(
      [document.kind, document.number, document.issueDate, document.dueDate ?? null, document.currency],
      [row.kind, row.number, row.issue_date, row.due_date, row.currency],
    );
    const amounts = ['net', 'vat', 'gross', 'prepaid', 'rounding', 'payable'] as const;
    for (const name of amounts) assert.equal(document[name], row[name], row.number);
    const { scheme = null, value = null } = document.paymentReference ?? {};
    assert.deepEqual([scheme, value], [row.reference_scheme, row.reference_value], row.number);
    assert.equal(document.buyer.identifiers[0], numbers.get(row.customer_id));
    assert.equal(document.orderNumber ?? null, row.order_number);
    assert.equal(document.contractNumber ?? null, row.contract_number);
    assert.deepEqual(document.references.map(({ number }) => number), demo.references.map(({ number }) => number));
    assert.deepEqual(lines, demo.lines.map(({ document_id: _document, position: _position, ...line }) => line), row.number);
  }
});
