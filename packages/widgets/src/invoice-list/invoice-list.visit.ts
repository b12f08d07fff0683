/** When this browser has shown the list before: times, nothing of anybody's data. */
import { tryStorage } from '@csol/core';

const KEY = 'csol-invoice-visit';
/** Milliseconds without a sign of use after which the next one is another visit. */
const PAUSE_MS = 30 * 60_000;

interface Visits {
  /** The last sign of use of the visit before this one; missing on the first. */
  before?: number;
  /** The last sign of use. */
  seen: number;
}

function read(): Visits | undefined {
  try {
    const kept = JSON.parse(tryStorage((storage) => storage.getItem(KEY)) ?? '') as Partial<Visits> | null;
    const { before, seen } = kept ?? {};
    if (typeof seen !== 'number') return undefined;
    return { seen, ...(typeof before === 'number' && { before }) };
  } catch {
    return undefined;
  }
}

const write = (visits: Visits): void => {
  tryStorage((storage) => storage.setItem(KEY, JSON.stringify(visits)));
};

/** Begins a visit, or goes on with it on another page. @returns when the one before ended; `undefined` on the first */
export function beginVisit(now: number): number | undefined {
  const kept = read();
  const before = kept && now - kept.seen > PAUSE_MS ? kept.seen : kept?.before;
  write({ seen: now, ...(before !== undefined && { before }) });
  return before;
}

/** Notes that the visit goes on. */
export function noteVisit(now: number): void {
  const kept = read();
  if (kept) write({ ...kept, seen: now });
}
