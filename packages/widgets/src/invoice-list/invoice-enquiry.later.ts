/** Asks the page to take a question about documents. What comes later does not come before the page has left the question to the widget. */
import type { InvoiceLine, InvoiceSummary } from '@csol/contract';
import { CsolEnquiryRequestEvent } from '@csol/core';
import type { EnquiryOptions, Question } from '@csol/core/enquiry-panel';

/** What a question is about, and where it was asked. */
export interface InvoiceQuestion extends Question {
  invoices: readonly InvoiceSummary[];
  line?: InvoiceLine | undefined;
}

/** How the list asks. */
export const ENQUIRY: EnquiryOptions<InvoiceQuestion> = {
  load: () => import('./invoice-enquiry.ts'),
  toEvent: ({ invoices, line }) => new CsolEnquiryRequestEvent(invoices, line),
};
