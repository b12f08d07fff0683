import { NO_DAY, type AnyLedger } from './ledger.ts';

/** Text sorts by its beginning, then by the ids: a cursor holds what a list is sorted by, and has to fit into an address. */
const SORTED_CHARACTERS = 50;

/** What a text is sorted by. */
export const beginningOf = (text: string | null | undefined): string | null => text?.slice(0, SORTED_CHARACTERS) ?? null;

/** For each row the number of distinct values before its own. */
export function rankDensely(size: number, compare: (a: number, b: number) => number): Int32Array {
  const ranks = new Int32Array(size);
  const rows = Int32Array.from({ length: size }, (_, row) => row).sort(compare);
  for (let index = 1, rank = 0; index < size; index++) {
    const [before, row] = [rows[index - 1] ?? 0, rows[index] ?? 0];
    if (compare(before, row) !== 0) rank++;
    ranks[row] = rank;
  }
  return ranks;
}

/** `NO_DAY` for rows that have no text. */
export function rankTexts(texts: readonly (string | null)[]): Int32Array {
  const beginnings = texts.map((text) => beginningOf(text) ?? '');
  const ranks = rankDensely(texts.length, (a, b) => {
    const [x = '', y = ''] = [beginnings[a], beginnings[b]];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return ranks.map((rank, row) => (texts[row] === null ? NO_DAY : rank));
}

/** Ranks rows that have few distinct words, by what each word is sorted by. */
export function rankWords<T extends string | number>(
  { size, vocabulary }: AnyLedger,
  codeOf: (row: number) => number,
  sortedBy: (word: string) => T | null,
): Int32Array {
  const values = vocabulary.words.map(sortedBy);
  const inOrder = [...new Set(values)].filter((value) => value !== null).sort((a, b) => (a < b ? -1 : 1));
  const rankOfCode = values.map((value) => (value === null ? NO_DAY : inOrder.indexOf(value)));
  return Int32Array.from({ length: size }, (_, row) => rankOfCode[codeOf(row)] ?? NO_DAY);
}
