/** Turns passwords into what may be kept. Handed in from outside, because a browser has other means than Node. */
export interface Passwords {
  /** A text that says how it was made, with a salt of its own. */
  hash: (password: string) => Promise<string>;
  /** Takes as long for a wrong password as for the right one; false for a text that is no hash. */
  verify: (password: string, hash: string) => Promise<boolean>;
  /** Whether a hash was made with less than is made now. */
  isOutdated: (hash: string) => boolean;
  /**
   * Whether somebody would find it early, because many people use it or it is all pattern; nothing is asked where it is missing.
   * @param names What the person is called, which a guesser would try too.
   */
  isGuessable?: (password: string, names: readonly string[]) => Promise<boolean>;
}
