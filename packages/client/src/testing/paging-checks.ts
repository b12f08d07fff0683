import type { InvoicePage } from '@csol/contract';
import type { Book } from './book.ts';
import { ensure, type SuiteCheck } from './check.ts';
import { ensureSameRows, type List, type Row, type RowPage } from './list.ts';
import { fromMillionths, toMillionths } from './values.ts';

/** A page size that makes several pages of what there is, and that divides no round number. */
async function readInSmallPages<T extends Row>(list: List<T>): Promise<{ pages: RowPage<T>[]; limit: number }> {
  const limit = Math.min(37, Math.max(1, Math.floor((await list.all()).length / 3)));
  return { pages: await list.readPages({ limit }), limit };
}

function ensureSameOrder<T extends Row>(nameOf: (row: T) => string, found: T[], expected: T[], what: string): void {
  const at = found.findIndex((row, index) => row.id !== expected[index]?.id);
  const [stands, belongs] = [found[at], expected[at]].map((row) => (row ? nameOf(row) : 'nothing'));
  ensure(at < 0, `${what}: in place ${at + 1} stands ${stands}, not ${belongs}`);
}

/** What holds for pages, counts and totals of any list. */
export function createPagingChecks<T extends Row>(list: List<T>): SuiteCheck[] {
  const { noun, nameOf, first } = list;
  const claims: Record<string, () => Promise<void>> = {
    [`shows every ${noun} once, in pages of any size`]: async () => {
      const { pages, limit } = await readInSmallPages(list);
      const found = pages.flatMap((page) => page.items);
      ensureSameRows(nameOf, found, await list.all(), `The list in pages of ${limit}`);
    },
    [`keeps the order in pages of any size, also of ${noun}s that are equal under the sort`]: async () => {
      const { pages, limit } = await readInSmallPages(list);
      const found = pages.flatMap((page) => page.items);
      ensureSameOrder(nameOf, found, await list.all(), `In pages of ${limit} the order differs from that of large pages`);
    },
    'answers the same question twice with the same page': async () => {
      ensureSameOrder(nameOf, (await first({ limit: 50 })).items, (await first({ limit: 50 })).items, 'Asked twice');
    },
    'keeps to the limit, and says it': async () => {
      const { pages, limit } = await readInSmallPages(list);
      pages.forEach((page, index) => {
        const what = `Page ${index + 1} of a list with limit ${limit}`;
        ensure(page.items.length <= limit, `${what} holds ${page.items.length} ${noun}s`);
        ensure(page.page.limit === limit, `${what} says that its limit is ${page.page.limit}`);
      });
    },
    'takes 20 for the limit unless told': async () => {
      const { items, page } = await first({});
      const told = `Without a limit a page says ${page.limit} and holds ${items.length} ${noun}s`;
      ensure(page.limit === 20 && items.length <= 20, `${told}; the contract says 20`);
    },
    'counts what matches, on every page': async () => {
      const { pages } = await readInSmallPages(list);
      const found = pages.flatMap((page) => page.items).length;
      pages.forEach(({ count }, index) => ensure(count === found, `Page ${index + 1} counts ${count} ${noun}s; its pages show ${found}`));
    },
    'adds up all that matches, per currency, on every page': async () => {
      const { pages } = await readInSmallPages(list);
      const rows = pages.flatMap((page) => page.items);
      pages.forEach((page, index) => list.ensureTotals(page, rows, `Page ${index + 1}`));
    },
    'answers a filter that nothing matches with an empty page': async () => {
      const page = await first({ q: `no ${noun} has this number` });
      const { items, count, totals } = page;
      const isEmpty = items.length + count + totals.length === 0 && page.page.next === undefined;
      ensure(isEmpty, `A filter that nothing matches gives ${items.length} ${noun}s, count ${count} and ${totals.length} totals`);
    },
  };
  return Object.entries(claims).map(([name, run]) => ({ port: list.name, name, run }));
}

function overdueBy(pages: InvoicePage[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { currency, overdue } of pages.flatMap((page) => page.totals)) {
    sums.set(currency, (sums.get(currency) ?? 0n) + toMillionths(overdue));
  }
  return sums;
}

/** What holds for what is overdue. */
export function createOverdueChecks(book: Book): SuiteCheck[] {
  const run = async () => {
    const statuses = [...new Set((await book.all()).map((document) => document.status))];
    const parts: InvoicePage[] = [];
    for (const status of statuses) parts.push(await book.first({ status: [status], limit: 1 }));
    const sums = overdueBy(parts);
    for (const [currency, overdue] of overdueBy([await book.first({ limit: 1 })])) {
      const sum = sums.get(currency) ?? 0n;
      const told = `${fromMillionths(overdue)} ${currency}`;
      ensure(sum === overdue, `${told} are overdue together, but ${fromMillionths(sum)} ${currency} over the single statuses`);
    }
  };
  return [{ port: 'invoices', name: 'splits what is overdue over the statuses without a rest', run }];
}
