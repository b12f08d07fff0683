export { EnquiryForm } from './enquiry-form.ts';
export { EnquirySendRequestEvent } from './enquiry-form.events.ts';
