import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import { documentsOf } from './sum-facts.ts';
import type { BandRow, PartColumns, SumScope } from './sum-scope.ts';

/** Documents of one currency, group, kind and age. */
export interface DocumentSums extends BandRow {
  kind: 'invoice' | 'creditNote';
  /** Place of the bucket of their age on the as-of date; missing for what is later, or not asked for. */
  bucket: number | null;
  /** What is open of those that ask for something on the as-of date, and how many they are. */
  open: string;
  open_items: number;
  /** The same of what counts down, which is in no bucket. */
  credit: string;
  credit_items: number;
}

/** The bucket of what is open, by its age. */
function bucketOf({ definition: { asOf, ageing } }: SumScope): RawBuilder<unknown> {
  const days = sql`(${asOf}::date - ${ageing.basis === 'due' ? sql`due` : sql`date`})`;
  // By the due date there is one more, for what is not due yet.
  const bounds = ageing.basis === 'due' ? [0, ...ageing.limits] : ageing.limits;
  const cases = bounds.map((bound, at) => sql`when ${days} <= ${bound}::int then ${at}::int`);
  return sql`case ${sql.join(cases, sql` `)} else ${bounds.length}::int end`;
}

/** Adds documents up: what moved, and what is open. */
export async function sumDocuments(db: Database, scope: SumScope): Promise<DocumentSums[]> {
  const columns: PartColumns = { category: sql`category`, contract: sql`contract`, customer: sql`customer_id` };
  const inside = scope.inside(columns);
  const kinds = (['invoice', 'creditNote'] as const).filter((kind) => scope.isWanted(kind));
  const isWanted = sql`(${inside} and kind = any (${kinds}::text[]))`;
  const [units, items] = [sql`case when is_wanted then units end`, sql`case when is_wanted then items end`];
  const { rows } = await sql<DocumentSums>`
    select currency, kind, key, bucket, ${scope.bands(sql`date`, units, items)},
      coalesce(sum(above) filter (where bucket is not null), 0) as open,
      coalesce(sum(above_items) filter (where bucket is not null), 0)::bigint as open_items,
      coalesce(sum(below) filter (where bucket is not null), 0) as credit,
      coalesce(sum(below_items) filter (where bucket is not null), 0)::bigint as credit_items
    from (
      select currency, kind, date, units, items, above, above_items, below, below_items, ${isWanted} as is_wanted,
        case when ${inside} then ${scope.key(columns, sql`date`)} else '' end as key,
        case when date <= ${scope.days[2]}::date and ${isWanted} then ${bucketOf(scope)} end as bucket
      from ${documentsOf(scope)} as items
    ) as documents group by currency, kind, key, bucket`.execute(db);
  return rows;
}
