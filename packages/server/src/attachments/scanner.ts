/** Looks for what harms. */
export interface Scanner {
  /**
   * @returns Whether something was found.
   * @throws ScannerError where nobody can tell now.
   */
  scan: (bytes: Uint8Array) => Promise<'clean' | 'found'>;
}

/** A scanner that is down, too slow, or does not do what it should. */
export class ScannerError extends Error {
  override readonly name = 'ScannerError';
}
