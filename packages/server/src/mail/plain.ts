/**
 * Text out of data, made fit to stand in a mail. Mail programs turn what looks like an address into a link, and whoever registers
 * chooses the names that stand in a mail to an address which need not be theirs.
 */

/** One line: no line breaks, no control characters, nothing that turns the direction of writing. */
export function toLine(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cf}/gu, '');
  return visible.replace(/\s+/g, ' ').trim();
}

/** Dots that an address may have; a browser takes each of them for the first. */
const DOTS = '.。．｡․';
/** Between digits it stays: an amount or a date is no address. */
const DOT_IN_ADDRESS = new RegExp(`(?<!\\p{N})[${DOTS}](?=[\\p{L}\\p{N}]{2})|[${DOTS}](?=\\p{L}[\\p{L}\\p{N}])`, 'gu');
/** A colon between digits is a time of day. */
const SIGN_IN_ADDRESS = /(?<!\d):(?=\S)|:(?=[^\s\d])|@(?=\S)/g;

/** One line in which no mail program finds a link: `example.com` becomes `example. com`; `S.A.`, `1.250,00` and `10:30` stay. */
export function toUnlinkedLine(text: string): string {
  return toLine(text).replace(DOT_IN_ADDRESS, '$& ').replace(SIGN_IN_ADDRESS, '$& ');
}

/** At most so long that no mail program breaks it once more, at blanks where there are any. */
const QUOTED_LINE = /(?!$)(.{1,74})(?:\s+|$)|.{74}/gu;

/**
 * Somebody's own words in several lines, each marked as quoted (`> `), in which no mail program finds a link. Empty where there is
 * nothing to see in them.
 */
export function toQuote(text: string): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(toUnlinkedLine);
  const joined = lines.join('\n').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '');
  if (joined === '') return '';
  const wrap = (line: string): string[] => (line === '' ? [''] : (line.match(QUOTED_LINE) ?? []).map((part) => part.trimEnd()));
  return joined.split('\n').flatMap(wrap).map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Words of letters and initials, `Anna-Maria O’Neill`, `J.P. Janssens`, `Peeters, Jan`: no digits, no address. */
const WORD = String.raw`(?:[\p{L}\p{M}]+\.?|(?:\p{L}\.){2,})`;
const NAME = new RegExp(String.raw`^${WORD}(?:[ '’,-]+${WORD})*$`, 'u');
const LONGEST_NAME = 60;

/**
 * A person's name as a mail may greet with it; undefined where it might be a message, a number to call or an address instead. The
 * greeting then does without.
 */
export function toName(text: string): string | undefined {
  const name = toLine(text);
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : undefined;
}

/**
 * A link as it stands on a line of its own.
 * @throws TypeError where it is no address of a page.
 */
export function toLink(text: string): string {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError('A link in a mail leads to a page');
  return url.href;
}
