import type { InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { describeQuery, ensureSameDocuments, LARGEST_PAGE, nameOf, type Book } from './book.ts';
import { ensure, type SuiteCheck } from './check.ts';
import { ensureTotals } from './paging-checks.ts';

/** The filters that name values of a document, each with where the value stands. */
const FILTERS = {
  kind: (document: InvoiceSummary) => document.kind,
  category: (document: InvoiceSummary) => document.category,
  status: (document: InvoiceSummary) => document.status,
  customerNumber: (document: InvoiceSummary) => document.customerNumber,
  currency: (document: InvoiceSummary) => document.gross.currency,
};
const NAMES = Object.keys(FILTERS) as (keyof typeof FILTERS)[];

/** How many values of a filter are tried. */
const MOST_VALUES = 8;

/** Makes sure that a query shows just those documents that `belongs` picks, with count and totals to match. */
export async function ensureFilter(book: Book, query: InvoiceQuery, belongs: (document: InvoiceSummary) => boolean): Promise<void> {
  const pages = await book.readPages({ limit: LARGEST_PAGE, ...query });
  const found = pages.flatMap((page) => page.items);
  const expected = (await book.all()).filter(belongs);
  const what = describeQuery(query);
  ensureSameDocuments(found, expected, what);
  for (const page of pages) {
    ensure(page.count === found.length, `${what} counts ${page.count} documents and shows ${found.length}`);
    ensureTotals(page, found, what);
  }
}

async function valuesOf(book: Book, name: keyof typeof FILTERS): Promise<string[]> {
  return [...new Set((await book.all()).map(FILTERS[name]))].slice(0, MOST_VALUES);
}

function createValueChecks(book: Book): [name: string, run: () => Promise<void>][] {
  return NAMES.map((name) => [
    `filters by ${name}, by each value and by any of several`,
    async () => {
      const values = await valuesOf(book, name);
      for (const value of values) await ensureFilter(book, { [name]: [value] }, (document) => FILTERS[name](document) === value);
      const some = values.slice(0, 2);
      await ensureFilter(book, { [name]: some }, (document) => some.includes(FILTERS[name](document)));
    },
  ]);
}

async function checkCombinations(book: Book): Promise<void> {
  const documents = await book.all();
  const sample = documents[Math.floor(documents.length / 2)];
  if (!sample) return;
  for (const [index, one] of NAMES.entries()) {
    for (const other of NAMES.slice(index + 1)) {
      const query = { [one]: [FILTERS[one](sample)], [other]: [FILTERS[other](sample)] };
      const belongs = (document: InvoiceSummary) => [one, other].every((name) => FILTERS[name](document) === FILTERS[name](sample));
      await ensureFilter(book, query, belongs);
    }
  }
}

function isWithin(day: string | undefined, { from, to }: Pick<InvoiceQuery, 'from' | 'to'>): boolean {
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

function createPeriodChecks(book: Book): [name: string, run: () => Promise<void>][] {
  return (['issueDate', 'dueDate'] as const).map((dateField) => [
    `filters by a period of ${dateField}, both ends included, either end open`,
    async () => {
      const days = (await book.all()).flatMap((document) => document[dateField] ?? []).sort();
      const [from, to] = [days[Math.floor(days.length / 3)], days[Math.floor((2 * days.length) / 3)]];
      const periods: Pick<InvoiceQuery, 'from' | 'to'>[] = from ? [{ from, to }, { from }, { to }, { from, to: from }] : [];
      for (const period of periods) {
        await ensureFilter(book, { dateField, ...period }, (document) => isWithin(document[dateField], period));
      }
    },
  ]);
}

const numbersOf = (document: InvoiceSummary) => [document.number, document.orderNumber, document.purchaseOrderNumber];

/** Makes sure that a text finds every document that has it in a number; others may have it in their payment reference. */
async function ensureFound(book: Book, q: string, isWhole = false): Promise<void> {
  const found = await book.read({ q });
  const has = (document: InvoiceSummary) => numbersOf(document).some((number) => number?.toLowerCase().includes(q.toLowerCase()));
  const expected = (await book.all()).filter(has);
  const ids = new Set(found.map((document) => document.id));
  const lost = expected.find((document) => !ids.has(document.id));
  ensure(!lost, `${describeQuery({ q })} leaves out ${lost && nameOf(lost)}`);
  const strange = isWhole ? found.find((document) => !has(document)) : undefined;
  ensure(!strange, `${describeQuery({ q })} shows ${strange && nameOf(strange)}, which does not have the text`);
}

function createTextChecks(book: Book): [name: string, run: () => Promise<void>][] {
  const sample = async () => {
    const documents = await book.all();
    return documents.find((document) => document.orderNumber && document.purchaseOrderNumber) ?? documents[0];
  };
  return [
    [
      'finds a part of a document number, order number and purchase-order number',
      async () => {
        for (const number of numbersOf((await sample()) ?? ({} as InvoiceSummary))) if (number) await ensureFound(book, number.slice(-4));
      },
    ],
    [
      'finds a text whatever its letter case',
      async () => {
        const numbers = (await book.all()).flatMap(numbersOf);
        const q = numbers.find((number) => number && number.toLowerCase() !== number.toUpperCase()) ?? numbers[0] ?? '';
        await ensureFound(book, q.toLowerCase());
        await ensureFound(book, q.toUpperCase());
      },
    ],
    [
      'takes signs that mean something to a database for text',
      async () => {
        for (const q of ['%', '_', '\\', "'", "' OR 1=1 --", '*', '[a-z]', '.*']) await ensureFound(book, q, true);
      },
    ],
  ];
}

/** What holds for the filters of the list. */
export function createFilterChecks(book: Book): SuiteCheck[] {
  const claims: [name: string, run: () => Promise<void>][] = [
    ...createValueChecks(book),
    ['filters by two filters at once', () => checkCombinations(book)],
    ...createPeriodChecks(book),
    ...createTextChecks(book),
    [
      'shows nothing for a customer number that is not the caller’s',
      () => ensureFilter(book, { customerNumber: ['not-a-customer-of-mine'] }, () => false),
    ],
  ];
  return claims.map(([name, run]) => ({ port: 'invoices', name, run }));
}
