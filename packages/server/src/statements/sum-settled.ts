import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { PartColumns, SumScope } from './sum-scope.ts';

/** What had been settled by the three days, in one currency, among what was there. */
export interface SettledSums {
  currency: string;
  /** Of documents that are asked for, less what those that are credit notes have given. */
  open_0: string;
  open_1: string;
  open_2: string;
  /** By payments of the customers that are asked for. */
  paid_0: string;
  paid_1: string;
  paid_2: string;
}

/** What documents belong to. */
const columnsOf = (name: string): PartColumns => ({
  category: sql`${sql.ref(`${name}.category`)}`,
  contract: sql`coalesce(${sql.ref(`${name}.contract_number`)}, '')`,
  customer: sql`${sql.ref(`${name}.customer_id`)}`,
});

/** Each settlement from the day on which both sides are there: what of documents it takes, and what of payments. */
function settlements(scope: SumScope): RawBuilder<unknown> {
  const [taken, given] = [scope.inside(columnsOf('target')), scope.inside(columnsOf('note'))];
  const target = sql`target.customer_id = any (${scope.everybody}) and target.issue_date <= ${scope.days[2]}::date`;
  return sql`
    select target.currency, greatest(payment.date, target.issue_date) as date, case when ${taken} then allocation.amount end as amount,
      case when ${scope.ofCustomer(sql`payment.customer_id`)} then allocation.amount end as paid
    from allocation join payment on payment.id = allocation.payment_id
      join document as target on target.id = allocation.document_id and target.currency = payment.currency
    where payment.state = 'made' and payment.date <= ${scope.days[2]}::date and payment.customer_id = any (${scope.everybody}) and ${target}
    union all
    select target.currency, greatest(note.issue_date, target.issue_date),
      allocation.amount * (${taken}::int - ${given}::int), null
    from allocation join document as note on note.id = allocation.credit_note_id
      join document as target on target.id = allocation.document_id and target.currency = note.currency
    where allocation.credit_note_id is not null and note.issue_date <= ${scope.days[2]}::date
      and note.customer_id = any (${scope.everybody}) and ${target}`;
}

/** Adds up what had been settled by the three days: what the balances are proved by. */
export async function sumSettled(db: Database, scope: SumScope): Promise<SettledSums[]> {
  const { rows } = await sql<SettledSums>`
    select currency, ${scope.onDays(() => sql`amount`, (day) => sql`date <= ${day}`)},
      ${scope.onDays(() => sql`paid`, (day) => sql`date <= ${day}`, 'paid')}
    from (${settlements(scope)}) as settlements group by currency`.execute(db);
  return rows;
}
