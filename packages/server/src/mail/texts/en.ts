import { capital, type ReportedSums, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'invoice', creditNote: 'credit note' } as const;

const EVERY = { weekly: 'every week', monthly: 'every month', quarterly: 'every quarter' } as const;

/** One line for each currency. */
const toSums = ({ opening, billed, credited, paid, moved, closing }: ReportedSums): string =>
  `Opening balance ${opening}, billed ${billed}, credited ${credited}, paid ${paid}${moved ? `, moved ${moved}` : ''}: ` +
  `closing balance ${closing}`;

/** The end of what somebody has had sent. */
const atRequest = (sender: string): string => `This message was sent because ${sender} asked for it. A reply to it goes there.`;

/** English. */
export const en: Words = {
  greeting: (name) => (name === undefined ? 'Hello,' : `Dear ${name},`),
  automatic: 'This message was sent automatically. Replies to it are not read.',
  confirmRegistration: ({ site, link, period }) => ({
    subject: `Confirm your registration for ${site}`,
    paragraphs: [
      `Somebody registered for ${site} with this e-mail address. If it was you, confirm the address by this link:`,
      link,
      `The link works for ${period}. It asks for the password that you chose. The account exists once you have confirmed.`,
      'If it was not you, you need not do anything: without that password, no account is made.',
    ],
  }),
  accountExists: ({ site, link, userId }) => ({
    subject: `You already have an account for ${site}`,
    paragraphs: [
      `Somebody registered for ${site} with this e-mail address. It already has an account. The user ID is: ${userId}`,
      'If it was you, sign in on this page. You can also choose a new password there:',
      link,
      'If it was not you, you need not do anything: nothing has changed, and nobody was told that you have an account.',
    ],
  }),
  userIdTaken: ({ site, link }) => ({
    subject: `Choose another user ID for ${site}`,
    paragraphs: [
      `Somebody registered for ${site} with this e-mail address. The user ID that was chosen is taken, so no account was made.`,
      'If it was you, register again with another user ID on this page:',
      link,
      'If it was not you, you need not do anything.',
    ],
  }),
  resetPassword: ({ site, link, userId, period }) => ({
    subject: `Choose a new password for ${site}`,
    paragraphs: [
      `Somebody asked for a new password for ${site}. The user ID is: ${userId}`,
      'If it was you, choose the password by this link:',
      link,
      `The link works once, for ${period}.`,
      'If it was not you, you need not do anything: your password stays as it is.',
    ],
  }),
  passwordChanged: ({ site, link, userId, time }) => ({
    subject: `Your password for ${site} was changed`,
    paragraphs: [
      `Your password for ${site} was changed. The user ID is: ${userId}`,
      `Time of the change: ${time}`,
      'If it was you, you need not do anything.',
      'If it was not you, ask for a new password on this page at once, and tell our customer support:',
      link,
    ],
  }),
  accessGranted: ({ site, link, customer }) => ({
    subject: `You have been given access on ${site}`,
    paragraphs: [
      customer
        ? `You may now see the documents of ${customer.name}, customer number ${customer.number}.`
        : 'You may now see the documents of all customer numbers.',
      'Sign in on this page to see them:',
      link,
      'You need not do anything else. If you did not expect this, tell our customer support.',
    ],
  }),
  forwarded: ({ site, link, sender, kind, number, quote }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} on ${site}`,
    paragraphs: [
      `${sender} sends you a link to ${DOCUMENTS[kind]} ${number} on ${site}.`,
      ...(quote ? [`${sender} writes:`, quote] : []),
      'You see the document on this page, once you have signed in:',
      link,
      'Access is up to the customer number: the link itself opens nothing. If you have no access yet, ask for it on the same page.',
    ],
    ending: atRequest(sender),
  }),
  forwardedCopy: ({ site, link, kind, number, quote, recipients }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} on ${site}`,
    paragraphs: [
      `You have sent a link to ${DOCUMENTS[kind]} ${number} on ${site} to: ${recipients}`,
      ...(quote ? ['You wrote:', quote] : []),
      'The link that they got:',
      link,
    ],
    ending: 'This is the copy that you asked for. It was sent automatically.',
  }),
  reportOffered: ({ site, link, sender, name, every }) => ({
    subject: `Do you want the report ${name} by e-mail?`,
    paragraphs: [
      `${sender} wants to have the report “${name}” on ${site} sent to you by e-mail, ${EVERY[every]}.`,
      'If you want it, confirm that on this page:',
      link,
      'If you do not, you need not do anything: without it no report is sent to you.',
    ],
    ending: atRequest(sender),
  }),
  report: ({ site, link, sender, name, every, period, asOf, sums, file }) => ({
    subject: `Report ${name} on ${site}`,
    paragraphs: [
      `This is the report “${name}” on ${site}, which ${sender} has sent to you ${EVERY[every]}. ` +
        `Its period: ${period}. As of: ${asOf}.`,
      sums.map(toSums).join('\n') || 'The account holds nothing in this period.',
      file === undefined
        ? 'The file is too large for an e-mail and has been left out.'
        : `The report comes with this message as a file: ${file}`,
      'If you want this e-mail no more, end it on this page:',
      link,
    ],
    ending: atRequest(sender),
  }),
};
