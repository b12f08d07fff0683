import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUbl, createUblParty } from '../testing/ubl-fixture.ts';
import { lineOf, readWholeUbl as read, rejectionsOf as rejections } from '../testing/ubl-reading.ts';

const FULL = createUbl({
  header: `<cbc:Note>Thank you.</cbc:Note>
    <cac:InvoicePeriod><cbc:StartDate>2026-03-01</cbc:StartDate><cbc:EndDate>2026-05-31</cbc:EndDate></cac:InvoicePeriod>
    <cac:OrderReference><cbc:ID>PO-77</cbc:ID><cbc:SalesOrderID>O-5512</cbc:SalesOrderID></cac:OrderReference>
    <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-900</cbc:ID><cbc:IssueDate>2026-01-02</cbc:IssueDate>
    </cac:InvoiceDocumentReference></cac:BillingReference>
    <cac:ContractDocumentReference><cbc:ID>MA-203</cbc:ID></cac:ContractDocumentReference>
    <cac:AdditionalDocumentReference><cbc:ID>sheet</cbc:ID><cac:Attachment>
      <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="../hours/sheet.pdf">JVBERi0x</cbc:EmbeddedDocumentBinaryObject>
    </cac:Attachment></cac:AdditionalDocumentReference>`,
  payment: `<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>010806817183</cbc:PaymentID>
      <cac:PayeeFinancialAccount><cbc:ID>BE68 5390 0754 7034</cbc:ID>
        <cac:FinancialInstitutionBranch><cbc:ID>BBRUBEBB</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>
    </cac:PaymentMeans>
    <cac:PaymentTerms><cbc:Note>30 days net</cbc:Note></cac:PaymentTerms>`,
  lines: [
    {
      quantity: '3',
      price: '10.50',
      item: `<cac:SellersItemIdentification><cbc:ID>5400-MNT</cbc:ID></cac:SellersItemIdentification>
        <cac:AdditionalItemProperty><cbc:Name>Serial number</cbc:Name><cbc:Value>78-1ABCD</cbc:Value></cac:AdditionalItemProperty>
        <cac:AdditionalItemProperty><cbc:Name>Machine type-model</cbc:Name><cbc:Value>3573-L4U</cbc:Value></cac:AdditionalItemProperty>
        <cac:ItemInstance><cbc:SerialID>78-2WXYZ</cbc:SerialID></cac:ItemInstance>`,
    },
    { name: 'Tapes\n       and labels' },
  ],
});

test('reads what a document says', async () => {
  const { document, lines, attachments, warnings } = await read(FULL);
  assert.deepEqual(warnings, []);
  const { detail, buyer, vatRows, ...facts } = document;
  assert.deepEqual(facts, {
    sourceKey: 'BE0999000196 invoice F-1001',
    kind: 'invoice',
    number: 'F-1001',
    category: 'other',
    issueDate: '2026-03-02',
    dueDate: '2026-04-01',
    currency: 'EUR',
    net: '131.50',
    vat: '27.62',
    gross: '159.12',
    prepaid: '0.00',
    rounding: '0.00',
    payable: '159.12',
    references: [{ number: 'F-900', issue_date: '2026-01-02' }],
    orderNumber: 'O-5512',
    purchaseOrderNumber: 'PO-77',
    contractNumber: 'MA-203',
    paymentReference: { scheme: 'belgianOgm', value: '+++010/8068/17183+++' },
    period: { from: '2026-03-01', to: '2026-05-31' },
  });
  assert.deepEqual(vatRows, [{ category: 'S', rate: '21', taxable: '131.50', amount: '27.62', exemption_reason: null }]);
  assert.deepEqual(buyer.identifiers, ['K-20417']);
  assert.deepEqual(detail.paymentAccounts, [{ account: 'BE68539007547034', bic: 'BBRUBEBB' }]);
  assert.equal(detail.paymentTerms, '30 days net');
  assert.deepEqual(detail.notes, ['Thank you.']);
  assert.deepEqual(detail.seller, {
    name: 'Noordzee Systemen NV',
    vatNumber: 'BE0999000196',
    address: ['Kaai 12', '2000 Antwerpen'],
    country: 'BE',
  });
  assert.deepEqual(attachments, [{ fileName: 'sheet.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1') }]);
  assert.equal(lines.length, 2);
  assert.deepEqual(lines[0], {
    number: '1',
    description: 'Maintenance of a tape library',
    item_number: '5400-MNT',
    quantity: '3',
    unit: 'C62',
    unit_price: '10.50',
    net: '31.50',
    vat_rate: '21',
    period_from: null,
    period_to: null,
    serial_numbers: ['78-2WXYZ', '78-1ABCD'],
    machine: '3573-L4U',
    contract_number: null,
    order_number: null,
  });
  assert.equal(lines[1]?.description, 'Tapes and labels');
});

test('reads the same from pieces of any size', async () => {
  const whole = await read(FULL, 1e6);
  for (const size of [1, 7, 600]) assert.deepEqual(await read(FULL, size), whole);
});

