/**
 * Measures lists of orders on PostgreSQL: 20 people, signed in, in a closed loop on 10,000 orders of 20 lines. Run it by
 * `npm run bench:orders`, which starts a throwaway PostgreSQL. Client, server and database share the machine.
 */
import { sql } from 'kysely';
import type { Database } from '@csol/server';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { startServerProcess } from '../../packages/server/src/testing/server-processes.ts';
import { closeConnections, measure, printTable, type Measurement, type MeasureOptions } from './server/load.ts';
import { signInMany } from './server/people.ts';

const [CLIENTS, ORDERS, LINES] = [20, 10_000, 20];

/** What people ask for again and again. */
const FILTERS = [
  '',
  'status=shipped&status=partlyShipped',
  'kind=software',
  'exception=open',
  'sort=expectedOn',
  'customerNumber=BENCH-1&sort=-total',
];

const day = (offset: number): string => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);

const SCENARIOS: readonly [name: string, queryOf: (n: number) => string][] = [
  ['first page, as everybody opens it', () => ''],
  ['filtered, first page', (n) => FILTERS[n % FILTERS.length] ?? ''],
  ['new: period', (n) => `from=${day((n * 7) % 300)}&to=${day(300 + ((n * 13) % 300))}`],
  ['new: text', (n) => `q=${10_000 + ((n * 7919) % 90_000)}`],
  ['new: period by status and total', (n) => `from=${day((n * 7) % 300)}&sort=status,-total`],
];

/** Writes orders by arithmetic: the n-th is the same in every run, and every filter finds some. */
async function fill(db: Database): Promise<void> {
  await sql`
    insert into customer (id, number, name, country, currency)
    select 'bench-' || n, 'BENCH-' || n, 'Company ' || n, 'BE', 'EUR' from generate_series(1, 3) as n`.execute(db);
  await sql`
    insert into sales_order (id, customer_id, number, confirmation_number, purchase_order_number, ordered_on, placed_by, currency,
      total, kinds, status, expected_on, expected_basis, open_exception, shipment_count, delivered_count, trackings)
    select 'ord_' || md5(n::text), 'bench-' || (1 + n % 3), 'O-' || lpad((n * 7919 % 100003)::text, 6, '0'), 'CF' || n, 'PO-2026-' || n,
      date '2025-01-01' + (n * 104729 % 690)::int, 'Maria Dubois', (array['EUR', 'SEK', 'USD'])[1 + n % 3],
      round((n * 15485863 % 10000000)::numeric / 100, 2), array[(array['hardware', 'software', 'publication', 'service'])[1 + n % 4]],
      (array['ordered', 'confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered', 'delivered'])[1 + n % 8],
      case when n % 3 > 0 then date '2026-12-01' + (n % 60)::int end, case when n % 3 > 0 then 'promised' end,
      case when n % 17 = 0 then 'customs' end, 2, n % 3,
      jsonb_build_array(jsonb_build_object('carrier', 'Example Cargo', 'number', 'EC' || n * 31, 'link', 'https://cargo.example/' || n))
    from generate_series(1::bigint, ${ORDERS}) as n`.execute(db);
  await sql`
    insert into order_line (order_id, position, number, description, kind, quantity, net)
    select id, position, position::text, 'Thing ' || position, 'hardware', 2, 10
    from sales_order cross join generate_series(1, ${LINES}::int) as position`.execute(db);
  await sql`
    insert into order_event (order_id, id, at, kind, facts)
    select id, n::text, ordered_on + n, (array['confirmed', 'released', 'scheduled'])[n], '{}'
    from sales_order cross join generate_series(1, 3) as n`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** Lists while parcels move: five changes of an order in a second. */
async function measureChanges(db: Database, list: string, options: MeasureOptions): Promise<Measurement> {
  let n = 0;
  const timer = setInterval(() => {
    const number = `PO-2026-${1 + ((n++ * 7) % ORDERS)}`;
    const change = { open_exception: n % 2 ? ('damaged' as const) : null };
    void db.updateTable('sales_order').set(change).where('purchase_order_number', '=', number).execute();
  }, 200);
  try {
    return await measure('filtered, while orders change', (at) => `${list}?${FILTERS[at % FILTERS.length]}`, options);
  } finally {
    clearInterval(timer);
  }
}

async function measureAll(db: Database, list: string, options: MeasureOptions): Promise<void> {
  const rows: Measurement[] = [];
  for (const [name, queryOf] of SCENARIOS) rows.push(await measure(name, (n) => `${list}?${queryOf(n)}`, options));
  rows.push(await measureChanges(db, list, options));
  printTable(rows);
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:orders');
const database = await createTestDatabase();
try {
  await fill(database.db);
  const server = await startServerProcess({ database: { url: database.url ?? '' }, customers: [], hasAccounts: true });
  try {
    const api = `${server.url}/api`;
    const cookies = await signInMany(database.db, { api, count: CLIENTS });
    await measureAll(database.db, `${api}/v1/orders`, { cookies, pid: server.child.pid });
  } finally {
    closeConnections();
    await server.stop();
  }
} finally {
  await database.close();
}
