import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { InvoiceDetail } from '@csol/contract';
import type { RequestLogEntry } from '../http/log.ts';
import { importFiles } from '../import/import-files.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';
import { createUbl, createUblParty } from '../testing/ubl-fixture.ts';
import { readWholeUbl } from '../testing/ubl-reading.ts';
import { renderInvoiceUbl } from './invoice-ubl.ts';
import { createRenditions } from './node-renditions.ts';

let database: TestDatabase;
let folder: string;
let invoice = '';
let creditNote = '';

before(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'csol-renditions-'));
  const customer = await insertCustomer(database.db, '10482-BE');
  [invoice = '', creditNote = ''] = await insertDocuments(database.db, [
    { customer_id: customer, number: '900/1234' },
    { customer_id: customer, number: 'C-1', kind: 'creditNote', gross: '-5.00' },
  ]);
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const ids = ({ documents }: InvoiceDetail) => documents.map(({ id }) => id);

test('offers a PDF where it can be made, and UBL everywhere', async () => {
  const site = createSite(database.db, 'all', { renditions: createRenditions() });
  assert.deepEqual((await site.getInvoice(invoice)).documents, [
    { id: 'pdf', fileName: '10482-BE_invoice_900-1234.pdf', mediaType: 'application/pdf' },
    { id: 'ubl', fileName: '10482-BE_invoice_900-1234.xml', mediaType: 'application/xml' },
  ]);
  const bare = createSite(database.db, 'all');
  assert.deepEqual(ids(await bare.getInvoice(invoice)), ['ubl']);
  assert.equal((await bare.ask(`/v1/invoices/${invoice}/documents/pdf`)).status, 404);
});

test('serves files that are made when they are asked for, named in the language of the caller', async () => {
  const site = createSite(database.db, 'all', { renditions: createRenditions() });
  const pdf = await site.ask(`/v1/invoices/${creditNote}/documents/pdf`, { headers: { 'Accept-Language': 'nl' } });
  assert.deepEqual([pdf.status, pdf.headers.get('Content-Type')], [200, 'application/pdf']);
  assert.match(pdf.headers.get('Content-Disposition')!, /"10482-BE_creditnota_C-1\.pdf"/);
  assert.match(pdf.text, /^%PDF-1\.7/);
  const ubl = await site.ask(`/v1/invoices/${creditNote}/documents/ubl`);
  assert.equal(ubl.headers.get('Content-Type'), 'application/xml');
  assert.match(ubl.text, /<CreditNote /);
});

test('makes nothing of documents of others', async () => {
  const stranger = createSite(database.db, ['99999'], { renditions: createRenditions() });
  for (const id of ['pdf', 'ubl']) assert.equal((await stranger.ask(`/v1/invoices/${invoice}/documents/${id}`)).status, 404);
});

test('answers that a file failed, logs why, and leaves the document as it is', async () => {
  const entries: RequestLogEntry[] = [];
  const renditions = { pdf: () => Promise.reject(new RangeError('No such glyph')) };
  const site = createSite(database.db, 'all', { renditions, log: (entry) => entries.push(entry) });
  const answer = await site.ask(`/v1/invoices/${invoice}/documents/pdf`);
  assert.equal(answer.status, 500);
  assert.equal(entries.at(-1)?.error?.name, 'RangeError');
  assert.deepEqual(ids(await site.getInvoice(invoice)), ['pdf', 'ubl']);
  assert.equal((await site.ask(`/v1/invoices/${invoice}/documents/ubl`)).status, 200);
});

const charge = (isCharge: boolean, amount: string) => `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator>
  <cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">${amount}</cbc:Amount>
  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>`;
const customer = createUblParty({ name: 'Scheldeoever Bakkerijen BV', id: '10482-BE' });
const item = `<cac:AdditionalItemProperty><cbc:Name>Serial number</cbc:Name><cbc:Value>78-A1</cbc:Value></cac:AdditionalItemProperty>`;

/** Documents whose amounts are hard to keep. */
const SOURCES: Readonly<Record<string, string>> = {
  plain: createUbl({ number: 'R-1', customer, lines: [{ item, price: '33.333333', quantity: '3' }, { quantity: '-1' }] }),
  creditNote: createUbl({ number: 'R-2', kind: 'creditNote', customer, lines: [{ quantity: '1.5', price: '0.07' }] }),
  charges: createUbl({ number: 'R-3', customer, payment: charge(true, '10.00') + charge(false, '2.50') }),
  adjusted: createUbl({ number: 'R-4', customer, lines: [{ price: '10.00', extra: '' }] }).replaceAll('>50.00<', '>49.00<'),
  yen: createUbl({ number: 'R-5', customer, currency: 'JPY', vatRate: '0', lines: [{ price: '98000', quantity: '3' }] }),
};

test('imports and exports keep every amount, over and over', async () => {
  const site = createSite(database.db, 'all');
  const amounts = ['net', 'vat', 'gross', 'prepaid', 'rounding', 'payable', 'vatRows'] as const;
  for (const [name, source] of Object.entries(SOURCES)) {
    await writeFile(join(folder, `${name}.xml`), source);
    for await (const report of importFiles(database.db, [join(folder, `${name}.xml`)])) {
      assert.equal(report.status, 'imported', `${name}: ${JSON.stringify(report.reasons)}`);
    }
    const before = await readWholeUbl(source);
    const found = (await site.list(`q=${before.document.number}`)).items[0]!;
    const detail = await site.getInvoice(found.id);
    assert.ok(ids(detail).includes('ubl'));
    const again = await readWholeUbl(renderInvoiceUbl(detail));
    for (const amount of amounts) assert.deepEqual(again.document[amount], before.document[amount], `${name}: ${amount}`);
    assert.deepEqual(again.lines.map(({ net }) => net), before.lines.map(({ net }) => net), name);
    assert.deepEqual(again.lines.map((line) => line.serial_numbers), before.lines.map((line) => line.serial_numbers), name);
    // The original is served as it came.
    assert.equal((await site.ask(`/v1/invoices/${found.id}/documents/ubl`)).text, source);
  }
});

test('writes what Peppol asks of a document beside its amounts', async () => {
  const site = createSite(database.db, 'all');
  const detail = await site.getInvoice(invoice);
  const text = new TextDecoder().decode(renderInvoiceUbl({ ...detail, notes: ['One', 'Two'], orderNumber: 'S-1' }));
  assert.equal(text.match(/<cbc:Note>/g)?.length, 1);
  assert.match(text, /<cbc:BuyerReference>10482-BE</);
  assert.match(text, /<cbc:ID>NA<\/cbc:ID><cbc:SalesOrderID>S-1</);
  assert.doesNotMatch(text, /<(\w+:\w+)[^>]*>\s*<\/\1>|\/>/, 'no element is empty');
});

test('keeps text text, whatever it looks like', async () => {
  const site = createSite(database.db, 'all');
  const detail = await site.getInvoice(invoice);
  const hostile = '</cbc:Note><x/>&amp; ]]> \u0000 \ud800 "';
  const line = { number: '1', description: hostile, net: detail.net };
  const bytes = renderInvoiceUbl({ ...detail, notes: [hostile], lines: [line] });
  const { document, lines } = await readWholeUbl(bytes);
  const kept = '</cbc:Note><x/>&amp; ]]> \ufffd \ufffd "';
  assert.deepEqual([document.detail.notes, lines[0]?.description], [[kept], kept]);
});
