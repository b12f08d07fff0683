/** The digits of a number, however it is written. */

/** The letters on a telephone's keys 2 to 9. */
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Country codes as ITU-T E.164 has given them out, none the beginning of another; whatever has no short one has three digits. */
const CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** `1 866 880-CSOL` as digits, as on a telephone's keys; a `(0)` is the trunk prefix that callers from abroad leave out. */
export function digitsOf(written: string): string {
  const digits = written.replaceAll('(0)', '').replaceAll(/[A-Z]/g, (letter) => `${KEYS.findIndex((key) => key.includes(letter)) + 2}`);
  return digits.replaceAll(/\D/g, '');
}

/** The country's code of an E.164 number, and the rest of it; empty of what is none. */
export function splitNumber(e164: string): { code: string; own: string } {
  const [, code = '', own = ''] = CODE.exec(e164) ?? [];
  return { code, own };
}

/** What is dialled in front of a national number where that is not `0`: Russia and Kazakhstan, Hungary, Lithuania. */
const TRUNKS: Readonly<Record<string, string>> = { '7': '8', '36': '06', '370': '8' };

/**
 * What a number is written with in front of the country's own digits: the country's code, with the `00` that most countries dial before it
 * or without, the trunk prefix, or nothing.
 * @returns `undefined` where what is written is not the E.164 number
 */
export function prefixOf(written: string, e164: string): string | undefined {
  const { code, own } = splitNumber(e164);
  const digits = digitsOf(written);
  const prefix = digits.slice(0, Math.max(digits.length - own.length, 0));
  if (own === '' || digits !== prefix + own) return undefined;
  if (prefix === code) return prefix;
  // Behind a plus stands the code. A number that begins with 0, as in Italy, has no trunk prefix besides; North America has another one.
  if (written.includes('+')) return undefined;
  const isTrunk = prefix === TRUNKS[code] || (prefix === '0' && code !== '1' && !own.startsWith('0'));
  return prefix === '' || prefix === `00${code}` || isTrunk ? prefix : undefined;
}

/** Whether a number as written is the E.164 number: with the country's code, or a national one with or without its trunk prefix. */
export function isSameNumber(written: string, e164: string): boolean {
  return prefixOf(written, e164) !== undefined;
}