test('tells elements by their namespace, whatever the prefix', async () => {
  const expected = await read(FULL);
  const renamed = FULL.replaceAll('cbc:', 'b:').replaceAll(':cbc', ':b').replaceAll('cac:', 'ns-2.x:').replaceAll(':cac', ':ns-2.x');
  assert.deepEqual((await read(renamed)).document, expected.document);
  const prefixed = FULL.replace('xmlns="', 'xmlns:inv="').replace('<Invoice', '<inv:Invoice').replace('</Invoice>', '</inv:Invoice>');
  assert.deepEqual((await read(prefixed)).document, expected.document);
  const foreign = FULL.replace('<cbc:ID>F-1001</cbc:ID>', '<x:ID xmlns:x="urn:x">No</x:ID>$&');
  assert.equal((await read(foreign)).document.number, 'F-1001');
});

test('leaves extensions and signatures alone', async () => {
  const extension = `<e:UBLExtensions xmlns:e="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
    <e:UBLExtension><e:ExtensionContent><cbc:ID>not this</cbc:ID><cac:InvoiceLine/></e:ExtensionContent></e:UBLExtension>
    </e:UBLExtensions>`;
  const { document, lines } = await read(FULL.replace('<cbc:CustomizationID>', `${extension}$&`));
  assert.equal(document.number, 'F-1001');
  assert.equal(lines.length, 2);
});

test('reads UTF-8, UTF-16 and what else the declaration says', async () => {
  const xml = createUbl({ lines: [{ name: 'Dépannage à l’atelier “Zuid”' }] });
  const expected = (await read(xml)).lines;
  const crlf = xml.replaceAll('\n', '\r\n');
  assert.deepEqual((await read(crlf)).lines, expected);
  assert.deepEqual((await read(Buffer.from(`\ufeff${xml}`))).lines, expected);
  const utf16 = xml.replace('UTF-8', 'UTF-16');
  assert.deepEqual((await read(Buffer.from(`\ufeff${utf16}`, 'utf16le'))).lines, expected);
  assert.deepEqual((await read(Buffer.from(utf16, 'utf16le'))).lines, expected);
  assert.deepEqual((await read(Buffer.from(`\ufeff${utf16}`, 'utf16le').swap16(), 3)).lines, expected);
  const latin = createUbl({ lines: [{ name: 'Dépannage à Liège' }] }).replace('UTF-8', 'ISO-8859-1');
  assert.equal((await read(Buffer.from(latin, 'latin1'))).lines[0]?.description, 'Dépannage à Liège');
});

test('turns the signs of a credit note, and of an invoice whose type says that it is one', async () => {
  for (const xml of [createUbl({ kind: 'creditNote' }), createUbl().replace('>380<', '>381<')]) {
    const { document, lines } = await read(xml);
    assert.equal(document.kind, 'creditNote');
    assert.deepEqual([document.net, document.vat, document.gross, document.payable], ['-100.00', '-21.00', '-121.00', '-121.00']);
    assert.deepEqual([document.vatRows[0]?.taxable, document.vatRows[0]?.amount], ['-100.00', '-21.00']);
    assert.deepEqual([lines[0]?.quantity, lines[0]?.unit_price, lines[0]?.net], ['-2', '50.00', '-100.00']);
  }
});

test('takes a negative invoice as it is stated', async () => {
  const { document, warnings } = await read(createUbl({ lines: [{ quantity: '-1', price: '80.00' }] }));
  assert.deepEqual([document.kind, document.payable], ['invoice', '-96.80']);
  assert.deepEqual(warnings, []);
});

test('reads currencies with no and with three decimals', async () => {
  const yen = await read(createUbl({ currency: 'JPY', lines: [{ quantity: '1', price: '1200' }], vatRate: '10' }));
  assert.deepEqual([yen.document.net, yen.document.payable], ['1200', '1320']);
  const dinar = await read(createUbl({ currency: 'KWD', lines: [{ quantity: '1', price: '1.005' }], vatRate: '0' }));
  assert.deepEqual([dinar.document.payable, dinar.lines[0]?.unit_price], ['1.005', '1.005']);
});

test('keeps stated totals that do not add up, and warns of them', async () => {
  const xml = createUbl().replace(/(<cbc:PayableAmount[^>]*>)[^<]*/, '$1120.99');
  const { document, warnings } = await read(xml);
  assert.equal(document.payable, '120.99');
  const [warning, ...others] = warnings;
  assert.deepEqual(others, []);
  assert.match(warning!.reason, /^Gross less prepaid plus rounding add up to 121\.00, but 120\.99 EUR is stated$/);
  assert.equal(warning!.line, lineOf(xml, '<cac:LegalMonetaryTotal>'));
});

test('reckons totals that are not stated from those that are', async () => {
  const xml = createUbl().replaceAll(/<cbc:Tax(Inclusive|Exclusive)Amount.*?<\/cbc:Tax\1Amount>/g, '');
  const { document } = await read(xml);
  assert.deepEqual([document.net, document.vat, document.gross], ['100.00', '21.00', '121.00']);
});

