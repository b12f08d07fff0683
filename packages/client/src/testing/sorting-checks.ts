import type { InvoiceSummary } from '@csol/contract';
import type { Book } from './book.ts';
import type { SuiteCheck } from './check.ts';
import { createSortChecks, type SortKeys } from './sorting.ts';

/** How the contract puts what presses most first. */
const by = 'what presses most';

const KEYS: SortKeys<InvoiceSummary> = {
  dates: { issueDate: ({ issueDate }) => issueDate, dueDate: ({ dueDate }) => dueDate },
  amounts: { gross: ({ gross }) => gross, open: ({ open }) => open },
  texts: {
    number: ({ number }) => number,
    kind: ({ kind }) => kind,
    category: ({ category }) => category,
    customerNumber: ({ customerNumber }) => customerNumber,
    orderNumber: ({ orderNumber }) => orderNumber,
    purchaseOrderNumber: ({ purchaseOrderNumber }) => purchaseOrderNumber,
  },
  ranks: {
    status: { by, values: ['overdue', 'disputed', 'partlyPaid', 'open', 'credited', 'paid'], valueOf: ({ status }) => status },
    delivery: { by, values: ['failed', 'pending', 'delivered'], valueOf: ({ delivery }) => delivery?.state },
  },
  standard: '-issueDate',
  shared: 'customerNumber',
};

/** What holds for the order of invoices and credit notes. */
export function createInvoiceSortChecks(book: Book): SuiteCheck[] {
  return createSortChecks(book, KEYS);
}
