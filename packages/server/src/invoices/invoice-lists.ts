import { LRUCache } from 'lru-cache';
import type { InvoiceTotals } from '@csol/contract';
import type { Place } from '../cursor.ts';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { bisect } from './bisect.ts';
import { findExactMatches } from './exact-numbers.ts';
import type { InvoiceFilter } from './filter.ts';
import { dayNumber, type Ledger } from './ledger.ts';
import { LedgerStore } from './ledger-store.ts';
import { comparePlaces, placeOf } from './order.ts';
import { CurrencySums, select, type Selection } from './selection.ts';
import { dateKeys, dependsOnDay, type SortKey } from './sort-fields.ts';

/** Which documents, in which order, from where. */
export interface ListQuestion {
  customers: readonly KnownCustomer[];
  filter: InvoiceFilter;
  keys: readonly SortKey[];
  limit: number;
  /** The page starts behind this place. */
  after?: Place;
  /** Today's date in a time zone. */
  todayIn: (timeZone: string) => string;
  /** The date in a time zone by which statuses are sorted; today's unless told. */
  sortDayIn?: (timeZone: string) => string;
}

/** A page of a list, by ids. */
export interface ListAnswer {
  ids: string[];
  /** Where the page ends, if another one follows. */
  end?: Place;
  count: number;
  totals: InvoiceTotals[];
}

/** The sorted matches of one customer, read from a place on. */
interface Run {
  customer: KnownCustomer;
  ledger: Ledger;
  /** Those of the question, as of the customer's day. */
  keys: readonly SortKey[];
  selection: Selection;
}

/** A run that is still to be selected. */
interface Plan extends Omit<Run, 'selection'> {
  today: number;
  /** Names what is selected, out of which ledger. */
  name: string;
  selection: Selection | undefined;
}

/** Row numbers that are remembered at most, over all selections: 32 MB. */
const MAX_ROWS = 8_000_000;

/** Answers lists of documents out of ledgers, and remembers what it has selected. */
export class InvoiceLists {
  readonly #db: Database;
  readonly #ledgers: LedgerStore;
  readonly #selections: LRUCache<string, Selection>;
  /** A selection names rows of one very ledger, so each ledger has a name that no other ever gets. */
  readonly #names = new WeakMap<Ledger, number>();
  #lastName = 0;

  constructor(db: Database, { maxDocuments, maxRows = MAX_ROWS }: { maxDocuments?: number; maxRows?: number } = {}) {
    this.#db = db;
    this.#ledgers = new LedgerStore(db, maxDocuments);
    // A filter can name thousands of characters, and is kept with what it has found.
    const sizeCalculation = ({ rows }: Selection, name: string): number => Math.min(rows.length + 64 + (name.length >> 1), maxRows);
    this.#selections = new LRUCache({ maxSize: maxRows, sizeCalculation });
  }

  /** Answers a question as of the customers' revisions, or newer. */
  async answer(question: ListQuestion): Promise<ListAnswer> {
    const ledgers = await this.#ledgers.find(question.customers);
    const list = JSON.stringify([question.filter, question.keys]);
    const plans = question.customers.map((customer, index) => this.#plan(customer, ledgers[index] as Ledger, question, list));
    const runs = await this.#select(plans, question.filter);
    return { ...takePage(runs, question), ...addUp(runs) };
  }

  #plan(customer: KnownCustomer, ledger: Ledger, question: ListQuestion, list: string): Plan {
    let ledgerName = this.#names.get(ledger);
    if (ledgerName === undefined) this.#names.set(ledger, (ledgerName = ++this.#lastName));
    const { timeZone } = customer;
    const today = dayNumber(question.todayIn(timeZone));
    const sortDay = dependsOnDay(question.keys) ? dayNumber((question.sortDayIn ?? question.todayIn)(timeZone)) : 0;
    const keys = dateKeys(question.keys, sortDay);
    const name = `${ledgerName} ${today} ${sortDay} ${list}`;
    return { customer, ledger, keys, today, name, selection: this.#selections.get(name) };
  }

  /**
   * Selects what nobody has selected before. What the database finds by numbers is asked for after the ledgers were read, so it is as
   * new as they are or newer, and goes with the ledger: every change of a line or a payment changes the revision of its document.
   */
  async #select(plans: readonly Plan[], filter: InvoiceFilter): Promise<Run[]> {
    const missing = plans.filter(({ selection }) => !selection);
    const { exact } = filter;
    const ids = missing.map(({ customer }) => customer.id);
    const found = exact && missing.length ? await findExactMatches(this.#db, ids, exact) : undefined;
    return plans.map((plan): Run => {
      const { customer, ledger, keys, today, name } = plan;
      const exactIds = exact && (found?.get(customer.id) ?? []);
      const selection = plan.selection ?? select(ledger, { filter, keys, today, exactIds });
      this.#selections.set(name, selection);
      return { customer, ledger, keys, selection };
    });
  }
}

/** Where a run goes on behind a place. */
function findStart({ customer, ledger, keys, selection: { rows } }: Run, after: Place): number {
  return bisect(0, rows.length, (at) => comparePlaces(placeOf(ledger, rows[at] ?? 0, keys, customer.number), after, keys) <= 0);
}

/** Merges the runs, which are sorted each, for as long as the page lasts. */
function takePage(runs: readonly Run[], { keys, limit, after }: ListQuestion): Pick<ListAnswer, 'ids' | 'end'> {
  const heads = runs.map((run) => ({ run, at: after ? findStart(run, after) : 0 }));
  const placeAt = ({ run, at }: (typeof heads)[number]): Place | undefined => {
    const row = run.selection.rows[at];
    return row === undefined ? undefined : placeOf(run.ledger, row, run.keys, run.customer.number);
  };
  const open = heads.flatMap((head) => {
    const place = placeAt(head);
    return place ? [{ head, place }] : [];
  });
  const places: Place[] = [];
  while (open.length && places.length <= limit) {
    const next = open.reduce((best, candidate) => (comparePlaces(candidate.place, best.place, keys) < 0 ? candidate : best));
    places.push(next.place);
    next.head.at++;
    const place = placeAt(next.head);
    if (place) next.place = place;
    else open.splice(open.indexOf(next), 1);
  }
  return { ids: places.slice(0, limit).map(({ id }) => id), ...(places.length > limit && { end: places[limit - 1] }) };
}

/** Counts and sums of all runs, per currency. */
function addUp(runs: readonly Run[]): Pick<ListAnswer, 'count' | 'totals'> {
  const all = new Map<string, CurrencySums>();
  for (const { selection } of runs) {
    for (const [currency, sums] of selection.sums) {
      const total = all.get(currency) ?? new CurrencySums();
      total.addSums(sums);
      all.set(currency, total);
    }
  }
  const totals = [...all].map(([currency, sums]) => sums.toTotals(currency)).sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { count: totals.reduce((sum, { count }) => sum + count, 0), totals };
}
