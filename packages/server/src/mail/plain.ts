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
const DOT_IN_ADDRESS = new RegExp(`([${DOTS}])(?=[\\p{L}\\p{N}]{2})`, 'gu');

/** One line in which no mail program finds a link: `example.com` becomes `example. com`, `S.A.` stays. */
export function toUnlinkedLine(text: string): string {
  return toLine(text).replace(DOT_IN_ADDRESS, '$1 ').replace(/([:@])(?=\S)/g, '$1 ');
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
