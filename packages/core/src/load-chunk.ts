/** How often each address has failed. */
const failures = new Map<string, number>();

/** Where an import map pins chunks to their hashes, another address would slip past it. */
function isPinned(): boolean {
  return [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => textContent?.includes('"integrity"'));
}

/**
 * Loads a chunk, also after it has failed: Firefox keeps the failure of a module's address for as long as the page lives, so from
 * the second failure on another address of the same file is asked for.
 *
 * @param load a dynamic import with a literal specifier, so that bundlers make a chunk of it
 * @param hasFailed whether it has failed elsewhere before
 * @throws what `load` rejects with
 */
export async function loadChunk<M>(load: () => Promise<M>, hasFailed = false): Promise<M> {
  try {
    return await load();
  } catch (error) {
    // Only the browser's own message: what a bundler's loader loads is no module.
    const [, url] = (error instanceof TypeError && /dynamically imported module: (https?:\S+)/.exec(error.message)) || [];
    if (url === undefined) throw error;
    const count = failures.get(url) ?? Number(hasFailed);
    failures.set(url, count + 1);
    if (count === 0 || isPinned()) throw error;
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}${url.includes('?') ? '&' : '?'}again=${count}`)) as M;
  }
}
