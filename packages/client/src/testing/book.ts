import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import type { InvoicesPort } from '../port/index.ts';
import { answerOf, ensure, fail } from './check.ts';

/** The most that a page may hold, by the contract. */
export const LARGEST_PAGE = 200;

/** What the checks of the invoices port work on. */
export interface Book {
  port: InvoicesPort;
  /** The filter that every question of the suite keeps to. */
  scope: InvoiceQuery;
  /** Everything in scope, newest first; asked for once. At least one document. */
  all: () => Promise<InvoiceSummary[]>;
  /** The pages of a query, followed to the last. */
  readPages: (query: InvoiceQuery) => Promise<InvoicePage[]>;
  /** The documents of a query, followed to the last page. */
  read: (query: InvoiceQuery) => Promise<InvoiceSummary[]>;
}

/** How messages name a document. */
export function nameOf(document: InvoiceSummary): string {
  return `${document.kind} ${document.number} (${document.id})`;
}

/** How messages name a query. */
export function describeQuery(query: InvoiceQuery): string {
  const text = JSON.stringify(query);
  return `listInvoices(${text === '{}' ? '' : text})`;
}

/** Makes sure that no page has a document that an earlier one had. */
function notePage(page: InvoicePage, pageNumber: number, seen: Map<string, number>, what: string): void {
  for (const document of page.items) {
    const earlier = seen.get(document.id);
    ensure(earlier === undefined, `${what}: page ${pageNumber} repeats ${nameOf(document)} that page ${earlier} already had`);
    seen.set(document.id, pageNumber);
  }
}

/**
 * @param scope keeps the suite to a part of the documents.
 * @param maxDocuments more in scope are refused, so that nobody waits for a million.
 */
export function createBook(port: InvoicesPort, scope: InvoiceQuery, maxDocuments: number): Book {
  let everything: Promise<InvoiceSummary[]> | undefined;

  async function readPages(query: InvoiceQuery): Promise<InvoicePage[]> {
    const question = { ...scope, ...query };
    const what = describeQuery(question);
    const pages: InvoicePage[] = [];
    const cursors = new Set<string>();
    const seen = new Map<string, number>();
    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined; ) {
      const page = await answerOf(`${what}, page ${pages.length + 1},`, () => port.listInvoices({ ...question, cursor }));
      pages.push(page);
      notePage(page, pages.length, seen, what);
      cursor = page.page.next;
      if (cursor === undefined) continue;
      ensure(page.items.length, `${what}: page ${pages.length} is empty and still names a next page`);
      ensure(!cursors.has(cursor), `${what}: page ${pages.length} leads back to a page that came before`);
      cursors.add(cursor);
      ensure(seen.size <= maxDocuments, `${what}: more than ${maxDocuments} documents; narrow \`scope\` or raise \`maxDocuments\``);
    }
    return pages;
  }

  const read = async (query: InvoiceQuery) => (await readPages({ limit: LARGEST_PAGE, ...query })).flatMap((page) => page.items);
  const all = () =>
    (everything ??= read({}).then((documents) => (documents.length ? documents : fail('There is no document to check anything with'))));
  return { port, scope, all, readPages, read };
}

/** Makes sure that two lists hold the same documents, in whatever order. */
export function ensureSameDocuments(found: InvoiceSummary[], expected: InvoiceSummary[], what: string): void {
  const foundIds = new Set(found.map((document) => document.id));
  const expectedIds = new Set(expected.map((document) => document.id));
  const lost = expected.find((document) => !foundIds.has(document.id));
  const strange = found.find((document) => !expectedIds.has(document.id));
  ensure(!lost, `${what} leaves out ${lost && nameOf(lost)}`);
  ensure(!strange, `${what} shows ${strange && nameOf(strange)}, which does not belong there`);
}
