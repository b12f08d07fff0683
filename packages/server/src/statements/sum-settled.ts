import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { settlementsOf, sidesOf } from './sum-facts.ts';
import type { SumScope } from './sum-scope.ts';

/** What had been settled by the three days, in one currency, among what was there. */
export interface SettledSums {
  currency: string;
  /** Of documents that are asked for, less what those that are credit notes have given. */
  open_0: string;
  open_1: string;
  open_2: string;
  /** By parts of payments that are asked for. */
  paid_0: string;
  paid_1: string;
  paid_2: string;
}

/** Adds up what had been settled by the three days: what the balances are proved by. */
export async function sumSettled(db: Database, scope: SumScope): Promise<SettledSums[]> {
  const { from, to } = sidesOf(!scope.hasContracts);
  const [given, taken] = [scope.inside(from), scope.inside(to)];
  const { rows } = await sql<SettledSums>`
    select currency, ${scope.onDays(() => sql`amount`, (day) => sql`date <= ${day}`)},
      ${scope.onDays(() => sql`paid`, (day) => sql`date <= ${day}`, 'paid')}
    from (
      select currency, date, amount * (${taken}::int - (not is_payment and ${given})::int) as amount,
        case when is_payment and ${given} then amount end as paid
      from ${settlementsOf(scope, !scope.hasContracts)} as links where date <= ${scope.days[2]}::date
    ) as settlements group by currency`.execute(db);
  return rows;
}
