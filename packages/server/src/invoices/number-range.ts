import { bisect } from '../ledgers/bisect.ts';
import type { InvoiceLedger } from './invoice-ledger.ts';
import { keepBetween, type Narrow } from '../ledgers/narrow.ts';

/** First and last document number, both inclusive; an end that is missing is open. */
export interface NumberRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** The numbers of a ledger in order, each once, and for each row which of them it has. */
interface RankedNumbers {
  numbers: readonly string[];
  ranks: Int32Array;
}

/** Negative where a number comes before another: the shorter one does, else the one with the lower code unit where they differ. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

const ranked = new WeakMap<InvoiceLedger, RankedNumbers>();

/** Made when first asked for, gone with the ledger: comparing texts row by row would take a hundred times as long each time. */
function rankNumbers(ledger: InvoiceLedger): RankedNumbers {
  let known = ranked.get(ledger);
  if (!known) {
    const numbers = [...new Set(ledger.numbers)].sort(compareNumbers);
    const rankOf = new Map(numbers.map((number, rank) => [number, rank]));
    known = { numbers, ranks: Int32Array.from(ledger.numbers, (number) => rankOf.get(number) ?? 0) };
    ranked.set(ledger, known);
  }
  return known;
}

/** How many of the numbers come before one. */
function countBefore(numbers: readonly string[], number: string): number {
  return bisect(0, numbers.length, (at) => compareNumbers(numbers[at] ?? '', number) < 0);
}

/** For rows whose document number lies in a range. */
export function keepNumbers(ledger: InvoiceLedger, { from, to }: NumberRange): Narrow[] {
  if (from === undefined && to === undefined) return [];
  const { numbers, ranks } = rankNumbers(ledger);
  const low = from === undefined ? 0 : countBefore(numbers, from);
  const end = to === undefined ? numbers.length : countBefore(numbers, to);
  return [keepBetween(ranks, low, numbers[end] === to ? end : end - 1)];
}
