import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createUbl } from '../testing/ubl-fixture.ts';
import { RejectedError } from './finding.ts';
import { lineOf, readWholeUbl as read, rejectionsOf as rejections } from '../testing/ubl-reading.ts';

test('names every reason with its line', async () => {
  const xml = createUbl({ number: '' })
    .replace('2026-03-02', '2 March 2026')
    .replace(/(<cbc:PayableAmount[^>]*>)[^<]*/, '$11.210,00')
    .replace('<cbc:TaxExclusiveAmount currencyID="EUR"', '<cbc:TaxExclusiveAmount currencyID="USD"')
    .replace(/(<cbc:InvoicedQuantity[^>]*>)[^<]*/, '$1two');
  assert.deepEqual((await rejections(xml)).sort(), [
    `${lineOf(xml, '2 March')}: cbc:IssueDate: "2 March 2026" is not a date (YYYY-MM-DD)`,
    `3: cbc:ID is missing`,
    `${lineOf(xml, 'PayableAmount')}: cbc:PayableAmount: "1.210,00" is not an amount`,
    `${lineOf(xml, 'TaxExclusiveAmount')}: cbc:TaxExclusiveAmount is in USD, the document in EUR`,
    `${lineOf(xml, 'InvoicedQuantity')}: cbc:InvoicedQuantity: "two" is not a number`,
  ].sort());
});

test('rejects a currency that ISO 4217 does not know', async () => {
  assert.match((await rejections(createUbl({ currency: 'ZZZ' })))[0]!, /^9: "ZZZ" is not a currency code of ISO 4217$/);
  assert.match((await rejections(createUbl().replace(/<cbc:DocumentCurrencyCode>.*/, '')))[0]!, /cbc:DocumentCurrencyCode is missing$/);
});

test('rejects amounts beyond what the contract can carry', async () => {
  const payable = (amount: string) => createUbl().replace(/(<cbc:PayableAmount[^>]*>)[^<]*/, `$1${amount}`);
  assert.equal((await read(payable('1000000000'))).document.payable, '1000000000.00');
  assert.equal((await read(payable(`${'9'.repeat(18)}.123456`))).document.payable, `${'9'.repeat(18)}.123456`);
  for (const amount of ['1e9', `1${'0'.repeat(18)}`, '0.1234567', '', 'NaN']) {
    assert.match((await rejections(payable(amount)))[0]!, /^\d+: cbc:PayableAmount/, amount);
  }
});

test('says what a file is that is no UBL document', async () => {
  const html = await rejections('<html><body/></html>');
  assert.deepEqual(html, ['1: Not an Invoice or CreditNote of UBL 2.1, but html (without a namespace)']);
  assert.match((await rejections('<Invoice xmlns="urn:other"/>'))[0]!, /but Invoice \(urn:other\)$/);
  assert.match((await rejections(createUbl().replace('xsd:Invoice-2', 'xsd:CreditNote-2')))[0]!, /^\d: Not an Invoice/);
  assert.match((await rejections('%PDF-1.7 stream'))[0]!, /^1: Not well-formed XML/);
  for (const empty of ['', ' \n ']) assert.deepEqual(await rejections(empty), ['0: The file is empty']);
});

test('refuses document type declarations, so that nothing is fetched and nothing multiplies', async () => {
  const external = '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>';
  for (const doctype of [external, laughs]) {
    const xml = createUbl({ number: '&x;' }).replace('<Invoice', `${doctype}\n<Invoice`);
    assert.deepEqual(await rejections(xml), ['2: A document type declaration (DOCTYPE) is not allowed']);
  }
  assert.match((await rejections(createUbl({ number: '&x;' })))[0]!, /^5: Not well-formed XML: .*entity/);
});

test('rejects a file that ends too early, wherever it does', async () => {
  const xml = createUbl().trimEnd();
  for (let length = 1; length < xml.length; length += 97) {
    assert.match((await rejections(xml.slice(0, length)))[0]!, /^\d+: Not well-formed XML|^0: The file is empty/, String(length));
  }
});

test('rejects characters that XML forbids', async () => {
  for (const number of ['&#0;', '&#xD800;', 'a\u0000b', '\u0001']) {
    assert.match((await rejections(createUbl({ number })))[0]!, /^5: Not well-formed XML/, JSON.stringify(number));
  }
});

test('rejects what nests or weighs too much', async () => {
  const nested = createUbl({ header: '<cac:A>'.repeat(60) + '</cac:A>'.repeat(60) });
  assert.match((await rejections(nested))[0]!, /nested more than 40 deep/);
  const wide = createUbl({ header: `<cac:A>${'<cbc:B/>'.repeat(50_000)}</cac:A>` });
  assert.match((await rejections(wide))[0]!, /A part of the document is too large/);
  const many = createUbl({ header: '<cbc:Note>x</cbc:Note>'.repeat(100_000) });
  assert.match((await rejections(many))[0]!, /too large apart from its lines/);
  assert.match((await rejections(createUbl({ number: 'x'.repeat(201) })))[0]!, /cbc:ID is longer than 200 characters/);
});

test('cuts a huge text with a warning, and counts lines on', async () => {
  const { document, warnings } = await read(createUbl({ header: `<cbc:Note>${'word \n'.repeat(10_000)}</cbc:Note>` }));
  assert.equal(document.detail.notes?.[0]?.length, 20_000);
  assert.match(warnings[0]!.reason, /cbc:Note was cut at 20000 characters/);
});

test('leaves out an attachment that is too large or no base64, and takes the document', async () => {
  const attachment = (content: string) => `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/html" filename="a.html">${content}</cbc:EmbeddedDocumentBinaryObject>
    </cac:Attachment></cac:AdditionalDocumentReference>`;
  const large = await read(createUbl({ header: attachment(`${'A'.repeat(75)}\n`.repeat(140_000)) }), 64 * 1024);
  assert.deepEqual([large.attachments.length, large.document.number], [0, 'F-1001']);
  assert.match(large.warnings[0]!.reason, /a\.html was left out: it is too large/);
  assert.match((await read(createUbl({ header: attachment('') }))).warnings[0]!.reason, /it is empty or not base64/);
});

test('refuses bytes that are not of the encoding, and encodings that nobody knows', async () => {
  assert.deepEqual(await rejections(Buffer.from(createUbl({ number: 'é' }), 'latin1')), ['0: The file is not valid UTF-8']);
  assert.deepEqual(await rejections(createUbl().replace('UTF-8', 'EBCDIC-CP-BE')), ['0: The encoding "EBCDIC-CP-BE" is not supported']);
});

test('takes or rejects a damaged file, and never fails otherwise', async () => {
  const xml = createUbl({ header: '<cbc:Note>a &amp; b</cbc:Note>' });
  const piece = fc.constantFrom('', '<', '>', '&', '"', '/', '-', '9', '\u0000', 'x:', '<![CDATA[', '<!--', '<?');
  const damage = fc.array(fc.tuple(fc.nat(xml.length), piece), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      let text = xml;
      for (const [at, other] of places) text = text.slice(0, at) + other + text.slice(at + 1);
      try {
        await read(text, 512);
      } catch (error) {
        assert.ok(error instanceof RejectedError, String(error));
        assert.ok(error.findings.length > 0);
      }
    }),
    { numRuns: 300 },
  );
});
