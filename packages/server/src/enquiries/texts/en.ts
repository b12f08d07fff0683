import type { EnquiryWords } from './words.ts';

/** English. */
export const en: EnquiryWords = {
  greeting: (name) => (name === undefined ? 'Hello,' : `Dear ${name},`),
  received: ({ site, number, title, by }) => ({
    subject: `Your enquiry ${number}: ${title}`,
    first: [
      `Your enquiry “${title}” has come to ${site}. Its tracking number: ${number}`,
      ...(by === undefined ? [] : [`You will have an answer by: ${by}`]),
    ],
  }),
  replied: ({ number, title, quote }) => ({
    subject: `Answer to your enquiry ${number}: ${title}`,
    first: [`Your enquiry “${title}”, tracking number ${number}, has been answered:`, quote],
  }),
  page: 'You can read everything and write again on this page:',
  byMail: 'Please name the tracking number when you ask about it. The answer comes to this address.',
  sent: 'This is what you have sent:',
  colon: ':',
  about: 'About',
  files: 'Files',
  machines: 'Machines',
  actions: { add: 'add', move: 'move', remove: 'remove' },
  automatic: 'This message was sent automatically. Replies to it are not read.',
};
