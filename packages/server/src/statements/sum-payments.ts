import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { BandRow, OpenRow, PartColumns, SumScope } from './sum-scope.ts';

/** Payments that have come, by currency and group. `open` is what had settled nothing on the three days; see `isOpenOfAll`. */
export type PaymentSums = BandRow & OpenRow;

type Sql = RawBuilder<unknown>;

/** Whole payments: where neither categories nor contracts matter, all of a payment belongs together. */
async function sumWhole(db: Database, scope: SumScope): Promise<PaymentSums[]> {
  const columns: PartColumns = { category: sql`''`, contract: sql`''`, customer: sql`payment.customer_id` };
  const inside = scope.ofCustomer(columns.customer);
  const units = sql`case when ${inside} then -payment.amount end`;
  const { rows } = await sql<PaymentSums>`
    select payment.currency, case when ${inside} then ${scope.key(columns, sql`payment.date`)} else '' end as key,
      ${scope.bands(sql`payment.date`, units)}, ${scope.onDays(() => units, (day) => sql`payment.date <= ${day}`)}
    from payment
    where payment.customer_id = any (${scope.everybody}) and payment.state = 'made' and payment.date <= ${scope.today}
    group by 1, 2`.execute(db);
  return rows;
}

/** Parts of payments that are asked for: what has settled a document, which is the document's category's and contract's, and the rest. */
function partsOf(scope: SumScope, state: 'made' | 'pending'): Sql {
  const columns: PartColumns = {
    category: sql`document.category`,
    contract: sql`coalesce(document.contract_number, '')`,
    customer: sql`payment.customer_id`,
  };
  const none: PartColumns = { ...columns, category: sql`''`, contract: sql`''` };
  const day = state === 'made' ? sql`payment.date <= ${scope.today}` : sql`true`;
  const ours = sql`payment.customer_id = any (${scope.everybody}) and payment.state = ${state} and ${day}`;
  const target = sql`document.customer_id = payment.customer_id`;
  const isKnown = sql`document.issue_date <= ${scope.today} and document.currency = payment.currency
    and (${target} or document.customer_id = any (${scope.everybody}))`;
  return sql`
    select payment.id, payment.currency, payment.date, ${scope.key(columns, sql`payment.date`)} as key, -allocation.amount as units,
      greatest(payment.date, document.issue_date) as settled_on
    from payment join allocation on allocation.payment_id = payment.id join document on document.id = allocation.document_id and ${isKnown}
    where ${ours} and ${scope.inside(columns)}
    union all
    select id, currency, date, key, units, 'infinity'::date from (
      select payment.id, payment.currency, payment.date, ${scope.key(none, sql`payment.date`)} as key,
        -payment.amount + coalesce(sum(allocation.amount) filter (where document.id is not null), 0) as units, count(document.id) as parts
      from payment left join allocation on allocation.payment_id = payment.id
        left join document on document.id = allocation.document_id and ${isKnown}
      where ${ours} and ${scope.inside(none)} group by payment.id
    ) as rest where units <> 0 or parts = 0`;
}

/** Payments part by part. Parts of one payment in one group count once. */
async function sumDivided(db: Database, scope: SumScope): Promise<PaymentSums[]> {
  const left = scope.days.map(
    (day, at) => sql`coalesce(sum(units) filter (where settled_on > ${day}::date), 0) as ${sql.ref(`left_${at}`)}`,
  );
  const { rows } = await sql<PaymentSums>`
    select currency, key, ${scope.bands(sql`date`, sql`units`)},
      ${scope.onDays((at) => sql.ref(`left_${at}`), (day) => sql`date <= ${day}`)}
    from (
      select id, currency, date, key, sum(units) as units, ${sql.join(left)} from (${partsOf(scope, 'made')}) as parts
      group by id, currency, date, key
    ) as payments group by currency, key`.execute(db);
  return rows;
}

/** Adds payments up that have come. */
export async function sumPayments(db: Database, scope: SumScope): Promise<PaymentSums[]> {
  return scope.isDivided ? sumDivided(db, scope) : sumWhole(db, scope);
}

/** What is on its way, by currency. */
export async function sumPending(db: Database, scope: SumScope): Promise<{ currency: string; units: string }[]> {
  const { rows } = await sql<{ currency: string; units: string }>`
    select currency, sum(units) as units from (${partsOf(scope, 'pending')}) as parts group by currency`.execute(db);
  return rows;
}

/** The currencies of all payments. */
export async function listPaymentCurrencies(db: Database, scope: SumScope): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select currency from payment where customer_id = any (${scope.everybody}) and (state = 'pending' or date <= ${scope.today})
    group by currency`.execute(db);
  return rows.map(({ currency }) => currency);
}
