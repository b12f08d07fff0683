/** An e-mail to one person. Plain text alone: it reads the same everywhere, and a link in it shows where it leads. */
export interface Mail {
  /** One address, without a name. */
  to: string;
  /** One line. */
  subject: string;
  /** Paragraphs, with an empty line in between. */
  text: string;
  /** Where an answer goes, one address; nobody reads one unless told. */
  replyTo?: string;
  /** Where whoever gets it ends such mails (`List-Unsubscribe`, RFC 2369); the address of a page. */
  unsubscribe?: string;
  /** A file that goes with it. */
  file?: MailFile;
}

/** A file of a mail. */
export interface MailFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** What a mail says, before it is known to whom. */
export type MailText = Pick<Mail, 'subject' | 'text'>;

/**
 * Hands a mail over to whoever delivers it: a mail server, a folder.
 * @throws What the other side said; the mail then counts as not sent.
 */
export type SendMail = (mail: Mail) => Promise<void>;
