import { sql } from 'kysely';
import type { Database } from '@csol/server';

/** The customers whose lists are measured. */
export const MEASURED = ['BENCH-BE', 'BENCH-SE', 'BENCH-US'];

/** Documents of the measured customers together. */
export const DOCUMENTS = 100_000;

/** Other customers in the same tables, and documents of each. */
const [OTHERS, DOCUMENTS_OF_OTHER] = [1_000, 50];

/** Writes documents by arithmetic: the n-th is the same in every run, and every filter finds some. */
async function insertDocuments(db: Database, customerOf: string, count: number, prefix: string): Promise<void> {
  await sql`
    insert into document (id, customer_id, kind, number, category, issue_date, due_date, currency, net, vat, gross, payable, paid, open,
      disputed_since, order_number, purchase_order_number, reference_scheme, reference_value, detail)
    select ${prefix} || md5(n::text), ${sql.raw(customerOf)}, kind, '2026-' || lpad((n * 7919 % 1000003)::text, 7, '0'),
      (array['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'])[1 + n * 31 % 7], day,
      case kind when 'invoice' then day + 30 end, (array['EUR', 'SEK', 'USD'])[1 + n % 3], gross, 0, gross, gross,
      case when n % 5 = 0 then 0 when n % 7 = 0 then round(gross / 2, 2) else gross end,
      case when n % 5 = 0 then gross when n % 7 = 0 then gross - round(gross / 2, 2) else 0 end,
      case when n % 97 = 0 then day + 3 end, 'O-' || (500000 + n * 13 % 400000), 'PO-2026-' || n, 'iso11649', 'RF' || n * 17,
      '{"seller": {"name": "Seller"}, "buyer": {"name": "Buyer"}}'
    from (select n, date '2024-11-01' + (n * 104729 % 730)::int as day,
        case when n % 12 = 0 then 'creditNote' else 'invoice' end as kind,
        (case when n % 12 = 0 then -1 else 1 end) * round((n * 15485863 % 10000000)::numeric / 100, 2) as gross
      from generate_series(1::bigint, ${count}) as n) as numbers`.execute(db);
}

/** Fills an empty database. */
export async function fill(db: Database): Promise<void> {
  await sql`
    insert into customer (id, number, name, country, currency)
    select 'bench-' || position, number, 'Company ' || number, substr(number, 7), 'EUR'
    from unnest(${MEASURED}::text[]) with ordinality as measured (number, position)`.execute(db);
  await sql`
    insert into customer (id, number, name, country, currency)
    select 'other-' || n, 'OTHER-' || n, 'Other ' || n, 'BE', 'EUR' from generate_series(1, ${OTHERS}::int) as n`.execute(db);
  await insertDocuments(db, `'bench-' || (1 + n % 3)`, DOCUMENTS, 'inv_bench');
  await insertDocuments(db, `'other-' || (1 + n % ${OTHERS})`, OTHERS * DOCUMENTS_OF_OTHER, 'inv_other');
  await sql`analyze`.execute(db);
}
