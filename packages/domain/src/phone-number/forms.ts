/** Forms of a number that are not published, out of the one that is. */
import type { ContactLine } from '@csol/contract';
import { prefixOf, splitNumber } from './digits.ts';
import { isE164 } from './links.ts';

/** A number as people read it, in the groups of the country that publishes it. */
export interface PhoneForms {
  /** As it is dialled from abroad, `+32 2 225.23.45`. */
  international: string;
  /** As it is dialled within the country, `02 225.23.45`; missing where the country has not published how. */
  national?: string;
}

/** What follows the first digits (or letters for them), from its first group on. Brackets say what is not always dialled. */
function afterDigits(written: string, count: number): string {
  let rest = written.replaceAll('(0)', ' ').replaceAll(/[()\s]+/g, ' ');
  for (let dropped = 0; dropped < count; dropped++) rest = rest.replace(/^[^\dA-Z]*[\dA-Z]/, '');
  return rest.replace(/^[^\dA-Z]+/, '').trimEnd();
}

/** `+32 (0)2 …` says which prefix is dialled within the country; in North America it is the country's code itself. */
function nationalOf(display: string, code: string, rest: string): string | undefined {
  if (code === '1') return `1 ${rest}`;
  // A number that begins with 0 is dialled as it is.
  if (rest.startsWith('0')) return undefined;
  return display.replaceAll(/[^\d+()]/g, '').startsWith(`+${code}(0)`) ? `0${rest}` : undefined;
}

/**
 * The national and the international form of a number, without a table of countries' habits: from its digits and how it is published.
 *
 * A country's code and the own digits stand apart by a blank, as E.123 has it; the groups stay as they are published.
 * @returns `undefined` where the number is not E.164, or what is published is another number
 */
export function phoneForms({ number, display }: Pick<ContactLine, 'number' | 'display'>): PhoneForms | undefined {
  const prefix = isE164(number) ? prefixOf(display, number) : undefined;
  if (prefix === undefined) return undefined;
  const { code } = splitNumber(number);
  const rest = afterDigits(display, prefix.length);
  const isForeign = display.includes('+') || prefix === `00${code}` || (prefix === code && code !== '1');
  const national = isForeign ? nationalOf(display, code, rest) : display.trim();
  return { international: `+${code} ${rest}`, ...(national !== undefined && { national }) };
}

/**
 * A number as somebody hears it: single digits in the groups that are written, without the `(0)` that is not dialled behind a country's
 * code. A plus stands in front of the first group's digits, and letters stay letters: `[['+', '3', '2'], ['2'], ['2', '2', '5']]`.
 */
export function spokenGroups(written: string): string[][] {
  // In front of everything it is dialled.
  const dialled = written.trimStart().startsWith('(0)') ? written : written.replaceAll('(0)', ' ');
  const groups = dialled.match(/(?:\+\s*)?[\dA-Z]+/g) ?? [];
  return groups.map((group) => [...group.replaceAll(/\s/g, '')]);
}
