/**
 * Measures exports of 100,000 documents on PostgreSQL: the memory that they take beside one of 1,000, and for how long other requests of
 * the process wait. Run it by `npm run bench:exports`. Each file is made in a process of its own that does nothing else. Exits 1 where
 * something is above its limit.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NEUTRAL_CSV } from '@csol/domain/table';
import type { Database } from '@csol/server';
import { createJob, findJob } from '../../packages/server/src/exports/job-store.ts';
import { createTestDatabase } from '../../packages/server/src/testing/databases.ts';
import { DOCUMENTS, fill } from './server/fill.ts';
import type { ExportMeasurement } from './server/export-run.ts';

/** MB more than for 1,000 rows, and milliseconds of processor time between two turns of the event loop. */
const LIMITS = { memory: 64, block: 50 };
const FEW = 1000;
/** As `npm run server` has them. */
const SERVER_FLAGS = ['--max-semi-space-size=8', '--conditions=csol-source'];

/** Orders a file, and has it made. */
async function measure(db: Database, url: string, format: 'csv' | 'xlsx', count: number): Promise<ExportMeasurement & { size: number }> {
  const rows = await db.selectFrom('document').select('id').where('id', 'like', 'inv_bench%').orderBy('number').limit(count).execute();
  const [ids, now] = [rows.map(({ id }) => id), new Date()];
  const order = { format, contents: [], profile: NEUTRAL_CSV, language: 'en' };
  const job = await createJob(db, { owner: 'bench', order, ids, now });
  const child = fork(fileURLToPath(new URL('server/export-run.ts', import.meta.url)), [url], { execArgv: SERVER_FLAGS });
  const [message] = (await once(child, 'message')) as [ExportMeasurement];
  await once(child, 'exit');
  const done = await findJob(db, job?.id ?? '', 'bench', now);
  if (done?.state !== 'done' || done.done !== count) throw new Error(`The export ended as ${done?.state}`);
  return { ...message, size: done.size ?? 0 };
}

if (!process.env.CSOL_TEST_DATABASE_URL) throw new Error('Run it by npm run bench:exports');
const database = await createTestDatabase();
try {
  const { db, url = '' } = database;
  await fill(db);
  const rows: Record<string, object> = {};
  for (const format of ['csv', 'xlsx'] as const) {
    const [few, many] = [await measure(db, url, format, FEW), await measure(db, url, format, DOCUMENTS)];
    const more = many.peak - few.peak;
    if (more > LIMITS.memory || many.block > LIMITS.block) process.exitCode = 1;
    const peaks = { 'MB for 1,000': few.peak.toFixed(0), 'for 100,000': many.peak.toFixed(0), more: more.toFixed(0) };
    const time = { 'longest block ms': many.block.toFixed(1), 'limit ms': LIMITS.block, seconds: many.seconds.toFixed(1) };
    rows[format] = { ...peaks, 'limit MB': LIMITS.memory, ...time, 'file MB': (many.size / 1e6).toFixed(1) };
  }
  console.table(rows);
} finally {
  await database.close();
}
