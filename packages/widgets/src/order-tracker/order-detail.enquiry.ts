/** How to reach the country's desk with a question about an order. A chunk of its own, loaded when a page does not take the question. */
export { EnquiryPanel, enquiryStyles as styles, texts } from '@csol/core/enquiry-panel';
export { toWords } from './order-detail.facts.ts';
