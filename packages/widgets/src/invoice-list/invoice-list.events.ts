/** What the invoice list tells its page. All bubble and cross shadow roots. */
import type { InvoiceQuery, InvoiceSummary } from '@csol/contract';

/** A document that opens: a row of the list, or what a link led to, of which its id alone is known. */
export type OpenedInvoice = Pick<InvoiceSummary, 'id'> & Partial<InvoiceSummary>;

const PUBLIC = { bubbles: true, composed: true } as const;

/** Before a document opens, type `csol-invoice-open-request`; `preventDefault()` keeps it closed, for a page with a view of its own. */
export class InvoiceOpenRequestEvent extends Event {
  static readonly type = 'csol-invoice-open-request';
  /** The row that was chosen; its `id` alone where the page was opened by a link. */
  readonly invoice: OpenedInvoice;

  constructor(invoice: OpenedInvoice) {
    super(InvoiceOpenRequestEvent.type, { ...PUBLIC, cancelable: true });
    this.invoice = invoice;
  }
}

/** After a document has opened, type `csol-invoice-open`. */
export class InvoiceOpenEvent extends Event {
  static readonly type = 'csol-invoice-open';
  /** As in `InvoiceOpenRequestEvent`. */
  readonly invoice: OpenedInvoice;

  constructor(invoice: OpenedInvoice) {
    super(InvoiceOpenEvent.type, PUBLIC);
    this.invoice = invoice;
  }
}

/** After a person changed a filter, the sort or the page size, type `csol-invoice-filter`. */
export class InvoiceFilterEvent extends Event {
  static readonly type = 'csol-invoice-filter';
  /** What is asked for now, in the contract's terms. */
  readonly query: Readonly<InvoiceQuery>;

  constructor(query: InvoiceQuery) {
    super(InvoiceFilterEvent.type, PUBLIC);
    this.query = Object.freeze(query);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-invoice-open-request': InvoiceOpenRequestEvent;
    'csol-invoice-open': InvoiceOpenEvent;
    'csol-invoice-filter': InvoiceFilterEvent;
  }
}