test('adds charges and allowances on the document to its lines', async () => {
  const payment = ['false', 'true'].map(
    (isCharge) => `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator>
      <cbc:AllowanceChargeReason>Reason ${isCharge}</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">10.00</cbc:Amount>
    </cac:AllowanceCharge>`,
  );
  const { lines, warnings } = await read(createUbl({ payment: payment.join('') }));
  assert.deepEqual(warnings, []);
  assert.deepEqual(
    lines.map(({ number, description, net }) => [number, description, net]).slice(1),
    [['A1', 'Reason false', '-10.00'], ['A2', 'Reason true', '10.00']],
  );
  const credit = await read(createUbl({ kind: 'creditNote', payment: payment.join('') }));
  assert.deepEqual(credit.lines.map(({ net }) => net), ['-100.00', '10.00', '-10.00']);
});

test('takes the tax in the currency of the document, not that of the tax authority', async () => {
  const second = '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">238.00</cbc:TaxAmount></cac:TaxTotal>';
  const { document } = await read(createUbl({ payment: second }));
  assert.equal(document.vat, '21.00');
});

test('divides a price by its base quantity', async () => {
  const xml = createUbl({ lines: [{ quantity: '300', price: '1.00' }] });
  const per = xml.replace('</cbc:PriceAmount>', '$&<cbc:BaseQuantity>3</cbc:BaseQuantity>');
  assert.equal((await read(per)).lines[0]?.unit_price, '0.333333');
});

test('names the category by commodity codes only', async () => {
  const item = (list: string, code: string) => `<cac:CommodityClassification>
    <cbc:ItemClassificationCode listID="${list}">${code}</cbc:ItemClassificationCode></cac:CommodityClassification>`;
  const categoryOf = async (list: string, code: string) => {
    const lines = [{ price: '900' }, { price: '2', item: item('TST', '86000000') }, { price: '60', item: item(list, code) }];
    return (await read(createUbl({ lines }))).document.category;
  };
  assert.equal(await categoryOf('TST', '43232100'), 'software');
  assert.equal(await categoryOf('TST', '43211500'), 'hardware');
  assert.equal(await categoryOf('TST', '81112200'), 'maintenance');
  assert.equal(await categoryOf('STI', '48000000-8'), 'software');
  assert.equal(await categoryOf('CPV', '80500000'), 'education');
  assert.equal(await categoryOf('ZZZ', '43232100'), 'education');
  assert.equal((await read(createUbl({ lines: [{ name: 'Software maintenance' }] }))).document.category, 'other');
});

test('takes "n/a" in a reference for none', async () => {
  const header = '<cac:OrderReference><cbc:ID>n/a</cbc:ID></cac:OrderReference>';
  assert.equal((await read(createUbl({ header }))).document.purchaseOrderNumber, undefined);
});

test('leaves the zone of a date out', async () => {
  assert.equal((await read(createUbl().replace('2026-03-02', '2026-03-02+01:00'))).document.issueDate, '2026-03-02');
  assert.equal((await read(createUbl().replace('2026-03-02', '2026-03-02Z'))).document.issueDate, '2026-03-02');
});

test('knows the buyer by every identifier, the one that the seller gave first', async () => {
  const party = createUblParty({ name: 'Fjordbruk AB', id: 'P-1', vat: 'SE556000000001', country: 'SE' });
  const customer = `<cbc:SupplierAssignedAccountID>30077</cbc:SupplierAssignedAccountID>${party}`;
  const { buyer } = (await read(createUbl({ customer }))).document;
  assert.deepEqual(buyer.identifiers, ['30077', 'P-1', 'SE556000000001']);
  assert.deepEqual([buyer.vatNumber, buyer.country], ['SE556000000001', 'SE']);
});

test('hands the lines of a long document out in parts', async () => {
  const lines = Array.from({ length: 1201 }, (_, i) => ({ name: `Line ${i + 1}`, quantity: '1', price: '1.00' }));
  const { document, lines: got, parts, warnings } = await read(createUbl({ lines }), 64 * 1024);
  assert.ok(parts > 1);
  assert.deepEqual([got.length, got.at(-1)?.description, document.net], [1201, 'Line 1201', '1201.00']);
  assert.deepEqual(warnings, []);
});

test('reads a short document whose lines come first, and rejects a long one', async () => {
  const move = (xml: string) => {
    const total = /<cac:LegalMonetaryTotal>.*<\/cac:LegalMonetaryTotal>/s.exec(xml)![0];
    return xml.replace(total, '').replace('</Invoice>', `${total}</Invoice>`);
  };
  assert.equal((await read(move(FULL))).document.payable, '159.12');
  const long = move(createUbl({ lines: Array.from({ length: 2000 }, () => ({})) }));
  assert.match((await rejections(long))[0]!, /PayableAmount is missing|stands after the lines/);
});
