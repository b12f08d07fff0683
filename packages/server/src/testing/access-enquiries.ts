import type { OperationId } from '@csol/contract';
import { entitled, everybody, members, type AccessRow, type Caller, type Facts } from './access-rows.ts';

/** For anybody, apart from somebody whose session has ended: what they send would be nobody's. */
const anybody = (outcome: string): Record<Caller, string> => ({ ...everybody(outcome), expired: '401 expired' });

/** Of a file that A's person has announced. */
const senders = (outcome: string): Record<Caller, string> => ({ ...anybody('404 notFound'), entitledToA: outcome });

/** Of an enquiry that A's person has sent. */
const askers = (outcome: string): Record<Caller, string> => ({ ...members('404 notFound'), entitledToA: outcome });

const values = { topic: 'other', message: 'Where is it?' };
const question = (more: object) => ({ country: 'BE', formId: 'general-question', values, ...more });

const stranger = { contact: { name: 'Anna Peeters', email: 'anna@example.com' } };

type Rows = Pick<
  Record<OperationId, (facts: Facts) => readonly AccessRow[]>,
  | 'listEnquiryForms'
  | 'getEnquiryContext'
  | 'createAttachment'
  | 'getAttachment'
  | 'putAttachmentPart'
  | 'deleteAttachment'
  | 'createEnquiry'
  | 'listEnquiries'
  | 'getEnquiry'
  | 'createEnquiryMessage'
  | 'setEnquiryStatus'
  | 'getEnquiryAttachment'
>;

/** What holds for enquiries and their files. */
export const enquiries: Rows = {
  listEnquiryForms: () => [{ query: { country: 'BE' }, cells: everybody('200') }],
  getEnquiryContext: ({ invoice }) => [
    { query: { about: `invoice:${invoice}` }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', query: { about: 'invoice:inv_unknown' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  createAttachment: () => [{ body: { fileName: 'mine.txt', size: 3 }, cells: anybody('201') }],
  getAttachment: ({ files: [taken, own] }) => [
    { path: { attachmentId: own }, cells: senders('200'), shows: ['entitledToA'] },
    { what: 'that is taken', path: { attachmentId: taken }, cells: senders('200'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { attachmentId: 'att_unknown' }, cells: anybody('404 notFound') },
  ],
  putAttachmentPart: ({ files: [, own] }) => [
    { path: { attachmentId: own, offset: '0' }, bytes: 'abc', cells: senders('200'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { attachmentId: 'att_unknown', offset: '0' }, bytes: 'abc', cells: anybody('404 notFound') },
  ],
  deleteAttachment: ({ files: [taken, , other] }) => [
    { path: { attachmentId: other }, cells: senders('204') },
    { what: 'that is taken', path: { attachmentId: taken }, cells: anybody('404 notFound') },
  ],
  createEnquiry: ({ invoice, files: [taken] }) => [
    { body: question(stranger), cells: anybody('201') },
    {
      what: 'about one of A’s',
      body: question({ ...stranger, about: [`invoice:${invoice}`] }),
      cells: { ...anybody('400 invalid /about/0 unknown'), entitledToA: '201' },
    },
    {
      what: 'with a file of A’s',
      body: question({ ...stranger, attachments: [taken] }),
      cells: { ...anybody('400 invalid /attachments/0 unknown'), entitledToA: '400 invalid /attachments/0 taken' },
    },
  ],
  listEnquiries: () => [{ cells: members('200'), shows: ['entitledToA'] }],
  getEnquiry: ({ enquiry }) => [
    { path: { enquiryId: enquiry }, cells: askers('200'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { enquiryId: 'enq_unknown' }, cells: members('404 notFound') },
  ],
  createEnquiryMessage: ({ enquiry }) => [
    { path: { enquiryId: enquiry }, body: { text: 'Any news?' }, cells: askers('201') },
    { what: 'that there is not', path: { enquiryId: 'enq_unknown' }, body: { text: 'Any news?' }, cells: members('404 notFound') },
  ],
  setEnquiryStatus: ({ enquiry }) => [
    { path: { enquiryId: enquiry }, body: { status: 'closed' }, cells: askers('200'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { enquiryId: 'enq_unknown' }, body: { status: 'closed' }, cells: members('404 notFound') },
  ],
  getEnquiryAttachment: ({ enquiry, files: [taken, own] }) => [
    { path: { enquiryId: enquiry, attachmentId: taken }, cells: askers('200'), shows: ['entitledToA'] },
    { what: 'that is not its', path: { enquiryId: enquiry, attachmentId: own }, cells: members('404 notFound') },
  ],
};
