import { LRUCache } from 'lru-cache';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { Version } from './ledger-kind.ts';

/** A row of a page: which one, as of which change, and whose. */
export interface ListedRow {
  id: string;
  version: number;
  customer: KnownCustomer;
}

/** Where the items of a list come from. */
export interface ItemSource<Row extends { id: string }> {
  versionOf: (customer: KnownCustomer) => Version;
  /** Rows by their ids, in any order; one that has gone is left out. */
  readRows: (db: Database, ids: readonly string[]) => Promise<Row[]>;
  /** The change that a row was read as of. */
  changeOf: (row: Row) => number;
  /** What a list shows of a row. @param today The date in the customer's time zone; empty where nothing depends on it. */
  toItem: (row: Row, customer: KnownCustomer, today: string) => object;
}

/** An item as JSON, and what it was made of. */
interface KeptItem {
  version: number;
  /** Names all of the customer that is in it. */
  context: string;
  text: string;
}

/** The date in a time zone. */
type TodayIn = (timeZone: string) => string;

/** Items that are kept at most: about 20 MB. */
const MAX_ITEMS = 20_000;

/**
 * Writes what lists show, and remembers it: to read the rows of a page and to make JSON of them takes longer than to find out which
 * they are. An item is good for one change of its row, so nobody has to tell this memory of changes.
 */
export class ListItems<Row extends { id: string }> {
  readonly #db: Database;
  readonly #source: ItemSource<Row>;
  readonly #kept = new LRUCache<string, KeptItem>({ max: MAX_ITEMS });

  constructor(db: Database, source: ItemSource<Row>) {
    this.#db = db;
    this.#source = source;
  }

  /** Items as JSON, in the order of the rows; one that has gone meanwhile is left out. */
  async write(rows: readonly ListedRow[], todayIn: TodayIn = () => ''): Promise<string[]> {
    const contexts = new Map<KnownCustomer, string>();
    const texts = new Map<string, string>();
    for (const { id, version, customer } of rows) {
      const context = contexts.get(customer) ?? this.#describe(customer, todayIn);
      contexts.set(customer, context);
      const kept = this.#kept.get(id);
      if (kept?.version === version && kept.context === context) texts.set(id, kept.text);
    }
    const missing = rows.filter(({ id }) => !texts.has(id));
    if (missing.length > 0) await this.#read(missing, contexts, texts, todayIn);
    return rows.flatMap(({ id }) => texts.get(id) ?? []);
  }

  #describe(customer: KnownCustomer, todayIn: TodayIn): string {
    return JSON.stringify([this.#source.versionOf(customer).generation, customer.number, customer.name, todayIn(customer.timeZone)]);
  }

  async #read(
    missing: readonly ListedRow[],
    contexts: ReadonlyMap<KnownCustomer, string>,
    texts: Map<string, string>,
    todayIn: TodayIn,
  ): Promise<void> {
    const { readRows, changeOf, toItem } = this.#source;
    const customers = new Map(missing.map(({ id, customer }) => [id, customer]));
    for (const row of await readRows(this.#db, [...customers.keys()])) {
      const customer = customers.get(row.id);
      if (!customer) continue;
      const text = JSON.stringify(toItem(row, customer, todayIn(customer.timeZone)));
      texts.set(row.id, text);
      this.#kept.set(row.id, { version: changeOf(row), context: contexts.get(customer) ?? '', text });
    }
  }
}
