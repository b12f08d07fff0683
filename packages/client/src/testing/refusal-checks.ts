import type { InvoiceQuery } from '@csol/contract';
import { isApiError } from '../port/index.ts';
import type { Book } from './book.ts';
import { createAbortChecks, ensure, ensureRejects, type SuiteCheck } from './check.ts';
import { describeCall } from './list.ts';

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

/** What is asked of a port that must refuse. */
interface Refusals<Q> {
  port: SuiteCheck['port'];
  /** The methods that list and open. */
  operations: readonly [list: string, open: string];
  unreadable: readonly Q[];
  list: (query: Q) => Promise<unknown>;
  open: (id: string) => Promise<unknown>;
}

/** What holds for questions that cannot be answered. */
export function createUnreadableChecks<Q extends object>({ port, operations, unreadable, list, open }: Refusals<Q>): SuiteCheck[] {
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind invalid for what it cannot read': async () => {
      for (const query of unreadable) await ensureRejects(describeCall(operations[0], query), 'invalid', () => list(query));
    },
    'rejects only with an ApiError, whatever the id': async () => {
      for (const id of ODD_IDS) {
        const what = `${operations[1]}(${JSON.stringify(id.slice(0, 20))})`;
        const reason = await open(id).then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        ensure(reason, `${what} answers, though nobody has such an id`);
        ensure(isApiError(reason.error), `${what} rejects with something that is no ApiError: ${String(reason.error)}`);
      }
    },
  };
  return Object.entries(claims).map(([name, run]) => ({ port, name, run }));
}

/** What holds for questions about invoices that cannot be answered, and for callers that give up. */
export function createRefusalChecks({ port, scope }: Book): SuiteCheck[] {
  return [
    ...createUnreadableChecks({
      port: 'invoices',
      operations: ['listInvoices', 'getInvoice'],
      unreadable: UNREADABLE,
      list: (query) => port.listInvoices({ ...scope, ...query }),
      open: (id) => port.getInvoice(id),
    }),
    ...createAbortChecks('invoices', 'listInvoices', (options) => port.listInvoices(scope, options)),
    ...createAbortChecks('invoices', 'getInvoice', (options) => port.getInvoice('no-such-document', options)),
    ...createAbortChecks('invoices', 'getInvoiceDocument', (options) => port.getInvoiceDocument('no-such-document', 'x', options)),
  ];
}
