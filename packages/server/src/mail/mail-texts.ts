import { nearestLanguage } from '@csol/domain/country-pack';
import { isZero } from '@csol/domain/money';
import type { CalendarDate, InvoiceKind, Money, ReportFrequency } from '@csol/contract';
import type { MailText } from './mail.ts';
import { toLine, toLink, toName, toQuote, toUnlinkedLine } from './plain.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';
import { sv } from './texts/sv.ts';
import type { Draft, Reported, ReportedSums, Words } from './texts/words.ts';

/** What every mail needs. */
export interface MailData {
  /** What the site is called. */
  siteName: string;
  /** Whom the mail greets; left out where it does not look like a name. */
  displayName?: string;
  /** Where to go on. */
  link: string;
}

/** What a mail with a link to a document needs beside. */
export interface ForwardData extends MailData {
  /** Who sends it. The name is left out where it does not look like one. */
  sender: { name: string; email: string };
  document: { kind: InvoiceKind; number: string };
  /** In the sender's words; may be empty. */
  note: string;
}

/** What a mail about a report needs beside. */
export interface ReportData extends MailData {
  /** Who has it sent. The name is left out where it does not look like one. */
  sender: { name: string; email: string };
  /** What the sender calls it. */
  name: string;
  every: ReportFrequency;
}

/** What a report adds up to in one currency. */
export type ReportSums = Readonly<Record<keyof ReportedSums, Money>>;

/** What a mail with a report needs beside. */
export interface ReportContent {
  period: { from: CalendarDate; to: CalendarDate };
  asOf: CalendarDate;
  sums: readonly ReportSums[];
  /** Name of the file that comes along; missing where it is too large for that. */
  fileName?: string;
}

/** The mails in one language, most of them about accounts. Each says what to do, and what happens if nothing is done. */
export interface MailTexts {
  /** To an address that somebody has registered with. @param data.hours How long the link works. */
  confirmRegistration: (data: MailData & { hours: number }) => MailText;
  /** To the address of an account, with which somebody has registered again. @param data.link The page to sign in on. */
  accountExists: (data: MailData & { userId: string }) => MailText;
  /**
   * To an address that somebody has registered with, who chose the user ID of another. The mail does not repeat it: nobody has
   * vouched for whoever typed it. @param data.link The page to register on.
   */
  userIdTaken: (data: MailData) => MailText;
  /** To the address of an account. @param data.minutes How long the link works. */
  resetPassword: (data: MailData & { userId: string; minutes: number }) => MailText;
  /**
   * To the address of an account. @param data.changedAt When. @param data.timeZone IANA zone to tell the time in; UTC unless told.
   * @param data.link The page to ask for another password on.
   */
  passwordChanged: (data: MailData & { userId: string; changedAt: Date; timeZone?: string }) => MailText;
  /**
   * To the address of an account. @param data.customer Whose documents; everybody's where missing. @param data.link The page to
   * sign in on.
   */
  accessGranted: (data: MailData & { customer?: { number: string; name: string } }) => MailText;
  /** To whom somebody sends the link to a document. @param data.link The page that shows it. */
  forwarded: (data: ForwardData) => MailText;
  /** To the sender of such mails. @param data.recipients Addresses. */
  forwardedCopy: (data: ForwardData & { recipients: readonly string[] }) => MailText;
  /** To whom somebody wants to have a report sent. @param data.link The page to say yes on. */
  reportOffered: (data: ReportData) => MailText;
  /** A report. @param data.link The page to end these mails on. */
  report: (data: ReportData & ReportContent) => MailText;
}

const languages: Readonly<Record<string, Words>> = { en, nl, fr, sv };

/** The words of a language, and the tag that dates and numbers are written by; English where nobody has written any. */
function findWords(language: string): { words: Words; locale: string } {
  const base = nearestLanguage(language, Object.keys(languages));
  const words = base === undefined ? undefined : languages[base];
  if (!base || !words) return { words: en, locale: 'en' };
  try {
    return { words, locale: Intl.getCanonicalLocales(language)[0] ?? base };
  } catch {
    // `fr-` and the like are no tags, yet it is clear what is meant.
    return { words, locale: base };
  }
}

