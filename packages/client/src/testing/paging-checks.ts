import type { InvoicePage, InvoiceSummary } from '@csol/contract';
import { describeQuery, ensureSameDocuments, nameOf, type Book } from './book.ts';
import { answerOf, ensure, type SuiteCheck } from './check.ts';
import { ensureMoney, fromMillionths, toMillionths } from './values.ts';

/** A page size that makes several pages of what there is, and that divides no round number. */
async function readInSmallPages(book: Book): Promise<{ pages: InvoicePage[]; limit: number }> {
  const limit = Math.min(37, Math.max(1, Math.floor((await book.all()).length / 3)));
  return { pages: await book.readPages({ limit }), limit };
}

function ensureSameOrder(found: InvoiceSummary[], expected: InvoiceSummary[], what: string): void {
  const at = found.findIndex((document, index) => document.id !== expected[index]?.id);
  const [stands, belongs] = [found[at], expected[at]].map((document) => (document ? nameOf(document) : 'nothing'));
  ensure(at < 0, `${what}: in place ${at + 1} stands ${stands}, not ${belongs}`);
}

const TOTALS = ['gross', 'open'] as const;

/** Makes sure that the totals of a page are those of the documents. */
export function ensureTotals({ totals }: InvoicePage, documents: InvoiceSummary[], what: string): void {
  const currencies = [...new Set(documents.map((document) => document.gross.currency))].sort();
  const told = totals.map((total) => total.currency);
  const lists = `totals are of the currencies [${told.join()}], the documents of [${currencies.join()}]`;
  ensure(told.join() === currencies.join(), `${what}: ${lists}`);
  for (const total of totals) {
    const mine = documents.filter((document) => document.gross.currency === total.currency);
    const { currency, count } = total;
    ensure(count === mine.length, `${what}: the totals count ${count} documents in ${currency}, there are ${mine.length}`);
    for (const member of TOTALS) {
      const sum = mine.reduce((before, document) => before + toMillionths(document[member]), 0n);
      const told = `${member} in ${currency} is told as ${total[member].amount}`;
      ensure(toMillionths(total[member]) === sum, `${what}: ${told}, the documents add up to ${fromMillionths(sum)}`);
    }
    for (const member of [...TOTALS, 'overdue'] as const) {
      ensureMoney(total[member], `${what}: total ${member}`);
      ensure(total[member].currency === currency, `${what}: ${member} of ${currency} is told in ${total[member].currency}`);
    }
  }
}

function overdueBy(pages: InvoicePage[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { currency, overdue } of pages.flatMap((page) => page.totals)) {
    sums.set(currency, (sums.get(currency) ?? 0n) + toMillionths(overdue));
  }
  return sums;
}

/** What holds for pages, counts and totals of any list. */
export function createPagingChecks(book: Book): SuiteCheck[] {
  const first = (query: object) => {
    const question = { ...book.scope, ...query };
    return answerOf(describeQuery(question), () => book.port.listInvoices(question));
  };
  const claims: Record<string, () => Promise<void>> = {
    'shows every document once, in pages of any size': async () => {
      const { pages, limit } = await readInSmallPages(book);
      ensureSameDocuments(
        pages.flatMap((page) => page.items),
        await book.all(),
        `The list in pages of ${limit}`,
      );
    },
    'keeps the order in pages of any size, also of documents that are equal under the sort': async () => {
      const { pages, limit } = await readInSmallPages(book);
      const found = pages.flatMap((page) => page.items);
      ensureSameOrder(found, await book.all(), `In pages of ${limit} the order differs from that of large pages`);
    },
    'answers the same question twice with the same page': async () => {
      ensureSameOrder((await first({ limit: 50 })).items, (await first({ limit: 50 })).items, 'Asked twice');
    },
    'keeps to the limit, and says it': async () => {
      const { pages, limit } = await readInSmallPages(book);
      pages.forEach((page, index) => {
        const what = `Page ${index + 1} of a list with limit ${limit}`;
        ensure(page.items.length <= limit, `${what} holds ${page.items.length} documents`);
        ensure(page.page.limit === limit, `${what} says that its limit is ${page.page.limit}`);
      });
    },
    'takes 20 for the limit unless told': async () => {
      const { items, page } = await first({});
      const told = `Without a limit a page says ${page.limit} and holds ${items.length} documents`;
      ensure(page.limit === 20 && items.length <= 20, `${told}; the contract says 20`);
    },
    'counts what matches, on every page': async () => {
      const { pages } = await readInSmallPages(book);
      const found = pages.flatMap((page) => page.items).length;
      pages.forEach(({ count }, index) => ensure(count === found, `Page ${index + 1} counts ${count} documents; its pages show ${found}`));
    },
    'adds up all that matches, per currency, on every page': async () => {
      const { pages } = await readInSmallPages(book);
      const documents = pages.flatMap((page) => page.items);
      pages.forEach((page, index) => ensureTotals(page, documents, `Page ${index + 1}`));
    },
    'splits what is overdue over the statuses without a rest': async () => {
      const statuses = [...new Set((await book.all()).map((document) => document.status))];
      const parts: InvoicePage[] = [];
      for (const status of statuses) parts.push(await first({ status: [status], limit: 1 }));
      const sums = overdueBy(parts);
      for (const [currency, overdue] of overdueBy([await first({ limit: 1 })])) {
        const sum = sums.get(currency) ?? 0n;
        const told = `${fromMillionths(overdue)} ${currency}`;
        ensure(sum === overdue, `${told} are overdue together, but ${fromMillionths(sum)} ${currency} over the single statuses`);
      }
    },
    'answers a filter that nothing matches with an empty page': async () => {
      const page = await first({ q: 'no document has this number' });
      const { items, count, totals } = page;
      const isEmpty = items.length + count + totals.length === 0 && page.page.next === undefined;
      ensure(isEmpty, `A filter that nothing matches gives ${items.length} documents, count ${count} and ${totals.length} totals`);
    },
  };
  return Object.entries(claims).map(([name, run]) => ({ port: 'invoices', name, run }));
}
