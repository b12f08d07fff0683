import type { InvoiceKind, ReportFrequency } from '@csol/contract';

/** A mail without greeting and end. */
export interface Draft {
  subject: string;
  /** A link is a paragraph of its own. */
  paragraphs: readonly string[];
  /** The last line, where it is not `automatic`. */
  ending?: string;
}

/** Where the mail comes from and where it leads. */
interface Place {
  site: string;
  link: string;
}

/** Which document somebody sends, and with which words. */
export interface Forwarded extends Place {
  /** `Anna Peeters (anna@example.com)`, or the address alone. */
  sender: string;
  kind: InvoiceKind;
  number: string;
  /** Lines, each marked as quoted; empty where the sender has written nothing. */
  quote: string;
}

/** A report that somebody has sent to others, again and again. */
export interface Reported extends Place {
  /** `Anna Peeters (anna@example.com)`, or the address alone. */
  sender: string;
  /** What the sender calls the report. */
  name: string;
  every: ReportFrequency;
}

/** What a report adds up to in one currency; amounts with their currency. */
export interface ReportedSums {
  opening: string;
  billed: string;
  credited: string;
  paid: string;
  /** What was settled between the report and the rest of the account; missing where that is nothing. */
  moved?: string;
  closing: string;
}

/** What a report says this time. */
export interface ReportedContent {
  /** `1 – 30 June 2026`. */
  period: string;
  asOf: string;
  /** One for each currency. */
  sums: readonly ReportedSums[];
  /** Name of the file; missing where it is too large for an e-mail. */
  file?: string;
}

/** What a language has to say. All data is clean: one line each, links checked, numbers and times written out. */
export interface Words {
  /** The first line. @param name Missing where nobody knows it. */
  greeting: (name: string | undefined) => string;
  /** The last line: nobody reads an answer. */
  automatic: string;
  /** @param data.period How long the link works, `24 hours`. */
  confirmRegistration: (data: Place & { period: string }) => Draft;
  accountExists: (data: Place & { userId: string }) => Draft;
  userIdTaken: (data: Place) => Draft;
  /** @param data.period How long the link works, `30 minutes`. */
  resetPassword: (data: Place & { userId: string; period: string }) => Draft;
  /** @param data.time Day, time and zone. */
  passwordChanged: (data: Place & { userId: string; time: string }) => Draft;
  /** @param data.customer Everybody's documents where missing. */
  accessGranted: (data: Place & { customer?: { number: string; name: string } }) => Draft;
  forwarded: (data: Forwarded) => Draft;
  /** To the sender. @param data.recipients Addresses, separated by commas. */
  forwardedCopy: (data: Forwarded & { recipients: string }) => Draft;
  /** To whom somebody wants to have a report sent. */
  reportOffered: (data: Reported) => Draft;
  /** @param data.link Where the recipient ends these mails. */
  report: (data: Reported & ReportedContent) => Draft;
}

/** With a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
