/** Reads the pages of an account, up to what a page can work through. */
import type { StatementEntry, StatementEntryPage } from '@csol/contract';
import { breathe } from './statement-report.work.ts';

interface ReadOptions {
  signal: AbortSignal;
  tell: (done: number, count: number) => void;
  /** Where there are more, no more than the first page is read. */
  most: number;
}

/** @returns the last page's facts with the items of all pages */
export async function readAll(
  ask: (cursor: string | undefined) => Promise<StatementEntryPage>,
  { signal, tell, most }: ReadOptions,
): Promise<StatementEntryPage> {
  const items: StatementEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask(cursor);
    // Some clients do not mind the signal.
    signal.throwIfAborted();
    for (const item of page.items) items.push(item);
    const count = Math.max(page.count, items.length);
    if (count > most) return { ...page, items, count };
    tell(items.length, count);
    cursor = page.page.next;
    if (cursor === undefined || page.items.length === 0) return { ...page, items, count };
    await breathe();
    signal.throwIfAborted();
  }
}