/** `24 hours`. */
function formatPeriod(locale: string, unit: 'hour' | 'minute', count: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Day, time to the second and zone, as a person writes them. */
function formatInstant(locale: string, instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(instant);
}

/** What languages put together their texts from; nothing out of data reaches them but through here. */
const clean = ({ siteName, link }: MailData): { site: string; link: string } => ({ site: toLine(siteName), link: toLink(link) });

/** `Anna Peeters (anna@example.com)`. */
function describeSender(sender: ForwardData['sender']): string {
  const name = toName(sender.name);
  const email = toLine(sender.email);
  return name === undefined ? email : `${name} (${email})`;
}

/** What languages put the mails about a document together from. */
function cleanForward({ sender, document, note, ...data }: ForwardData) {
  const named = { kind: document.kind, number: toUnlinkedLine(document.number) };
  return { ...clean(data), sender: describeSender(sender), ...named, quote: toQuote(note) };
}

const cleanReport = ({ sender, name, every, ...data }: ReportData): Reported => ({
  ...clean(data),
  ...{ sender: describeSender(sender), name: toUnlinkedLine(name), every },
});

/** An amount with all its digits and the code of its currency. */
function formatAmount(locale: string, { amount, currency }: Money): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  return new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    amount as Intl.StringNumericLiteral,
  );
}

/** What a report says, as the language writes it. */
function formatReport(locale: string, { period, asOf, sums, fileName }: ReportContent) {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayOf = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
  const write = (money: Money): string => formatAmount(locale, money);
  const written = sums.map(({ opening, billed, credited, paid, moved, closing }): ReportedSums => ({
    ...{ opening: write(opening), billed: write(billed), credited: write(credited), paid: write(paid), closing: write(closing) },
    ...(!isZero(moved) && { moved: write(moved) }),
  }));
  const told = { period: days.formatRange(dayOf(period.from), dayOf(period.to)), asOf: days.format(dayOf(asOf)), sums: written };
  return { ...told, ...(fileName !== undefined && { file: toLine(fileName) }) };
}

/**
 * The mails in a language.
 * @param language BCP 47 tag; the part before the first hyphen decides, English where it is not among en, nl, fr and sv.
 */
export function createMailTexts(language: string): MailTexts {
  const { words, locale } = findWords(language);
  const compose = ({ displayName = '' }: MailData, { subject, paragraphs, ending = words.automatic }: Draft): MailText => ({
    subject: toLine(subject),
    text: `${[words.greeting(toName(displayName)), ...paragraphs, ending].join('\n\n')}\n`,
  });
  return {
    confirmRegistration: (data) =>
      compose(data, words.confirmRegistration({ ...clean(data), period: formatPeriod(locale, 'hour', data.hours) })),
    accountExists: (data) => compose(data, words.accountExists({ ...clean(data), userId: toLine(data.userId) })),
    userIdTaken: (data) => compose(data, words.userIdTaken(clean(data))),
    resetPassword: (data) => {
      const period = formatPeriod(locale, 'minute', data.minutes);
      return compose(data, words.resetPassword({ ...clean(data), userId: toLine(data.userId), period }));
    },
    passwordChanged: (data) => {
      const time = formatInstant(locale, data.changedAt, data.timeZone ?? 'UTC');
      return compose(data, words.passwordChanged({ ...clean(data), userId: toLine(data.userId), time }));
    },
    accessGranted: ({ customer, ...data }) => {
      const named = customer && { number: toUnlinkedLine(customer.number), name: toUnlinkedLine(customer.name) };
      return compose(data, words.accessGranted({ ...clean(data), ...(named && { customer: named }) }));
    },
    forwarded: (data) => compose(data, words.forwarded(cleanForward(data))),
    forwardedCopy: (data) =>
      compose(data, words.forwardedCopy({ ...cleanForward(data), recipients: data.recipients.map(toLine).join(', ') })),
    reportOffered: (data) => compose(data, words.reportOffered(cleanReport(data))),
    report: (data) => compose(data, words.report({ ...cleanReport(data), ...formatReport(locale, data) })),
  };
}
