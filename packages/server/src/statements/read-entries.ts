import { sql, type RawBuilder } from 'kysely';
import type { StatementEntry } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { Database, DocumentTable } from '../db/schema.ts';

/** The order of the kinds within a day. */
const RANK = { invoice: 0, creditNote: 1, payment: 2 } as const;

/** Where a page begins: behind this entry. */
export interface EntryPlace {
  date: string;
  rank: number;
  id: string;
}

/** Which entries of an account are asked for. */
export interface EntryQuestion {
  /** All customers of the account, by id: what is settled among them is told, and nothing of others. */
  account: readonly string[];
  /** Those of them that entries are asked of. */
  customerIds: readonly string[];
  /** The last day of documents and of payments that have come: `until`, or today where that is earlier. */
  day: string;
  /** The last day of payments that are on their way; missing for all of them. */
  until?: string | undefined;
}

/** What an entry has settled of a document. */
export interface AppliedRow {
  /** Id and number of the document. */
  id: string;
  number: string;
  amount: string;
}

/** A row of the union of documents and payments. */
export interface EntryRow {
  id: string;
  customer_id: string;
  rank: 0 | 1 | 2;
  number: string;
  date: string;
  due_date: string | null;
  currency: string;
  amount: string;
  open: string | null;
  category: DocumentTable['category'] | null;
  contract_number: string | null;
  state: 'made' | 'pending' | null;
  applied: AppliedRow[] | null;
}

/** Conditions on one customer's documents (`asked.id`), and on its payments. */
function conditionsOf({ day, until }: EntryQuestion): [documents: RawBuilder<unknown>, payments: RawBuilder<unknown>] {
  const pending = until === undefined ? sql`true` : sql`payment.date <= ${until}::date`;
  return [
    sql`document.customer_id = asked.id and document.issue_date <= ${day}::date`,
    sql`payment.customer_id = asked.id and (payment.date <= ${day}::date or (payment.state = 'pending' and ${pending}))`,
  ];
}

/** The same that begin behind a place. */
function isBehind(place: EntryPlace | undefined): [documents: RawBuilder<unknown>, payments: RawBuilder<unknown>] {
  if (!place) return [sql`true`, sql`true`];
  const { date, rank, id } = place;
  if (rank === RANK.payment) {
    return [sql`document.issue_date > ${date}::date`, sql`(payment.date, payment.id collate "C") > (${date}::date, ${id})`];
  }
  const isCredit = sql`${rank === RANK.creditNote}::boolean`;
  return [
    sql`(document.issue_date, document.kind = 'creditNote', document.id collate "C") > (${date}::date, ${isCredit}, ${id})`,
    sql`payment.date >= ${date}::date`,
  ];
}

/** What an entry has settled among the documents that are told of; of the same currency, as there is no rate for another one. */
const applied = ({ account, day }: EntryQuestion): RawBuilder<unknown> => sql`(
  select jsonb_agg(jsonb_build_object('id', settled.id, 'number', settled.number, 'amount', allocation.amount::text) order by allocation.id)
  from (
    select id, document_id, amount from allocation where payment_id = case when entry.rank = ${RANK.payment}::int then entry.id end
    union all
    select id, document_id, amount from allocation where credit_note_id = case when entry.rank < ${RANK.payment}::int then entry.id end
  ) as allocation join document as settled on settled.id = allocation.document_id
  where settled.customer_id = any (${[...account]}::text[]) and settled.issue_date <= ${day}::date
    and settled.currency = entry.currency
)`;

/** Entries behind a place, by date, kind and id; one statement, so that an entry and what it has settled are of one moment. */
export async function readEntries(
  db: Database,
  question: EntryQuestion,
  place: EntryPlace | undefined,
  limit: number,
): Promise<EntryRow[]> {
  const { customerIds } = question;
  if (customerIds.length === 0) return [];
  const [documents, payments] = conditionsOf(question);
  const [laterDocuments, laterPayments] = isBehind(place);
  // The first of each customer, and of these the first: an index has them by customer.
  const { rows } = await sql<EntryRow>`
    select entry.*, ${applied(question)} as applied from (
      select found.* from unnest(${[...customerIds]}::text[]) as asked (id) cross join lateral (
        (select id, customer_id, (kind = 'creditNote')::int as rank, number, issue_date as date, due_date, currency,
          payable as amount, open, category, contract_number, null as state
        from document where ${documents} and ${laterDocuments}
        order by issue_date, kind = 'creditNote', id collate "C" limit ${limit})
        union all
        (select id, customer_id, ${RANK.payment}::int, number, date, null, currency, -amount, null, null, null, state
        from payment where ${payments} and ${laterPayments}
        order by date, id collate "C" limit ${limit})
      ) as found order by found.date, found.rank, found.id collate "C" limit ${limit}
    ) as entry order by entry.date, entry.rank, entry.id collate "C"`.execute(db);
  return rows;
}

/** How many entries there are in all. */
export async function countEntries(db: Database, question: EntryQuestion): Promise<number> {
  const [documents, payments] = conditionsOf(question);
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(
      (select count(*) from document where ${documents}) + (select count(*) from payment where ${payments})
    ), 0)::bigint as count from unnest(${[...question.customerIds]}::text[]) as asked (id)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A row as the contract has it. @param customerNumber of its customer. */
export function toEntry(row: EntryRow, customerNumber: string): StatementEntry {
  const { id, rank, number, date, currency } = row;
  const kind = rank === RANK.payment ? 'payment' : rank === RANK.creditNote ? 'creditNote' : 'invoice';
  const entry: StatementEntry = { id, kind, number, date, amount: createMoney(row.amount, currency), customerNumber };
  if (row.state) entry.state = row.state;
  if (row.due_date) entry.dueDate = row.due_date;
  if (row.open !== null) entry.open = createMoney(row.open, currency);
  if (row.category) entry.category = row.category;
  if (row.contract_number) entry.contractNumber = row.contract_number;
  if (row.applied) entry.applied = row.applied.map((each) => ({ ...each, amount: createMoney(each.amount, currency).amount }));
  return entry;
}
