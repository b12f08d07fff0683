import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { BandRow, PartColumns, SumScope } from './sum-scope.ts';

/** What settlements moved over the border of what is asked for, and between groups. */
export interface TransferSums extends BandRow {
  /** Rows of a statement within the period: what goes over the border. */
  crossings: number;
}

const side = (name: string): PartColumns => ({
  category: sql.ref(`${name}_category`),
  contract: sql.ref(`${name}_contract`),
  customer: sql.ref(`${name}_customer`),
});

/** What credit notes have settled; and payments, where the customer of the one is not that of the other. */
function linksOf(scope: SumScope): RawBuilder<unknown> {
  const payments = sql`
    union all
    select target.currency, greatest(payment.date, target.issue_date), allocation.amount,
      target.category, coalesce(target.contract_number, ''), payment.customer_id,
      target.category, coalesce(target.contract_number, ''), target.customer_id
    from allocation join payment on payment.id = allocation.payment_id join document as target on target.id = allocation.document_id
    where payment.state = 'made' and payment.date <= ${scope.today} and target.issue_date <= ${scope.today}
      and payment.customer_id <> target.customer_id and payment.currency = target.currency
      and payment.customer_id = any (${scope.everybody}) and target.customer_id = any (${scope.everybody})`;
  return sql`
    select target.currency, greatest(note.issue_date, target.issue_date) as date, allocation.amount,
      note.category as from_category, coalesce(note.contract_number, '') as from_contract, note.customer_id as from_customer,
      target.category as to_category, coalesce(target.contract_number, '') as to_contract, target.customer_id as to_customer
    from allocation join document as note on note.id = allocation.credit_note_id
      join document as target on target.id = allocation.document_id
    where allocation.credit_note_id is not null and note.issue_date <= ${scope.today} and target.issue_date <= ${scope.today}
      and note.currency = target.currency
      and note.customer_id = any (${scope.everybody}) and target.customer_id = any (${scope.everybody})
    ${scope.hasCustomers ? payments : sql``}`;
}

/** Adds up what settlements moved; nothing where a kind is left out, as there is no balance then. */
export async function sumTransfers(db: Database, scope: SumScope): Promise<TransferSums[]> {
  const { isComplete, isDivided, hasCustomers } = scope;
  if (!isComplete || !(isDivided || hasCustomers)) return [];
  const [from, to] = [side('from'), side('to')];
  const isMoved = sql`leaves <> enters or (leaves and enters and ${scope.hasBalances}::boolean and from_key <> to_key)`;
  const { rows } = await sql<TransferSums>`
    select currency, key, ${scope.bands(sql`date`, sql`units`)},
      count(*) filter (where is_crossing and date > ${scope.days[0]}::date and date <= ${scope.days[1]}::date) as crossings
    from (
      select links.currency, links.date, side.key, side.units, leaves <> enters as is_crossing
      from (
        select found.*, ${scope.inside(from)} as leaves, ${scope.inside(to)} as enters,
          ${scope.key(from, sql`date`)} as from_key, ${scope.key(to, sql`date`)} as to_key
        from (${linksOf(scope)}) as found
      ) as links cross join lateral (values (leaves, from_key, amount::numeric), (enters, to_key, -amount)) as side (is_inside, key, units)
      where side.is_inside and (${isMoved})
    ) as moves group by currency, key`.execute(db);
  return rows;
}
