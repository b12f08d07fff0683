import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { InvoiceQuery, Problem } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { createMoney } from '@csol/domain/money';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments, type DocumentDraft } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';
import { addUpSlowly, listSlowly, type SlowDocument } from '../testing/slow-list.ts';

const TODAY = '2026-07-15';
const KINDS = ['invoice', 'creditNote'] as const;
const CATEGORIES = ['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'] as const;
const STATUSES = ['open', 'partlyPaid', 'paid', 'overdue', 'disputed', 'credited'] as const;
const CURRENCIES = ['EUR', 'SEK', 'JPY', 'KWD'] as const;
const CUSTOMERS = ['10482-BE', '20991-SE', '33007-US'];

const digits = (currency: string): number => ({ JPY: 0, KWD: 3 })[currency] ?? 2;
const day = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(TODAY, offset));

/** A document with everything that filters look at, few distinct values each, so that ties are common. */
const draft = fc
  .record({
    customer: fc.constantFrom(...CUSTOMERS),
    kind: fc.constantFrom(...KINDS),
    number: fc.integer({ min: 1, max: 40 }).map((n) => `2026-${n}`),
    category: fc.constantFrom(...CATEGORIES),
    issue: day,
    due: fc.option(day),
    currency: fc.constantFrom(...CURRENCIES),
    units: fc.integer({ min: 0, max: 2_000 }),
    settled: fc.constantFrom('nothing', 'half', 'paid', 'credited'),
    isNegative: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    isDisputed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    order: fc.option(fc.constantFrom('O-55', 'o-56', 'O-57')),
    purchase: fc.option(fc.constantFrom('PO-A', 'PO-B')),
    reference: fc.option(fc.constantFrom('+++010/8068/17183+++', 'RF18 5390 0754')),
  })
  .map((value): DocumentDraft & { customer: string } => {
    const { customer, kind, currency, units, settled } = value;
    // Invoices below zero exist, and credit notes with a due date: neither is ever overdue.
    const sign = kind === 'invoice' && !value.isNegative ? 1 : -1;
    const write = (minor: number): string => ((sign * minor) / 10 ** digits(currency)).toFixed(digits(currency));
    const gone = settled === 'nothing' ? 0 : settled === 'half' ? Math.floor(units / 2) : units;
    return {
      customer,
      customer_id: `customer-${customer}`,
      kind,
      number: value.number,
      category: value.category,
      issue_date: value.issue,
      due_date: value.due,
      currency,
      gross: write(units),
      paid: settled === 'credited' ? '0' : write(gone),
      credited: settled === 'credited' ? write(gone) : '0',
      open: write(units - gone),
      disputed_since: value.isDisputed ? TODAY : null,
      order_number: value.order,
      purchase_order_number: value.purchase,
      reference_scheme: value.reference ? 'free' : null,
      reference_value: value.reference,
    };
  });

/** The status by the contract's words. */
function statusOf(document: DocumentDraft): (typeof STATUSES)[number] {
  const [open = 0, paid, credited] = [document.open, document.paid, document.credited].map(Number);
  if (document.disputed_since) return 'disputed';
  if (document.kind === 'creditNote') return open === 0 ? 'paid' : 'open';
  if (open === 0) return paid === 0 && credited !== 0 ? 'credited' : 'paid';
  if (open > 0 && document.due_date && document.due_date < TODAY) return 'overdue';
  return paid || credited ? 'partlyPaid' : 'open';
}

function toSlow(document: DocumentDraft & { customer: string }, id: string): SlowDocument {
  return {
    id,
    kind: document.kind ?? 'invoice',
    number: document.number ?? '',
    category: document.category ?? 'other',
    customerNumber: document.customer,
    customerName: `Company ${document.customer}`,
    issueDate: document.issue_date ?? '',
    ...(document.due_date && { dueDate: document.due_date }),
    gross: createMoney(document.gross ?? '', document.currency ?? ''),
    open: createMoney(document.open ?? '', document.currency ?? ''),
    status: statusOf(document),
    ...(document.order_number && { orderNumber: document.order_number }),
    ...(document.purchase_order_number && { purchaseOrderNumber: document.purchase_order_number }),
    ...(document.reference_value && { reference: document.reference_value }),
  };
}

const FIELDS = ['issueDate', 'dueDate', 'number', 'category', 'customerNumber', 'gross', 'open'];
const sortKey = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...FIELDS));
const sort = fc
  .uniqueArray(sortKey, { minLength: 1, maxLength: 4, selector: ([, field]) => field })
  .map((keys) => keys.map((key) => key.join('')).join(','));
const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const query: fc.Arbitrary<InvoiceQuery> = fc.record(
  {
    q: fc.constantFrom('2026', '-1', 'o-5', 'PO-B', '8068', 'rf18', 'nowhere'),
    dateField: fc.constantFrom('issueDate', 'dueDate'),
    from: day,
    to: day,
    kind: some(...KINDS),
    category: some(...CATEGORIES),
    status: some(...STATUSES),
    customerNumber: some(...CUSTOMERS, 'somebody else'),
    currency: some(...CURRENCIES, 'USD'),
    sort,
    limit: fc.constantFrom(7, 50, 200),
  },
  { requiredKeys: ['limit'] },
);

