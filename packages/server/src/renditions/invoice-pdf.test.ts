import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvoiceDetail } from '@csol/contract';
import example from '@csol/contract/examples/invoice.json' with { type: 'json' };
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderInvoicePdf } from './invoice-pdf.ts';

const invoice = example as unknown as InvoiceDetail;

/** A PDF as a reader gets it: the text of each page, and the roles of its structure. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  const visit = (node: { role?: string; alt?: string; children?: unknown[] }): void => {
    if (node.role) roles.push(node.role);
    if (node.alt) alts.push(node.alt);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '));
    visit((await page.getStructTree()) ?? {});
  }
  const [{ info }, mark, outline] = [await pdf.getMetadata(), await pdf.getMarkInfo(), await pdf.getOutline()];
  const isTagged = (mark as unknown as Map<string, boolean> | null)?.get('Marked') ?? false;
  const [{ view }] = [await pdf.getPage(1)];
  return { pages, text: pages.join(' '), roles, alts, info: info as Record<string, unknown>, isTagged, outline, view };
}

const render = async (detail: InvoiceDetail, language = 'en') => read(await renderInvoicePdf(detail, { language }));
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const open: InvoiceDetail = {
  ...invoice,
  kind: 'invoice',
  status: 'overdue',
  open: euro('1234.50'),
  paymentAccounts: [{ account: 'BE68539007547034', bic: 'BBRUBEBB' }],
  paymentReference: { scheme: 'belgianOgm', value: '+++010/8068/17183+++' },
};

test('is tagged, titled and in a language, with headings, a table and bookmarks', async () => {
  const { roles, info, isTagged, outline } = await render(open, 'nl');
  assert.equal(isTagged, true);
  assert.equal(info.Language, 'nl');
  assert.equal(info.Title, `Factuur ${open.number}`);
  for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']) assert.ok(roles.includes(role), role);
  assert.ok((outline?.length ?? 0) >= 4);
});

test('says in every language what the document is and what to pay', async () => {
  const names = { en: 'Invoice', nl: 'Factuur', fr: 'Facture', sv: 'Faktura' };
  const due = { en: 'Overdue', nl: 'Vervallen', fr: 'Échue', sv: 'Förfallen' };
  for (const language of ['en', 'nl', 'fr', 'sv'] as const) {
    const { text, alts } = await render(open, language);
    for (const part of [names[language], due[language], open.number, 'BE68 5390 0754 7034', 'BBRUBEBB', '+++010/8068/17183+++']) {
      assert.ok(text.includes(part), `${language}: ${part}`);
    }
    assert.equal(alts.length, 1, 'the code for bank apps is described');
  }
  assert.match((await render(open, 'de-AT')).text, /Invoice/);
});

test('writes amounts as the country of the buyer does', async () => {
  const detail = { ...open, buyer: { ...open.buyer, country: 'BE' } };
  assert.match((await render(detail, 'nl')).text, /1\.234,50 EUR|EUR 1\.234,50/);
  assert.match((await render(detail, 'fr')).text, /1\s234,50 EUR/);
});

test('keeps accented and Swedish letters as they are', async () => {
  const buyer = { ...open.buyer, name: 'Åkeröns Älvsjö Œuvre à façon', address: ['Kajvägen 7'], country: 'SE' };
  const { text } = await render({ ...open, buyer }, 'sv');
  assert.match(text, /Åkeröns Älvsjö Œuvre à façon/);
  assert.match(text, /Kajvägen 7/);
});

test('names each serial number and contract', async () => {
  const lines = [{ ...open.lines[0]!, serialNumbers: ['78-A1', '78-B2'], contractNumber: 'MA-999' }];
  assert.match((await render({ ...open, lines })).text, /78-A1, 78-B2 · Contract MA-999/);
});

test('takes as many pages as the lines need, each with its number and the heads of the columns', async () => {
  const lines = Array.from({ length: 200 }, (_, i) => ({ ...open.lines[0]!, number: `${i + 1}`, description: `Line number ${i + 1}.` }));
  const { pages } = await render({ ...open, lines });
  assert.ok(pages.length > 3);
  for (const [i, page] of pages.entries()) assert.match(page, new RegExp(`Page ${i + 1} of ${pages.length}`));
  for (const page of pages.slice(0, -2)) assert.match(page, /Description/);
  for (const { description } of lines) assert.equal(pages.filter((page) => page.includes(description)).length, 1, description);
});

test('asks for no payment where none is due, nor offers a code that bank apps refuse', async () => {
  const credit = await render({ ...open, kind: 'creditNote', open: euro('-5.00') });
  assert.match(credit.text, /Credit note/);
  assert.doesNotMatch(credit.text, /BE68/);
  const krona = { ...open, open: { amount: '10.00', currency: 'SEK' } };
  assert.deepEqual((await render(krona)).alts, []);
  assert.match((await render(krona)).text, /BE68 5390/);
});

test('is on Letter in America and on A4 elsewhere', async () => {
  const size = async (country: string) => (await render({ ...open, buyer: { ...open.buyer, country } })).view.map(Math.round);
  assert.deepEqual(await size('US'), [0, 0, 612, 792]);
  assert.deepEqual(await size('BE'), [0, 0, 595, 842]);
});

test('shows what people wrote as text, and what the fonts lack as a sign', async () => {
  const note = '<b>bold</b> \u202egnp.exe \u{1f468}\u200d\u{1f469}\u200d\u{1f467} 中 \ud800 end';
  const { text } = await render({ ...open, notes: [note] });
  assert.ok(text.includes('<b>bold</b> gnp.exe \ufffd \ufffd \ufffd end'), text.slice(-300));
});

test('holds texts of any length', async () => {
  const long = 'word '.repeat(2000);
  const huge = 'x'.repeat(10_000);
  const [line] = open.lines;
  const lines = [{ ...line!, description: long, number: huge, serialNumbers: [huge] }, { ...line!, description: 'The last line' }];
  const detail = { ...open, number: huge, lines, seller: { name: huge, address: Array.from({ length: 100 }, () => huge) }, notes: [huge] };
  const { pages, text } = await render({ ...detail, paymentTerms: huge, purchaseOrderNumber: huge });
  assert.ok(pages.length > 3 && pages.length < 60);
  assert.match(text, /The last line/);
});

test('makes the same bytes of the same document', async () => {
  const [one, other] = [await renderInvoicePdf(open, { language: 'fr' }), await renderInvoicePdf(open, { language: 'fr' })];
  assert.deepEqual(one, other);
});
