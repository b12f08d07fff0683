/** How to reach the country's desk with a question about documents. A chunk of its own, loaded when a page does not take the question. */
import { joinTexts } from '@csol/core';
import { texts as panelTexts } from '@csol/core/enquiry-panel';
import { texts } from './invoice-enquiry.locales/index.ts';

export { EnquiryPanel, enquiryStyles as styles } from '@csol/core/enquiry-panel';
export { toWords } from './invoice-enquiry.facts.ts';

const allTexts = joinTexts(panelTexts, texts);
export { allTexts as texts };
