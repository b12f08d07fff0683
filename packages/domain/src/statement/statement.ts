import type { CalendarDate, StatementEntry } from '@csol/contract';
import { addDays } from '../dates.ts';
import { rescale } from '../decimal.ts';
import { parseDecimal } from '../money.ts';
import { finish, readAccount, type CurrencyAccount, type Part } from './account.ts';
import { addMove, chainMonths, createSums, sumGroups } from './groups.ts';
import { listMoves, toMovements, type Move } from './movements.ts';
import { chooseAccounts, createSelection, type Selection } from './selection.ts';
import { age, openOn, sumOpen } from './settlement.ts';
import type { Disagreement, Group, Proof, Statement, StatementDefinition, StatementSection, Unknown, UnappliedPayment } from './types.ts';

/** What a statement is made of, and of which day. */
export interface StatementInput {
  accounts: readonly CurrencyAccount[];
  definition: StatementDefinition;
  /** In the account's zone: what is pending, and what the back end says is open, are of this day. */
  today: CalendarDate;
}

/** The first move on or after a day. Moves come by date. */
function indexOf(moves: readonly Move[], day: CalendarDate): number {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.date ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sumOf = (moves: readonly Move[]): bigint => moves.reduce((sum, { units }) => sum + units, 0n);

function listPending({ pending }: CurrencyAccount, { isInside, hasPending }: Selection): UnappliedPayment[] {
  const found = new Map<string, UnappliedPayment>();
  for (const part of hasPending ? pending.filter(isInside) : []) {
    const known = found.get(part.entry.id);
    if (known) known.units += part.units;
    else found.set(part.entry.id, { entry: part.entry, units: part.units });
  }
  return [...found.values()];
}

function listUnknown({ links }: CurrencyAccount, { isInside, isComplete }: Selection, asOf: CalendarDate): Unknown[] {
  if (!isComplete) return [];
  return links.flatMap(({ from, to, number, units, on }) =>
    !to && on <= asOf && isInside(from) ? [{ entry: from.entry, number, units }] : [],
  );
}

function listDisagreements(open: ReadonlyMap<Part, bigint>, { isInside, isWanted }: Selection, scale: number): Disagreement[] {
  const found: Disagreement[] = [];
  for (const [part, made] of open) {
    const { entry, kind } = part;
    if (kind === 'payment' || !entry.open || !isInside(part) || !isWanted(part)) continue;
    const stated = rescale(parseDecimal(entry.open.amount), scale);
    if (stated !== made) found.push({ entry, stated, made });
  }
  return found;
}

/** A statement of one currency while it is made. */
interface Work {
  account: CurrencyAccount;
  selection: Selection;
  moves: readonly Move[];
  definition: StatementDefinition;
  until: CalendarDate;
}

function* prove(work: Work, balances: Record<Proof['which'], bigint>, asOfOpen: ReadonlyMap<Part, bigint>): Generator<void, Proof[]> {
  const { account, selection, definition, until } = work;
  const { period, asOf } = definition;
  if (!selection.isComplete) return [];
  const proofs: Proof[] = [];
  for (const [which, date] of [['opening', addDays(period.from, -1)], ['closing', until], ['asOf', asOf]] as const) {
    const open = date === asOf ? asOfOpen : yield* openOn(account, date);
    proofs.push({ which, date, moved: balances[which], open: yield* sumOpen(open, selection) });
  }
  return proofs;
}

function* groupsOf({ account, moves, selection, definition, until }: Work, opening: bigint): Generator<void, Group[]> {
  const { groupBy, period } = definition;
  if (!groupBy) return [];
  const groups = yield* sumGroups(account, { moves, selection, from: period.from, until, grouping: groupBy });
  return groupBy === 'month' ? chainMonths(groups, opening) : groups;
}

function* createSection(
  account: CurrencyAccount,
  { definition, today }: StatementInput,
  until: CalendarDate,
): Generator<void, StatementSection> {
  const { period, asOf, ageing: rule, groupBy } = definition;
  const selection = createSelection(definition);
  const moves = yield* listMoves(account, selection);
  const work: Work = { account, selection, moves, definition, until };
  const [first, next] = [indexOf(moves, period.from), indexOf(moves, addDays(until, 1))];
  const opening = sumOf(moves.slice(0, first));
  const within = moves.slice(first, next);
  const sums = { ...createSums(), opening, closing: opening };
  for (const move of within) addMove(sums, move, period.from);
  const later = sumOf(moves.slice(next, indexOf(moves, addDays(asOf, 1))));
  const balance = sums.closing + later;
  const open = yield* openOn(account, asOf);
  const isToday = asOf === today;
  return {
    currency: account.currency,
    scale: account.scale,
    sums,
    movements: yield* toMovements(account, within, opening, groupBy),
    later,
    balance,
    ...(yield* age(open, selection, asOf, rule)),
    pending: isToday ? listPending(account, selection) : [],
    groups: yield* groupsOf(work, opening),
    isComplete: selection.isComplete,
    proofs: yield* prove(work, { opening, closing: sums.closing, asOf: balance }, open),
    unknown: listUnknown(account, selection, asOf),
    disagreements: isToday ? listDisagreements(open, selection, account.scale) : [],
  };
}

/**
 * A statement of account, by currency. Yields now and then, so that whoever drives it can let the page breathe; see `finish()`.
 * @throws InvalidDateError where a date of the definition or of an entry is none
 */
export function* createStatementInSteps(input: StatementInput): Generator<void, Statement> {
  const { definition, accounts } = input;
  const { period, asOf } = definition;
  const until = period.to < asOf ? period.to : asOf;
  const sections: StatementSection[] = [];
  for (const account of chooseAccounts(accounts, definition)) sections.push(yield* createSection(account, input, until));
  return { definition, until, sections };
}

/** A statement of account out of entries, at once. @throws InvalidDateError, InvalidDecimalError */
export function createStatement(entries: Iterable<StatementEntry>, definition: StatementDefinition, today: CalendarDate): Statement {
  return finish(createStatementInSteps({ accounts: finish(readAccount(entries)), definition, today }));
}
