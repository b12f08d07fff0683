import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import Papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StatementSums, StatementSummary } from '@csol/contract';
import { createApp } from '../app.ts';
import { createDemoCompany, loadDemoCompany } from '../demo-data/index.ts';
import { createCategoryNames } from '../exports/export-services.ts';
import { createRenditions } from '../renditions/node-renditions.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createDevelopmentSession } from '../testing/development-session.ts';
import { packNaming } from '../testing/packs.ts';
import { readZip } from '../testing/read-zip.ts';
import { NOW } from '../testing/site.ts';

const PERIOD = 'from=2026-01-01&to=2026-12-31';

let database: TestDatabase;
let ask: (path: string, language?: string) => Promise<Response>;
let numbers: string[];

before(async () => {
  database = await createTestDatabase();
  const company = createDemoCompany({ today: '2026-07-15', documents: 300 });
  await loadDemoCompany(database.db, company);
  numbers = company.customer.map(({ number }) => number);
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'test', displayName: 'Test', customers: 'all' }] });
  const csv = { separator: ';', decimalMark: ',', dateStyle: 'dd/MM/yyyy', byteOrderMark: true, lineEnd: 'CRLF' } as const;
  const csvProfileOf = (country: string) => (country === 'BE' ? csv : undefined);
  const categoriesOf = createCategoryNames([packNaming('BE', { nl: { maintenance: 'Onderhoudscontract' } })]);
  const exports = { csvProfileOf, categoriesOf, onOrder: () => undefined };
  const options = { db: database.db, authenticate, contacts: () => undefined, clock: () => NOW, basePath: '/api', exports };
  const app = createApp({ ...options, renditions: createRenditions() });
  ask = async (path, language = 'en') => {
    const headers = { Authorization: 'Bearer test', 'Accept-Language': language };
    return app.fetch(new Request(`http://localhost/api/v1/statement${path}`, { headers }));
  };
});
after(() => database.close());

async function get(query: string, language?: string): Promise<{ response: Response; bytes: Uint8Array<ArrayBuffer> }> {
  const response = await ask(`/file?${PERIOD}&${query}`, language);
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.equal(response.status, 200, new TextDecoder().decode(bytes.slice(0, 500)));
  return { response, bytes };
}

const readSums = async (query = ''): Promise<StatementSums[]> =>
  ((await (await ask(`?${PERIOD}&${query}`)).json()) as StatementSummary).sections;

/** The rows of a CSV file, by the names of its columns. */
function parse(bytes: Uint8Array): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

/** The text of a PDF, and the roles of its structure. */
async function readPdf(bytes: Uint8Array): Promise<{ text: string; roles: Set<string>; pages: number; language: unknown }> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const [roles, texts] = [new Set<string>(), [] as string[]];
  const visit = (node: { role?: string; children?: unknown[] }): void => {
    if (node.role) roles.add(node.role);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    visit((await page.getStructTree()) ?? {});
  }
  const { info } = await pdf.getMetadata();
  return { text: texts.join(' ').replace(/\s+/g, ' '), roles, pages: pdf.numPages, language: (info as Record<string, unknown>).Language };
}

