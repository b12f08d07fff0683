import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { AmountColumn } from './amounts.ts';
import type { Ledger } from './ledger.ts';

/** How far what a customer has of one kind has come. */
export interface Version {
  /** Grows with every change. */
  revision: number;
  /** Another one once something has gone, of which no row tells. */
  generation: string;
}

/** What a ledger is told of one row. */
export interface Entry {
  id: string;
  customerId: string;
  /** The change that it was read as of. */
  version: number;
  /** What a search looks through, one thing a line. */
  text: string;
}

/** Something that is added up by currency. */
export interface Summed<L> {
  /** What it is called in the totals. */
  name: string;
  columnOf: (ledger: L) => AmountColumn;
  /** Whether a row counts; all do unless told. @param today `20260903`; a due date before it has passed. */
  counts?: (ledger: L, row: number, today: number) => boolean;
}

/** Where ledgers of a kind come from. */
export interface LedgerSource<E extends Entry, L extends Ledger<E>> {
  /** One without rows. */
  createLedger: () => L;
  versionOf: (customer: KnownCustomer) => Version;
  /** Reads what has changed since the revisions that are known, by customer; -1 is before everything. */
  readEntries: (db: Database, since: ReadonlyMap<string, number>) => Promise<E[]>;
}

/** What lists are made of: where its ledgers come from, and how they are filtered, sorted and added up. */
export interface LedgerKind<E extends Entry, L extends Ledger<E>, Filter> extends LedgerSource<E, L> {
  /** The rows that match a filter, in the order of their ids. @param ids Where `findIds` found some. */
  match: (ledger: L, filter: Filter, more: { today: number; ids?: readonly string[] | undefined }) => Int32Array;
  /** Asks the database for what is in no ledger: ids by customer, where a filter needs any. */
  findIds?: (db: Database, customerIds: readonly string[], filter: Filter) => Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  /** The field that sorts otherwise as the days go by, if one does. */
  dayField?: string;
  summed: readonly Summed<L>[];
}
