/** Accounts made up at random, and reckoned the slow way: entry by entry and by definition, to check the quick one against. */
import type { InvoiceCategory, StatementEntry } from '@csol/contract';
import { formatDecimal } from '../../packages/domain/src/money.ts';

const SCALE = 6;

/** Whole millionths; by text, without the decimals of the house. */
function micro(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return amount.startsWith('-') ? -units : units;
}

/** What of one entry is of one kind: a document, what a payment has settled of one document, or the rest of it. */
export interface Slice {
  entry: StatementEntry;
  category: string;
  contract: string;
  units: bigint;
}

function slicesOf(entry: StatementEntry, byId: ReadonlyMap<string, StatementEntry>): Slice[] {
  const units = micro(entry.amount.amount);
  if (entry.kind !== 'payment') return [{ entry, category: entry.category ?? '', contract: entry.contractNumber ?? '', units }];
  const parts = (entry.applied ?? []).map(({ id, amount }) => {
    const target = byId.get(id);
    return { entry, category: target?.category ?? '', contract: target?.contractNumber ?? '', units: -micro(amount) };
  });
  const rest = units - parts.reduce((sum, part) => sum + part.units, 0n);
  return [...parts, { entry, category: '', contract: '', units: rest }];
}

/** What is open of each slice at the end of a day: all that is dated by then, less what both sides of a settlement were there for. */
export function openSlices(entries: readonly StatementEntry[], day: string): Slice[] {
  const made = entries.filter(({ state }) => state !== 'pending');
  const byId = new Map(made.filter(({ kind }) => kind !== 'payment').map((entry) => [entry.id, entry]));
  const isThere = (entry: StatementEntry | undefined): boolean => entry !== undefined && entry.date <= day;
  const settled = new Map<string, bigint>();
  for (const entry of made.filter(isThere)) {
    for (const { id, amount } of entry.applied ?? []) {
      if (isThere(byId.get(id))) settled.set(id, (settled.get(id) ?? 0n) + micro(amount));
    }
  }
  return made.filter(isThere).flatMap((entry) => {
    const slices = slicesOf(entry, byId);
    const used = (entry.applied ?? []).map(({ id, amount }) => (isThere(byId.get(id)) || !byId.has(id) ? micro(amount) : 0n));
    if (entry.kind === 'payment') return slices.map((slice, at) => ({ ...slice, units: slice.units + (used[at] ?? 0n) }));
    const gave = entry.kind === 'creditNote' ? used.reduce((sum, units) => sum + units, 0n) : 0n;
    return slices.map((slice) => ({ ...slice, units: slice.units - (settled.get(entry.id) ?? 0n) + gave }));
  });
}

export const CATEGORIES: InvoiceCategory[] = ['maintenance', 'education', 'hardware'];
const DIGITS = { EUR: 2, JPY: 0, KWD: 3 } as const;
/** A day of an account, from the first of January 2025 on. */
export const day = (at: number): string => new Date(Date.UTC(2025, 0, 1) + at * 864e5).toISOString().slice(0, 10);

/** A reproducible source of whole numbers below a bound. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * An account of so many entries up to the end of 2026, the same for the same seed: in three currencies, with settlements in part, before
 * and after their documents, by other categories and customers.
 */
export function createAccount(count: number, seed: number): StatementEntry[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const documents: Record<string, StatementEntry[]> = { EUR: [], JPY: [], KWD: [] };
  return Array.from({ length: count }, (_, at): StatementEntry => {
    const currency = pick(Object.keys(DIGITS) as (keyof typeof DIGITS)[]);
    const write = (units: number): string => formatDecimal({ units: BigInt(units), scale: DIGITS[currency] }, DIGITS[currency]);
    const kind = pick(['invoice', 'invoice', 'invoice', 'creditNote', 'payment', 'payment'] as const);
    const [number, date, customerNumber] = [`${kind[0]}${at}`, day(random(700)), pick(['A', 'B', 'C'])];
    const others = documents[currency] as StatementEntry[];
    const targets = kind === 'invoice' || others.length === 0 ? [] : Array.from({ length: random(4) }, () => pick(others));
    const applied = targets.map((target) => ({ id: target.id, number: target.number, amount: write(random(5_000_000) - 200_000) }));
    const units = kind === 'invoice' ? random(90_000_000) : -random(20_000_000);
    const made: StatementEntry = {
      ...{ id: `x${at}`, kind, number, date, customerNumber, amount: { amount: write(units), currency } },
      ...(applied.length > 0 && { applied }),
      ...(kind === 'payment'
        ? { state: random(10) === 0 ? ('pending' as const) : ('made' as const) }
        : { category: pick(CATEGORIES), dueDate: day(random(760)), ...(random(3) > 0 && { contractNumber: pick(['C-1', 'C-2']) }) }),
    };
    if (kind === 'invoice') others.push(made);
    return made;
  });
}