suite('a statement as a file', () => {
  test('is CSV with one row for each movement, and the sums of the statement', async () => {
    const { response, bytes } = await get('format=csv&groupBy=category');
    assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    assert.match(response.headers.get('Content-Disposition') ?? '', /filename="statement_2026-01-01_2026-12-31\.csv"/);
    const rows = parse(bytes);
    for (const { currency, counts, opening, closing, balance, groups, ageing } of await readSums('groupBy=category')) {
      const own = rows.filter((row) => row.Currency === currency);
      const of = (what: string) => own.filter((row) => row.What === what);
      assert.deepEqual([of('Opening balance')[0]?.Balance, of('Closing balance')[0]?.Balance], [opening.amount, closing.amount]);
      const moved = own.filter(({ What: what = '' }) => ['Invoice', 'Credit note', 'Payment', 'Settled across'].includes(what));
      assert.equal(moved.length, counts.movements, currency);
      assert.equal(moved.at(-1)?.Balance ?? opening.amount, closing.amount);
      assert.equal(of('Balance on the as-of date')[0]?.Balance, balance.amount);
      assert.deepEqual(of('Group').map((row) => row.Balance), groups.map((group) => group.closing.amount));
      assert.deepEqual(of('Ageing').map((row) => row.Amount), ageing.buckets.map(({ amount }) => amount.amount));
    }
  });

  test('lists open items where that is the layout, of the customer number in its name', async () => {
    const query = `layout=openItems&customerNumber=${numbers[0]}`;
    const { response, bytes } = await get(`format=csv&${query}`);
    assert.ok(response.headers.get('Content-Disposition')?.includes(`statement_${numbers[0]}_2026`));
    const open = parse(bytes).filter((row) => row.What === 'Open');
    const sums = await readSums(query);
    assert.equal(open.length, sums.reduce((sum, { counts }) => sum + counts.openItems, 0));
    assert.ok(open.every((row) => row['Customer number'] === numbers[0] && /^-?\d+$/.test(row.Days ?? '')));
  });

  test('is written as the spreadsheets of a country read it, in the language that is asked for', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await get('format=csv&profile=BE', 'nl')).bytes);
    assert.ok(text.startsWith('\ufeff"Wat";"Valuta";"Datum"'), text.slice(0, 60));
    assert.match(text, /"Beginsaldo";"EUR";;.*;-?\d+,\d\d\r\n/);
    assert.equal((await ask(`/file?${PERIOD}&format=csv&profile=XX`)).status, 400);
  });

  test('calls categories what the country calls them', async () => {
    const query = 'format=csv&groupBy=category';
    const groupsIn = async (language: string) => parse((await get(query, language)).bytes).map((row) => row.Opmerking);
    const [belgian, dutch] = [await groupsIn('nl-BE'), await groupsIn('nl-NL')];
    assert.ok(dutch.includes('Onderhoud'));
    assert.deepEqual(belgian, dutch.map((name) => (name === 'Onderhoud' ? 'Onderhoudscontract' : name)));
    const { text } = await readPdf((await get('format=pdf&groupBy=category', 'nl-BE')).bytes);
    assert.ok(text.includes('Onderhoudscontract'));
  });

  test('is a workbook with the same rows', async () => {
    const [{ bytes }, csv] = [await get('format=xlsx'), parse((await get('format=csv')).bytes)];
    const sheet = readZip(bytes).get('xl/worksheets/sheet1.xml')?.toString() ?? assert.fail('no sheet');
    assert.equal([...sheet.matchAll(/<row(?:\/>|>)/g)].length, csv.length + 1);
    const amounts = [...sheet.matchAll(/<c s="\d+"><v>(-?\d+\.\d\d)<\/v>/g)].map(([, amount]) => amount);
    const expected = csv.flatMap((row) => [row.Amount, row.Balance]).filter((amount) => amount?.includes('.'));
    assert.deepEqual(amounts, expected);
  });

  test('is a tagged PDF with the sums, the proof and a remittance slip, page by page', async () => {
    const { response, bytes } = await get(`format=pdf&customerNumber=${numbers[0]}&groupBy=category`);
    assert.equal(response.headers.get('Content-Type'), 'application/pdf');
    const { text, roles, pages } = await readPdf(bytes);
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'THead', 'TH', 'TD']) assert.ok(roles.has(role), role);
    for (const part of ['Statement of account', 'Remittance slip', 'Both are the same.', 'Maintenance', `Page ${pages} of ${pages}`]) {
      assert.ok(text.includes(part), part);
    }
    const plain = text.replaceAll(/[^\d-]/g, '');
    const [euro] = await readSums(`customerNumber=${numbers[0]}`);
    for (const { amount } of [euro?.opening, euro?.closing, euro?.billed].flatMap((money) => money ?? [])) {
      assert.ok(plain.includes(amount.replace('.', '')), amount);
    }
  });

  test('says all of it in every language', async () => {
    const titles = { en: 'Statement of account', nl: 'Rekeningoverzicht', fr: 'Relevé de compte', sv: 'Kontoutdrag' };
    for (const [language, title] of Object.entries(titles)) {
      const paper = await readPdf((await get('format=pdf&layout=openItems', language)).bytes);
      assert.ok(paper.text.includes(title));
      assert.equal(paper.language, language);
    }
  });

  test('is the same to the byte', async () => {
    for (const format of ['csv', 'xlsx', 'pdf']) {
      const [first, second] = [await get(`format=${format}`), await get(`format=${format}`)];
      assert.ok(Buffer.from(first.bytes).equals(Buffer.from(second.bytes)), format);
    }
  });

  test('is refused where no statement can be made, and in a format that there is not', async () => {
    for (const query of ['format=csv&from=2026-02-01&to=2026-01-01', `format=doc&${PERIOD}`, PERIOD]) {
      assert.equal((await ask(`/file?${query}`)).status, 400, query);
    }
  });
});
