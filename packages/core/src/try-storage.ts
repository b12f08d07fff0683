/**
 * The browser's storage for this site; it may be blocked by the page's or the browser's policy, or full.
 * @returns what was done, if it was
 */
export function tryStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    // eslint-disable-next-line no-restricted-globals -- the one place; callers say what they keep, and who asked for it
    return act(localStorage);
  } catch {
    return undefined;
  }
}
