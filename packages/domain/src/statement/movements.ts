import type { CalendarDate, StatementEntry } from '@csol/contract';
import { SLICE, type CurrencyAccount, type Link, type Part } from './account.ts';
import { crossing, keyOf, type Selection } from './selection.ts';
import type { Grouping, Movement } from './types.ts';

/** Something that moves the balance of what is asked for. */
export interface Move {
  part: Part;
  date: CalendarDate;
  units: bigint;
  isTransfer: boolean;
  against?: StatementEntry | undefined;
}

/** What a settlement over the border does to what is inside. */
function toTransfer(link: Link, selection: Selection): Move | undefined {
  const way = crossing(link, selection.isInside);
  const { from, to, units, on } = link;
  if (!way || !to) return undefined;
  return way === 'inward'
    ? { part: to, date: on, units: -units, isTransfer: true, against: from.entry }
    : { part: from, date: on, units, isTransfer: true, against: to.entry };
}

/** After all entries of its day. */
const byDate = (a: Move, b: Move): number =>
  a.date !== b.date ? (a.date < b.date ? -1 : 1) : Number(a.isTransfer) - Number(b.isTransfer);

/** All that ever moved what is asked for, oldest first. */
export function* listMoves(account: CurrencyAccount, selection: Selection): Generator<void, Move[]> {
  const moves: Move[] = [];
  let n = 0;
  for (const part of account.parts) {
    if (selection.isInside(part) && selection.isWanted(part)) {
      moves.push({ part, date: part.date, units: part.units, isTransfer: false });
    }
    if (++n % SLICE === 0) yield;
  }
  const before = moves.length;
  for (const link of selection.isComplete ? account.links : []) {
    const move = toTransfer(link, selection);
    if (move) moves.push(move);
    if (++n % SLICE === 0) yield;
  }
  // Parts come in order; sorting is stable, so they stay in it.
  return moves.length === before ? moves : moves.sort(byDate);
}

/** The whole of an entry, to tell whether a row shows all of it. */
function wholeOf(account: CurrencyAccount): Map<StatementEntry, bigint> {
  const whole = new Map<StatementEntry, bigint>();
  for (const { kind, entry, units } of account.parts) {
    if (kind === 'payment') whole.set(entry, (whole.get(entry) ?? 0n) + units);
  }
  return whole;
}

/** Rows of a statement. Parts of one payment that stand in one group are one row. */
export function* toMovements(
  account: CurrencyAccount,
  moves: readonly Move[],
  opening: bigint,
  grouping?: Grouping,
): Generator<void, Movement[]> {
  const rows: Movement[] = [];
  const whole = wholeOf(account);
  let [balance, n] = [opening, 0];
  let open: { row: Movement; key: string }[] = [];
  for (const { part, date, units, isTransfer, against } of moves) {
    if (++n % SLICE === 0) yield;
    balance += units;
    const key = keyOf(grouping, part, date);
    // Parts of one payment stand side by side.
    if (open[0]?.row.entry !== part.entry) open = [];
    const same = part.kind === 'payment' && !isTransfer ? open.find((each) => each.key === key) : undefined;
    if (same) {
      same.row.units += units;
      for (const { row } of open.slice(open.indexOf(same))) row.balance += units;
      continue;
    }
    const kind = isTransfer ? 'transfer' : part.kind;
    const row: Movement = { entry: part.entry, kind, date, units, balance, group: key, isPart: false, against };
    rows.push(row);
    if (part.kind === 'payment' && !isTransfer) open.push({ row, key });
  }
  for (const row of rows) row.isPart = row.kind === 'payment' && whole.get(row.entry) !== row.units;
  return rows;
}
