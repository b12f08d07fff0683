import { LRUCache } from 'lru-cache';
import type { Place } from '../cursor.ts';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { bisect } from './bisect.ts';
import { dayNumber, type AnyLedger, type Ledger } from './ledger.ts';
import type { Entry, LedgerKind } from './ledger-kind.ts';
import { LedgerStore } from './ledger-store.ts';
import { ListItems, type ItemSource, type ListedRow } from './list-items.ts';
import { dateKeys, type SortKey } from './sort-key.ts';
import { comparePlaces, placeOf, sortRows } from './sorting.ts';
import { addUp, CurrencySums } from './sums.ts';

/** Which rows, in which order, from where. */
export interface ListQuestion<Filter> {
  customers: readonly KnownCustomer[];
  filter: Filter;
  keys: readonly SortKey[];
  limit: number;
  /** The page starts behind this place. */
  after?: Place;
  /** Today's date in a time zone; missing where nothing depends on it. */
  todayIn?: (timeZone: string) => string;
  /** The date in a time zone by which is sorted what depends on the day; today's unless told. */
  sortDayIn?: (timeZone: string) => string;
}

/** A page of a list, without what it shows of each row; see `ListItems`. */
export interface ListAnswer<Totals> {
  rows: ListedRow[];
  /** Where the page ends, if another one follows. */
  end?: Place;
  count: number;
  totals: Totals[];
}

/** The rows of one customer that match a filter, sorted, with their sums. */
interface Selection {
  /** Rows of the ledger that it was made from. */
  rows: Int32Array;
  /** By currency. */
  sums: ReadonlyMap<string, CurrencySums>;
}

/** The sorted matches of one customer, read from a place on. */
interface Run<L = AnyLedger> {
  customer: KnownCustomer;
  ledger: L;
  /** Those of the question, as of the customer's day. */
  keys: readonly SortKey[];
  selection: Selection;
}

/** A run that is still to be selected. */
interface Plan<L> extends Omit<Run<L>, 'selection'> {
  today: number;
  /** Names what is selected, out of which ledger. */
  name: string;
  selection: Selection | undefined;
}

/** Row numbers that are remembered at most, over all selections: 32 MB. */
const MAX_SELECTED = 8_000_000;

/** Answers lists of one kind out of ledgers, and remembers what it has selected. */
export class LedgerLists<E extends Entry, L extends Ledger<E>, Filter, Totals, Row extends { id: string }> {
  /** What the lists show. */
  readonly items: ListItems<Row>;
  readonly #db: Database;
  readonly #kind: LedgerKind<E, L, Filter>;
  readonly #ledgers: LedgerStore<E, L>;
  readonly #selections: LRUCache<string, Selection>;
  /** A selection names rows of one very ledger, so each ledger has a name that no other ever gets. */
  readonly #names = new WeakMap<L, number>();
  #lastName = 0;

  /** @param maxRows How many rows are remembered at most; see `LedgerStore`. */
  constructor(db: Database, kind: LedgerKind<E, L, Filter> & ItemSource<Row>, maxRows?: number) {
    this.items = new ListItems(db, kind);
    this.#db = db;
    this.#kind = kind;
    this.#ledgers = new LedgerStore(db, kind, maxRows);
    // A filter can name thousands of characters, and is kept with what it has found.
    const sizeCalculation = ({ rows }: Selection, name: string): number => Math.min(rows.length + 64 + (name.length >> 1), MAX_SELECTED);
    this.#selections = new LRUCache({ maxSize: MAX_SELECTED, sizeCalculation });
  }