function toSearch(parameters: InvoiceQuery): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return new URLSearchParams(pairs).toString();
}

suite('listInvoices', () => {
  let database: TestDatabase;
  let documents: SlowDocument[];
  before(async () => {
    database = await createTestDatabase();
    for (const number of CUSTOMERS) await insertCustomer(database.db, number);
    const drafts = fc.sample(draft, { numRuns: 400, seed: 2026 });
    const ids = await insertDocuments(database.db, drafts.map(({ customer: _, ...row }) => row));
    documents = drafts.map((row, index) => toSlow(row, ids[index] ?? ''));
    const stranger = await insertCustomer(database.db, 'stranger');
    await insertDocuments(database.db, [{ customer_id: stranger }]);
  });
  after(() => database.close());

  /** Asks for a list, all pages of it, and compares it with the plain reckoning. */
  const checkList = async (parameters: InvoiceQuery): Promise<void> => {
    const site = createSite(database.db, CUSTOMERS);
    const expected = listSlowly(documents, parameters);
    const search = toSearch(parameters);
    const { count, totals } = await site.list(search);
    assert.deepEqual(
      await site.listAll(search),
      expected.map(({ reference: _, ...item }) => item),
    );
    assert.equal(count, expected.length);
    assert.deepEqual(totals, addUpSlowly(expected, TODAY));
  };

  test('gives what the plain way gives: every filter, every page, all totals', async () => {
    await fc.assert(fc.asyncProperty(query, checkList), { numRuns: 150 });
  });

  test('gives what the plain way gives: every sort, all customers in one order', async () => {
    await fc.assert(fc.asyncProperty(fc.record({ sort, limit: fc.constant(50) }), checkList), { numRuns: 50 });
    for (const field of FIELDS) for (const sign of ['', '-']) await checkList({ sort: `${sign}${field}`, limit: 37 });
  });

  test('sorts by newest first and gives 20 a page where nobody says otherwise', async () => {
    const { items, page } = await createSite(database.db, CUSTOMERS).list();
    assert.deepEqual(items.map(({ id }) => id), listSlowly(documents, {}).slice(0, 20).map(({ id }) => id));
    assert.equal(page.limit, 20);
  });

  test('puts documents without a due date last, upwards and downwards', async () => {
    const site = createSite(database.db, CUSTOMERS);
    for (const key of ['dueDate', '-dueDate']) {
      const dates = (await site.listAll(`sort=${key}&limit=200`)).map(({ dueDate }) => dueDate);
      assert.equal(dates.length, documents.length);
      const firstMissing = dates.indexOf(undefined);
      assert.ok(firstMissing > 0);
      assert.ok(dates.slice(firstMissing).every((date) => date === undefined));
    }
  });

  test('finds a payment reference by its digits alone', async () => {
    const { count } = await createSite(database.db, CUSTOMERS).list('q=010806817183');
    assert.equal(count, documents.filter(({ reference }) => reference?.startsWith('+++')).length);
  });

  test('shows nothing to somebody without customer numbers, and no other customer to anybody', async () => {
    assert.equal((await createSite(database.db, []).list()).count, 0);
    assert.equal((await createSite(database.db, CUSTOMERS).list('customerNumber=stranger')).count, 0);
    assert.equal((await createSite(database.db, ['stranger']).list()).count, 1);
    assert.equal((await createSite(database.db, 'all').list()).count, documents.length + 1);
  });

  test('refuses a cursor of another filter, of another sort, and what is none', async () => {
    const site = createSite(database.db, CUSTOMERS);
    const { page } = await site.list('limit=5&kind=invoice');
    const forged = btoa(JSON.stringify([1, 'list', 'id', {}])).replaceAll('=', '');
    const own = `kind=invoice&customerNumber=10482-BE&cursor=${page.next}`;
    const searches = [
      own,
      `cursor=${page.next}`,
      `kind=invoice&sort=number&cursor=${page.next}`,
      'cursor=nonsense',
      `cursor=${forged}`,
    ];
    for (const search of searches) {
      const { status, json } = await site.ask(`/v1/invoices?${search}`);
      assert.equal(status, 400);
      assert.equal((json as Problem).errors?.[0]?.pointer, '/query/cursor');
    }
  });

  test('accepts a cursor of another page size, and filters whose values come in another order', async () => {
    const site = createSite(database.db, CUSTOMERS);
    const { page } = await site.list('limit=5&kind=invoice&kind=creditNote');
    const { items } = await site.list(`kind=creditNote&kind=invoice&limit=10&cursor=${page.next}`);
    assert.deepEqual(items.map(({ id }) => id), listSlowly(documents, {}).slice(5, 15).map(({ id }) => id));
  });

  test('names each parameter that it cannot read', async () => {
    const search = 'from=2026-02-30&status=lost&limit=0&sort=price&kind=invoice&kind=bill&to=2026-01-01&to=2026-01-02&other=1';
    const { status, json } = await createSite(database.db, CUSTOMERS).ask(`/v1/invoices?${search}`);
    assert.equal(status, 400);
    const pointers = (json as Problem).errors?.map(({ pointer }) => pointer).sort();
    assert.deepEqual(pointers, ['/query/from', '/query/kind', '/query/limit', '/query/sort', '/query/status', '/query/to']);
  });
});
