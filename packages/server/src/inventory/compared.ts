import { LRUCache } from 'lru-cache';
import type { ReconciliationResult } from '@csol/domain/reconciliation';
import type { Database } from '../db/schema.ts';

/** Items that are remembered at most, over all questions of a process; an item is about half a kilobyte. */
const MOST_ITEMS = 100_000;
/** How long somebody may take from one page to the next, in milliseconds. */
const LIFE = 120_000;

const kept = new WeakMap<Database, LRUCache<string, ReconciliationResult>>();

/** What was compared for the first page of an answer, for the pages after it. A cache, no state: it may go at any time. */
export function comparedFor(db: Database): LRUCache<string, ReconciliationResult> {
  let results = kept.get(db);
  if (!results) {
    const sizeCalculation = ({ items }: ReconciliationResult): number => Math.min(items.length + 1, MOST_ITEMS);
    results = new LRUCache({ maxSize: MOST_ITEMS, sizeCalculation, ttl: LIFE });
    kept.set(db, results);
  }
  return results;
}
