import type { CalendarDate, StatementEntry } from '@csol/contract';
import { addDays } from '../dates.ts';
import { readAccount, toUnits, type CurrencyAccount } from './account.ts';
import { addMove, chainMonths, close, createSums, sumGroups } from './groups.ts';
import { listMoves, toMovements, type Move } from './movements.ts';
import { chooseAccounts, createSelection, type Selection } from './selection.ts';
import { age, openOn, sumOpenOn } from './settlement.ts';
import { finish, SLICE } from './steps.ts';
import type {
  Disagreement,
  Proof,
  Statement,
  StatementDefinition,
  StatementSection,
  Sums,
  Unknown,
  UnappliedPayment,
} from './types.ts';

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

function listPending({ pending }: CurrencyAccount, { isInside, hasPending }: Selection): UnappliedPayment[] {
  const found = new Map<string, UnappliedPayment>();
  for (const part of hasPending ? pending.filter(isInside) : []) {
    const known = found.get(part.entry.id);
    if (known) known.units += part.units;
    else found.set(part.entry.id, { entry: part.entry, units: part.units });
  }
  return [...found.values()];
}

function* listUnknown({ links }: CurrencyAccount, { isInside, isComplete }: Selection, asOf: CalendarDate): Generator<void, Unknown[]> {
  const found: Unknown[] = [];
  let n = 0;
  for (const { from, to, number, units, on } of isComplete ? links : []) {
    if (!to && on <= asOf && isInside(from)) found.push({ entry: from.entry, number, units });
    if (++n % SLICE === 0) yield;
  }
  return found;
}

function* listDisagreements(
  { parts, scale }: CurrencyAccount,
  open: readonly bigint[],
  { isInside, isWanted }: Selection,
): Generator<void, Disagreement[]> {
  const found: Disagreement[] = [];
  let n = 0;
  for (const made of open) {
    const part = parts[n];
    if (++n % SLICE === 0) yield;
    if (!part || part.kind === 'payment' || !part.entry.open || !isInside(part) || !isWanted(part)) continue;
    const stated = toUnits(part.entry.open.amount, scale);
    if (stated !== made) found.push({ entry: part.entry, stated, made });
  }
  return found;
}

/** What a statement holds, however it is divided. */
interface Whole {
  selection: Selection;
  moves: readonly Move[];
  /** Those of the period. */
  within: readonly Move[];
  section: Omit<StatementSection, 'movements' | 'groups'>;
}

/** Adds up what moved before, in and after the period. */
function* sumMoves(moves: readonly Move[], from: CalendarDate, until: CalendarDate): Generator<void, { sums: Sums; later: bigint }> {
  const sums = createSums();
  let [later, n] = [0n, 0];
  for (const move of moves) {
    if (move.date > until) later += move.units;
    else addMove(sums, move, from);
    if (++n % SLICE === 0) yield;
  }
  return { sums: close(sums), later };
}

/** Reckons each balance a second time, by what is open. @param total What is open on the as-of date, document by document. */
function* prove(
  account: CurrencyAccount,
  selection: Selection,
  balances: readonly (Pick<Proof, 'which' | 'date' | 'moved'> & { total?: bigint })[],
): Generator<void, Proof[]> {
  if (!selection.isComplete) return [];
  const open = yield* sumOpenOn(account, selection, balances.map(({ date }) => date));
  return balances.map(({ total, ...balance }, at) => ({ ...balance, open: total ?? open[at] ?? 0n }));
}

function* createWhole(account: CurrencyAccount, { definition, today }: StatementInput, until: CalendarDate): Generator<void, Whole> {
  const { period, asOf } = definition;
  const { currency, scale } = account;
  const selection = createSelection(definition);
  const moves = yield* listMoves(account, selection);
  const [first, next] = [indexOf(moves, period.from), indexOf(moves, addDays(until, 1))];
  const { sums, later } = yield* sumMoves(moves.slice(0, indexOf(moves, addDays(asOf, 1))), period.from, until);
  const balance = sums.closing + later;
  const open = yield* openOn(account, asOf);
  const isToday = asOf === today;
  const aged = yield* age(account, open, selection, definition);
  const proofs = yield* prove(account, selection, [
    { which: 'opening', date: addDays(period.from, -1), moved: sums.opening },
    { which: 'closing', date: until, moved: sums.closing },
    { which: 'asOf', date: asOf, moved: balance, total: aged.ageing.total },
  ]);
  const unknown = yield* listUnknown(account, selection, asOf);
  const disagreements = isToday ? yield* listDisagreements(account, open, selection) : [];
  const pending = isToday ? listPending(account, selection) : [];
  const { isComplete } = selection;
  const section = { currency, scale, sums, later, balance, ...aged, pending, isComplete, proofs, unknown, disagreements };
  return { selection, moves, within: moves.slice(first, next), section };
}

/** The last statements of each account: when somebody groups one anew, only how it is divided changes. A budget is the other one. */
const kept = new WeakMap<CurrencyAccount, Map<string, Whole>>();

/** Statements that are kept of an account. */
const MOST_KEPT = 2;

function* findWhole(account: CurrencyAccount, input: StatementInput, until: CalendarDate): Generator<void, Whole> {
  const name = JSON.stringify([{ ...input.definition, groupBy: null, layout: null, currencies: null }, input.today]);
  const known = kept.get(account) ?? new Map<string, Whole>();
  const whole = known.get(name) ?? (yield* createWhole(account, input, until));
  // The latest is the last.
  known.delete(name);
  kept.set(account, known.set(name, whole));
  if (known.size > MOST_KEPT) known.delete([...known.keys()][0] ?? '');
  return whole;
}

function* createSection(account: CurrencyAccount, input: StatementInput, until: CalendarDate): Generator<void, StatementSection> {
  const { groupBy, period } = input.definition;
  const { selection, moves, within, section } = yield* findWhole(account, input, until);
  const { opening } = section.sums;
  const movements = yield* toMovements(within, opening, groupBy);
  if (!groupBy) return { ...section, movements, groups: [] };
  const groups = yield* sumGroups(account, { moves, selection, from: period.from, until, grouping: groupBy });
  return { ...section, movements, groups: groupBy === 'month' ? chainMonths(groups, opening) : groups };
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
