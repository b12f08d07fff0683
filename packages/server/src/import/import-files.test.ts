import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';
import { createUbl, createUblParty } from '../testing/ubl-fixture.ts';
import type { FileReport } from './import-file.ts';
import { findFiles, importFiles, UnknownCustomerError, type ImportOptions } from './import-files.ts';

let database: TestDatabase;
let folder: string;

before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csol-import-'));
});
afterEach(async () => {
  await sql`truncate customer cascade`.execute(database.db);
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** Imports the folder; the reports, with the folder's name taken off. */
async function run(options: ImportOptions = {}): Promise<FileReport[]> {
  const { files } = await findFiles([folder]);
  const reports: FileReport[] = [];
  for await (const report of importFiles(database.db, files, options)) {
    reports.push({ ...report, file: report.file.replace(`${folder}/`, '') });
  }
  return reports;
}

const statuses = (reports: readonly FileReport[]) => reports.map(({ file, status }) => `${file} ${status}`);

async function count(table: 'document' | 'document_line' | 'document_vat' | 'document_file' | 'customer'): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database.db);
  return rows[0]!.count;
}

test('imports the XML files of a folder and of those below it, and leaves the rest alone', async () => {
  await mkdir(join(folder, 'more'));
  await write({ 'b.XML': createUbl({ number: '2' }), 'a.xml': createUbl({ number: '1' }), 'scan.pdf': '%PDF-1.7' });
  await write({ 'more/c.xml': createUbl({ number: '3' }), 'more/notes.txt': '' });
  await symlink(folder, join(folder, 'more', 'loop'));
  const { ignored } = await findFiles([folder]);
  assert.deepEqual(ignored.map((file) => file.replace(`${folder}/`, '')), ['more/loop', 'more/notes.txt', 'scan.pdf']);
  assert.deepEqual(statuses(await run()), ['a.xml imported', 'b.XML imported', 'more/c.xml imported']);
});

test('imports a file twice without a duplicate, under whatever name', async () => {
  await write({ 'a.xml': createUbl(), 'copy.xml': createUbl() });
  assert.deepEqual(statuses(await run()), ['a.xml imported', 'copy.xml unchanged']);
  assert.deepEqual(statuses(await run()), ['a.xml unchanged', 'copy.xml unchanged']);
  assert.deepEqual([await count('document'), await count('document_line'), await count('customer')], [1, 1, 1]);
});

