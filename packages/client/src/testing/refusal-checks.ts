import type { InvoiceQuery } from '@csol/contract';
import { isApiError } from '../port/index.ts';
import { describeQuery, type Book } from './book.ts';
import { createAbortChecks, ensure, ensureRejects, type SuiteCheck } from './check.ts';

/** Questions that the contract cannot read. */
const UNREADABLE: InvoiceQuery[] = [
  { limit: 0 },
  { limit: 201 },
  { sort: 'nonsense' },
  { sort: 'issueDate,,number' },
  { from: 'yesterday' },
  { to: '2026-13-01' },
  { cursor: 'not-a-cursor' },
  { sort: 'status,contractNumber' },
  { amountFrom: 'ten' },
  { amountFrom: '-5' },
  { amountTo: '1e3' },
  { amountTo: '1,50' },
  { delivery: ['lost' as 'failed'] },
  { amountField: 'net' as 'gross' },
  { numberFrom: '9'.repeat(201) },
  { orderNumber: ['9'.repeat(201)] },
  { serialNumber: Array.from({ length: 21 }, (_, index) => `${index}`) },
  { id: Array.from({ length: 201 }, (_, index) => `${index}`) },
];

/** Ids that a careless back end or client stumbles over. */
const ODD_IDS = ['', '.', '..', '../session', 'a/b', 'a?b=c', 'a#b', '%', '%00', '\u0000', '💥', '\ud800', 'x'.repeat(10_000)];

/** What holds for questions that cannot be answered, and for callers that give up. */
export function createRefusalChecks(book: Book): SuiteCheck[] {
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind invalid for what it cannot read': async () => {
      for (const query of UNREADABLE) {
        await ensureRejects(describeQuery(query), 'invalid', () => book.port.listInvoices({ ...book.scope, ...query }));
      }
    },
    'rejects only with an ApiError, whatever the id': async () => {
      for (const id of ODD_IDS) {
        const what = `getInvoice(${JSON.stringify(id.slice(0, 20))})`;
        const reason = await book.port.getInvoice(id).then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        ensure(reason, `${what} answers, though nobody has such an id`);
        ensure(isApiError(reason.error), `${what} rejects with something that is no ApiError: ${String(reason.error)}`);
      }
    },
  };
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'invoices' as const, name, run })),
    ...createAbortChecks('invoices', 'listInvoices', (options) => book.port.listInvoices(book.scope, options)),
    ...createAbortChecks('invoices', 'getInvoice', (options) => book.port.getInvoice('no-such-document', options)),
    ...createAbortChecks('invoices', 'getInvoiceDocument', (options) => book.port.getInvoiceDocument('no-such-document', 'x', options)),
  ];
}
