import type { SendMailOptions } from 'nodemailer';
import type { Mail, MailFile } from './mail.ts';
import { toLine, toLink } from './plain.ts';

/** One address and nothing else: no list, no name, no parameters. */
const ADDRESS = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/;

/** A mail that has no address to go to, or to be answered at. The text does not repeat what stood there. */
export class MailAddressError extends Error {
  override readonly name = 'MailAddressError';
  readonly code = 'EADDRESS';

  constructor() {
    super('The recipient of a mail is no single e-mail address');
  }
}

/** A file as nodemailer takes it: its bytes, never a path or an address to read them from. */
function toAttachment({ name, mediaType, content }: MailFile): NonNullable<SendMailOptions['attachments']>[number] {
  return { filename: toLine(name), contentType: mediaType, content: Buffer.from(content) };
}

/**
 * A mail as nodemailer takes it: one recipient, at most one to answer to, one line of subject, plain text, marked so that no machine
 * answers it (RFC 3834), at most one file. `Date` and `Message-ID` are nodemailer's.
 * @param from `Name <address>` or an address.
 * @throws MailAddressError
 */
export function createMessage({ to, subject, text, replyTo, unsubscribe, file }: Mail, from: string): SendMailOptions {
  if (!ADDRESS.test(to) || (replyTo !== undefined && !ADDRESS.test(replyTo))) throw new MailAddressError();
  return {
    from: toLine(from),
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    subject: toLine(subject),
    text,
    textEncoding: 'quoted-printable',
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe !== undefined && { 'List-Unsubscribe': `<${toLink(unsubscribe)}>` }) },
    ...(file && { attachments: [toAttachment(file)] }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
