import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';

/** How long a look-up counts, in milliseconds. */
export const WINDOW_MS = 24 * 60 * 60_000;
/** How many guests' worth of invoices of one customer may be looked up within the window, from wherever. */
const GUESTS_OF_A_CUSTOMER = 10;

/**
 * What a look-up counts for. A guest is whoever has the cookie or a capability; since both can be thrown away, the network address
 * together with the customer number counts as well, and the customer number alone, ten times as far. All are hashes.
 */
export interface GuestKeys {
  guest: string;
  addressAndCustomer: string;
  customer: string;
}

/** What has been seen already. */
export interface Seen {
  /** Ids of invoices that this guest may see again. */
  documents: ReadonlySet<string>;
  /** Whether a further one is too many, as far as what was seen before tells. */
  isExhausted: boolean;
}

/** Lets the look-ups of one guest, and with one customer number, take turns until the transaction ends: twins would both be the last. */
export async function lockGuest(transaction: Database, { guest, customer }: GuestKeys): Promise<void> {
  for (const key of [guest, customer].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
}

/** Reads what was seen within the window. Tells nothing of the document that is asked for, so that it may decide before it is found. */
export async function readSeen(db: Database, keys: GuestKeys, now: Date): Promise<Seen> {
  const rows = await db
    .selectFrom('guest_look_up')
    .select(['key', 'document_id', 'country_limit'])
    .where('key', 'in', Object.values(keys))
    .where('seen_at', '>', new Date(now.getTime() - WINDOW_MS).toISOString())
    .execute();
  const isFull = (key: string, guests: number): boolean => {
    const mine = rows.filter((row) => row.key === key);
    return mine.length > 0 && mine.length >= guests * Math.min(...mine.map((row) => row.country_limit));
  };
  return {
    documents: new Set(rows.filter(({ key }) => key !== keys.customer).map((row) => row.document_id)),
    isExhausted: isFull(keys.guest, 1) || isFull(keys.addressAndCustomer, 1) || isFull(keys.customer, GUESTS_OF_A_CUSTOMER),
  };
}

/** Notes that an invoice has been seen. @returns How many more different ones this guest may see. */
export async function noteSeen(
  db: Database,
  keys: GuestKeys,
  { documentId, limit }: { documentId: string; limit: number },
  now: Date,
): Promise<number> {
  const renew = { seen_at: now.toISOString(), country_limit: limit };
  const rows = [keys.guest, keys.addressAndCustomer, keys.customer].map((key) => ({ key, document_id: documentId, ...renew }));
  const forgotten = new Date(now.getTime() - WINDOW_MS).toISOString();
  await db
    .insertInto('guest_look_up')
    .values(rows)
    // What is seen again within the window does not begin to count anew.
    .onConflict((conflict) => conflict.columns(['key', 'document_id']).doUpdateSet(renew).where('guest_look_up.seen_at', '<=', forgotten))
    .execute();
  return countRemaining(db, keys, limit, now);
}

/** How many different invoices this guest may still see. @param limit The country's. */
export async function countRemaining(
  db: Database,
  keys: Pick<GuestKeys, 'guest'> & Partial<GuestKeys>,
  limit: number,
  now: Date,
): Promise<number> {
  const own = [keys.guest, ...(keys.addressAndCustomer === undefined ? [] : [keys.addressAndCustomer])];
  const { count } = await db
    .selectFrom('guest_look_up')
    .select(sql<number>`count(distinct document_id)::integer`.as('count'))
    .where('key', 'in', own)
    .where('seen_at', '>', new Date(now.getTime() - WINDOW_MS).toISOString())
    .executeTakeFirstOrThrow();
  return Math.max(0, limit - count);
}
