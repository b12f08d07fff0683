/** A support desk as a file for address books (vCard 4.0, RFC 6350). */
import type { ContactLine, Contacts } from '@csol/contract';
import { escapeText, foldLine, plainText, urlLine } from './content-line.ts';
import { telHref, whatsappHref } from './phone-number/index.ts';

/** What a card has besides what is published, in the reader's words. */
export interface VCardWords {
  /** Lines of words: when the desk is open, what to have at hand. */
  note?: string | undefined;
  /** What a line is for; nothing where it is for everything. */
  labelOf?: ((line: ContactLine) => string | undefined) | undefined;
}

/** A semicolon may stand as it is in what has one part: programs that read to the letter would show what escapes it. */
const SIGNS = /[\\,\n]/g;

/** The members of what is to be a list; none of what is no list. */
const listOf = (list: readonly string[] | undefined): readonly string[] => (Array.isArray(list) ? (list as readonly string[]) : []);

/** No line where there is no text. */
const textLine = (name: string, value: string | undefined): string[] => (value ? [`${name}:${escapeText(value, SIGNS)}`] : []);

/** How a line is reached, as TEL says it; a conversation is none. */
const TYPES: ReadonlyMap<ContactLine['type'], string> = new Map([
  ['phone', 'voice'],
  ['fax', 'fax'],
  ['sms', 'text'],
  ['tty', 'textphone'],
]);

/** Nothing where the number is none. */
function reachOf(line: ContactLine): string | undefined {
  if (line.type === 'whatsapp') {
    const href = whatsappHref(line);
    return href && `IMPP:${href}`;
  }
  const [type, href] = [TYPES.get(line.type), telHref(line)];
  return type && href && `TEL;VALUE=uri;TYPE=${type}:${href}`;
}

/** The standard has no name for what a number is for: address books read this one, in a group with the number. */
function reachLines(lines: readonly ContactLine[], labelOf: VCardWords['labelOf']): string[] {
  const all = lines.flatMap((line, at) => {
    const reach = reachOf(line);
    const label = textLine('X-ABLabel', labelOf?.(line));
    if (reach === undefined) return [];
    return label.length > 0 ? [reach, ...label].map((each) => `item${at + 1}.${each}`) : [reach];
  });
  // A number that is published for several audiences, where nobody says which.
  return [...new Set(all)];
}

/** A text as the value of a parameter (RFC 6868), in which nothing is escaped as in a property. */
function quote(text: string): string {
  return `"${plainText(text).replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', '^\'')}"`;
}

/** Nobody knows which line is the town: the label has them as they are, and the street for programs that show no label. */
function addressLine(address: readonly string[] | undefined): string[] {
  const text = listOf(address).filter(Boolean).join('\n');
  return text ? [`ADR;LABEL=${quote(text)}:;;${escapeText(text)};;;;`] : [];
}

/** BCP 47 tags; what is none is left out. */
const languageLines = (languages: readonly string[] | undefined): string[] =>
  listOf(languages).filter((tag) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag)).map((tag) => `LANG:${tag}`);

const emailLine = (email: string | undefined): string[] => (email && /^[^\s@]+@[^\s@]+$/.test(email) ? textLine('EMAIL', email) : []);

function writeCard(name: string, lines: readonly string[]): string {
  return ['BEGIN:VCARD', 'VERSION:4.0', `FN:${escapeText(name, SIGNS)}`, ...lines, 'END:VCARD'].map(foldLine).join('');
}

/**
 * A desk as a file in UTF-8, with all of its lines. What is wrong is left out: a number that is not E.164, an address that is none.
 *
 * @param contacts with the lines that the reader may want; leave out those of other audiences
 */
export function writeVCard(contacts: Contacts, { note, labelOf }: VCardWords = {}): string {
  const { name, lines, email, address, url, timeZone, languages } = contacts;
  return writeCard(name, [
    'PRODID:-//CSOL//Widgets//EN',
    'KIND:org',
    `ORG:${escapeText(name)}`,
    ...reachLines(lines, labelOf),
    ...emailLine(email),
    ...addressLine(address),
    ...urlLine(url),
    ...languageLines(languages),
    ...textLine('TZ', timeZone),
    ...textLine('NOTE', note),
  ]);
}

/** The number as a text, which scanners of every age understand, but for an extension, which only an address can say. */
function phoneLine(lines: readonly ContactLine[]): string[] {
  const line = lines.find((each) => each.type === 'phone' && telHref(each) !== undefined);
  const href = line && telHref(line);
  if (!line || !href) return [];
  return [line.extension === undefined ? `TEL:${line.number}` : `TEL;VALUE=uri:${href}`];
}

/**
 * A desk as a card that is short enough for a QR code: its name, the first of its telephones, its e-mail.
 *
 * @param contacts with the line that the reader wants in front of the others
 */
export function writeShortVCard({ name, lines, email }: Contacts): string {
  return writeCard(name, [...phoneLine(lines), ...emailLine(email)]);
}
