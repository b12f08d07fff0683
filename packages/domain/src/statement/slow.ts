/** An account reckoned the slow way, entry by entry and by definition, to check the quick one against. For tests alone. */
import type { StatementEntry } from '@csol/contract';

const SCALE = 6;

/** Whole millionths; by text, without the decimals of the house. */
export function micro(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return amount.startsWith('-') ? -units : units;
}

/** What of one entry is of one kind: a document, what a payment has settled of one document, or the rest of it. */
interface Slice {
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
