import { sql } from 'kysely';
import type { InvoiceTotals } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import type { LedgerKind } from '../ledgers/ledger-kind.ts';
import { LedgerLists } from '../ledgers/ledger-lists.ts';
import type { ItemSource } from '../ledgers/list-items.ts';
import { findExactMatches } from './exact-numbers.ts';
import { matchInvoices, type InvoiceFilter } from './filter.ts';
import { InvoiceLedger, type InvoiceEntry } from './invoice-ledger.ts';
import { DAY_FIELD } from './sort-fields.ts';
import { readSummaryRows, toSummary, type SummaryRow } from './summary.ts';

async function readEntries(db: Database, since: ReadonlyMap<string, number>): Promise<InvoiceEntry[]> {
  const { rows } = await sql<InvoiceEntry>`
    select d.id, d.customer_id as "customerId", d.revision as version, d.kind, d.number, d.category, d.currency,
      d.order_number as "orderNumber", d.purchase_order_number as "purchaseOrderNumber", d.delivery_state as delivery,
      d.issue_date as "issueDate", d.due_date as "dueDate", trim_scale(d.gross)::text as gross, trim_scale(d.open)::text as open,
      d.settlement, d.disputed_since is not null as "isDisputed",
      concat_ws(chr(10), d.number, d.order_number, d.purchase_order_number, d.reference_value,
        regexp_replace(d.reference_value, '[^0-9A-Za-z]', '', 'g')) as text
    from unnest(${[...since.keys()]}::text[], ${[...since.values()]}::bigint[]) as known (id, revision)
    join document d on d.customer_id = known.id and d.revision > known.revision`.execute(db);
  return rows;
}

const INVOICES: LedgerKind<InvoiceEntry, InvoiceLedger, InvoiceFilter> & ItemSource<SummaryRow> = {
  createLedger: () => new InvoiceLedger(),
  versionOf: (customer) => customer,
  readEntries,
  match: matchInvoices,
  findIds: (db, customerIds, { exact }) => exact && findExactMatches(db, customerIds, exact),
  dayField: DAY_FIELD,
  summed: [
    { name: 'gross', columnOf: ({ gross }) => gross },
    { name: 'open', columnOf: ({ open }) => open },
    {
      name: 'overdue',
      columnOf: ({ open }) => open,
      counts: ({ owed, due }, row, today) => owed[row] === 1 && (due[row] ?? 0) < today,
    },
  ],
  readRows: readSummaryRows,
  changeOf: ({ revision }) => revision,
  toItem: toSummary,
};

/** Answers lists of documents. */
export class InvoiceLists extends LedgerLists<InvoiceEntry, InvoiceLedger, InvoiceFilter, InvoiceTotals, SummaryRow> {
  /** @param maxDocuments How many documents are remembered at most; see `LedgerStore`. */
  constructor(db: Database, maxDocuments?: number) {
    super(db, INVOICES, maxDocuments);
  }
}
