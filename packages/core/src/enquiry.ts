/** What a person asks about, told to the page before anything of ours is shown. */
import type { EnquiryReference, InvoiceLine, InvoiceSummary, OrderException, OrderLine, OrderSummary, Shipment } from '@csol/contract';

/** What an enquiry is about: one document, one of its lines, or several documents; an order, one of its lines or of its shipments. */
export type EnquirySubject = 'invoice' | 'invoiceLine' | 'invoices' | 'order' | 'orderLine' | 'shipment' | 'desk';

/** A question to a desk that nobody answers for now: of what little the page has said. */
export interface DeskEnquiry {
  references: readonly EnquiryReference[];
}

/** A question about an order. */
export interface OrderEnquiry {
  order: OrderSummary;
  line?: OrderLine | undefined;
  shipment?: Shipment | undefined;
  /** What is amiss, where the question is about that. */
  exception?: OrderException | undefined;
}

function subjectOf(invoices: readonly InvoiceSummary[], line: InvoiceLine | undefined): EnquirySubject {
  if (line) return 'invoiceLine';
  return invoices.length === 1 ? 'invoice' : 'invoices';
}

function orderSubjectOf({ line, shipment }: OrderEnquiry): EnquirySubject {
  if (shipment) return 'shipment';
  return line ? 'orderLine' : 'order';
}

const referencesOfOrder = ({ order, line }: OrderEnquiry): EnquiryReference[] =>
  [line ? `orderLine:${order.id}:${line.number}` : `order:${order.id}`];

const referencesOfInvoices = (invoices: readonly InvoiceSummary[], line: InvoiceLine | undefined): EnquiryReference[] =>
  invoices.map(({ id }) => (line ? `invoiceLine:${id}:${line.number}` : `invoice:${id}`));

type About = readonly InvoiceSummary[] | OrderEnquiry | DeskEnquiry;

const isOrder = (about: About): about is OrderEnquiry => 'order' in about;
const isToDesk = (about: About): about is DeskEnquiry => 'references' in about;

/**
 * When a person has a question about documents or an order, type `csol-enquiry-request`. A host with a form or a ticket system of its own
 * calls `preventDefault()` and takes over; otherwise the widget shows how to reach the country's desk, with the facts ready to be sent.
 */
export class CsolEnquiryRequestEvent extends Event {
  static readonly type = 'csol-enquiry-request';
  readonly subject: EnquirySubject;
  /** At least one, but for a question about an order, or to a desk. */
  readonly invoices: readonly InvoiceSummary[];
  /** The line of the one document, where the question is about it alone. */
  readonly line: InvoiceLine | undefined;
  /** The order, where the question is about one. */
  readonly order: OrderSummary | undefined;
  /** The line of the order, where the question is about it. */
  readonly orderLine: OrderLine | undefined;
  /** The shipment of the order, where the question is about it. */
  readonly shipment: Shipment | undefined;
  /** What is amiss with the order, where the question is about that. */
  readonly exception: OrderException | undefined;
  /** That of the order or of all the documents; `undefined` where they are of several. */
  readonly customerNumber: string | undefined;
  /** What it is about as the contract's `EnquiryReference`s: for `<csol-enquiry-form>`'s `about`, or a link to it. */
  readonly about: readonly EnquiryReference[];

  /** @param line of the one document; that of an order is within `about` */
  constructor(about: About, line?: InvoiceLine) {
    super(CsolEnquiryRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    const order = isOrder(about) ? about : undefined;
    const invoices = isOrder(about) || isToDesk(about) ? [] : about;
    const subject = isToDesk(about) ? 'desk' : subjectOf(invoices, line);
    this.subject = order ? orderSubjectOf(order) : subject;
    this.invoices = Object.freeze([...invoices]);
    this.line = line;
    this.order = order?.order;
    this.orderLine = order?.line;
    this.shipment = order?.shipment;
    this.exception = order?.exception;
    const [number, ...others] = new Set((order ? [order.order] : invoices).map(({ customerNumber }) => customerNumber));
    this.customerNumber = others.length === 0 ? number : undefined;
    const references = isToDesk(about) ? [...about.references] : referencesOfInvoices(invoices, line);
    this.about = Object.freeze(order ? referencesOfOrder(order) : references);
  }
}

/**
 * After an enquiry has been sent, type `csol-enquiry-sent`. Lists of enquiries on the page follow: they ask again. A page with a form of
 * its own sends it: `document.dispatchEvent(new CsolEnquirySentEvent('BE-7K3M-Q9XD'))`.
 */
export class CsolEnquirySentEvent extends Event {
  static readonly type = 'csol-enquiry-sent';
  /** By which the desk knows it. */
  readonly trackingNumber: string;
  /** The enquiry's id, for whoever can see it in a list. */
  readonly id: string | undefined;

  constructor(trackingNumber: string, id?: string) {
    super(CsolEnquirySentEvent.type, { bubbles: true, composed: true });
    this.trackingNumber = trackingNumber;
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-enquiry-request': CsolEnquiryRequestEvent;
    'csol-enquiry-sent': CsolEnquirySentEvent;
  }
}
