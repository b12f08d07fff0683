/** All pages of an answer, one after another. */
import { pause } from './pause.ts';

/** As many items as the contract gives at once. */
export const PAGE = 200;

interface Page {
  items: readonly unknown[];
  page: { next?: string };
  count: number;
}

/**
 * Reads to the last page. Between pages the page draws and hears the person, however fast the answers are there.
 *
 * @param ask for a page: the first one without a cursor
 * @param tell how many items there are so far, and in all; what it throws ends the reading
 * @returns the last page, with the items of all of them
 * @throws what `ask` rejects with, and what the signal is aborted with
 */
export async function readPages<P extends Page>(
  ask: (cursor: string | undefined) => Promise<P>,
  signal: AbortSignal,
  tell: (done: number, count: number) => void,
): Promise<P> {
  const items: unknown[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask(cursor);
    // Some clients do not mind the signal.
    signal.throwIfAborted();
    items.push(...page.items);
    tell(items.length, page.count);
    cursor = page.page.next;
    if (cursor === undefined || page.items.length === 0) return { ...page, items };
    await pause();
    signal.throwIfAborted();
  }
}
