/**
 * Measures the lists on PostgreSQL: 20 people, signed in, in a closed loop on 100,000 documents. Run it by `npm run bench:server`, which
 * starts a throwaway PostgreSQL, or with DATABASE_URL. Client, server and database share the machine. `npm run bench:server -- serial`
 * measures what has `serial` in its name.
 */
import type { InvoicePage } from '@csol/contract';
import type { Database } from '@csol/server';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { startServerProcess } from '../../packages/server/src/testing/server-processes.ts';
import { DOCUMENTS, fill } from './server/fill.ts';
import { closeConnections, get, measure, printTable, type Measurement } from './server/load.ts';
import { signInMany } from './server/people.ts';
import { FIRST_SORTS, SCENARIOS } from './server/scenarios.ts';

const CLIENTS = 20;
const [wanted = ''] = process.argv.slice(2);

/** How requests are sent. */
interface Site {
  list: string;
  cookies: readonly string[];
  pid: number | undefined;
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);

/** The cursor of a page of 20: reached in larger steps, as a cursor does not depend on the size of a page. */
async function findCursor({ list, cookies: [cookie = ''] }: Site, filter: string, page: number): Promise<string> {
  let cursor = '';
  for (let left = (page - 1) * 20; left > 0; left -= 200) {
    const text = await get(`${list}?${filter}&limit=${Math.min(left, 200)}${cursor && `&cursor=${cursor}`}`, cookie);
    cursor = (JSON.parse(text) as InvoicePage).page.next ?? '';
    if (!cursor) throw new Error(`${filter} has no page ${page}`);
  }
  return cursor;
}

/** What the first who asks waits for, once after each change of a document. */
async function measureFirst({ list, cookies: [cookie = ''] }: Site): Promise<void> {
  for (const query of ['', ...FIRST_SORTS]) {
    const before = performance.now();
    await get(`${list}?${query}`, cookie);
    console.log(`The first ${query || 'request of a process, which reads all documents'}: ${(performance.now() - before).toFixed(0)} ms`);
  }
}

/** Lists while somebody books: five changes of a document in a second. */
async function measureChanges(db: Database, { list, ...options }: Site): Promise<Measurement> {
  let n = 0;
  const timer = setInterval(() => {
    const id = db.selectFrom('document').select('id').where('purchase_order_number', '=', `PO-2026-${1 + ((n++ * 7) % DOCUMENTS)}`);
    void db.updateTable('document').set({ disputed_since: '2026-10-01' }).where('id', 'in', id).execute();
  }, 200);
  try {
    const [{ queryOf } = { queryOf: String }] = SCENARIOS;
    return await measure('filtered, first page, while documents change', (i) => `${list}?${queryOf(i)}`, options);
  } finally {
    clearInterval(timer);
  }
}

async function measureAll(db: Database, site: Site): Promise<void> {
  await measureFirst(site);
  const rows: Measurement[] = [];
  for (const { name, queryOf } of SCENARIOS.filter((scenario) => scenario.name.includes(wanted))) {
    rows.push(await measure(name, (n) => `${site.list}?${queryOf(n)}`, site));
  }
  if (wanted === '') {
    const [deep, cursor] = ['kind=invoice', await findCursor(site, 'kind=invoice', 1000)];
    const first = await measure('one filter, page 1', () => `${site.list}?${deep}`, site);
    const last = await measure('one filter, page 1,000', () => `${site.list}?${deep}&cursor=${cursor}`, site);
    rows.push(first, last, await measureChanges(db, site));
    console.log(`Page 1,000 costs ${(last.p50 / first.p50).toFixed(2)} times page 1 (p50)`);
  }
  printTable(rows);
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:server');
const database = await createTestDatabase();
try {
  const start = performance.now();
  await fill(database.db);
  console.log(`Filled ${DOCUMENTS} documents and those of others in ${seconds(start)} s`);
  const server = await startServerProcess({ database: { url: database.url ?? '' }, customers: [], hasAccounts: true });
  try {
    const api = `${server.url}/api`;
    const cookies = await signInMany(database.db, { api, count: CLIENTS });
    await measureAll(database.db, { list: `${api}/v1/invoices`, cookies, pid: server.child.pid });
  } finally {
    closeConnections();
    await server.stop();
  }
} finally {
  await database.close();
}
