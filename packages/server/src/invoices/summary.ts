import { sql } from 'kysely';
import type { InvoiceSummary } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { KnownCustomer } from '../customers.ts';
import type { Database, DocumentTable } from '../db/schema.ts';
import { statusOf } from './status.ts';

/** The columns of a row of the list. */
export const SUMMARY_COLUMNS = [
  'id',
  'customer_id',
  'kind',
  'number',
  'category',
  'issue_date',
  'due_date',
  'currency',
  'gross',
  'open',
  'settlement',
  'disputed_since',
  'order_number',
  'purchase_order_number',
  'contract_number',
  'delivery_channel',
  'delivery_state',
  'delivery_at',
  'created_at',
  'changed_at',
  'revision',
] as const;

type ReadColumns<Column extends keyof DocumentTable> = {
  [Key in Column]: DocumentTable[Key] extends { readonly __select__: infer Value } ? Value : DocumentTable[Key];
};

/** A document as the list reads it. */
export type SummaryRow = ReadColumns<(typeof SUMMARY_COLUMNS)[number]>;

/** Where the e-invoice is, as far as that is known. */
function toDelivery({ delivery_channel: channel, delivery_state: state, delivery_at: at }: SummaryRow): Pick<InvoiceSummary, 'delivery'> {
  return channel && state ? { delivery: { channel, state, ...(at !== null && { at }) } } : {};
}

/**
 * What a row of the list shows.
 * @param today The date in the customer's time zone.
 */
export function toSummary(row: SummaryRow, customer: Pick<KnownCustomer, 'number' | 'name'>, today: string): InvoiceSummary {
  const facts = { kind: row.kind, settlement: row.settlement, isDisputed: row.disputed_since !== null, open: row.open };
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    category: row.category,
    customerNumber: customer.number,
    customerName: customer.name,
    issueDate: row.issue_date,
    ...(row.due_date !== null && { dueDate: row.due_date }),
    gross: createMoney(row.gross, row.currency),
    open: createMoney(row.open, row.currency),
    status: statusOf(facts, row.due_date !== null && row.due_date < today),
    ...(row.order_number !== null && { orderNumber: row.order_number }),
    ...(row.purchase_order_number !== null && { purchaseOrderNumber: row.purchase_order_number }),
    ...(row.contract_number !== null && { contractNumber: row.contract_number }),
    ...toDelivery(row),
    addedAt: row.created_at,
    changedAt: row.changed_at,
  };
}

/** Documents by id, in no order; one that has gone is left out. */
export async function readSummaryRows(db: Database, ids: readonly string[]): Promise<SummaryRow[]> {
  return db
    .selectFrom('document')
    .select(SUMMARY_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}
