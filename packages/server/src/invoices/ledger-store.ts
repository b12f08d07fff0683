import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { Ledger, type LedgerEntry } from './ledger.ts';
import { inheritOrders } from './order.ts';

/** A ledger, and up to which change it is complete. */
interface KeptLedger {
  ledger: Ledger;
  revision: number;
  generation: string;
}

interface EntryRow extends LedgerEntry {
  customerId: string;
}

/** Documents that are kept in memory at most, over all customers: about 250 MB. */
const MAX_DOCUMENTS = 1_000_000;

/** Reads what changed of some customers since the revisions that are known. -1 is before everything. */
async function readEntries(db: Database, since: ReadonlyMap<string, number>): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select d.id, d.customer_id as "customerId", d.kind, d.number, d.category, d.currency,
      d.order_number as "orderNumber", d.purchase_order_number as "purchaseOrderNumber", d.delivery_state as delivery,
      d.issue_date as "issueDate", d.due_date as "dueDate", trim_scale(d.gross)::text as gross, trim_scale(d.open)::text as open,
      d.settlement, d.disputed_since is not null as "isDisputed",
      concat_ws(chr(10), d.number, d.order_number, d.purchase_order_number, d.reference_value,
        regexp_replace(d.reference_value, '[^0-9A-Za-z]', '', 'g')) as text
    from unnest(${[...since.keys()]}::text[], ${[...since.values()]}::bigint[]) as known (id, revision)
    join document d on d.customer_id = known.id and d.revision > known.revision`.execute(db);
  return rows;
}

/**
 * Keeps ledgers between requests and brings them up to date by what has changed. A cache, no state: a ledger is good as long as its
 * customer's revision in the database says so, may be thrown away at any time, and processes side by side agree.
 */
export class LedgerStore {
  readonly #db: Database;
  readonly #kept: LRUCache<string, KeptLedger>;
  readonly #underWay = new Map<string, Promise<void>>();

  /** @param maxDocuments How many documents are kept at most; a larger customer is kept all the same, but alone. */
  constructor(db: Database, maxDocuments = MAX_DOCUMENTS) {
    this.#db = db;
    this.#kept = new LRUCache({ maxSize: maxDocuments, sizeCalculation: ({ ledger }) => Math.min(ledger.size + 1, maxDocuments) });
  }

  /**
   * The ledgers of customers, each at least as new as the revision that comes with the customer.
   * @returns In the order of the customers.
   */
  async find(customers: readonly KnownCustomer[]): Promise<Ledger[]> {
    // What was found is held here: looking it up once more at the end could miss what other customers have pushed out since.
    const found = new Map<string, Ledger>();
    let missing = customers;
    while (missing.length) {
      for (const customer of missing) {
        const kept = this.#kept.get(customer.id);
        if (kept?.generation === customer.generation && kept.revision >= customer.revision) found.set(customer.id, kept.ledger);
      }
      missing = missing.filter((customer) => !found.has(customer.id));
      if (missing.length) await this.#refresh(missing, found);
    }
    return customers.map((customer) => found.get(customer.id) ?? Ledger.empty());
  }

  /** Waits for the customers that somebody is reading already, and reads the others. */
  async #refresh(customers: readonly KnownCustomer[], found: Map<string, Ledger>): Promise<void> {
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

  async #read(customers: readonly KnownCustomer[], found: Map<string, Ledger>): Promise<void> {
    const before = customers.map(({ id, generation }) => {
      const kept = this.#kept.get(id);
      return kept?.generation === generation ? kept : { ledger: Ledger.empty(), revision: -1, generation };
    });
    const since = new Map(customers.map(({ id }, index) => [id, before[index]?.revision ?? -1]));
    const entries = new Map<string, LedgerEntry[]>(customers.map(({ id }) => [id, []]));
    for (const entry of await readEntries(this.#db, since)) entries.get(entry.customerId)?.push(entry);
    for (const [index, { id, revision, generation }] of customers.entries()) {
      const earlier = before[index]?.ledger ?? Ledger.empty();
      const changes = entries.get(id) ?? [];
      const ledger = earlier.with(changes);
      inheritOrders(ledger, earlier, changes.map((entry) => entry.id));
      this.#kept.set(id, { ledger, revision, generation });
      found.set(id, ledger);
    }
  }
}
