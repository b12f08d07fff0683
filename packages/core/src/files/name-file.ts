/** Characters of a part of a name at most. */
const LONGEST = 60;

/**
 * `orders_10482-BE_2026-07-01_2026-09-30.csv`: what a name may not hold is a dash in it.
 *
 * @param parts what it holds, of whom, from when to when; what is missing is left out
 * @param extension without its point
 */
export function nameFile(parts: readonly (string | undefined)[], extension: string): string {
  const plain = parts.map((part = '') => part.replaceAll(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').slice(0, LONGEST));
  return `${plain.filter(Boolean).join('_')}.${extension}`;
}
