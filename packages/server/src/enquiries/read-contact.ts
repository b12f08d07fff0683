import type { EnquiryContact, FieldError } from '@csol/contract';
import { toLine } from '../mail/plain.ts';
import type { Principal } from '../principal.ts';
import { createFault } from './fault.ts';

/** One address and nothing else, as mails go to; see `createMessage`. */
const ADDRESS = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/;

/** Whether mails may go to an address: it is one, and holds nothing that nobody sees. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && toLine(text) === text;

/** Whoever asks, as it is kept. */
export interface ReadContact {
  contact: EnquiryContact;
  errors: FieldError[];
}

/** Whether somebody is known by an account or by the host's sign-on; a guest is known by a document alone. */
export const isMember = (principal: Principal | null): principal is Principal => principal !== null && principal.level !== 'guest';

/** The members of a person that a page may say of anybody: each in one line, those that are empty left out. */
function readLines({ name, phone, company, customerNumber }: EnquiryContact): EnquiryContact {
  const lines = Object.entries({ name, phone, company, customerNumber }).map(([member, text]) => [member, toLine(text ?? '')] as const);
  return Object.fromEntries(lines.filter(([, text]) => text !== ''));
}

/** What is known of somebody who is signed in; only what is missing there is taken from what was sent. */
function readMember({ displayName, email, customers }: Principal, sent: EnquiryContact): ReadContact {
  const { name, customerNumber, ...lines } = readLines(sent);
  const own = toLine(displayName ?? '') || name;
  const known = email !== undefined && isAddress(email) ? email : sent.email;
  const isTheirs = customerNumber === undefined || customers === 'all' || customers.includes(customerNumber);
  const errors = [
    ...(known !== undefined && !isAddress(known) ? [createFault('/contact/email', 'format')] : []),
    ...(isTheirs ? [] : [createFault('/contact/customerNumber', 'unknown')]),
  ];
  const contact = {
    ...(own !== undefined && { name: own }),
    ...(known !== undefined && { email: known }),
    ...lines,
    ...(customerNumber !== undefined && { customerNumber }),
  };
  return { contact, errors };
}

/** What anybody says of themselves, unchecked but for that an answer can reach them. */
function readStranger(sent: EnquiryContact): ReadContact {
  const { name, ...lines } = readLines(sent);
  const { email = '' } = sent;
  const errors = [
    ...(name === undefined ? [createFault('/contact/name', 'required')] : []),
    ...(email === '' ? [createFault('/contact/email', 'required')] : []),
    ...(email !== '' && !isAddress(email) ? [createFault('/contact/email', 'format')] : []),
  ];
  return { contact: { ...(name !== undefined && { name }), email, ...lines }, errors };
}

/** Reads who asks. Nothing that comes out holds a line break or a control character: it ends up in the headers of mails. */
export function readContact(principal: Principal | null, sent: EnquiryContact = {}): ReadContact {
  return isMember(principal) ? readMember(principal, sent) : readStranger(sent);
}
