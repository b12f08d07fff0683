/** The lines that calendars (RFC 5545) and cards (RFC 6350) are written in: `NAME:value`, escaped and folded alike. */

/** Octets of a line of the file at most, without its end. */
const LONGEST = 75;

/** What no text may hold, but for the tab; of a pair of surrogates one half alone. */
const FORBIDDEN = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE = /\p{Surrogate}/gu;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** A text as a file can hold it: line ends of every kind are one, and signs that nobody can see are left out. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(FORBIDDEN, '').replaceAll(LONE, '\ufffd');
}

/** What has a meaning of its own in a text. */
const SIGNS = /[\\;,\n]/g;

/**
 * A text as the value of a property, or as a part of one that has several.
 * @param signs what is escaped
 */
export function escapeText(text: string, signs = SIGNS): string {
  return plainText(text).replaceAll(signs, (sign) => ESCAPED[sign] ?? sign);
}

/** An address has signs of its own for what a text escapes: nothing but those of ASCII that are seen. No line for another scheme. */
export function urlLine(url: string | undefined): string[] {
  return url !== undefined && /^https?:\/\/[!-~]+$/i.test(url) ? [`URL:${url}`] : [];
}

/** Octets of a sign in UTF-8. */
function sizeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A line with its end; what is longer goes on in the next one, behind a blank, and no sign is cut. */
export function foldLine(line: string): string {
  let folded = '';
  let size = 0;
  for (const sign of line) {
    const own = sizeOf(sign);
    if (size + own > LONGEST) {
      folded += '\r\n ';
      size = 1;
    }
    folded += sign;
    size += own;
  }
  return `${folded}\r\n`;
}
