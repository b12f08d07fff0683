import { sql } from 'kysely';
import type { Database } from '@csol/server';

/** The customers whose lists are measured. */
const MEASURED = ['BENCH-BE', 'BENCH-SE', 'BENCH-US'];

/** Documents of the measured customers together. */
export const DOCUMENTS = 100_000;

/** Other customers in the same tables, and documents of each. */
const [OTHERS, DOCUMENTS_OF_OTHER] = [1_000, 50];

/** Writes documents by arithmetic: the n-th is the same in every run, and every filter finds some. */
async function insertDocuments(db: Database, customerOf: string, count: number, prefix: string): Promise<void> {
  await sql`
    insert into document (id, customer_id, kind, number, category, issue_date, due_date, currency, net, vat, gross, payable, paid, open,
      disputed_since, order_number, purchase_order_number, contract_number, delivery_channel, delivery_state,
      reference_scheme, reference_value, detail)
    select ${prefix} || md5(n::text), ${sql.raw(customerOf)}, kind, '2026-' || lpad((n * 7919 % 1000003)::text, 7, '0'),
      (array['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'])[1 + n * 31 % 7], day,
      case kind when 'invoice' then day + 30 end, (array['EUR', 'SEK', 'USD'])[1 + n % 3], gross, 0, gross, gross,
      case when n % 5 = 0 then 0 when n % 7 = 0 then round(gross / 2, 2) else gross end,
      case when n % 5 = 0 then gross when n % 7 = 0 then gross - round(gross / 2, 2) else 0 end,
      case when n % 97 = 0 then day + 3 end, 'O-' || (500000 + n * 13 % 400000), 'PO-2026-' || n,
      'MA-' || n % 5000, 'peppol', (array['delivered', 'delivered', 'delivered', 'pending', 'failed'])[1 + n % 5],
      'iso11649', 'RF' || n * 17,
      '{"seller": {"name": "Seller"}, "buyer": {"name": "Buyer"}}'
    from (select n, date '2024-11-01' + (n * 104729 % 730)::int as day,
        case when n % 12 = 0 then 'creditNote' else 'invoice' end as kind,
        (case when n % 12 = 0 then -1 else 1 end) * round((n * 15485863 % 10000000)::numeric / 100, 2) as gross
      from generate_series(1::bigint, ${count}) as n) as numbers`.execute(db);
}

/** Two lines to each document, of which one bills a machine for a quarter, and its payment. */
async function insertParts(db: Database): Promise<void> {
  await sql`
    insert into document_line (document_id, position, number, description, item_number, quantity, unit, unit_price, net, vat_rate,
      period_from, period_to, serial_numbers, machine, contract_number, order_number)
    select document.id, position, position::text, 'Hardware maintenance, Power S1022', 'MNT-' || position, 1, 'MON', net / 2, net / 2, 21,
      date_trunc('quarter', issue_date)::date, (date_trunc('quarter', issue_date) + interval '3 months - 1 day')::date,
      case position when 1 then jsonb_build_array('78-' || substr(md5(number), 1, 4)) end, '9105-22A', contract_number, order_number
    from document cross join generate_series(1, 2) as position`.execute(db);
  await sql`
    insert into payment (id, customer_id, number, date, amount, currency, state)
    select 'pay' || id, customer_id, 'P' || substr(purchase_order_number, 9), issue_date, paid, currency, 'made'
    from document where paid > 0`.execute(db);
  await sql`
    insert into allocation (payment_id, document_id, amount)
    select 'pay' || id, id, paid from document where paid > 0`.execute(db);
  await sql`
    insert into machine (id, customer_id, type_model, serial_number, contract_number, installed_on)
    select 'mac' || n, 'bench-' || (1 + n % 3), '9105-22A', '78-' || lpad(to_hex(n), 4, '0'), 'MA-' || n % 5000, '2020-01-01'
    from generate_series(1, 20000) as n`.execute(db);
}

/** Fills an empty database: all at once, so that no line stamps a document anew that has been written already. */
export async function fill(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`
      insert into customer (id, number, name, country, currency)
      select 'bench-' || position, number, 'Company ' || number, substr(number, 7), 'EUR'
      from unnest(${MEASURED}::text[]) with ordinality as measured (number, position)`.execute(transaction);
    await sql`
      insert into customer (id, number, name, country, currency)
      select 'other-' || n, 'OTHER-' || n, 'Other ' || n, 'BE', 'EUR' from generate_series(1, ${OTHERS}::int) as n`.execute(transaction);
    await insertDocuments(transaction, `'bench-' || (1 + n % 3)`, DOCUMENTS, 'inv_bench');
    await insertDocuments(transaction, `'other-' || (1 + n % ${OTHERS})`, OTHERS * DOCUMENTS_OF_OTHER, 'inv_other');
    await insertParts(transaction);
  });
  await sql`vacuum analyze`.execute(db);
}
