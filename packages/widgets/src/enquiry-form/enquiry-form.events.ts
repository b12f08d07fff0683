import type { EnquiryReference } from '@csol/contract';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-enquiry-send-request': EnquirySendRequestEvent;
  }
}
