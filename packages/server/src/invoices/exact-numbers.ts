import { sql, type RawBuilder } from 'kysely';
import type { InvoiceQuery } from '@csol/contract';
import type { Database } from '../db/schema.ts';

/** The filters by a whole number. What they look at is in no ledger: numbers of lines and payments are many, and rarely asked for. */
export const EXACT_FILTERS = ['orderNumber', 'purchaseOrderNumber', 'contractNumber', 'serialNumber', 'paymentNumber'] as const;

type ExactFilter = (typeof EXACT_FILTERS)[number];

/** Numbers that are asked for, without outer blanks; a document must have one out of each list. */
export type ExactNumbers = Readonly<Partial<Record<ExactFilter, readonly string[]>>>;

/** The numbers that a query asks for; `undefined` where it asks for none. */
export function readExactNumbers(query: InvoiceQuery): ExactNumbers | undefined {
  const asked = EXACT_FILTERS.flatMap((name) => {
    const values = query[name];
    return values ? [[name, [...new Set(values.map((value) => value.trim()))].sort()] as const] : [];
  });
  return asked.length ? Object.fromEntries(asked) : undefined;
}

/**
 * For each filter the ids of documents that have one of the keys, of any customer: a filter over the columns that the indexes of
 * `search-migration.ts` are made of.
 */
const SOURCES: Readonly<Record<ExactFilter, (keys: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  orderNumber: (keys) => sql`
    select id from document where lower(btrim(order_number)) = any(${keys})
    union all select document_id from document_line where lower(btrim(order_number)) = any(${keys})`,
  purchaseOrderNumber: (keys) => sql`select id from document where lower(btrim(purchase_order_number)) = any(${keys})`,
  contractNumber: (keys) => sql`
    select id from document where lower(btrim(contract_number)) = any(${keys})
    union all select document_id from document_line where lower(btrim(contract_number)) = any(${keys})`,
  serialNumber: (keys) => sql`select document_id from document_line where text_keys(serial_numbers) && ${keys}`,
  paymentNumber: (keys) => sql`
    select allocation.document_id from payment join allocation on allocation.payment_id = payment.id
    where lower(btrim(payment.number)) = any(${keys})`,
};

/**
 * The ids of the customers' documents that have the numbers.
 * @returns By customer, for those that have any; in no order.
 */
export async function findExactMatches(
  db: Database,
  customerIds: readonly string[],
  numbers: ExactNumbers,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const conditions = EXACT_FILTERS.flatMap((name) => {
    const values = numbers[name];
    // Letter case is the database's matter on both sides: it knows other letters than the language here, or none but ASCII.
    const keys = sql`array(select lower(btrim(value)) from unnest(${values ?? []}::text[]) as value)`;
    // As an array: PostgreSQL expects more matches of a list of keys than there are, and would rather go through all documents.
    return values ? [sql`id = any(array(${SOURCES[name](keys)}))`] : [];
  });
  const { rows } = await sql<{ id: string; customerId: string }>`
    select id, customer_id as "customerId" from document
    where customer_id = any(${customerIds}::text[]) and ${sql.join(conditions, sql` and `)}`.execute(db);
  const byCustomer = new Map<string, string[]>();
  for (const { id, customerId } of rows) {
    const ids = byCustomer.get(customerId) ?? [];
    byCustomer.set(customerId, ids);
    ids.push(id);
  }
  return byCustomer;
}