  /** Answers a question as of the customers' revisions, or newer. */
  async answer(question: ListQuestion<Filter>): Promise<ListAnswer<Totals>> {
    const ledgers = await this.#ledgers.find(question.customers);
    const list = JSON.stringify([question.filter, question.keys]);
    const plans = question.customers.map((customer, index) => this.#plan(customer, ledgers[index] as L, question, list));
    const runs = await this.#select(plans, question.filter);
    return { ...takePage(runs, question), ...this.#addUp(runs) };
  }

  #plan(customer: KnownCustomer, ledger: L, question: ListQuestion<Filter>, list: string): Plan<L> {
    let ledgerName = this.#names.get(ledger);
    if (ledgerName === undefined) this.#names.set(ledger, (ledgerName = ++this.#lastName));
    const { dayField } = this.#kind;
    const dayBy = (dayIn = question.todayIn): number => (dayIn ? dayNumber(dayIn(customer.timeZone)) : 0);
    const today = dayBy();
    const sortDay = question.keys.some(({ field }) => field === dayField) ? dayBy(question.sortDayIn) : 0;
    const keys = dateKeys(question.keys, dayField, sortDay);
    const name = `${ledgerName} ${today} ${sortDay} ${list}`;
    return { customer, ledger, keys, today, name, selection: this.#selections.get(name) };
  }

  /**
   * Selects what nobody has selected before. What the database is asked for is asked for after the ledgers were read, so it is as new as
   * they are or newer, and goes with the ledger: every change of a part changes the revision of what it is a part of.
   */
  async #select(plans: readonly Plan<L>[], filter: Filter): Promise<Run<L>[]> {
    const missing = plans.filter(({ selection }) => !selection).map(({ customer }) => customer.id);
    const found = missing.length ? await this.#kind.findIds?.(this.#db, missing, filter) : undefined;
    return plans.map(({ name, today, selection: known, ...rest }): Run<L> => {
      const ids = found && (found.get(rest.customer.id) ?? []);
      const selection = known ?? this.#selectAnew(rest, filter, { today, ids });
      this.#selections.set(name, selection);
      return { ...rest, selection };
    });
  }

  #selectAnew(
    { ledger, keys }: Pick<Run<L>, 'ledger' | 'keys'>,
    filter: Filter,
    more: { today: number; ids: readonly string[] | undefined },
  ): Selection {
    const rows = this.#kind.match(ledger, filter, more);
    const sums = addUp(ledger, rows, this.#kind.summed, more.today);
    return { rows: sortRows(ledger, rows, keys), sums };
  }

  /** Counts and sums of all runs, per currency. */
  #addUp(runs: readonly Run<L>[]): Pick<ListAnswer<Totals>, 'count' | 'totals'> {
    const { summed } = this.#kind;
    const all = new Map<string, CurrencySums>();
    for (const { selection } of runs) {
      for (const [currency, sums] of selection.sums) {
        const total = all.get(currency) ?? new CurrencySums(summed.length);
        total.addSums(sums);
        all.set(currency, total);
      }
    }
    const names = summed.map(({ name }) => name);
    const inOrder = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
    const count = runs.reduce((sum, { selection: { rows } }) => sum + rows.length, 0);
    return { count, totals: inOrder.map(([currency, sums]) => sums.toTotals(currency, names) as Totals) };
  }
}

/** Where a run goes on behind a place. */
function findStart({ customer, ledger, keys, selection: { rows } }: Run, after: Place): number {
  return bisect(0, rows.length, (at) => comparePlaces(placeOf(ledger, rows[at] ?? 0, keys, customer.number), after, keys) <= 0);
}

/** A row of a run, and where it stands. */
interface Head {
  run: Run;
  at: number;
  row: number;
  place: Place;
}

/** What a run goes on with. */
function headOf(run: Run, at: number): Head | undefined {
  const row = run.selection.rows[at];
  return row === undefined ? undefined : { run, at, row, place: placeOf(run.ledger, row, run.keys, run.customer.number) };
}

/** Merges the runs, which are sorted each, for as long as the page lasts. */
function takePage(runs: readonly Run[], { keys, limit, after }: ListQuestion<unknown>): Pick<ListAnswer<unknown>, 'rows' | 'end'> {
  const open = runs.flatMap((run) => headOf(run, after ? findStart(run, after) : 0) ?? []);
  const taken: Head[] = [];
  while (open.length && taken.length <= limit) {
    const next = open.reduce((best, candidate) => (comparePlaces(candidate.place, best.place, keys) < 0 ? candidate : best));
    taken.push(next);
    const follower = headOf(next.run, next.at + 1);
    open.splice(open.indexOf(next), 1, ...(follower ? [follower] : []));
  }
  const rows = taken.slice(0, limit).map(({ run: { customer, ledger }, row, place: { id } }): ListedRow => {
    return { id, version: ledger.versions[row] ?? 0, customer };
  });
  const end = taken.length > limit ? taken[limit - 1]?.place : undefined;
  return { rows, ...(end && { end }) };
}
