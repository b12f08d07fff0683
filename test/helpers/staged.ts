import type { ApiClient, CallOptions } from '@csol/client/port';
import type { InvoiceDetail, InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import creditNote from '../../packages/contract/examples/credit-note.json';
import invoice from '../../packages/contract/examples/invoice.json';
import page from '../../packages/contract/examples/invoices.page.json';

/** A call that a test answers when it wants to. */
export interface Asked<Question, Answer> {
  question: Question;
  options: CallOptions;
  answer(data: Answer): void;
  fail(error: unknown): void;
}

/** A port method whose answers a test stages, one by one, in any order. It does not mind being aborted. */
export function stageCalls<Question, Answer>(): {
  asked: Asked<Question, Answer>[];
  call: (question: Question, options?: CallOptions) => Promise<Answer>;
  last: () => Asked<Question, Answer>;
} {
  const asked: Asked<Question, Answer>[] = [];
  return {
    asked,
    call: (question, options = {}) =>
      new Promise<Answer>((answer, fail) => {
        asked.push({ question, options, answer, fail });
      }),
    last: () => {
      const call = asked.at(-1);
      if (!call) throw new Error('Nothing has been asked yet.');
      return call;
    },
  };
}

/** A document of the contract's examples, with what the test is about in place. */
export function createInvoice(change: Partial<InvoiceSummary> = {}): InvoiceSummary {
  return { ...(page.items[1] as InvoiceSummary), ...change };
}

/** The detail of a document of the contract's examples. */
export function createDetail(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  return { ...(invoice as InvoiceDetail), ...change };
}

/** The detail of the credit note that belongs to the invoice of `createDetail`. */
export function createCreditNote(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  return { ...(creditNote as InvoiceDetail), ...change };
}

/** A page of so many documents with numbers of their own. */
export function createPage(size = 2, change: Partial<InvoicePage> = {}): InvoicePage {
  const items = Array.from({ length: size }, (_, index) => createInvoice({ id: `inv_${index}`, number: `2026-${index + 1}` }));
  return { items, page: { limit: 20 }, count: size, totals: size > 0 ? page.totals : [], ...change };
}

/** A client that answers at once, and remembers what it was asked for. */
export function createClient(
  answer: (query: InvoiceQuery, call: number) => InvoicePage | Promise<InvoicePage>,
  rest: ApiClient = {},
): ApiClient & { queries: InvoiceQuery[] } {
  const queries: InvoiceQuery[] = [];
  return {
    queries,
    listInvoices: async (query) => {
      queries.push(query);
      return answer(query, queries.length);
    },
    ...rest,
  };
}
