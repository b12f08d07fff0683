import type { Insertable } from 'kysely';
import type { CustomerTable, Database, DocumentTable } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';

/** A customer with whatever a test does not care about filled in; its id is `customer-<number>`. */
export async function insertCustomer(db: Database, number: string, more: Partial<Insertable<CustomerTable>> = {}): Promise<string> {
  const id = `customer-${number}`;
  const rest = { name: `Company ${number}`, country: 'BE', vat_number: null, address: jsonb([]), currency: 'EUR' };
  await db.insertInto('customer').values({ id, number, ...rest, ...more }).execute();
  return id;
}

/** What a test says of a document; the rest is filled in. */
export type DocumentDraft = Partial<Insertable<DocumentTable>> & { customer_id: string };

/** A row of an invoice over `gross` (100.00 unless told), of which `paid` and `credited` are gone. */
export function createDocument(draft: DocumentDraft): Insertable<DocumentTable> & { id: string } {
  const gross = draft.gross ?? '100.00';
  return {
    id: createPublicId(draft.kind === 'creditNote' ? 'crn' : 'inv'),
    kind: 'invoice',
    number: '2026-1',
    category: 'maintenance',
    issue_date: '2026-01-15',
    due_date: null,
    currency: 'EUR',
    net: gross,
    vat: '0',
    gross,
    payable: gross,
    open: draft.payable ?? gross,
    detail: jsonb({ seller: { name: 'Seller' }, buyer: { name: 'Buyer' } }),
    ...draft,
  };
}

/** Documents a statement: their parameters stay below what a statement may have. */
const BATCH = 1000;

/** Writes documents; returns their ids in the same order. */
export async function insertDocuments(db: Database, drafts: readonly DocumentDraft[]): Promise<string[]> {
  const rows = drafts.map(createDocument);
  for (let start = 0; start < rows.length; start += BATCH) {
    await db
      .insertInto('document')
      .values(rows.slice(start, start + BATCH))
      .execute();
  }
  return rows.map(({ id }) => id);
}
