import { sql, type Selectable } from 'kysely';
import type { ExportGap } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';
import type { ExportJobTable, ExportOrder } from './export-migration.ts';

const MINUTE = 60_000;

/** How long a file is kept once it is made, in milliseconds. */
export const FILE_LIFE = 60 * MINUTE;
/** How long a job may wait for a process that works. */
const QUEUE_LIFE = 24 * 60 * MINUTE;
/** After this time without a sign of life another process takes a job over. */
export const LEASE = MINUTE;
/** Jobs of one owner that wait or run at once. */
export const MOST_UNFINISHED = 3;
/** Jobs of one owner that are kept; the oldest that has ended goes first. */
const MOST_KEPT = 10;
/** Tries before a job is given up: it has ended as many processes. */
export const MOST_ATTEMPTS = 3;
/** Gaps that the job itself names. */
const MOST_GAPS = 100;
/** Documents in a row of `export_documents`. */
const BATCH = 1000;

/** A job as it is kept. */
export type ExportJobRow = Selectable<ExportJobTable>;

/** A job is no longer this process's: it was cancelled, or taken over. */
export class JobLostError extends Error {
  override readonly name = 'JobLostError';
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** What is ordered, and by whom. */
export interface NewJob {
  owner: string;
  order: ExportOrder;
  ids: readonly string[];
  now: Date;
}

/**
 * Puts a job into the queue.
 * @returns Nothing where the owner has as many unfinished ones as there may be.
 */
export function createJob(db: Database, { owner, order, ids, now }: NewJob): Promise<ExportJobRow | undefined> {
  return db.transaction().execute(async (trx) => {
    // Orders of one owner take turns, so that two at once cannot both be the last that is allowed.
    await sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`.execute(trx);
    const kept = await trx.selectFrom('export_job').select(['id', 'state']).where('owner', '=', owner).orderBy('created_at').execute();
    const ended = kept.filter(({ state }) => state !== 'queued' && state !== 'running');
    if (kept.length - ended.length >= MOST_UNFINISHED) return undefined;
    const surplus = ended.slice(0, Math.max(0, kept.length + 1 - MOST_KEPT)).map(({ id }) => id);
    if (surplus.length > 0) await trx.deleteFrom('export_job').where('id', 'in', surplus).execute();
    const job = await trx
      .insertInto('export_job')
      .values({
        id: createPublicId('exp'),
        owner,
        request: jsonb(order),
        total: ids.length,
        created_at: now.toISOString(),
        expires_at: later(now, QUEUE_LIFE),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    for (let start = 0; start < ids.length; start += BATCH) {
      const row = { job_id: job.id, position: start / BATCH, ids: jsonb(ids.slice(start, start + BATCH)) };
      await trx.insertInto('export_documents').values(row).execute();
    }
    return job;
  });
}

/** A job by its id, as long as it has not expired. */
export function findJob(db: Database, id: string, owner: string, now: Date): Promise<ExportJobRow | undefined> {
  const job = db.selectFrom('export_job').selectAll().where('id', '=', id).where('owner', '=', owner);
  return job.where('expires_at', '>', now.toISOString()).executeTakeFirst();
}

/** Takes a job away with all that it has made. */
export async function removeJob(db: Database, id: string): Promise<void> {
  await db.deleteFrom('export_job').where('id', '=', id).execute();
}

/** Stops a job that waits or runs. @returns Whether it did. */
export async function cancelJob(db: Database, id: string, now: Date): Promise<boolean> {
  const stopped = await db
    .updateTable('export_job')
    .set({ state: 'cancelled', worker: null, expires_at: later(now, FILE_LIFE) })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  if (stopped) await clearJob(db, id);
  return stopped !== undefined;
}

/** Frees the room of what nobody will read any more. */
async function clearJob(db: Database, id: string): Promise<void> {
  await db.deleteFrom('export_documents').where('job_id', '=', id).execute();
  await db.deleteFrom('export_chunk').where('job_id', '=', id).execute();
}

/**
 * Takes the job that has waited longest, or one whose process has given no sign of life. One statement, in which processes pass over each
 * other's rows: each job is worked on by one of them.
 */
export async function claimJob(db: Database, worker: string, now: Date): Promise<ExportJobRow | undefined> {
  const stale = later(now, -LEASE);
  await db
    .updateTable('export_job')
    .set({ state: 'failed', worker: null, expires_at: later(now, FILE_LIFE) })
    .where('state', '=', 'running')
    .where('beat_at', '<=', stale)
    .where('attempts', '>=', MOST_ATTEMPTS)
    .execute();
  const job = await db
    .updateTable('export_job')
    .set((eb) => ({
      state: 'running' as const,
      worker,
      beat_at: now.toISOString(),
      attempts: eb('attempts', '+', 1),
      done: 0,
      missing_count: 0,
      missing: jsonb([]),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('export_job')
        .select('id')
        .where((or) => or.or([or('state', '=', 'queued'), or.and([or('state', '=', 'running'), or('beat_at', '<=', stale)])]))
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
  if (job) await db.deleteFrom('export_chunk').where('job_id', '=', job.id).where('attempt', '<', job.attempts).execute();
  return job;
}

/** How far a job has come. */
export interface JobProgress {
  done: number;
  customers: readonly string[];
  missing: readonly ExportGap[];
}

const toColumns = ({ done, customers, missing }: JobProgress) => ({
  done,
  customers: jsonb(customers),
  missing: jsonb(missing.slice(0, MOST_GAPS)),
  missing_count: missing.length,
});

/** The job of this very try, as long as it is this process's. */
function updateOwn(db: Database, { id, worker }: ExportJobRow) {
  return db.updateTable('export_job').where('id', '=', id).where('worker', '=', worker).where('state', '=', 'running').returning('id');
}

/** Gives a sign of life. @throws JobLostError */
export async function beatJob(db: Database, job: ExportJobRow, progress: JobProgress, now: Date): Promise<void> {
  const own = await updateOwn(db, job).set({ ...toColumns(progress), beat_at: now.toISOString() }).executeTakeFirst();
  if (!own) throw new JobLostError();
}

/** Keeps a part of the file. */
export async function addChunk(db: Database, { id, attempts }: ExportJobRow, position: number, content: Uint8Array): Promise<void> {
  await db.insertInto('export_chunk').values({ job_id: id, attempt: attempts, position, content }).execute();
}

/** What a finished file is. */
export interface MadeFile {
  fileName: string;
  mediaType: string;
  size: number;
  progress: JobProgress;
}

/** Says that the file is there. @throws JobLostError */
export async function finishJob(db: Database, job: ExportJobRow, file: MadeFile, now: Date): Promise<void> {
  const { fileName: file_name, mediaType: media_type, size, progress } = file;
  const made = { state: 'done' as const, worker: null, file_name, media_type, size, expires_at: later(now, FILE_LIFE) };
  const own = await updateOwn(db, job).set({ ...toColumns(progress), ...made }).executeTakeFirst();
  if (!own) throw new JobLostError();
  await db.deleteFrom('export_documents').where('job_id', '=', job.id).execute();
}

/** Throws away what a try has made that was cancelled or taken over. */
export async function dropAttempt(db: Database, { id, attempts }: ExportJobRow): Promise<void> {
  await db.deleteFrom('export_chunk').where('job_id', '=', id).where('attempt', '=', attempts).execute();
}

/** Says that there will be no file. */
export async function failJob(db: Database, job: ExportJobRow, now: Date): Promise<void> {
  const own = await updateOwn(db, job).set({ state: 'failed', worker: null, expires_at: later(now, FILE_LIFE) }).executeTakeFirst();
  if (own) await clearJob(db, job.id);
}

/** Puts a job back for another process, as this one ends. */
export async function releaseJob(db: Database, job: ExportJobRow): Promise<void> {
  await updateOwn(db, job).set({ state: 'queued', worker: null, attempts: job.attempts - 1 }).executeTakeFirst();
}

/** Takes away what has expired. */
export async function removeExpiredJobs(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('export_job').where('expires_at', '<=', now.toISOString()).execute();
}
