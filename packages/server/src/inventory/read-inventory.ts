import { sql } from 'kysely';
import type { InvoiceCategory } from '@csol/contract';
import { addDays, addMonths, startOfMonth, type DateRange } from '@csol/domain/dates';
import type { DocumentLine, InstalledMachine } from '@csol/domain/reconciliation';
import type { Database } from '../db/schema.ts';

/** Customer numbers by the ids of the customers. */
export type CustomerNumbers = ReadonlyMap<string, string>;

/** A period of which an end may be missing, as the contract writes it. */
function toPeriod(from: string | null, to: string | null): { from?: string; to?: string } | undefined {
  if (from === null && to === null) return undefined;
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}

function readLineRows(db: Database, ids: readonly string[], categories: readonly InvoiceCategory[], { from, to }: DateRange) {
  // Whole months: a period may lack an end, which is then that of the month.
  const [first, last] = [startOfMonth(from), addDays(addMonths(startOfMonth(to), 1), -1)];
  const days = sql`line.period_from, line.period_to, document.period_from, document.period_to, document.issue_date`;
  const references = sql`select json_agg(number) from document_reference where document_id = document.id`;
  return db
    .selectFrom('document')
    .innerJoin('document_line as line', 'line.document_id', 'document.id')
    .select(['document.id', 'document.number', 'document.kind', 'document.category', 'document.customer_id', 'document.issue_date'])
    .select(['document.currency', 'document.period_from as document_from', 'document.period_to as document_to', 'line.net'])
    .select(['line.number as line_number', 'line.item_number', 'line.machine', 'line.contract_number', 'line.serial_numbers'])
    .select(['line.period_from', 'line.period_to'])
    .select(sql<string[] | null>`case when line.net < 0 then (${references}) end`.as('references'))
    .where('document.customer_id', 'in', ids)
    .where('document.category', 'in', categories)
    .where('line.serial_numbers', 'is not', null)
    // What gives back may have come at any time.
    .where(sql<boolean>`(line.net < 0 or (greatest(${days}) >= ${first}::date and least(${days}) <= ${last}::date))`)
    .execute();
}

/**
 * The lines that may bill a day of a period, and all that give back: some more than do, the domain says which.
 * @param categories At least one.
 */
export async function readLines(
  db: Database,
  customers: CustomerNumbers,
  categories: readonly InvoiceCategory[],
  period: DateRange,
): Promise<DocumentLine[]> {
  if (customers.size === 0) return [];
  const rows = await readLineRows(db, [...customers.keys()], categories, period);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    category: row.category,
    customerNumber: customers.get(row.customer_id) ?? '',
    issueDate: row.issue_date,
    lineNumber: row.line_number,
    net: { amount: row.net, currency: row.currency },
    serialNumbers: row.serial_numbers ?? [],
    itemNumber: row.item_number ?? undefined,
    machine: row.machine ?? undefined,
    contractNumber: row.contract_number ?? undefined,
    period: toPeriod(row.period_from, row.period_to),
    documentPeriod: toPeriod(row.document_from, row.document_to),
    references: row.references ?? undefined,
  }));
}

/** All machines that are or were installed. */
export async function readMachines(db: Database, customers: CustomerNumbers): Promise<InstalledMachine[]> {
  if (customers.size === 0) return [];
  const rows = await db.selectFrom('machine').selectAll().where('customer_id', 'in', [...customers.keys()]).execute();
  return rows.map((row) => ({
    customerNumber: customers.get(row.customer_id) ?? '',
    serialNumber: row.serial_number,
    machine: row.type_model,
    contractNumber: row.contract_number ?? undefined,
    installedOn: row.installed_on ?? undefined,
    removedOn: row.removed_on ?? undefined,
  }));
}
