/** From a statement's movements to the rows and sums that are shown, in steps like the statement itself. */
import { ENTRY_KINDS, type Group, type Movement, type Statement, type StatementSection } from '@csol/domain/statement';

/** So many movements are looked at between two pauses. */
const SLICE = 4000;

/** A row of the table of movements. Sums are whole numbers of the section's unit. */
export type Row =
  | { type: 'movement'; movement: Movement; balance: bigint }
  | { type: 'group'; group: Group }
  /** What other groups settled in this one, or the other way round. */
  | { type: 'moved'; units: bigint; balance: bigint }
  | { type: 'subtotal'; group: Group };

/** What was billed and paid in a month. */
export interface MonthSum {
  /** `2026-09`. */
  key: string;
  billed: bigint;
  paid: bigint;
}

/** What was billed of a category, less its credit notes. */
export interface CategorySum {
  /** Empty for what has none. */
  key: string;
  units: bigint;
}

/** A section with what its tables and pictures show. */
export interface ShownSection extends StatementSection {
  rows: Row[];
  months: MonthSum[];
  categories: CategorySum[];
}

/** A statement, ready to be shown. */
export interface ShownStatement extends Statement {
  sections: ShownSection[];
  /** Whether all kinds of entries are in it. */
  hasAllKinds: boolean;
}

function* rowsOf({ movements, groups }: StatementSection, isGrouped: boolean): Generator<void, Row[]> {
  if (!isGrouped) return movements.map((movement) => ({ type: 'movement', movement, balance: movement.balance }));
  const byGroup = new Map<string, Movement[]>(groups.map(({ key }) => [key, []]));
  let n = 0;
  for (const movement of movements) {
    byGroup.get(movement.group)?.push(movement);
    if (++n % SLICE === 0) yield;
  }
  const rows: Row[] = [];
  for (const group of groups) {
    const own = byGroup.get(group.key) ?? [];
    if (own.length === 0 && group.opening === 0n && group.closing === 0n && group.moved === 0n) continue;
    rows.push({ type: 'group', group });
    let balance = group.opening;
    for (const movement of own) {
      balance += movement.units;
      rows.push({ type: 'movement', movement, balance });
      if (++n % SLICE === 0) yield;
    }
    const moved = group.closing - balance;
    if (moved !== 0n) rows.push({ type: 'moved', units: moved, balance: group.closing });
    rows.push({ type: 'subtotal', group });
  }
  return rows;
}

function* sumUp(movements: readonly Movement[]): Generator<void, Pick<ShownSection, 'months' | 'categories'>> {
  const months = new Map<string, MonthSum>();
  const categories = new Map<string, CategorySum>();
  let n = 0;
  for (const { kind, date, units, entry } of movements) {
    if (++n % SLICE === 0) yield;
    if (kind === 'transfer') continue;
    const key = date.slice(0, 7);
    const month = months.get(key) ?? { key, billed: 0n, paid: 0n };
    months.set(key, month);
    if (kind === 'payment') {
      month.paid -= units;
      continue;
    }
    month.billed += units;
    const category = entry.category ?? '';
    categories.set(category, { key: category, units: (categories.get(category)?.units ?? 0n) + units });
  }
  const bySize = [...categories.values()].sort((a, b) => (a.units > b.units ? -1 : a.units < b.units ? 1 : 0));
  return { months: [...months.values()], categories: bySize };
}

/** Adds what is shown to a statement. */
export function* show(work: Generator<void, Statement>): Generator<void, ShownStatement> {
  const statement = yield* work;
  const { kinds, groupBy } = statement.definition;
  const sections: ShownSection[] = [];
  for (const section of statement.sections) {
    const rows = yield* rowsOf(section, groupBy !== undefined);
    sections.push({ ...section, rows, ...(yield* sumUp(section.movements)) });
  }
  return { ...statement, sections, hasAllKinds: kinds.length === 0 || kinds.length === ENTRY_KINDS.length };
}
