import type { InvoiceDetail, InvoiceLink, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { describeQuery, nameOf, type Book } from './book.ts';
import { answerOf, ensure, type SuiteCheck } from './check.ts';
import { ensureFilter, type Claim } from './filters.ts';
import { LARGEST_PAGE } from './list.ts';
import { fromMillionths, toMillionths } from './values.ts';

/** How many values of a filter are tried, links are followed, and documents that a filter shows are opened. */
const [MOST_VALUES, MOST_FOLLOWED, MOST_OPENED] = [4, 8, 6];

/** The pairs of ends that a range is tried with. */
function rangesOf<T>(sorted: readonly T[]): [from: T | undefined, to: T | undefined][] {
  const [from, to] = [sorted[Math.floor(sorted.length / 3)], sorted[Math.floor((2 * sorted.length) / 3)]];
  return from === undefined ? [] : [[from, to], [from, undefined], [undefined, to], [from, from]];
}

/** Shorter numbers first, then by code units. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function isWithin<T>(value: T, [from, to]: [from: T | undefined, to: T | undefined], compare: (a: T, b: T) => number): boolean {
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0);
}

async function checkNumberRanges(book: Book): Promise<void> {
  const numbers = (await book.all()).map(({ number }) => number).sort(compareNumbers);
  for (const range of rangesOf(numbers)) {
    const [numberFrom, numberTo] = range;
    await ensureFilter(book, { numberFrom, numberTo }, ({ number }) => isWithin(number, range, compareNumbers));
  }
}

async function checkAmountRanges(book: Book, amountField: 'gross' | 'open'): Promise<void> {
  const sizeOf = (document: InvoiceSummary): bigint => {
    const amount = toMillionths(document[amountField]);
    return amount < 0n ? -amount : amount;
  };
  const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
  const write = (end: bigint | undefined) => (end === undefined ? undefined : fromMillionths(end));
  for (const range of rangesOf((await book.all()).map(sizeOf).sort(compare))) {
    const query = { amountField, amountFrom: write(range[0]), amountTo: write(range[1]) };
    await ensureFilter(book, query, (document) => isWithin(sizeOf(document), range, compare));
  }
}

async function checkIds(book: Book): Promise<void> {
  const ids = (await book.all()).filter((_, index) => index % 3 === 0).slice(0, LARGEST_PAGE - 1).map(({ id }) => id);
  await ensureFilter(book, { id: [...ids, 'no-such-document'] }, ({ id }) => ids.includes(id));
  await ensureFilter(book, { id: ['no-such-document'] }, () => false);
}

async function checkDelivery(book: Book): Promise<void> {
  const states = ['pending', 'delivered', 'failed'] as const;
  for (const state of states) await ensureFilter(book, { delivery: [state] }, ({ delivery }) => delivery?.state === state);
  await ensureFilter(book, { delivery: states.slice(1) }, ({ delivery }) => delivery !== undefined && delivery.state !== 'pending');
}

/** The filters by whole numbers, with the type of the links that name such a number. */
const LINKED = { orderNumber: 'order', contractNumber: 'contract', serialNumber: 'machine', paymentNumber: 'payment' } as const;
type Linked = keyof typeof LINKED;

const isSame = (a: string | undefined, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase();

/** The same number as a careless person types it. */
function disguise(number: string): string {
  const upper = number.toUpperCase();
  return ` ${number === upper ? number.toLowerCase() : upper} `;
}

function open(book: Book, id: string): Promise<InvoiceDetail> {
  return answerOf(`getInvoice(${JSON.stringify(id)})`, () => book.port.getInvoice(id));
}

/** Makes sure that a filter shows the documents that say a number, and others only where they link to it. */
async function ensureNamed(book: Book, name: Linked, number: string, known: readonly InvoiceSummary[]): Promise<void> {
  const query: InvoiceQuery = { [name]: [number] };
  const found = await book.read(query);
  const lost = known.find(({ id }) => !found.some((document) => document.id === id));
  ensure(!lost, `${describeQuery(query)} leaves out ${lost && nameOf(lost)}`);
  const isKnown = ({ id }: InvoiceSummary): boolean => known.some((document) => document.id === id);
  for (const document of found.filter((candidate) => !isKnown(candidate)).slice(0, MOST_OPENED)) {
    const { links } = await open(book, document.id);
    const isNamed = links.some((link) => link.type === LINKED[name] && isSame(link.number, number));
    ensure(isNamed, `${describeQuery(query)} shows ${nameOf(document)}, which does not name it`);
  }
}

/** Values of a number that rows of the list show. */
async function valuesOf(book: Book, name: 'orderNumber' | 'purchaseOrderNumber' | 'contractNumber'): Promise<string[]> {
  return [...new Set((await book.all()).flatMap((document) => document[name] ?? []))].slice(0, MOST_VALUES);
}

async function checkShownNumbers(book: Book, name: 'orderNumber' | 'contractNumber'): Promise<void> {
  const documents = await book.all();
  for (const value of await valuesOf(book, name)) {
    const known = documents.filter((document) => isSame(document[name], value));
    await ensureNamed(book, name, value, known);
    await ensureNamed(book, name, disguise(value), known);
    await ensureNamed(book, name, value.slice(0, -1), []);
  }
}

async function checkPurchaseOrders(book: Book): Promise<void> {
  const name = 'purchaseOrderNumber';
  const values = await valuesOf(book, name);
  const asked = [...values.map((value) => [value]), ...values.map((value) => [disguise(value)]), values.slice(0, 2)];
  for (const wanted of asked.filter(({ length }) => length)) {
    await ensureFilter(book, { [name]: wanted }, (document) => wanted.some((value) => isSame(document[name], value)));
  }
}

/** Follows what a document links to, and looks whether the document is there. */
async function checkFollowing(book: Book, name: Linked): Promise<void> {
  const followed = new Set<string>();
  for (const document of (await book.all()).slice(0, 5 * MOST_OPENED)) {
    const { links } = await open(book, document.id);
    // The last ones are those of the lines, where there are any.
    const named: InvoiceLink[] = links.filter(({ type, number }) => type === LINKED[name] && !followed.has(number)).slice(-2);
    for (const { number } of named) {
      if (followed.size >= MOST_FOLLOWED) return;
      followed.add(number);
      await ensureNamed(book, name, number, [document]);
    }
  }
}

/** What holds for the filters by ids, ranges and whole numbers. */
export function createSearchChecks(book: Book): SuiteCheck[] {
  const claims: Claim[] = [
    ['filters by ids, of which unknown ones match nothing', () => checkIds(book)],
    ['filters by a range of numbers, both ends included, a shorter one before a longer one', () => checkNumberRanges(book)],
    ['filters by a range of gross, whatever its sign', () => checkAmountRanges(book, 'gross')],
    ['filters by a range of open, whatever its sign', () => checkAmountRanges(book, 'open')],
    ['filters by delivery, by each state and by any of several', () => checkDelivery(book)],
    ['filters by orderNumber as a whole, whatever its letter case', () => checkShownNumbers(book, 'orderNumber')],
    ['filters by contractNumber as a whole, whatever its letter case', () => checkShownNumbers(book, 'contractNumber')],
    ['filters by purchaseOrderNumber as a whole, whatever its letter case', () => checkPurchaseOrders(book)],
    ...Object.entries(LINKED).map(([name, type]): Claim => [
      `finds the documents of each ${type} that a document links to, by ${name}`,
      () => checkFollowing(book, name as Linked),
    ]),
  ];
  return claims.map(([name, run]) => ({ port: 'invoices', name, run }));
}
