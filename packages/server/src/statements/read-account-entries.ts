import { sql } from 'kysely';
import type { StatementEntry } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import type { AccountScope } from './account-scope.ts';
import { toEntry, type AppliedRow, type EntryRow } from './read-entries.ts';

/** What a payment or a credit note has settled. */
interface AllocationRow {
  id: number;
  payment_id: string | null;
  credit_note_id: string | null;
  document_id: string;
  amount: string;
}

/** Entries by id; payments and documents by themselves, as nothing says that their ids differ. */
interface EntryRows {
  documents: Map<string, EntryRow>;
  payments: Map<string, EntryRow>;
}

async function readRows(db: Database, { customers, today }: AccountScope): Promise<EntryRows & { allocations: AllocationRow[] }> {
  const ids = sql`${customers.map(({ id }) => id)}::text[]`;
  const isThere = sql`customer_id = any (${ids}) and issue_date <= ${today}::date`;
  const documents = await sql<EntryRow>`
    select id, customer_id, (kind = 'creditNote')::int as rank, number, issue_date as date, due_date, currency, payable as amount, open,
      category, contract_number, null as state, null as applied
    from document where ${isThere}`.execute(db);
  const payments = await sql<EntryRow>`
    select id, customer_id, 2 as rank, number, date, null as due_date, currency, -amount as amount, null as open,
      null as category, null as contract_number, state, null as applied
    from payment where customer_id = any (${ids}) and (date <= ${today}::date or state = 'pending')`.execute(db);
  const allocations = await sql<AllocationRow>`
    select id, payment_id, credit_note_id, document_id, amount from allocation
    where document_id in (select id from document where ${isThere})`.execute(db);
  const byId = (rows: readonly EntryRow[]): Map<string, EntryRow> => new Map(rows.map((row) => [row.id, row]));
  return { documents: byId(documents.rows), payments: byId(payments.rows), allocations: allocations.rows };
}

/** Gives each entry what it has settled, in the order in which it did. */
function addApplied({ documents, payments }: EntryRows, allocations: AllocationRow[]): void {
  allocations.sort((a, b) => a.id - b.id);
  for (const { payment_id: payment, credit_note_id: note, document_id: id, amount } of allocations) {
    const giver = payment === null ? documents.get(note ?? '') : payments.get(payment);
    const target = documents.get(id);
    if (!giver || !target || giver.currency !== target.currency) continue;
    const applied: AppliedRow = { id, number: target.number, amount };
    if (giver.applied) giver.applied.push(applied);
    else giver.applied = [applied];
  }
}

/**
 * All entries of an account up to today, in no order: the same as `readEntries` page by page, and several times as quick. Of one moment.
 */
export async function readAccountEntries(db: Database, account: AccountScope): Promise<StatementEntry[]> {
  if (account.customers.length === 0) return [];
  const { documents, payments, allocations } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => readRows(transaction, account));
  addApplied({ documents, payments }, allocations);
  const numbers = new Map(account.customers.map(({ id, number }) => [id, number]));
  const entries: StatementEntry[] = [];
  for (const rows of [documents, payments]) for (const row of rows.values()) entries.push(toEntry(row, numbers.get(row.customer_id) ?? ''));
  return entries;
}
