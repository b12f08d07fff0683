import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { settlementsOf, sidesOf } from './sum-facts.ts';
import type { BandRow, SumScope } from './sum-scope.ts';

/** What settlements moved over the border of what is asked for, and between groups. */
export interface TransferSums extends BandRow {
  /** Rows of a statement within the period: what goes over the border. */
  crossings: number;
}

/** Adds up what settlements moved; nothing where a kind is left out, as there is no balance then. */
export async function sumTransfers(db: Database, scope: SumScope): Promise<TransferSums[]> {
  const { isComplete, isDivided, hasCustomers } = scope;
  if (!isComplete || !(isDivided || hasCustomers)) return [];
  const { from, to } = sidesOf(scope.isByDay);
  const isMoved = sql`leaves <> enters or (leaves and enters and ${scope.hasBalances}::boolean and from_key <> to_key)`;
  // Of one customer a payment is of its document's group: only what comes from another one moves.
  const mayMove = sql`(not is_payment or from_customer <> to_customer)`;
  const { rows } = await sql<TransferSums>`
    select currency, key, ${scope.bands(sql`date`, sql`units`, sql`links`)},
      coalesce(sum(links) filter (where is_crossing and date > ${scope.days[0]}::date and date <= ${scope.days[1]}::date), 0)::bigint
        as crossings
    from (
      select moved.currency, moved.date, moved.links, side.key, side.units, leaves <> enters as is_crossing
      from (
        select found.*, ${scope.inside(from)} as leaves, ${scope.inside(to)} as enters,
          ${scope.key(from, sql`date`)} as from_key, ${scope.key(to, sql`date`)} as to_key
        from ${settlementsOf(scope, scope.isByDay)} as found where ${mayMove} and date <= ${scope.today}
      ) as moved cross join lateral (values (leaves, from_key, amount), (enters, to_key, -amount)) as side (is_inside, key, units)
      where side.is_inside and (${isMoved})
    ) as moves group by currency, key`.execute(db);
  return rows;
}
