/**
 * Measures open pages: from the commit of a change until the last of 200 pages has it, on one process and on two over one PostgreSQL; and
 * what memory a page that is open costs. Run it by `npm run bench:streams`, which starts a throwaway PostgreSQL. Pages, servers and
 * database share the machine. `npm run bench:streams -- memory` measures what has `memory` in its name.
 */
import { readFileSync } from 'node:fs';
import type { Database } from '@csol/server';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { insertCustomer } from '../../packages/server/src/testing/documents.ts';
import { touchOrder } from '../../packages/server/src/testing/event-stream.ts';
import { insertOrder } from '../../packages/server/src/testing/orders.ts';
import { startServerProcess, type ServerProcess } from '../../packages/server/src/testing/server-processes.ts';
import { signInMany } from './server/people.ts';
import { openPage, type OpenPage } from './server/streams.ts';

const PAGES = 200;
const CHANGES = 30;
/** Pages for the measurement of memory: what a process has besides must not count. */
const MANY = 1000;
const PEOPLE = 50;
const [wanted = ''] = process.argv.slice(2);

/** What the measurements share. */
interface Bench {
  db: Database;
  url: string;
  /** Id of the order that changes; everybody sees it. */
  order: string;
}

function startServer({ url }: Pick<Bench, 'url'>, isMeasured = false): Promise<ServerProcess> {
  const watch = { streams: MANY, streamsOfAccount: MANY / PEOPLE };
  return startServerProcess({ database: { url }, customers: [], hasAccounts: true, watch, isMeasured });
}

function openAll(servers: readonly ServerProcess[], cookies: readonly string[], count: number): Promise<OpenPage[]> {
  const addressOf = (n: number): string => `${servers[n % servers.length]?.url}/api/v1/order-changes`;
  return Promise.all(Array.from({ length: count }, (_, n) => openPage(addressOf(n), cookies[n % cookies.length] ?? '')));
}

/** From the commit of a change until the last page has it, for several changes one after another. @returns Milliseconds. */
async function measureChanges({ db, order }: Bench, pages: readonly OpenPage[]): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const text = `PO-${n}-${Date.now()}`;
    const all = Promise.all(pages.map((page) => page.waitFor(text)));
    await touchOrder(db, order, text);
    const start = performance.now();
    await all;
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** So many changes at once that pages get them in gusts: until the last page has the last of them. */
async function measureGust({ db }: Bench, pages: readonly OpenPage[], orders: readonly string[]): Promise<number> {
  const text = `PO-GUST-${Date.now()}`;
  const all = Promise.all(pages.map((page) => page.waitFor(text, orders.length)));
  const start = performance.now();
  await Promise.all(orders.map((id) => touchOrder(db, id, text)));
  await all;
  return performance.now() - start;
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);

async function measurePages(bench: Bench, processes: number, cookies: readonly string[], orders: readonly string[]): Promise<void> {
  const servers = await Promise.all(Array.from({ length: processes }, () => startServer(bench)));
  const pages = await openAll(servers, cookies, PAGES);
  const times = await measureChanges(bench, pages);
  const gust = await measureGust(bench, pages, orders);
  const what = `${PAGES} pages on ${processes === 1 ? 'one process' : `${processes} processes`}`;
  console.log(`${what}: the last has a change after ${at(times, 0.5)} ms (p50), ${at(times, 0.95)} ms (p95), ${at(times, 1)} ms (most)`);
  console.log(`${what}: the last has ${orders.length} changes of one moment after ${gust.toFixed(0)} ms`);
  for (const page of pages) page.close();
  for (const server of servers) await server.stop();
}

/** What the system counts, in KB: also what was used once, and is kept for the next time. */
function readResident({ child }: ServerProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
}

async function measureMemory(bench: Bench, cookies: readonly string[]): Promise<void> {
  const server = await startServer(bench, true);
  // What the first requests bring into memory stays there without them, too.
  const first = await openAll([server], cookies, 100);
  await measureChanges(bench, first);
  const before = { held: await server.measure(), resident: readResident(server) };
  const pages = await openAll([server], cookies, MANY - first.length);
  await measureChanges(bench, [...first, ...pages]);
  const resident = (readResident(server) - before.resident) / pages.length;
  const held = ((await server.measure()) - before.held) / 1024 / pages.length;
  console.log(`memory: ${held.toFixed(0)} KB held, ${resident.toFixed(0)} KB resident for each of ${pages.length} more pages`);
  for (const page of [...first, ...pages]) page.close();
  await server.stop();
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:streams');
const database = await createTestDatabase();
try {
  const { db, url = '' } = database;
  const customer_id = 'bench-1';
  await insertCustomer(db, 'BENCH-BE', { id: customer_id });
  const orders: string[] = [];
  for (let n = 0; n < 100; n++) orders.push(await insertOrder(db, { customer_id, number: `O-${n}` }));
  const bench: Bench = { db, url, order: orders[0] ?? '' };
  const server = await startServer(bench);
  const cookies = await signInMany(db, { api: `${server.url}/api`, count: PEOPLE });
  await server.stop();
  if ('one process'.includes(wanted)) await measurePages(bench, 1, cookies, orders);
  if ('two processes'.includes(wanted)) await measurePages(bench, 2, cookies, orders);
  if ('memory'.includes(wanted)) await measureMemory(bench, cookies);
} finally {
  await database.close();
}
