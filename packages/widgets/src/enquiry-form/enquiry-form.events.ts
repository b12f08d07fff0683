import type { EnquiryReference } from '@csol/contract';
import type { CsolEnquiryRequestEvent } from '@csol/core';
import { formatReference } from '@csol/domain/enquiry-form';

/**
 * Before an enquiry is sent, type `csol-enquiry-send-request`. A host that sends it in a way of its own calls `preventDefault()`; what was
 * typed stays.
 */
export class EnquirySendRequestEvent extends Event {
  static readonly type = 'csol-enquiry-send-request';
  /** Which form: `invoice-dispute`. */
  readonly formId: string;
  /** What it is about. */
  readonly about: readonly EnquiryReference[];

  constructor(formId: string, about: readonly EnquiryReference[]) {
    super(EnquirySendRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.formId = formId;
    this.about = Object.freeze([...about]);
  }
}

/** What a question asked elsewhere on the page is about. */
export function referencesOf({ invoices, line, order, orderLine }: CsolEnquiryRequestEvent): EnquiryReference[] {
  if (order) {
    return [formatReference(orderLine ? { kind: 'orderLine', id: order.id, line: orderLine.number } : { kind: 'order', id: order.id })];
  }
  const [invoice] = invoices;
  if (invoice && line) return [formatReference({ kind: 'invoiceLine', id: invoice.id, line: line.number })];
  return invoices.map(({ id }) => formatReference({ kind: 'invoice', id }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-enquiry-send-request': EnquirySendRequestEvent;
  }
}
