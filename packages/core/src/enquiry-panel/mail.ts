/** What a question is about, in words, and a mail to the desk that has them in it. */
import type { LineSubject } from '@csol/domain/contact-lines';
import { str } from '../i18n/str.ts';
import type { I18n } from '../i18n/localizer.ts';

/** What a mail holds at most, in characters of its address: some programs cut what is longer. */
const MAX_MAIL = 1800;

/** Whether a text can be the body of a mail. */
const fitsMail = (text: string): boolean => encodeURIComponent(text).length <= MAX_MAIL;

/** What a person asks about. Each is asked for in the language on screen. */
export interface EnquiryWords {
  /** What the desk's line for it is for. */
  subject: LineSubject;
  /** In a few words, for a heading and a subject. */
  about: (i18n: I18n) => string;
  /** All facts, a line each. */
  facts: (i18n: I18n) => string;
  /** As many of the facts as fit; without it all of them or none. */
  shorten?: (i18n: I18n, fits: (text: string) => boolean) => string | undefined;
}

/** The address of a mail to the desk, with its subject and the facts in it. */
export function mailTo(i18n: I18n, address: string, { about, facts, shorten }: EnquiryWords): string {
  const what = about(i18n);
  const subject = i18n.msg(str`Question: ${what}`, { id: 'enquiry-panel.subject', desc: 'Subject of an e-mail to the support desk' });
  const all = facts(i18n);
  const text = fitsMail(all) ? all : (shorten?.(i18n, fitsMail) ?? what);
  // Some programs take a bare line feed for a blank.
  const body = encodeURIComponent(`\n\n${text}\n`.replaceAll('\n', '\r\n'));
  // An address out of data must not bring parameters of its own.
  const to = encodeURIComponent(address).replace('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

/** A fact with its name, as a line of a mail; nothing where there is no fact. */
export function toFact({ msg }: I18n, label: string, value: string | undefined): string[] {
  return value ? [msg(str`${label}: ${value}`, { id: 'enquiry-panel.fact', desc: 'A line of an e-mail: Amount: € 100' })] : [];
}
