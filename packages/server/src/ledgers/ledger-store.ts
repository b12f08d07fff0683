import { LRUCache } from 'lru-cache';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { Ledger } from './ledger.ts';
import type { Entry, LedgerSource, Version } from './ledger-kind.ts';
import { inheritOrders } from './sorting.ts';

/** A ledger, and up to which change it is complete. */
interface KeptLedger<L> extends Version {
  ledger: L;
}

/** Rows that are kept in memory at most, over all customers: 250 to 450 MB. */
const MAX_ROWS = 1_000_000;

/**
 * Keeps ledgers between requests and brings them up to date by what has changed. A cache, no state: a ledger is good as long as its
 * customer's revision in the database says so, may be thrown away at any time, and processes side by side agree.
 */
export class LedgerStore<E extends Entry, L extends Ledger<E>> {
  readonly #db: Database;
  readonly #source: LedgerSource<E, L>;
  readonly #kept: LRUCache<string, KeptLedger<L>>;
  readonly #underWay = new Map<string, Promise<void>>();

  /** @param maxRows How many rows are kept at most; a larger customer is kept all the same, but alone. */
  constructor(db: Database, source: LedgerSource<E, L>, maxRows = MAX_ROWS) {
    this.#db = db;
    this.#source = source;
    this.#kept = new LRUCache({ maxSize: maxRows, sizeCalculation: ({ ledger }) => Math.min(ledger.size + 1, maxRows) });
  }

  /**
   * The ledgers of customers, each at least as new as the revision that comes with the customer.
   * @returns In the order of the customers.
   */
  async find(customers: readonly KnownCustomer[]): Promise<L[]> {
    // What was found is held here: looking it up once more at the end could miss what other customers have pushed out since.
    const found = new Map<string, L>();
    let missing = customers;
    while (missing.length) {
      for (const customer of missing) {
        const [kept, { generation, revision }] = [this.#kept.get(customer.id), this.#source.versionOf(customer)];
        if (kept?.generation === generation && kept.revision >= revision) found.set(customer.id, kept.ledger);
      }
      missing = missing.filter((customer) => !found.has(customer.id));
      if (missing.length) await this.#refresh(missing, found);
    }
    return customers.map((customer) => found.get(customer.id) ?? this.#source.createLedger());
  }

  /** Waits for the customers that somebody is reading already, and reads the others. */
  async #refresh(customers: readonly KnownCustomer[], found: Map<string, L>): Promise<void> {
    const waits = customers.flatMap((customer) => this.#underWay.get(customer.id) ?? []);
    const own = customers.filter((customer) => !this.#underWay.has(customer.id));
    if (own.length) {
      const reading = this.#read(own, found).finally(() => {
        for (const { id } of own) this.#underWay.delete(id);
      });
      for (const { id } of own) this.#underWay.set(id, reading);
      waits.push(reading);
    }
    await Promise.all(new Set(waits));
  }

  async #read(customers: readonly KnownCustomer[], found: Map<string, L>): Promise<void> {
    const plans = customers.map((customer) => {
      const version = this.#source.versionOf(customer);
      const kept = this.#kept.get(customer.id);
      const isGood = kept?.generation === version.generation;
      const [ledger, revision] = isGood ? [kept.ledger, kept.revision] : [this.#source.createLedger(), -1];
      return { id: customer.id, version, ledger, revision };
    });
    const entries = new Map<string, E[]>(plans.map(({ id }) => [id, []]));
    const since = new Map(plans.map(({ id, revision }) => [id, revision]));
    for (const entry of await this.#source.readEntries(this.#db, since)) entries.get(entry.customerId)?.push(entry);
    for (const { id, version, ledger: earlier } of plans) {
      const changes = entries.get(id) ?? [];
      const ledger = earlier.with(changes);
      inheritOrders(ledger, earlier, changes.map((entry) => entry.id));
      this.#kept.set(id, { ledger, ...version });
      found.set(id, ledger);
    }
  }
}
