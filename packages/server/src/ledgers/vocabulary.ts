/** The word of what has none. */
export const NO_WORD = '';

/** Small numbers for words that come again and again. Grows, never shrinks. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The number of a word, a new one where it has none yet. */
  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}
