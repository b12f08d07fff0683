import { LRUCache } from 'lru-cache';
import type { InvoiceTotals } from '@csol/contract';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { InvoiceFilter } from './filter.ts';
import { dayNumber, type Ledger } from './ledger.ts';
import { LedgerStore } from './ledger-store.ts';
import { comparePlaces, placeOf, type Place, type SortKey } from './order.ts';
import { CurrencySums, select, type Selection } from './selection.ts';

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
  selection: Selection;
}

/** Row numbers that are remembered at most, over all selections: 32 MB. */
const MAX_ROWS = 8_000_000;

/** Answers lists of documents out of ledgers, and remembers what it has selected. */
export class InvoiceLists {
  readonly #ledgers: LedgerStore;
  readonly #selections: LRUCache<string, Selection>;
  /** A selection names rows of one very ledger, so each ledger has a name that no other ever gets. */
  readonly #names = new WeakMap<Ledger, number>();
  #lastName = 0;

  constructor(db: Database, { maxDocuments, maxRows = MAX_ROWS }: { maxDocuments?: number; maxRows?: number } = {}) {
    this.#ledgers = new LedgerStore(db, maxDocuments);
    this.#selections = new LRUCache({ maxSize: maxRows, sizeCalculation: ({ rows }) => Math.min(rows.length + 64, maxRows) });
  }

  /** Answers a question as of the customers' revisions, or newer. */
  async answer(question: ListQuestion): Promise<ListAnswer> {
    const ledgers = await this.#ledgers.find(question.customers);
    const list = JSON.stringify([question.filter, question.keys]);
    const runs = question.customers.map((customer, index): Run => {
      const ledger = ledgers[index] as Ledger;
      return { customer, ledger, selection: this.#select(ledger, question, list, question.todayIn(customer.timeZone)) };
    });
    return { ...takePage(runs, question), ...addUp(runs) };
  }

  #select(ledger: Ledger, { filter, keys }: ListQuestion, list: string, today: string): Selection {
    let name = this.#names.get(ledger);
    if (name === undefined) this.#names.set(ledger, (name = ++this.#lastName));
    const key = `${name} ${today} ${list}`;
    let selection = this.#selections.get(key);
    if (!selection) this.#selections.set(key, (selection = select(ledger, filter, keys, dayNumber(today))));
    return selection;
  }
}

/** Where a run goes on behind a place. */
function findStart({ customer, ledger, selection: { rows } }: Run, keys: readonly SortKey[], after: Place): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = placeOf(ledger, rows[middle] ?? 0, keys, customer.number);
    if (comparePlaces(place, after, keys) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merges the runs, which are sorted each, for as long as the page lasts. */
function takePage(runs: readonly Run[], { keys, limit, after }: ListQuestion): Pick<ListAnswer, 'ids' | 'end'> {
  const heads = runs.map((run) => ({ run, at: after ? findStart(run, keys, after) : 0 }));
  const placeAt = ({ run, at }: (typeof heads)[number]): Place | undefined => {
    const row = run.selection.rows[at];
    return row === undefined ? undefined : placeOf(run.ledger, row, keys, run.customer.number);
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
