import type { EnquiryStatus, MachineRow } from '@csol/contract';
import type { FormValues } from '@csol/domain/enquiry-form';

/** Something that was written, so many days and hours after the enquiry. */
export interface DemoMessage {
  origin: 'customer' | 'desk';
  after: number;
  text: string;
}

/** An enquiry of the demo. */
export interface DemoEnquiry {
  formId: string;
  /** How many hours ago it was sent. */
  age: number;
  status: EnquiryStatus;
  /** What it is about, of the newest thing of its kind that there is. */
  about?: 'invoice' | 'order' | 'contract';
  values: FormValues;
  rows?: readonly MachineRow[];
  messages: readonly DemoMessage[];
  /** The desk's last message has not been read. */
  isNews?: boolean;
}

/** What somebody has asked in the last weeks: in each state one, with answers both ways. @param date So many days from today. */
export function createEnquiryDrafts(date: (days: number) => string): DemoEnquiry[] {
  const row = { action: 'remove' as const, date: date(14) };
  return [
    {
      ...{ formId: 'invoice-dispute', about: 'invoice', age: 50, status: 'answered', isNews: true },
      values: { reason: 'not-ordered', amount: '250.00', message: 'We gave this machine back in March. Please correct the invoice.' },
      messages: [{ origin: 'desk', after: 4, text: 'You are right: the machine left in March. A credit note is on its way.' }],
    },
    {
      ...{ formId: 'order-status', about: 'order', age: 1, status: 'open' },
      values: { question: 'arrival', message: 'Can all of it come on the same day?' },
      messages: [],
    },
    {
      ...{ formId: 'inventory-change', age: 74, status: 'open' },
      values: { message: 'The second floor is being closed.' },
      rows: [{ ...row, serialNumber: '78-00001' }, { ...row, serialNumber: '78-00002', machine: '9009-42A', note: 'Second floor' }],
      messages: [
        { origin: 'desk', after: 5, text: 'Which day may our engineer come?' },
        { origin: 'customer', after: 22, text: 'Any day after the twentieth, from eight o’clock.' },
      ],
    },
    {
      ...{ formId: 'contract-renewal', about: 'contract', age: 400, status: 'closed' },
      values: { wish: 'offer', months: 24, message: 'Please make us an offer for two more years.' },
      messages: [
        { origin: 'desk', after: 7, text: 'The offer has been sent to you by post and by e-mail.' },
        { origin: 'customer', after: 30, text: 'It has come, thank you.' },
      ],
    },
    {
      ...{ formId: 'general-question', age: 170, status: 'answered' },
      values: { topic: 'statements', message: 'How do I get a statement of last year?' },
      messages: [{ origin: 'desk', after: 2, text: 'Choose “Last year” above the statement, and then “Download”.' }],
    },
  ];
}
