import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import type { InvoicesPort } from '../port/index.ts';
import { createList, describeCall, type List, type RowPage } from './list.ts';
import { ensureSums } from './totals.ts';

/** What the checks of the invoices port work on. */
export interface Book extends List<InvoiceSummary, InvoiceQuery, InvoicePage> {
  port: InvoicesPort;
}

/** How messages name a document. */
export function nameOf(document: InvoiceSummary): string {
  return `${document.kind} ${document.number} (${document.id})`;
}

/** How messages name a query. */
export function describeQuery(query: InvoiceQuery): string {
  return describeCall('listInvoices', query);
}

const SUMS = {
  amounts: { gross: ({ gross }: InvoiceSummary) => gross, open: ({ open }: InvoiceSummary) => open },
  others: ['overdue'],
  noun: 'document',
};

/**
 * @param scope keeps the suite to a part of the documents.
 * @param maxDocuments more in scope are refused, so that nobody waits for a million.
 */
export function createBook(port: InvoicesPort, scope: InvoiceQuery, maxDocuments: number): Book {
  const traits = {
    name: 'invoices' as const,
    operation: 'listInvoices',
    noun: 'document',
    ask: (query: InvoiceQuery) => port.listInvoices(query),
    nameOf,
    ensureTotals: (page: RowPage<InvoiceSummary>, documents: InvoiceSummary[], what: string) => ensureSums(SUMS, page, documents, what),
  };
  return { port, ...createList(traits, scope, maxDocuments) };
}
