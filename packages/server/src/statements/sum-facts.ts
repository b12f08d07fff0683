import { sql, type RawBuilder } from 'kysely';
import type { PartColumns, SumScope } from './sum-scope.ts';

type Sql = RawBuilder<unknown>;

/** The two sides of a settlement, as columns of what settlements are read from. What a payment gives is a part of its document's group. */
export function sidesOf(isByDay: boolean): { from: PartColumns; to: PartColumns } {
  const side = (name: string): PartColumns => ({
    category: sql.ref(`${name}_category`),
    contract: isByDay ? sql`''` : sql.ref(`${name}_contract`),
    customer: sql.ref(`${name}_customer`),
  });
  return { from: side('from'), to: side('to') };
}

/** Settlements by the day from which they count: those of a day together, or one by one where contracts matter. */
export function settlementsOf(scope: SumScope, isByDay: boolean): Sql {
  const within = sql`from_customer = any (${scope.everybody}) and to_customer = any (${scope.everybody})`;
  if (isByDay) return sql`(select *, settled as amount from statement_link_day where links <> 0 and ${within})`;
  const contracts = sql`${[...scope.definition.contractNumbers]}::text[]`;
  // Two indexes find them: of a payment both sides are of one contract.
  const isAsked = sql`(to_contract = any (${contracts}) or (not is_payment and from_contract = any (${contracts})))`;
  return sql`(select *, 1 as links from statement_link where ${within} and ${scope.hasContracts ? isAsked : sql`true`})`;
}

/** Settlements that do not count on a day: those of later days, and those that go out of the account or come from elsewhere. */
export function ignoredOn(scope: SumScope, day: Sql): Sql {
  const [gives, takes] = [sql`from_customer = any (${scope.everybody})`, sql`to_customer = any (${scope.everybody})`];
  // Where neither side is there on the day, there is nothing to be ignored.
  return sql`(
    select * from statement_link
    where ${takes} and from_customer = to_customer and date > ${day} and (from_date <= ${day} or to_date <= ${day})
    union all
    select * from statement_link
    where from_customer <> to_customer and (${gives} or ${takes}) and (date > ${day} or not (${gives} and ${takes}))
  )`;
}

/** What settlements that do not count have taken off documents on the as-of date. */
const ignoredOfDocuments = (scope: SumScope, asOf: Sql): Sql => sql`(
  select id, sum(amount) as taken from (
    select to_id as id, amount from ${ignoredOn(scope, asOf)} as ignored where to_date <= ${asOf}
    union all
    select from_id, -amount from ${ignoredOn(scope, asOf)} as ignored where not is_payment and from_date <= ${asOf}
  ) as sides group by id
)`;

/** The same of payments today, and how many they were. */
export const ignoredOfPayments = (scope: SumScope): Sql => sql`(
  select from_id as id, -sum(amount) as taken, count(*) as links from ${ignoredOn(scope, scope.today)} as ignored
  where is_payment group by from_id
)`;

/** Documents that are asked for by contract, without their age. Whole contracts are added up first. */
const contractsOf = (scope: SumScope, wanted: Sql): Sql => sql`
  select currency, kind, customer_id, category, contract, ${scope.bandOf(sql`date`)}, null::date, sum(units), count(*), 0, 0, 0, 0
  from statement_item where not is_payment and ${wanted} group by 1, 2, 3, 4, 5, 6`;

const oneByOne = (scope: SumScope, wanted: Sql): Sql => sql`
  select currency, kind, customer_id, category, contract, date, due, units, 1 as items, greatest(rest, 0) as above,
    (rest > 0)::int as above_items, least(rest, 0) as below, (rest < 0)::int as below_items
  from statement_item
  where not is_payment and ${wanted} and contract = any (${[...scope.definition.contractNumbers]}::text[])`;

const dayByDay = (scope: SumScope, wanted: Sql): Sql => sql`
  select currency, kind, customer_id, category, '' as contract, date, due, ${scope.isByDay ? sql`units` : sql`0 as units`},
    ${scope.isByDay ? sql`items` : sql`0 as items`}, above, above_items, below, below_items
  from statement_item_day where items <> 0 and kind <> 'payment' and ${wanted}
  ${scope.isByDay ? sql`` : sql`union all ${contractsOf(scope, wanted)}`}`;

/**
 * Documents: what was billed, and what is open on the as-of date. That is what is left of them at the end of all days, but for those that
 * something settles later. Those of a day together; with some contracts alone one by one.
 */
export function documentsOf(scope: SumScope): Sql {
  const asOf = sql`${scope.days[2]}::date`;
  const wanted = sql`customer_id = any (${scope.everybody}) and date <= ${scope.today}`;
  return sql`(
    ${scope.hasContracts ? oneByOne(scope, wanted) : dayByDay(scope, wanted)}
    union all
    select currency, kind, customer_id, category, contract, date, due, 0, 0,
      greatest(rest + taken, 0) - greatest(rest, 0), (rest + taken > 0)::int - (rest > 0)::int,
      least(rest + taken, 0) - least(rest, 0), (rest + taken < 0)::int - (rest < 0)::int
    from ${ignoredOfDocuments(scope, asOf)} as ignored join statement_item as item using (id)
    where not is_payment and ${wanted}
  )`;
}
