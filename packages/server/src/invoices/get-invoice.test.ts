import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { jsonb } from '../db/values.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { insertOrder } from '../testing/orders.ts';
import { createSite, type Site } from '../testing/site.ts';

const SELLER = { name: 'IBM Belgium', vatNumber: 'BE0405912336', address: ['Avenue du Bourget 42', '1130 Brussels'], country: 'BE' };
const BUYER = { name: 'Zennevallei Logistics NV', address: ['Stationsstraat 18'], country: 'BE' };
const DETAIL = { seller: SELLER, buyer: BUYER, notes: ['Thank you'], paymentTerms: '30 days', paymentAccounts: [{ account: 'BE68' }] };
const UBL = new TextEncoder().encode('<Invoice>é</Invoice>');

suite('getInvoice and getInvoiceDocument', () => {
  let database: TestDatabase;
  let site: Site;
  let [invoice, creditNote, stranger, order] = ['', '', '', ''];

  before(async () => {
    database = await createTestDatabase();
    site = createSite(database.db, ['10482-BE']);
    const customer_id = await insertCustomer(database.db, '10482-BE');
    [invoice = '', creditNote = ''] = await insertDocuments(database.db, [
      {
        customer_id,
        number: '2026-104417',
        due_date: '2026-07-01',
        net: '1000.00',
        vat: '210.00',
        gross: '1210.00',
        prepaid: '10',
        rounding: '-0.005',
        payable: '1199.995',
        paid: '100',
        credited: '300',
        open: '799.995',
        disputed_since: '2026-07-02',
        dispute_reason: 'Wrong machine',
        order_number: 'O-55120',
        purchase_order_number: 'PO-2026-0912',
        contract_number: 'MA-20331',
        reference_scheme: 'belgianOgm',
        reference_value: '+++010/8068/17183+++',
        period_from: '2026-09-01',
        delivery_channel: 'peppol',
        delivery_state: 'delivered',
        delivery_at: '2026-09-03T06:12:44Z',
        detail: jsonb(DETAIL),
      },
      { customer_id, kind: 'creditNote', number: '2026-C00231', issue_date: '2026-10-12', gross: '-300', credited: '-300', open: '0' },
    ]);
    const other = await insertCustomer(database.db, 'stranger');
    [stranger = ''] = await insertDocuments(database.db, [{ customer_id: other, number: '2026-104417' }]);
    await insertParts(database, customer_id, invoice, creditNote);
    // Numbers as people write them; the other order is somebody else's.
    order = await insertOrder(database.db, { customer_id, number: 'o-55120 ' });
    await insertOrder(database.db, { customer_id: other, number: 'O-55121' });
    const file = { file_name: 'secret.xml', media_type: 'application/xml', size: 1, content: new Uint8Array(1) };
    await database.db
      .insertInto('document_file')
      .values({ document_id: stranger, id: 'ubl', ...file })
      .execute();
  });
  after(() => database.close());

  test('tells everything that is known of an invoice', async () => {
    const { links: _links, lines: _lines, documents: _documents, addedAt = '', changedAt = '', ...head } = await site.getInvoice(invoice);
    assert.ok(addedAt <= changedAt && changedAt <= new Date().toISOString());
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    assert.deepEqual(head, {
      id: invoice,
      kind: 'invoice',
      number: '2026-104417',
      category: 'maintenance',
      customerNumber: '10482-BE',
      customerName: 'Company 10482-BE',
      issueDate: '2026-01-15',
      dueDate: '2026-07-01',
      gross: eur('1210.00'),
      open: eur('799.995'),
      status: 'disputed',
      orderNumber: 'O-55120',
      purchaseOrderNumber: 'PO-2026-0912',
      net: eur('1000.00'),
      vatTotal: eur('210.00'),
      vat: [{ category: 'S', rate: '21', taxable: eur('1000.00'), amount: eur('210.00') }],
      prepaid: eur('10.00'),
      rounding: eur('-0.005'),
      payable: eur('1199.995'),
      paid: eur('100.00'),
      credited: eur('300.00'),
      paymentReference: { scheme: 'belgianOgm', value: '+++010/8068/17183+++' },
      paymentAccounts: [{ account: 'BE68' }],
      paymentTerms: '30 days',
      contractNumber: 'MA-20331',
      period: { from: '2026-09-01' },
      seller: SELLER,
      buyer: BUYER,
      notes: ['Thank you'],
      dispute: { since: '2026-07-02', reason: 'Wrong machine' },
      delivery: { channel: 'peppol', state: 'delivered', at: '2026-09-03T06:12:44.000Z' },
    });
  });

  test('keeps the lines in their order and their decimals as they are', async () => {
    const { lines } = await site.getInvoice(invoice);
    assert.deepEqual(lines, [
      {
        number: '10',
        description: 'Hardware maintenance',
        itemNumber: 'HM-1',
        quantity: '3.0',
        unit: 'MON',
        unitPrice: { amount: '333.333333', currency: 'EUR' },
        net: { amount: '1000.00', currency: 'EUR' },
        vatRate: '5.5',
        period: { from: '2026-09-01', to: '2026-11-30' },
        serialNumbers: ['06-7A1B2'],
        machine: '9009-42A',
        contractNumber: 'MA-20332',
        orderNumber: 'O-55121',
      },
      { number: '2', description: 'Travel', net: { amount: '0.00', currency: 'EUR' } },
    ]);
  });

  test('links an invoice with its credit note, payments, orders, contracts and machines', async () => {
    const { links } = await site.getInvoice(invoice);
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    assert.deepEqual(links, [
      { type: 'creditNote', id: creditNote, number: '2026-C00231', date: '2026-10-12', amount: eur('-300.00') },
      { type: 'payment', number: 'P-1', date: '2026-07-03', state: 'made', amount: eur('60.00') },
      { type: 'payment', number: 'P-2', date: '2026-07-04', state: 'pending', amount: eur('40.00') },
      { type: 'order', id: order, number: 'O-55120' },
      { type: 'order', number: 'O-55121' },
      { type: 'contract', number: 'MA-20331' },
      { type: 'contract', number: 'MA-20332' },
      { type: 'machine', number: '06-7A1B2' },
    ]);
  });

  test('links a credit note back, once, and names an invoice that is not here by its number alone', async () => {
    const { links } = await site.getInvoice(creditNote);
    assert.deepEqual(links, [
      { type: 'invoice', id: invoice, number: '2026-104417', date: '2026-01-15', amount: { amount: '1210.00', currency: 'EUR' } },
      { type: 'invoice', number: '2025-99', date: '2025-12-01' },
    ]);
  });

  test('gives a file as a download that nothing can render', async () => {
    const { documents } = await site.getInvoice(invoice);
    assert.deepEqual(documents, [
      { id: 'scan', fileName: 'scan.html', mediaType: 'text/html', size: 3 },
      { id: 'ubl', fileName: 'Rechnung „1“.xml', mediaType: 'application/xml', size: UBL.length },
    ]);
    const { status, headers, text } = await site.ask(`/v1/invoices/${invoice}/documents/ubl`);
    assert.equal(status, 200);
    assert.equal(text, '<Invoice>é</Invoice>');
    assert.equal(headers.get('Content-Type'), 'application/xml');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    const disposition = `attachment; filename="Rechnung _1_.xml"; filename*=UTF-8''Rechnung%20%E2%80%9E1%E2%80%9C.xml`;
    assert.equal(headers.get('Content-Disposition'), disposition);
    const scan = await site.ask(`/v1/invoices/${invoice}/documents/scan`);
    assert.equal(scan.headers.get('Content-Type'), 'application/octet-stream');
  });

  test('answers an unknown id and somebody else’s alike', async () => {
    const withoutRequestId = (json: unknown): object => ({ ...(json as object), requestId: '' });
    for (const [own, unknown] of [
      [`/v1/invoices/${stranger}`, '/v1/invoices/inv_unknown'],
      [`/v1/invoices/${stranger}/documents/ubl`, '/v1/invoices/inv_unknown/documents/ubl'],
      [`/v1/invoices/${invoice}/documents/unknown`, '/v1/invoices/inv_unknown/documents/ubl'],
    ] as const) {
      const [a, b] = [await site.ask(own), await site.ask(unknown)];
      assert.equal(a.status, 404);
      assert.equal(b.status, 404);
      assert.deepEqual(withoutRequestId(a.json), withoutRequestId(b.json));
    }
    const all = createSite(database.db, 'all');
    assert.equal((await all.ask(`/v1/invoices/${stranger}/documents/ubl`)).status, 200);
    assert.equal((await site.ask(`/v1/invoices/${'x'.repeat(65)}`)).status, 400);
  });
});

