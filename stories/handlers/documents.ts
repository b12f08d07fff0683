/** Documents that show everything that the detail view can show, made of the contract's examples. */
import creditNoteExample from '@csol/contract/examples/credit-note.json';
import invoiceExample from '@csol/contract/examples/invoice.json';
import pageExample from '@csol/contract/examples/invoices.page.json';
import type { InvoiceDetail, InvoicePage, Money } from '@csol/contract';

/** A page of two documents out of 37. */
export const examplePage = pageExample as InvoicePage;
export const creditNote = creditNoteExample as InvoiceDetail;

const eur = (amount: string): Money => ({ amount, currency: 'EUR' });

/** Three lines at two VAT rates, of which one is exempt; paid in part, credited in part, in dispute. */
export const richInvoice: InvoiceDetail = {
  ...(invoiceExample as InvoiceDetail),
  status: 'disputed',
  net: eur('3450.00'),
  vatTotal: eur('514.50'),
  vat: [
    { category: 'S', rate: '21', taxable: eur('2450.00'), amount: eur('514.50') },
    {
      category: 'E',
      rate: '0',
      taxable: eur('1000.00'),
      amount: eur('0.00'),
      exemptionReason: 'Vocational training, article 44 § 2 of the VAT code',
    },
  ],
  gross: eur('3964.50'),
  prepaid: eur('500.00'),
  payable: eur('3464.50'),
  paid: eur('1210.00'),
  credited: eur('300.00'),
  open: eur('1954.50'),
  dispute: { since: '2026-10-08', reason: 'One line bills a machine that was returned in March.' },
  paymentTerms: '30 days net, 2 % discount within 10 days',
  notes: ['Please quote the payment reference.\nQuestions about a line are best asked with the machine’s serial number.'],
  lines: [
    ...(invoiceExample as InvoiceDetail).lines,
    {
      number: '2',
      description: 'Maintenance of FlashSystem storage, 24 × 7',
      quantity: '2',
      unitPrice: eur('725.00'),
      net: eur('1450.00'),
      vatRate: '21',
      serialNumbers: ['78-0E4C1', '78-0E4C2', '78-0E4D7'],
      machine: '4662-6H2',
    },
    {
      number: '3',
      description: 'Course “z/OS for operators”, two seats',
      quantity: '2',
      unitPrice: eur('500.00'),
      net: eur('1000.00'),
      vatRate: '0',
    },
  ],
  links: [
    ...(invoiceExample as InvoiceDetail).links,
    { type: 'payment', number: '2026-09-30/114', date: '2026-09-30', amount: eur('1210.00'), state: 'made' },
    { type: 'payment', number: '2026-11-20/087', date: '2026-11-20', amount: eur('400.00'), state: 'pending' },
  ],
};
