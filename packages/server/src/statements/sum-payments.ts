import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import { ignoredOfPayments, ignoredOn } from './sum-facts.ts';
import type { BandRow, OpenRow, PartColumns, SumScope } from './sum-scope.ts';

/** Payments that have come, by currency and group. `open` is what they come to on the three days, before anything is settled with them. */
export type PaymentSums = BandRow & OpenRow;

type Sql = RawBuilder<unknown>;

/** What is left of a payment belongs to no category and no contract. */
const REST: PartColumns = { category: sql`''`, contract: sql`''`, customer: sql`customer_id` };

/** A part belongs where its document does, but for the customer. */
const PART: PartColumns = { category: sql`from_category`, contract: sql`from_contract`, customer: sql`from_customer` };

/** Sums of rows that have `currency`, `key`, `date`, `units` and `rows`. */
async function sumRows(db: Database, scope: SumScope, source: Sql): Promise<PaymentSums[]> {
  const { rows } = await sql<PaymentSums>`
    select currency, key, ${scope.bands(sql`date`, sql`units`, sql`rows`)}, ${scope.onDays(() => sql`units`, (day) => sql`date <= ${day}`)}
    from ${source} as payments group by currency, key`.execute(db);
  return rows;
}

/** Whole payments: where neither categories nor contracts matter, all of a payment belongs together. */
const wholeOf = (scope: SumScope): Sql => sql`(
  select currency, ${scope.key(REST, sql`date`)} as key, date, units, items as rows from statement_item_day
  where kind = 'payment' and customer_id = any (${scope.everybody}) and date <= ${scope.today} and ${scope.ofCustomer(REST.customer)}
)`;

/** Payments of which something does not count: what they are divided into is not what they would be otherwise. */
const specialOf = (scope: SumScope): Sql => sql`(
  select from_id from ${ignoredOn(scope, scope.today)} as ignored where is_payment and from_customer = any (${scope.everybody}))`;

/** Parts, one by one: those of one payment in one group are one row. @param among Ids of the payments; all of them unless told. */
function partsOf(scope: SumScope, among?: Sql): Sql {
  const isAmong = (id: Sql): Sql => (among ? sql`${id} in ${among}` : sql`true`);
  const counts = sql`is_payment and from_customer = any (${scope.everybody}) and to_customer = any (${scope.everybody})`;
  return sql`(
    select currency, key, date, sum(units) as units, 1 as rows from (
      select from_id as id, currency, ${scope.key(PART, sql`from_date`)} as key, from_date as date, -amount as units from statement_link
      where ${counts} and date <= ${scope.today} and ${scope.inside(PART)} and ${isAmong(sql`from_id`)}
      union all
      select id, currency, ${scope.key(REST, sql`date`)}, date, rest + coalesce(taken, 0) from statement_item
        left join ${ignoredOfPayments(scope)} as ignored using (id)
      where is_payment and customer_id = any (${scope.everybody}) and date <= ${scope.today} and ${scope.inside(REST)}
        and (rest + coalesce(taken, 0) <> 0 or parts = coalesce(links, 0)) and ${isAmong(sql`id`)}
    ) as parts group by id, currency, key, date
  )`;
}

/** All parts by category or contract, as they are without what does not count; see `specialOf`. */
function groupsOf(scope: SumScope): Sql {
  const among = sql`from_customer = any (${scope.everybody}) and to_customer = any (${scope.everybody})
    and ${scope.ofCustomer(PART.customer)}`;
  const whose = sql`customer_id = any (${scope.everybody}) and date <= ${scope.today} and ${scope.ofCustomer(REST.customer)}`;
  const key = scope.key(PART, sql`from_date`);
  const rows = sql.ref(scope.isByDay ? 'category_rows' : 'contract_rows');
  const parts = scope.isByDay
    ? sql`select currency, ${key} as key, date, -paid as units, category_rows as rows from statement_link_day
        where is_payment and date <= ${scope.today} and ${among}`
    : sql`select currency, ${key} as key, ${scope.bandOf(sql`from_date`)} as date, -sum(amount) as units, sum(contract_rows) as rows
        from statement_link where is_payment and from_date <= ${scope.today} and ${among} group by 1, 2, 3`;
  const special = specialOf(scope);
  return sql`(
    ${parts}
    union all
    select currency, '', date, above + below, above_items + below_items from statement_item_day where kind = 'payment' and ${whose}
    union all
    select currency, ${key}, from_date, amount, -${rows} from statement_link
    where is_payment and from_date <= ${scope.today} and ${among} and from_id in ${special}
    union all
    select currency, '', date, -rest, -(rest <> 0 or parts = 0)::int from statement_item where is_payment and ${whose} and id in ${special}
    union all
    select currency, key, date, units, rows from ${partsOf(scope, special)} as parts
  )`;
}

/** Adds payments up that have come. */
export async function sumPayments(db: Database, scope: SumScope): Promise<PaymentSums[]> {
  const { categories, contractNumbers } = scope.definition;
  if (!scope.isDivided) return sumRows(db, scope, wholeOf(scope));
  const isFiltered = categories.length > 0 || contractNumbers.length > 0;
  return sumRows(db, scope, isFiltered ? partsOf(scope) : groupsOf(scope));
}

/** What is on its way, by currency. */
export async function sumPending(db: Database, scope: SumScope): Promise<{ currency: string; units: string }[]> {
  const part: PartColumns = { category: sql`category`, contract: sql`coalesce(contract_number, '')`, customer: sql`payment.customer_id` };
  const rest: PartColumns = { ...REST, customer: part.customer };
  const { rows } = await sql<{ currency: string; units: string }>`
    select currency, sum(case when ${scope.inside(rest)} then whole - amount else 0 end - asked) as units
    from payment cross join lateral (
      select coalesce(sum(allocation.amount), 0) as whole, coalesce(sum(allocation.amount) filter (where ${scope.inside(part)}), 0) as asked
      from allocation join document on document.id = allocation.document_id
      where allocation.payment_id = payment.id and document.issue_date <= ${scope.today} and document.currency = payment.currency
        and document.customer_id = any (${scope.everybody})
    ) as parts where state = 'pending' and customer_id = any (${scope.everybody}) group by currency`.execute(db);
  return rows;
}

/** The currencies of all payments. */
export async function listPaymentCurrencies(db: Database, scope: SumScope): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select currency from statement_item_day
    where kind = 'payment' and items <> 0 and customer_id = any (${scope.everybody}) and date <= ${scope.today}
    union select currency from payment where state = 'pending' and customer_id = any (${scope.everybody})`.execute(db);
  return rows.map(({ currency }) => currency);
}
