/**
 * Measures statements of account on PostgreSQL: the sums of 1,000,000 entries, and reports out of 100,000. Run it by
 * `npm run bench:statement`, which starts a throwaway PostgreSQL. Server and database share the machine.
 */
import { sql } from 'kysely';
import { createStatement, ENTRY_KINDS, type Grouping, type StatementDefinition } from '@csol/domain/statement';
import type { Database } from '@csol/server';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { readAccountEntries } from '../../packages/server/src/statements/read-account-entries.ts';
import { readEntries } from '../../packages/server/src/statements/read-entries.ts';
import { sumStatement } from '../../packages/server/src/statements/get-statement.ts';

const TODAY = '2026-07-15';
const [WHOLE, SMALL] = [1_000_000, 100_000];
const RUNS = 5;

/** Six entries of ten are invoices, one is a credit note, three are payments. */
const SHARES = { documents: 0.7, payments: 0.3 };

const DEFINITION: StatementDefinition = {
  ...{ period: { from: '2026-01-01', to: '2026-12-31' }, asOf: TODAY, layout: 'balanceForward', kinds: [...ENTRY_KINDS] },
  ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [], ageing: { basis: 'due', limits: [30, 60, 90] } },
};

/** Writes an account by arithmetic: the n-th entry is the same in every run. */
async function fill(db: Database, customer: string, entries: number): Promise<void> {
  const [documents, payments] = [entries * SHARES.documents, entries * SHARES.payments];
  await sql`
    insert into customer (id, number, name, country, currency) values (${customer}, ${customer}, 'Company', 'BE', 'EUR')`.execute(db);
  await sql`
    insert into document (id, customer_id, kind, number, category, issue_date, due_date, currency, net, vat, gross, payable, open,
      contract_number, detail)
    select ${customer} || n, ${customer}, case when n % 7 = 0 then 'creditNote' else 'invoice' end, '2026-' || n,
      (array['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'])[1 + n * 31 % 7], day, day + 30,
      (array['EUR', 'SEK', 'USD'])[1 + n % 3], gross, 0, gross, gross, gross, 'MA-' || n % 500,
      '{"seller": {"name": "Seller"}, "buyer": {"name": "Buyer"}}'
    from (select n, date '2023-07-15' + (n * 104729 % 1096)::int as day,
        (case when n % 7 = 0 then -1 else 1 end) * round((n * 15485863 % 1000000)::numeric / 100, 2) as gross
      from generate_series(1::bigint, ${documents}) as n) as numbers`.execute(db);
  await sql`
    insert into payment (id, customer_id, number, date, amount, currency, state)
    select ${customer} || 'p' || n, ${customer}, 'P' || n, date '2023-08-15' + (n * 7919 % 1065)::int, (n * 15485863 % 1000000) / 50,
      (array['EUR', 'SEK', 'USD'])[1 + n % 3], 'made'
    from generate_series(1::bigint, ${payments}) as n`.execute(db);
  // Each payment settles two documents of its currency, each credit note the invoice before it.
  await sql`
    insert into allocation (payment_id, document_id, amount)
    select ${customer} || 'p' || n, ${customer} || (n + part * ${payments}::bigint), 100
    from generate_series(1::bigint, ${payments}) as n cross join generate_series(0, 1) as part`.execute(db);
  await sql`
    insert into allocation (credit_note_id, document_id, amount)
    select ${customer} || n, ${customer} || (n - 3), 10 from generate_series(7::bigint, ${documents}, 7) as n`.execute(db);
}

/** Milliseconds of processor time that this process has had. */
function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(name: string, limitMs: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  await work();
  const before = readCpu();
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const cpu = (readCpu() - before) / RUNS;
  const [median = 0, worst = 0] = [times.sort((a, b) => a - b)[Math.floor(RUNS / 2)], times.at(-1)];
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  const verdict = median <= limitMs ? 'within' : 'ABOVE';
  console.log(`${name.padEnd(58)} median ${median.toFixed(0).padStart(5)} ms, worst ${worst.toFixed(0).padStart(5)} ms`
    + `, ${verdict} ${limitMs} ms; process ${cpu.toFixed(0)} ms of processor, ${memory} MiB`);
}

async function measureAll(db: Database): Promise<void> {
  const known = { name: '', country: 'BE', timeZone: 'UTC', revision: 0, generation: '', orderRevision: 0, orderGeneration: '' };
  const accountOf = (id: string) => ({ customers: [{ ...known, id, number: id }], today: TODAY });
  const account = accountOf('whole');
  const sum = (change: Partial<StatementDefinition>) => () => sumStatement(db, { ...DEFINITION, ...change }, account);
  const groupings: Grouping[] = ['month', 'customerNumber', 'category', 'contract'];
  await measure('sums of 1,000,000 entries', 2000, sum({}));
  for (const groupBy of groupings) await measure(`the same by ${groupBy}`, 2000, sum({ groupBy }));
  await measure('the same of one category', 2000, sum({ categories: ['education'] }));
  await measure('the same as of two years ago', 2000, sum({ period: { from: '2024-01-01', to: '2024-07-14' }, asOf: '2024-07-15' }));
  await measure('the same of one contract', 2000, sum({ contractNumbers: ['MA-17'] }));
  await measure('100,000 entries read', 1000, () => readAccountEntries(db, accountOf('small')));
  await measure('100,000 entries read, and a report made of them', 1000, async () =>
    createStatement(await readAccountEntries(db, accountOf('small')), { ...DEFINITION, groupBy: 'category' }, TODAY),
  );
  const page = { account: ['whole'], customerIds: ['whole'], day: TODAY };
  await measure('a page of 1,000 entries in the middle of 1,000,000', 100, () =>
    readEntries(db, page, { date: '2025-01-15', rank: 0, id: 'whole5' }, 1001),
  );
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:statement');
const database = await createTestDatabase();
try {
  // Nobody reads changes or searches here: what notes them for others takes longer than everything else.
  for (const table of ['document', 'payment', 'allocation']) {
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(database.db);
  }
  await fill(database.db, 'whole', WHOLE);
  await fill(database.db, 'small', SMALL);
  await sql`select statement_rebuild()`.execute(database.db);
  await sql`vacuum analyze`.execute(database.db);
  await measureAll(database.db);
} finally {
  await database.close();
}
