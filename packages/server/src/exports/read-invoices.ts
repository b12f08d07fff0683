import { sql } from 'kysely';
import { createMoney } from '@csol/domain/money';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { SUMMARY_COLUMNS, toSummary } from '../invoices/summary.ts';
import type { ExportedInvoice } from './invoice-columns.ts';

/** What a table shows beside the row of the list. */
const MORE_COLUMNS = ['net', 'vat', 'paid', 'credited', 'reference_value', 'period_from', 'period_to'] as const;

function readRows(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('document')
    .innerJoin('customer', 'customer.id', 'document.customer_id')
    .select(SUMMARY_COLUMNS.map((column) => `document.${column}` as const))
    .select(MORE_COLUMNS.map((column) => `document.${column}` as const))
    .select(['customer.number as customerNumber', 'customer.name as customerName', 'customer.time_zone as timeZone'])
    .select(
      sql<string[] | null>`(select jsonb_agg(distinct serial order by serial) from document_line line,
        jsonb_array_elements_text(line.serial_numbers) as serial where line.document_id = document.id)`.as('serialNumbers'),
    )
    .where('document.id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

/** A document, and whose it is. */
export interface ReadInvoice extends ExportedInvoice {
  customer: Pick<KnownCustomer, 'number' | 'name' | 'timeZone'>;
}

/**
 * Documents for a table, in the order of the ids; one that has gone meanwhile is left out.
 * @param todayIn Today's date in a time zone: what is overdue hangs on it.
 */
export async function readInvoices(db: Database, ids: readonly string[], todayIn: (timeZone: string) => string): Promise<ReadInvoice[]> {
  const rows = await readRows(db, ids);
  const byId = new Map(
    rows.map((row): [string, ReadInvoice] => {
      const customer = { number: row.customerNumber, name: row.customerName, timeZone: row.timeZone };
      const money = (amount: string) => createMoney(amount, row.currency);
      const invoice: ReadInvoice = {
        customer,
        summary: toSummary(row, customer, todayIn(row.timeZone)),
        net: money(row.net),
        vat: money(row.vat),
        paid: money(row.paid),
        credited: money(row.credited),
        reference: row.reference_value,
        period: { ...(row.period_from !== null && { from: row.period_from }), ...(row.period_to !== null && { to: row.period_to }) },
        serialNumbers: row.serialNumbers ?? [],
      };
      return [row.id, invoice];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
