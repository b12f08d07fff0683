/** Somebody's own ledger set against a statement. */
import type { StatementEntry } from '@csol/contract';
import { isInRange, type DateRange } from '../dates.ts';
import { formatDecimal } from '../money.ts';
import { parseDecimal, rescale } from '../decimal.ts';
import type { Difference, LedgerComparison, LedgerLine, Match, MatchReason } from './types.ts';

/** Digits that every amount is compared with: the contract has no more. */
const SCALE = 6;

const unitsOf = (amount: string): bigint => rescale(parseDecimal(amount), SCALE);

/** A number as it is compared: programs add blanks, dashes and leading zeros, and leave them out. */
const keyOf = (number: string): string =>
  number
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');

/** What is compared. */
export interface ComparisonInput {
  lines: readonly LedgerLine[];
  /** Of one currency; each once. */
  entries: readonly StatementEntry[];
  /** ISO 4217 code of the entries. */
  currency: string;
  /** Days that both tell of. */
  period: DateRange;
}

function groupBy<T>(list: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

class Comparison {
  readonly #lines: Set<LedgerLine>;
  readonly #entries: Set<StatementEntry>;
  readonly #sign: bigint;
  readonly matched: Match[] = [];
  readonly different: Difference[] = [];

  constructor(lines: readonly LedgerLine[], entries: readonly StatementEntry[], sign: bigint) {
    this.#lines = new Set(lines);
    this.#entries = new Set(entries);
    this.#sign = sign;
  }

  get missingHere(): LedgerLine[] {
    return [...this.#lines];
  }

  get missingThere(): StatementEntry[] {
    return [...this.#entries];
  }

  #units(line: LedgerLine): bigint {
    return unitsOf(line.amount) * this.#sign;
  }

  #sum(lines: readonly LedgerLine[]): bigint {
    return lines.reduce((sum, line) => sum + this.#units(line), 0n);
  }

  #take(lines: LedgerLine[], entry: StatementEntry): void {
    for (const line of lines) this.#lines.delete(line);
    this.#entries.delete(entry);
  }

  #match(lines: LedgerLine[], entry: StatementEntry, reason: MatchReason): void {
    this.#take(lines, entry);
    this.matched.push({ lines, entry, reason, isOtherDay: lines.every(({ date }) => date !== entry.date) });
  }

  /** One line and one entry that have both in common, the same day first. */
  byKey(lineKey: (line: LedgerLine) => string, entryKey: (entry: StatementEntry) => string, reason: MatchReason): void {
    const lines = groupBy(this.#lines, (line) => `${lineKey(line)} ${this.#units(line)}`);
    for (const entry of [...this.#entries]) {
      const found = lines.get(`${entryKey(entry)} ${unitsOf(entry.amount.amount)}`);
      const line = found?.find(({ date }) => date === entry.date) ?? found?.[0];
      if (!found || !line) continue;
      found.splice(found.indexOf(line), 1);
      this.#match([line], entry, reason);
    }
  }

  /** All that is left of a number: the same sum, or another amount. */
  byNumber(): void {
    const lines = groupBy(this.#lines, ({ number }) => keyOf(number));
    const entries = groupBy(this.#entries, ({ number }) => keyOf(number));
    for (const [key, [entry]] of entries) {
      const found = lines.get(key);
      if (!found || !entry) continue;
      const difference = this.#sum(found) - unitsOf(entry.amount.amount);
      if (difference === 0n) {
        this.#match(found, entry, 'sum');
        continue;
      }
      this.#take(found, entry);
      this.different.push({ lines: found, entry, difference: formatDecimal({ units: difference, scale: SCALE }) });
    }
  }

  /** The same amount on the same day, where there is no doubt which. */
  byAmount(): void {
    const key = (units: bigint, date: string): string => `${units} ${date}`;
    const lines = groupBy(this.#lines, (line) => key(this.#units(line), line.date));
    for (const [name, found] of groupBy(this.#entries, ({ amount, date }) => key(unitsOf(amount.amount), date))) {
      const [line, ...others] = lines.get(name) ?? [];
      const [entry] = found;
      if (line && entry && others.length === 0 && found.length === 1) this.#match([line], entry, 'amount');
    }
  }
}

/** Whether what the statement counts up counts down in the ledger: so it is where a customer keeps books of a supplier. */
function isReversed(lines: readonly LedgerLine[], entries: readonly StatementEntry[]): boolean {
  const signs = groupBy(lines, ({ number }) => keyOf(number));
  let votes = 0;
  for (const { number, amount } of entries) {
    const own = unitsOf(amount.amount);
    for (const line of signs.get(keyOf(number)) ?? []) {
      const theirs = unitsOf(line.amount);
      if (theirs === own) votes++;
      else if (theirs === -own) votes--;
    }
  }
  return votes < 0;
}

/**
 * Sets a ledger against the entries of a statement: by number and amount, then by number alone, then by amount and day where there is no
 * doubt. Which way the ledger counts is found out. Nothing is in more than one list.
 * @throws InvalidDecimalError
 */
export function compareLedger({ lines, entries, currency, period }: ComparisonInput): LedgerComparison {
  const inside = lines.filter((line) => isInRange(line.date, period) && (line.currency ?? currency) === currency);
  const reversed = isReversed(inside, entries);
  const comparison = new Comparison(inside, entries, reversed ? -1n : 1n);
  comparison.byKey(({ number }) => keyOf(number), ({ number }) => keyOf(number), 'number');
  comparison.byNumber();
  comparison.byAmount();
  const { matched, different, missingHere, missingThere } = comparison;
  return { matched, different, missingHere, missingThere, outside: lines.length - inside.length, isReversed: reversed };
}