test('takes a rejected file for nothing, and goes on with the next', async () => {
  const bad = createUbl({ number: 'BAD' });
  await write({
    '1.xml': bad.slice(0, -20),
    '2.xml': bad.replace('2026-03-02', 'soon'),
    '3.xml': '',
    '4.xml': '%PDF-1.7',
    '5.xml': bad.replace('<Invoice', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice'),
    '6.xml': createUbl({ number: 'GOOD' }),
  });
  const reports = await run();
  assert.deepEqual(statuses(reports), ['1', '2', '3', '4', '5'].map((name) => `${name}.xml rejected`).concat('6.xml imported'));
  for (const { status, reasons } of reports) assert.equal(reasons.length > 0, status === 'rejected');
  assert.deepEqual([await count('document'), await count('customer')], [1, 1]);
});

test('leaves nothing of a long document that breaks off, not even its customer', async () => {
  const xml = createUbl({ lines: Array.from({ length: 3000 }, () => ({})) });
  await write({ 'long.xml': xml.slice(0, -40) });
  assert.match((await run())[0]!.reasons[0]!.reason, /Not well-formed XML/);
  for (const table of ['document', 'document_line', 'document_vat', 'customer'] as const) assert.equal(await count(table), 0, table);
});

test('leaves the document as it was where its new version breaks off', async () => {
  await write({ 'a.xml': createUbl() });
  await run();
  const xml = createUbl({ lines: Array.from({ length: 3000 }, () => ({})) });
  await write({ 'a.xml': xml.slice(0, -40) });
  assert.deepEqual(statuses(await run()), ['a.xml rejected']);
  const { items } = await createSite(database.db, 'all').list();
  assert.deepEqual(items.map(({ gross }) => gross.amount), ['121.00']);
  assert.equal(await count('document_line'), 1);
});

test('replaces a document that is sent again with other amounts, and keeps its id and what was paid', async () => {
  await write({ 'a.xml': createUbl() });
  await run();
  const { db } = database;
  const site = createSite(db, 'all');
  const before = (await site.list()).items[0]!;
  await sql`update document set paid = 20, open = payable - 20`.execute(db);
  await write({ 'a.xml': createUbl({ lines: [{ quantity: '1' }, { quantity: '3' }] }) });
  assert.deepEqual(statuses(await run()), ['a.xml updated']);
  const after = await site.getInvoice(before.id);
  assert.deepEqual([after.gross.amount, after.paid.amount, after.open.amount, after.status], ['242.00', '20.00', '222.00', 'overdue']);
  assert.deepEqual(after.lines.map(({ net }) => net.amount), ['50.00', '150.00']);
  assert.deepEqual([await count('document'), await count('document_vat'), await count('document_file')], [1, 1, 1]);
});

test('does not let a document that has been paid in part change its currency', async () => {
  await write({ 'a.xml': createUbl() });
  await run();
  await sql`update document set paid = 20, open = payable - 20`.execute(database.db);
  await write({ 'a.xml': createUbl({ currency: 'SEK' }) });
  assert.match((await run())[0]!.reasons[0]!.reason, /was in EUR and has been paid in part/);
});

test('tells documents apart by supplier, kind and number', async () => {
  const supplier = createUblParty({ name: 'Other NV', vat: 'BE0999000295' });
  await write({ 'a.xml': createUbl(), 'b.xml': createUbl({ kind: 'creditNote' }), 'c.xml': createUbl({ supplier }) });
  await run();
  assert.equal(await count('document'), 3);
  await write({ 'c.xml': createUbl({ supplier: createUblParty({ name: 'Other', vat: 'be 0999.000.295' }) }) });
  assert.equal((await run())[2]?.status, 'updated');
});

test('serves what was imported, with its totals, its lines, its original and its attachment', async () => {
  const xml = createUbl({
    header: `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
      <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="hours.pdf">JVBERi0x</cbc:EmbeddedDocumentBinaryObject>
      </cac:Attachment></cac:AdditionalDocumentReference>`,
    payment: '<cac:PaymentMeans><cbc:PaymentID>010806817183</cbc:PaymentID></cac:PaymentMeans>',
  });
  await write({ 'a.xml': xml });
  await run();
  const site = createSite(database.db, ['K-20417']);
  const { items, totals } = await site.list();
  assert.deepEqual(totals[0]?.gross, { amount: '121.00', currency: 'EUR' });
  const detail = await site.getInvoice(items[0]!.id);
  assert.deepEqual(detail.paymentReference, { scheme: 'belgianOgm', value: '+++010/8068/17183+++' });
  assert.deepEqual(detail.lines[0]?.unitPrice, { amount: '50.00', currency: 'EUR' });
  assert.deepEqual(
    detail.documents.map(({ id, fileName, size }) => [id, fileName, size]),
    [['attachment-1', 'hours.pdf', 6], ['ubl', 'F-1001.xml', Buffer.byteLength(xml)]],
  );
  const { rows } = await sql<{ content: Uint8Array }>`select content from document_file where id = 'ubl'`.execute(database.db);
  assert.deepEqual(Buffer.from(rows[0]!.content), Buffer.from(xml));
});

test('links a credit note and its invoice, whichever comes first', async () => {
  const header = `<cac:BillingReference>
    <cac:InvoiceDocumentReference><cbc:ID>F-1001</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const creditNote = createUbl({ kind: 'creditNote', number: 'C-1', header });
  for (const files of [{ 'a.xml': createUbl(), 'b.xml': creditNote }, { 'a.xml': creditNote, 'b.xml': createUbl() }]) {
    await write(files);
    await run();
    const site = createSite(database.db, 'all');
    const { items } = await site.list('sort=number');
    const [note, invoice] = [await site.getInvoice(items[0]!.id), await site.getInvoice(items[1]!.id)];
    assert.deepEqual([note.kind, note.open.amount], ['creditNote', '-121.00']);
    assert.ok(note.links.some(({ type, id }) => type === 'invoice' && id === invoice.id));
    assert.ok(invoice.links.some(({ type, id }) => type === 'creditNote' && id === note.id));
    await sql`truncate customer cascade`.execute(database.db);
  }
});

test('gives a document to the customer with the number of its buyer, or the VAT number, or to a new one', async () => {
  const { db } = database;
  await insertCustomer(db, 'K-20417');
  await insertCustomer(db, '900', { vat_number: 'BE 0999.000.394' });
  const buyer = (party: Parameters<typeof createUblParty>[0]) => createUblParty(party);
  await write({
    '1.xml': createUbl({ number: '1' }),
    '2.xml': createUbl({ number: '2', customer: buyer({ name: 'By VAT', id: '77', vat: 'BE0999000394' }) }),
    '3.xml': createUbl({ number: '3', customer: buyer({ name: 'New AB', id: '5790000436057', country: 'SE' }), currency: 'SEK' }),
    '4.xml': createUbl({ number: '4', customer: buyer({ name: 'Nameless Numbers' }) }),
    '5.xml': createUbl({ number: '5', customer: buyer({ name: 'New AB', id: '5790000436057', country: 'SE' }) }),
  });
  await run();
  const { items } = await createSite(db, 'all').list('sort=number');
  assert.deepEqual(
    items.map(({ customerNumber }) => customerNumber),
    ['K-20417', '900', '5790000436057', 'Nameless Numbers', '5790000436057'],
  );
  const made = db.selectFrom('customer').select(['name', 'country', 'currency']).where('number', '=', '5790000436057');
  assert.deepEqual(await made.executeTakeFirst(), { name: 'New AB', country: 'SE', currency: 'SEK' });
});

test('keeps long names and markup as the text that they are', async () => {
  const name = '🧾'.repeat(5000);
  const markup = '&lt;script&gt;alert(1)&lt;/script&gt;';
  const customer = createUblParty({ name });
  await write({ 'a.xml': createUbl({ customer, lines: [{ name: markup }], header: `<cbc:Note>x${'🧾'.repeat(10_000)}</cbc:Note>` }) });
  assert.deepEqual(statuses(await run()), ['a.xml imported']);
  const site = createSite(database.db, 'all');
  const [item] = (await site.list()).items;
  assert.deepEqual([item?.customerName, item?.customerNumber], [name, '🧾'.repeat(25)]);
  const detail = await site.getInvoice(item!.id);
  assert.equal(detail.lines[0]?.description, '<script>alert(1)</script>');
  assert.equal(detail.notes?.[0], `x${'🧾'.repeat(9999)}`);
});

test('gives all documents to one customer where that is asked for', async () => {
  const { db } = database;
  await insertCustomer(db, '1');
  await insertCustomer(db, '2');
  await write({ 'a.xml': createUbl() });
  assert.deepEqual(statuses(await run({ customer: '1' })), ['a.xml imported']);
  assert.equal((await createSite(db, ['1']).list()).count, 1);
  assert.deepEqual(statuses(await run({ customer: '1' })), ['a.xml unchanged']);
  assert.match((await run({ customer: '2' }))[0]!.reasons[0]!.reason, /with another customer/);
  await assert.rejects(run({ customer: '3' }), UnknownCustomerError);
});

test('lets two importers take the same files at once', async () => {
  await write(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.xml`, createUbl({ number: `N-${i}` })])));
  const reports = (await Promise.all([run(), run(), run()])).flat();
  assert.equal(await count('document'), 12);
  assert.equal(await count('customer'), 1);
  assert.equal(reports.filter(({ status }) => status === 'imported').length, 12);
  assert.equal(reports.filter(({ status }) => status === 'unchanged').length, 24);
});

