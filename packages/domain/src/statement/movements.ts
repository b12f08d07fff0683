import type { CalendarDate, StatementEntry } from '@csol/contract';
import type { CurrencyAccount, Link, Part } from './account.ts';
import { crossing, keyOf, type Selection } from './selection.ts';
import { SLICE, sortByDay } from './steps.ts';
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
  const transfers: Move[] = [];
  for (const link of selection.isComplete ? account.links : []) {
    const move = toTransfer(link, selection);
    if (move) transfers.push(move);
    if (++n % SLICE === 0) yield;
  }
  // Parts come in order already; what is transferred comes after all entries of its day.
  return transfers.length === 0 ? moves : yield* sortByDay(moves.concat(transfers));
}

/** Rows of a statement. Parts of one payment that stand in one group are one row. */
export function* toMovements(moves: readonly Move[], opening: bigint, grouping?: Grouping): Generator<void, Movement[]> {
  const rows: Movement[] = [];
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
      same.row.isPart = same.row.units !== part.whole;
      for (const { row } of open.slice(open.indexOf(same))) row.balance += units;
      continue;
    }
    const kind = isTransfer ? 'transfer' : part.kind;
    const row: Movement = { entry: part.entry, kind, date, units, balance, group: key, isPart: false, against };
    if (kind === 'payment') row.isPart = units !== part.whole;
    rows.push(row);
    if (part.kind === 'payment' && !isTransfer) open.push({ row, key });
  }
  return rows;
}
