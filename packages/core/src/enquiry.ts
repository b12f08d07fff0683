/** What a person asks about, told to the page before anything of ours is shown. */
import type { InvoiceLine, InvoiceSummary } from '@csol/contract';

/** What an enquiry is about: one document, one of its lines, or several documents. */
export type EnquirySubject = 'invoice' | 'invoiceLine' | 'invoices';

/**
 * When a person has a question about documents, type `csol-enquiry-request`. A host with a form or a ticket system of its own calls
 * `preventDefault()` and takes over; otherwise the widget shows how to reach the country's desk, with the facts ready to be sent.
 */
export class CsolEnquiryRequestEvent extends Event {
  static readonly type = 'csol-enquiry-request';
  readonly subject: EnquirySubject;
  /** At least one. */
  readonly invoices: readonly InvoiceSummary[];
  /** The line of the one document, where the question is about it alone. */
  readonly line: InvoiceLine | undefined;
  /** That of all the documents; `undefined` where they are of several. */
  readonly customerNumber: string | undefined;

  constructor(invoices: readonly InvoiceSummary[], line?: InvoiceLine) {
    super(CsolEnquiryRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.subject = line ? 'invoiceLine' : invoices.length === 1 ? 'invoice' : 'invoices';
    this.invoices = Object.freeze([...invoices]);
    this.line = line;
    const [number, ...others] = new Set(invoices.map(({ customerNumber }) => customerNumber));
    this.customerNumber = others.length === 0 ? number : undefined;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-enquiry-request': CsolEnquiryRequestEvent;
  }
}
