import { nearestLanguage } from '@csol/domain/country-pack';
import { localizeForm } from '@csol/domain/enquiry-form';
import { pageLink, siteNameOf, toPage, type AccountOptions } from '../accounts/account-options.ts';
import type { Mail } from '../mail/mail.ts';
import { toLine, toLink, toName, toQuote, toUnlinkedLine } from '../mail/plain.ts';
import { describeEnquiry, listFiles } from './mail-parts.ts';
import type { EnquiryRow } from './present.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';
import { sv } from './texts/sv.ts';
import type { EnquiryWords } from './texts/words.ts';

const languages: Readonly<Record<string, EnquiryWords>> = { en, nl, fr, sv };

/** What comes along, by name: the files themselves stay on the server. */
type Files = readonly { fileName: string }[];

/** Characters of a subject at most: longer ones are folded. */
const LONGEST_SUBJECT = 150;

/** The words of a language, and the tag to write dates by. */
function findWords(language: string): { words: EnquiryWords; locale: string } {
  const locale = nearestLanguage(language, Object.keys(languages)) ?? 'en';
  return { words: languages[locale] ?? en, locale };
}

/** One line of a header, whatever stands in it. */
const toSubject = (text: string): string => toLine(text).slice(0, LONGEST_SUBJECT);

/** The page on which its owner sees the enquiry; nothing for one that nobody signed in has sent. */
function linkTo(accounts: AccountOptions, { id, owner, page, country, language }: EnquiryRow): string | undefined {
  if (owner === null) return undefined;
  const fragment = `csol-enquiry=${encodeURIComponent(id)}`;
  if (page === null) return toLink(pageLink(accounts, { country, language }, fragment));
  const url = toPage(accounts, page);
  url.hash = fragment;
  return toLink(url.href);
}

/** Day, time and zone of a promise, as the desk's clock tells it. */
function describePromise({ promised_by: by, time_zone: timeZone }: EnquiryRow, locale: string): { by?: string } {
  if (by === null) return {};
  const style = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return { by: `${new Intl.DateTimeFormat(locale, style).format(new Date(by))} (${city})` };
}

/** A mail to whoever sent the enquiry; nothing where nobody knows their address. */
function compose(row: EnquiryRow, words: EnquiryWords, subject: string, paragraphs: readonly string[]): Mail | undefined {
  const { email, name = '' } = row.contact;
  if (email === undefined) return undefined;
  const text = [words.greeting(toName(name)), ...paragraphs, words.automatic].join('\n\n');
  return { to: email, subject: toSubject(subject), text: `${text}\n` };
}

const whereToGoOn = (words: EnquiryWords, link: string | undefined): string[] => (link === undefined ? [words.byMail] : [words.page, link]);

/** Says that an enquiry has come, with its number, what is promised, and a copy of it. */
export function writeReceived(accounts: AccountOptions, row: EnquiryRow, files: Files): Mail | undefined {
  const { words, locale } = findWords(row.language);
  const { title } = localizeForm(row.form, row.language);
  const named = { site: toLine(siteNameOf(accounts)), number: row.tracking_number, title: toLine(title) };
  const { subject, first } = words.received({ ...named, ...describePromise(row, locale) });
  const copy = describeEnquiry(row, words, row.language, files);
  return compose(row, words, subject, [...first, ...whereToGoOn(words, linkTo(accounts, row)), words.sent, ...copy]);
}

/** Says that the desk has written. */
export function writeReplied(accounts: AccountOptions, row: EnquiryRow, { text, files }: { text: string; files: Files }): Mail | undefined {
  const { words } = findWords(row.language);
  const title = toLine(localizeForm(row.form, row.language).title);
  const { subject, first } = words.replied({ number: row.tracking_number, title, quote: toQuote(text) });
  return compose(row, words, subject, [...first, ...listFiles(words, files), ...whereToGoOn(words, linkTo(accounts, row))]);
}

/** Who asks, a line for each thing that is known. */
function describeContact({ contact, customer_number: number, country, language, audience, owner }: EnquiryRow): string {
  const known: readonly [string, string | undefined][] = [
    ['Name', contact.name],
    ['E-mail', contact.email],
    ['Phone', contact.phone],
    ['Company', contact.company],
    ['Customer number', number ?? undefined],
    ['Signed in', owner === null ? 'no: what is said here is not checked' : 'yes'],
    ['Country', `${country}, ${audience}`],
    ['Language', language],
  ];
  return known.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${toLine(text)}`])).join('\n');
}

/** What the desk's mails have in common. An answer to one goes to the customer. */
function toDesk(row: EnquiryRow, subject: string, paragraphs: readonly string[]): Mail | undefined {
  const { desk_email: to, tracking_number: number, contact } = row;
  if (to === null) return undefined;
  const ending = `To answer so that the customer sees it on the page: npm run admin -- enquiries reply ${number} TEXT`;
  const replyTo = contact.email === undefined ? {} : { replyTo: contact.email };
  return { to, ...replyTo, subject: toSubject(`[${number}] ${subject}`), text: `${[...paragraphs, ending].join('\n\n')}\n` };
}

/** Tells the desk of a new enquiry, with everything that it holds. @param language BCP 47 tag of the desk. */
export function writeToDesk(row: EnquiryRow, files: Files, language = 'en'): Mail | undefined {
  const { title } = localizeForm(row.form, language);
  const about = row.facts.slice(0, 3).map(({ number }) => toUnlinkedLine(number)).join(', ');
  const { by } = describePromise(row, 'en');
  const head = [`Enquiry ${row.tracking_number}: ${toLine(title)}`, ...(by === undefined ? [] : [`Answer promised by: ${by}`])].join('\n');
  const paragraphs = [head, describeContact(row), ...describeEnquiry(row, findWords(language).words, language, files)];
  return toDesk(row, about === '' ? title : `${title}: ${about}`, paragraphs);
}

/** Tells the desk of a message. */
export function writeMessageToDesk(row: EnquiryRow, text: string, files: Files, language = 'en'): Mail | undefined {
  const { title } = localizeForm(row.form, language);
  const list = listFiles(findWords(language).words, files);
  return toDesk(row, title, ['The customer has written again:', toQuote(text), ...list, describeContact(row)]);
}