test('stops after the file at hand where it is asked to', async () => {
  await write({ 'a.xml': createUbl({ number: '1' }), 'b.xml': createUbl({ number: '2' }) });
  const { files } = await findFiles([folder]);
  const stop = new AbortController();
  for await (const { status } of importFiles(database.db, files, { signal: stop.signal })) {
    assert.equal(status, 'imported');
    stop.abort();
  }
  assert.equal(await count('document'), 1);
});

test('reports a path where there is nothing', async () => {
  const { files } = await findFiles([join(folder, 'missing.xml')]);
  for await (const report of importFiles(database.db, files)) {
    assert.deepEqual(report.reasons, [{ line: 0, column: 0, reason: 'There is no such file' }]);
  }
});

const samples = fileURLToPath(new URL('../../../../../shared/data/ubl', import.meta.url));

/** The public test documents of EN 16931 are not part of the project; where they lie beside it, they have to come in. */
if (existsSync(samples)) {
  test('imports public sample documents with the totals that they state', async () => {
    const { files } = await findFiles([samples]);
    const stated = files.map((file) => {
      const xml = readFileSync(file, 'utf8');
      const [, currency, amount] = /<(?:\w+:)?PayableAmount[^>]*currencyID="(\w+)"[^>]*>\s*([^<\s]+)/.exec(xml)!;
      return `${/<CreditNote/.test(xml) ? -Number(amount) : Number(amount)} ${currency}`;
    });
    for await (const { file, status, reasons } of importFiles(database.db, files)) {
      assert.equal(status, 'imported', `${file}: ${reasons[0]?.reason}`);
    }
    const rows = await database.db.selectFrom('document').select(['payable', 'open', 'currency']).execute();
    assert.deepEqual(rows.map(({ payable, currency }) => `${Number(payable)} ${currency}`).sort(), stated.sort());
    assert.deepEqual(rows.map(({ open, currency }) => `${Number(open)} ${currency}`).sort(), stated);
  });
}