async function insertParts({ db }: TestDatabase, customer_id: string, invoice: string, creditNote: string): Promise<void> {
  const nothing = { item_number: null, quantity: null, unit: null, unit_price: null, vat_rate: null, period_from: null, period_to: null };
  const none = { serial_numbers: null, machine: null, contract_number: null, order_number: null };
  await db
    .insertInto('document_line')
    .values([
      { document_id: invoice, position: 2, number: '2', description: 'Travel', net: '0', ...nothing, ...none },
      {
        document_id: invoice,
        position: 1,
        number: '10',
        description: 'Hardware maintenance',
        item_number: 'HM-1',
        quantity: '3.0',
        unit: 'MON',
        unit_price: '333.333333',
        net: '1000',
        vat_rate: '5.50',
        period_from: '2026-09-01',
        period_to: '2026-11-30',
        serial_numbers: jsonb(['06-7A1B2']),
        machine: '9009-42A',
        contract_number: 'MA-20332',
        order_number: 'O-55121',
      },
    ])
    .execute();
  await db
    .insertInto('document_vat')
    .values({ document_id: invoice, position: 1, category: 'S', rate: '21.00', taxable: '1000', amount: '210', exemption_reason: null })
    .execute();
  const payment = { customer_id, currency: 'EUR' };
  await db
    .insertInto('payment')
    .values([
      { ...payment, id: 'p1', number: 'P-1', date: '2026-07-03', amount: '500', state: 'made' },
      { ...payment, id: 'p2', number: 'P-2', date: '2026-07-04', amount: '40', state: 'pending' },
    ])
    .execute();
  await db
    .insertInto('allocation')
    .values([
      { payment_id: 'p1', credit_note_id: null, document_id: invoice, amount: '60' },
      { payment_id: 'p2', credit_note_id: null, document_id: invoice, amount: '40' },
      { payment_id: null, credit_note_id: creditNote, document_id: invoice, amount: '300' },
    ])
    .execute();
  await db
    .insertInto('document_reference')
    .values([
      { document_id: creditNote, position: 1, number: '2026-104417', issue_date: '2026-01-15' },
      { document_id: creditNote, position: 2, number: '2025-99', issue_date: '2025-12-01' },
    ])
    .execute();
  await db
    .insertInto('document_file')
    .values([
      { document_id: invoice, id: 'ubl', file_name: 'Rechnung „1“.xml', media_type: 'application/xml', size: UBL.length, content: UBL },
      { document_id: invoice, id: 'scan', file_name: 'scan.html', media_type: 'text/html', size: 3, content: new Uint8Array(3) },
    ])
    .execute();
}
