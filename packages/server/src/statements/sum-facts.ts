import { sql, type RawBuilder } from 'kysely';
import type { PartColumns, SumScope } from './sum-scope.ts';

type Sql = RawBuilder<unknown>;

/** The two sides of a settlement, as columns of what settlements are read from. What a payment gives is a part of its document's group. */
export function sidesOf({ isByDay }: SumScope): { from: PartColumns; to: PartColumns } {
  const side = (name: string): PartColumns => ({
    category: sql.ref(`${name}_category`),
    contract: isByDay ? sql`''` : sql.ref(`${name}_contract`),
    customer: sql.ref(`${name}_customer`),
  });
  return { from: side('from'), to: side('to') };
}

/** Settlements by the day from which they count: those of a day together, or one by one where contracts matter. */
export function settlementsOf(scope: SumScope): Sql {
  const within = sql`from_customer = any (${scope.everybody}) and to_customer = any (${scope.everybody})`;
  return scope.isByDay
    ? sql`(select *, settled as amount from statement_link_day where links <> 0 and ${within})`
    : sql`(select *, 1 as links from statement_link where ${within})`;
}

/** Settlements that do not count on a day: those of later days, and those that go out of the account or come from elsewhere. */
export function ignoredOn(scope: SumScope, day: Sql): Sql {
  const [gives, takes] = [sql`from_customer = any (${scope.everybody})`, sql`to_customer = any (${scope.everybody})`];
  return sql`(
    select * from statement_link where ${takes} and from_customer = to_customer and date > ${day}
    union all
    select * from statement_link where from_customer <> to_customer and (${gives} or ${takes}) and (date > ${day} or not (${gives} and ${takes}))
  )`;
}

/** What settlements that do not count on a day have taken off the two sides. */
export function ignoredSidesOn(scope: SumScope, day: Sql): Sql {
  return sql`(
    select id, is_payment, sum(amount) as taken, sum(part) as parts from (
      select to_id as id, false as is_payment, amount, 0 as part from ${ignoredOn(scope, day)} as ignored
      union all
      select from_id, is_payment, -amount, 1 from ${ignoredOn(scope, day)} as ignored
    ) as sides group by id, is_payment
  )`;
}

/**
 * Documents: what was billed, and what is open on the as-of date. That is what is left of them at the end of all days, but for those that
 * something settles later. Those of a day together, or one by one where contracts matter.
 */
export function documentsOf(scope: SumScope): Sql {
  const asOf = sql`${scope.days[2]}::date`;
  const wanted = sql`customer_id = any (${scope.everybody}) and date <= ${scope.today}`;
  const all = scope.isByDay
    ? sql`
      select currency, kind, customer_id, category, '' as contract, date, due, units, items, above, above_items, below, below_items
      from statement_item_day where items <> 0 and kind <> 'payment' and ${wanted}`
    : sql`
      select currency, kind, customer_id, category, contract, date, due, units, 1 as items, greatest(rest, 0) as above, (rest > 0)::int as above_items,
        least(rest, 0) as below, (rest < 0)::int as below_items
      from statement_item where not is_payment and ${wanted}`;
  return sql`(
    ${all}
    union all
    select currency, kind, customer_id, category, contract, date, due, 0, 0,
      greatest(rest + taken, 0) - greatest(rest, 0), (rest + taken > 0)::int - (rest > 0)::int,
      least(rest + taken, 0) - least(rest, 0), (rest + taken < 0)::int - (rest < 0)::int
    from ${ignoredSidesOn(scope, asOf)} as ignored join statement_item as item using (id, is_payment)
    where not is_payment and ${wanted}
  )`;
}
