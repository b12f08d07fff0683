import type { InvoiceSummary } from '@csol/contract';
import { nameOf, type Book } from './book.ts';
import { ensure, type SuiteCheck } from './check.ts';
import { toMillionths } from './values.ts';

const DATES = ['issueDate', 'dueDate'] as const;
const AMOUNTS = ['gross', 'open'] as const;
const TEXTS = ['number', 'kind', 'category', 'customerNumber', 'orderNumber', 'purchaseOrderNumber'] as const;
/** What presses most first, by the contract. */
const URGENCY = {
  status: ['overdue', 'disputed', 'partlyPaid', 'open', 'credited', 'paid'],
  delivery: ['failed', 'pending', 'delivered'],
} as const;

/** Makes sure that neighbours stand in order. Documents without a value are left out here. */
function ensureAscending<T extends bigint | string>(
  documents: InvoiceSummary[],
  valueOf: (document: InvoiceSummary) => T | undefined,
  sort: string,
): void {
  const valued = documents.filter((document) => valueOf(document) !== undefined);
  valued.forEach((document, index) => {
    const before = valued[index - 1];
    if (!before) return;
    const [a, b] = [valueOf(before) as T, valueOf(document) as T];
    const inOrder = sort.startsWith('-') ? a >= b : a <= b;
    ensure(inOrder, `Sorted by ${sort}, ${nameOf(document)} with ${String(b)} comes after ${nameOf(before)} with ${String(a)}`);
  });
}

/** Makes sure that documents with the same value stand together; how texts are ordered is the back end's matter. */
function ensureGrouped(documents: InvoiceSummary[], valueOf: (document: InvoiceSummary) => string | undefined, sort: string): void {
  const closed = new Set<string>();
  documents.forEach((document, index) => {
    const value = String(valueOf(document));
    const before = documents[index - 1];
    if (before && String(valueOf(before)) === value) return;
    ensure(!closed.has(value), `Sorted by ${sort}, ${nameOf(document)} with ${value} stands apart from the others with ${value}`);
    closed.add(value);
  });
}

function ensureReversed(up: InvoiceSummary[], down: InvoiceSummary[], key: (typeof TEXTS)[number]): void {
  const runs = (documents: InvoiceSummary[]) => [...new Set(documents.flatMap((document) => document[key] ?? []))];
  const backwards = runs(down).reverse();
  const at = runs(up).findIndex((value, index) => value !== backwards[index]);
  ensure(at < 0, `Sorted by -${key} the list is not that of ${key} upside down: ${runs(up)[at]} against ${backwards[at]}`);
}

/** Makes sure that documents without a value stand behind all others. */
function ensureMissingLast(documents: InvoiceSummary[], valueOf: (document: InvoiceSummary) => unknown, sort: string): void {
  documents.forEach((document, index) => {
    const before = documents[index - 1];
    const isAfter = before !== undefined && valueOf(before) === undefined && valueOf(document) !== undefined;
    ensure(!isAfter, `Sorted by ${sort}, ${nameOf(document)} comes after ${before && nameOf(before)}, which has no value`);
  });
}

function createUrgencyChecks(book: Book): [name: string, run: () => Promise<void>][] {
  const places = {
    status: ({ status }: InvoiceSummary) => URGENCY.status.indexOf(status),
    delivery: ({ delivery }: InvoiceSummary) => delivery && URGENCY.delivery.indexOf(delivery.state),
  };
  // A value that the contract does not have yet may stand anywhere.
  const placeOf = (document: InvoiceSummary, key: keyof typeof places): bigint | undefined => {
    const place = places[key](document);
    return place === undefined || place < 0 ? undefined : BigInt(place);
  };
  return (['status', 'delivery'] as const).flatMap((key) =>
    [key, `-${key}`].map((sort): [name: string, run: () => Promise<void>] => [
      `sorts by ${sort}, by what presses most, with documents that have none last`,
      async () => {
        const documents = await book.read({ sort });
        ensureAscending(documents, (document) => placeOf(document, key), sort);
        ensureMissingLast(documents, (document) => document[key], sort);
      },
    ]),
  );
}

/** What holds for the order of a list. */
export function createOrderChecks(book: Book): SuiteCheck[] {
  const claims: [name: string, run: () => Promise<void>][] = [
    ['puts the newest first unless told', async () => ensureAscending(await book.all(), (document) => document.issueDate, '-issueDate')],
  ];
  for (const sort of DATES.flatMap((key) => [key, `-${key}` as const])) {
    const key = sort.replace('-', '') as (typeof DATES)[number];
    claims.push([
      `sorts by ${sort}, with documents that have none last`,
      async () => {
        const documents = await book.read({ sort });
        ensureAscending(documents, (document) => document[key], sort);
        ensureMissingLast(documents, (document) => document[key], sort);
      },
    ]);
  }
  for (const sort of AMOUNTS.flatMap((key) => [key, `-${key}` as const])) {
    const key = sort.replace('-', '') as (typeof AMOUNTS)[number];
    claims.push([
      `sorts by ${sort}, each currency by itself`,
      async () => {
        const documents = await book.read({ sort });
        for (const currency of new Set(documents.map((document) => document[key].currency))) {
          const mine = documents.filter((document) => document[key].currency === currency);
          ensureAscending(mine, (document) => toMillionths(document[key]), sort);
        }
      },
    ]);
  }
  for (const key of TEXTS) {
    claims.push([
      `sorts by ${key} up and down`,
      async () => {
        const [up, down] = [await book.read({ sort: key }), await book.read({ sort: `-${key}` })];
        ensureGrouped(up, (document) => document[key], key);
        ensureGrouped(down, (document) => document[key], `-${key}`);
        ensureReversed(up, down, key);
        for (const documents of [up, down]) ensureMissingLast(documents, (document) => document[key], key);
      },
    ]);
  }
  claims.push(...createUrgencyChecks(book));
  claims.push([
    'sorts by a second key where the first is equal',
    async () => {
      const documents = await book.read({ sort: 'customerNumber,-issueDate' });
      ensureGrouped(documents, (document) => document.customerNumber, 'customerNumber,-issueDate');
      for (const customerNumber of new Set(documents.map((document) => document.customerNumber))) {
        const mine = documents.filter((document) => document.customerNumber === customerNumber);
        ensureAscending(mine, (document) => document.issueDate, '-issueDate');
      }
    },
  ]);
  return claims.map(([name, run]) => ({ port: 'invoices', name, run }));
}
