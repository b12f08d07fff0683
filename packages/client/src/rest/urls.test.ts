import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvoiceQuery } from '@csol/contract';
import contract from '@csol/contract/openapi.json' with { type: 'json' };
import { invoicesUrl } from './urls.ts';

const everything: InvoiceQuery = {
  cursor: 'abc+/=',
  limit: 50,
  sort: 'dueDate,-gross',
  changedWithin: 90,
  paymentNumber: ['P-1'],
  serialNumber: ['06-7A1B2'],
  contractNumber: ['MA-1'],
  purchaseOrderNumber: ['PO 1'],
  orderNumber: ['O-1', 'O-2'],
  currency: ['SEK', 'EUR'],
  customerNumber: ['10482-BE'],
  delivery: ['failed'],
  status: ['overdue'],
  category: ['maintenance', 'other'],
  kind: ['invoice', 'creditNote'],
  amountTo: '200.50',
  amountFrom: '100',
  amountField: 'open',
  numberTo: '2026-9',
  numberFrom: '2026-1',
  to: '2026-12-31',
  from: '2026-01-01',
  dateField: 'dueDate',
  id: ['inv_1', 'inv_2'],
  q: 'PO 1&2',
};

/** A parameter of the contract, as far as these tests read it. */
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  schema: { default?: unknown };
}

const shared = contract.components.parameters as Record<string, Parameter>;
const parameters = (contract.paths['/v1/invoices'].get.parameters as Parameter[])
  .map((parameter) => shared[parameter.$ref?.replace(/.*\//, '') ?? ''] ?? parameter)
  .filter((parameter) => parameter.in === 'query');

test('puts the parameters in the order of the contract, whatever the order of the members', () => {
  const asked = new URL(invoicesUrl('https://host/api', everything)).searchParams;
  assert.deepEqual(
    [...new Set(asked.keys())],
    parameters.map((parameter) => parameter.name),
  );
  assert.equal(invoicesUrl('/api', everything), invoicesUrl('/api', Object.fromEntries(Object.entries(everything).reverse())));
});

test('repeats the key of a filter with several values, in the order given', () => {
  assert.equal(invoicesUrl('/api', { status: ['overdue', 'open'] }), '/api/v1/invoices?status=overdue&status=open');
});

test('leaves out what is undefined, empty or the default of the contract', () => {
  assert.equal(invoicesUrl('/api'), '/api/v1/invoices');
  assert.equal(invoicesUrl('/api', { q: '', from: undefined, kind: [] }), '/api/v1/invoices');
  const defaults = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema.default]));
  const { dateField, amountField, sort, limit } = defaults;
  assert.deepEqual([dateField, amountField, sort, limit], ['issueDate', 'gross', '-issueDate', 20]);
  assert.equal(invoicesUrl('/api', defaults), '/api/v1/invoices');
});

test('escapes values so that they come back unchanged', () => {
  const asked = new URL(invoicesUrl('https://host/api', everything)).searchParams;
  assert.equal(asked.get('q'), 'PO 1&2');
  assert.equal(asked.get('cursor'), 'abc+/=');
});

test('takes a base URL with and without a slash at its end, relative or absolute', () => {
  assert.equal(invoicesUrl('/api/'), '/api/v1/invoices');
  assert.equal(invoicesUrl('https://host/x//'), 'https://host/x/v1/invoices');
  assert.equal(invoicesUrl(''), '/v1/invoices');
});
