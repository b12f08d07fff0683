export { EnquiryList } from './enquiry-list.ts';
export * from './enquiry-list.events.ts';
