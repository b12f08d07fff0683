/**
 * Measures the lists on PostgreSQL: 20 clients in a closed loop on 100,000 documents. Run it by `npm run bench:server`, which starts a
 * throwaway PostgreSQL, or with DATABASE_URL. Client, server and database share the machine.
 */
import type { InvoicePage } from '@csol/contract';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { startServerProcess } from '../../packages/server/src/testing/server-processes.ts';
import { DOCUMENTS, fill, MEASURED } from './server/fill.ts';
import { closeConnections, get, measure, type Measurement } from './server/load.ts';

/** What people ask for again and again. */
const FILTERS = [
  '',
  'kind=invoice',
  'status=open&status=overdue',
  'category=maintenance&category=hardware',
  'from=2025-01-01&to=2025-12-31',
  'currency=EUR&sort=-gross',
  'kind=invoice&sort=dueDate,number',
  'customerNumber=BENCH-BE&status=paid',
  'q=2026-00&sort=number',
  'status=disputed&category=financing',
];

/** A filter that nobody has asked for before: the n-th period, text or both. */
function createNewFilter(n: number): string {
  const day = (offset: number): string => new Date(Date.UTC(2024, 10, 1 + offset)).toISOString().slice(0, 10);
  const period = `from=${day((n * 7) % 365)}&to=${day(365 + ((n * 13) % 365))}`;
  return n % 2 ? `${period}&status=open&status=overdue` : `${period}&q=${1000 + n}`;
}

/** The cursor of a page of 20: reached in larger steps, as a cursor does not depend on the size of a page. */
async function findCursor(url: string, filter: string, page: number): Promise<string> {
  let cursor = '';
  for (let left = (page - 1) * 20; left > 0; left -= 200) {
    const text = await get(`${url}?${filter}&limit=${Math.min(left, 200)}${cursor && `&cursor=${cursor}`}`);
    cursor = (JSON.parse(text) as InvoicePage).page.next ?? '';
    if (!cursor) throw new Error(`${filter} has no page ${page}`);
  }
  return cursor;
}

function printTable(rows: readonly Measurement[]): void {
  const table = rows.map(({ name, requests, perSecond, cpu, p50, p95, p99 }) => {
    const times = { 'p50 ms': p50.toFixed(1), 'p95 ms': p95.toFixed(1), 'p99 ms': p99.toFixed(1) };
    return [name, { requests, 'per second': Math.round(perSecond), ...times, 'server cpu ms': cpu.toFixed(2) }];
  });
  console.table(Object.fromEntries(table));
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:server');
const database = await createTestDatabase();
try {
  const start = performance.now();
  await fill(database.db);
  console.log(`Filled ${DOCUMENTS} documents and those of others in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const server = await startServerProcess({ database: { url: database.url ?? '' }, customers: MEASURED });
  const { pid } = server.child;
  const list = `${server.url}/api/v1/invoices`;
  try {
    const before = performance.now();
    await get(list);
    console.log(`The first request of a process, which reads all documents: ${(performance.now() - before).toFixed(0)} ms`);
    const deep = 'kind=invoice';
    const cursor = await findCursor(list, deep, 1000);
    const rows = [
      await measure('filtered, first page', (n) => `${list}?${FILTERS[n % FILTERS.length]}`, { pid }),
      await measure('one filter, page 1', () => `${list}?${deep}`, { pid }),
      await measure('one filter, page 1,000', () => `${list}?${deep}&cursor=${cursor}`, { pid }),
      await measure('a new filter each time', (n) => `${list}?${createNewFilter(n)}`, { pid }),
    ];
    printTable(rows);
    const [, first, last] = rows;
    if (first && last) console.log(`Page 1,000 costs ${(last.p50 / first.p50).toFixed(2)} times page 1 (p50)`);
  } finally {
    closeConnections();
    await server.stop();
  }
} finally {
  await database.close();
}
