/** What the list of enquiries tells its page. All bubble and cross shadow roots. */
import type { EnquiryDetail, EnquiryQuery, EnquirySummary } from '@csol/contract';

/** An enquiry that opens: a row of the list, or what a link led to, of which its id alone is known. */
export type OpenedEnquiry = Pick<EnquirySummary, 'id'> & Partial<EnquirySummary>;

const PUBLIC = { bubbles: true, composed: true } as const;

/** What events of one enquiry share. */
abstract class EnquiryEvent<T> extends Event {
  readonly enquiry: T;

  constructor(type: string, enquiry: T, cancelable = false) {
    super(type, { ...PUBLIC, cancelable });
    this.enquiry = enquiry;
  }
}

/** Before an enquiry opens, type `csol-enquiry-open-request`; `preventDefault()` keeps it closed, for a page with a view of its own. */
export class EnquiryOpenRequestEvent extends EnquiryEvent<OpenedEnquiry> {
  static readonly type = 'csol-enquiry-open-request';

  /** @param enquiry the row that was chosen; its `id` alone where the page was opened by a link */
  constructor(enquiry: OpenedEnquiry) {
    super(EnquiryOpenRequestEvent.type, enquiry, true);
  }
}

/** After an enquiry has opened, type `csol-enquiry-open`. */
export class EnquiryOpenEvent extends EnquiryEvent<OpenedEnquiry> {
  static readonly type = 'csol-enquiry-open';

  /** @param enquiry as in `EnquiryOpenRequestEvent` */
  constructor(enquiry: OpenedEnquiry) {
    super(EnquiryOpenEvent.type, enquiry);
  }
}

/** Before a message is sent, type `csol-enquiry-reply-request`; `preventDefault()` keeps it unsent, and what was typed stays. */
export class EnquiryReplyRequestEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-reply-request';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryReplyRequestEvent.type, enquiry, true);
  }
}

/** After a message has been sent, type `csol-enquiry-reply`; `enquiry` has it. */
export class EnquiryReplyEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-reply';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryReplyEvent.type, enquiry);
  }
}

/** Before an enquiry is closed, type `csol-enquiry-close-request`; `preventDefault()` leaves it open. */
export class EnquiryCloseRequestEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-close-request';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryCloseRequestEvent.type, enquiry, true);
  }
}

/** After an enquiry has been closed, type `csol-enquiry-close`. */
export class EnquiryCloseEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-close';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryCloseEvent.type, enquiry);
  }
}

/** Before a closed enquiry is opened again, type `csol-enquiry-reopen-request`; `preventDefault()` leaves it closed. */
export class EnquiryReopenRequestEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-reopen-request';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryReopenRequestEvent.type, enquiry, true);
  }
}

/** After a closed enquiry has been opened again, type `csol-enquiry-reopen`. */
export class EnquiryReopenEvent extends EnquiryEvent<EnquiryDetail> {
  static readonly type = 'csol-enquiry-reopen';

  constructor(enquiry: EnquiryDetail) {
    super(EnquiryReopenEvent.type, enquiry);
  }
}

/** After a person changed a filter or the page size, type `csol-enquiry-filter`. */
export class EnquiryFilterEvent extends Event {
  static readonly type = 'csol-enquiry-filter';
  /** What is asked for now, in the contract's terms. */
  readonly query: Readonly<EnquiryQuery>;

  constructor(query: EnquiryQuery) {
    super(EnquiryFilterEvent.type, PUBLIC);
    this.query = Object.freeze(query);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-enquiry-open-request': EnquiryOpenRequestEvent;
    'csol-enquiry-open': EnquiryOpenEvent;
    'csol-enquiry-reply-request': EnquiryReplyRequestEvent;
    'csol-enquiry-reply': EnquiryReplyEvent;
    'csol-enquiry-close-request': EnquiryCloseRequestEvent;
    'csol-enquiry-close': EnquiryCloseEvent;
    'csol-enquiry-reopen-request': EnquiryReopenRequestEvent;
    'csol-enquiry-reopen': EnquiryReopenEvent;
    'csol-enquiry-filter': EnquiryFilterEvent;
  }
}
