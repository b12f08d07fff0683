import type { InvoiceSummary } from '@csol/contract';
import type { Book } from './book.ts';
import type { SuiteCheck } from './check.ts';
import { createListFilterChecks, type Filters } from './filters.ts';

const FILTERS: Filters<InvoiceSummary> = {
  values: {
    kind: ({ kind }) => [kind],
    category: ({ category }) => [category],
    status: ({ status }) => [status],
    customerNumber: ({ customerNumber }) => [customerNumber],
    currency: ({ gross }) => [gross.currency],
  },
  days: { issueDate: ({ issueDate }) => issueDate, dueDate: ({ dueDate }) => dueDate },
  numbersOf: ({ number, orderNumber, purchaseOrderNumber }) => [number, orderNumber, purchaseOrderNumber],
  numbers: 'a document number, order number and purchase-order number',
  // A payment reference is looked at too.
  areAllShown: false,
};

/** What holds for the filters that the toolbar of a list of invoices has. */
export function createFilterChecks(book: Book): SuiteCheck[] {
  return createListFilterChecks(book, FILTERS);
}
