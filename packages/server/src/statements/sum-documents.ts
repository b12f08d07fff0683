import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { BandRow, PartColumns, SumScope } from './sum-scope.ts';

/** Documents of one currency, group, kind and bucket. */
export interface DocumentSums extends BandRow {
  kind: 'invoice' | 'creditNote';
  /** Place of the bucket that they are in on the as-of date; -1 for what counts down, missing for what is not open. */
  bucket: number | null;
  documents: number;
  /** What is open of them on the as-of date. */
  open: string;
}

/**
 * What was settled of each document by the as-of date, by the day of what settles it: a document that comes later is settled as soon as
 * it is there. What a credit note gave goes back to it. One sum alone: each takes room for every document.
 */
const settled = (scope: SumScope): RawBuilder<unknown> => {
  const asOf = sql`${scope.days[2]}::date`;
  return sql`
    select id, currency, sum(amount) as amount from (
      select allocation.document_id as id, payment.currency, allocation.amount
      from allocation join payment on payment.id = allocation.payment_id
      where payment.state = 'made' and payment.date <= ${asOf} and payment.customer_id = any (${scope.everybody})
      union all
      select allocation.document_id, note.currency, allocation.amount
      from allocation join document as note on note.id = allocation.credit_note_id
      where allocation.credit_note_id is not null and note.issue_date <= ${asOf} and note.customer_id = any (${scope.everybody})
      union all
      select allocation.credit_note_id, target.currency, -allocation.amount
      from allocation join document as target on target.id = allocation.document_id
      where allocation.credit_note_id is not null and target.issue_date <= ${asOf} and target.customer_id = any (${scope.everybody})
    ) as parts group by id, currency`;
};

/** The bucket of what is open, by its age. */
function bucketOf({ definition: { asOf, ageing } }: SumScope): RawBuilder<unknown> {
  const from = ageing.basis === 'due' ? sql`coalesce(due_date, date)` : sql`date`;
  const days = sql`(${asOf}::date - ${from})`;
  // By the due date there is one more, for what is not due yet.
  const bounds = ageing.basis === 'due' ? [0, ...ageing.limits] : ageing.limits;
  const cases = bounds.map((bound, at) => sql`when ${days} <= ${bound}::int then ${at}::int`);
  return sql`case when open = 0 then null when open < 0 then -1 ${sql.join(cases, sql` `)} else ${bounds.length}::int end`;
}

/** Adds documents up: what moved, and what is open. */
export async function sumDocuments(db: Database, scope: SumScope): Promise<DocumentSums[]> {
  const columns: PartColumns = {
    category: sql`document.category`,
    contract: sql`coalesce(document.contract_number, '')`,
    customer: sql`document.customer_id`,
  };
  const inside = scope.inside(columns);
  const kinds = (['invoice', 'creditNote'] as const).filter((kind) => scope.isWanted(kind));
  const isWanted = sql`is_inside and kind = any (${kinds}::text[])`;
  const { rows } = await sql<DocumentSums>`
    select currency, kind, key, bucket, count(*) as documents, ${scope.bands(sql`date`, sql`case when is_wanted then payable end`)},
      coalesce(sum(open) filter (where is_wanted and date <= ${scope.days[2]}::date), 0) as open
    from (
      select facts.*, ${isWanted} as is_wanted,
        case when date <= ${scope.days[2]}::date and ${isWanted} then ${bucketOf(scope)} end as bucket
      from (
        select document.currency, document.kind, document.issue_date as date, document.due_date, document.payable, ${inside} as is_inside,
          case when ${inside} then ${scope.key(columns, sql`document.issue_date`)} else '' end as key,
          document.payable - coalesce(settled.amount, 0) as open
        from document left join (${settled(scope)}) as settled on settled.id = document.id and settled.currency = document.currency
        where document.customer_id = any (${scope.everybody}) and document.issue_date <= ${scope.today}
      ) as facts
    ) as documents group by currency, kind, key, bucket`.execute(db);
  return rows;
}
