import { createCalendar, type Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { describeError, type LoggedError } from '../http/log.ts';
import { nextTurn, takeTurns } from '../turns.ts';
import { ExportWork, MEDIA_TYPES } from './export-work.ts';
import {
  addChunk,
  beatJob,
  claimJob,
  dropAttempt,
  failJob,
  finishJob,
  JobLostError,
  releaseJob,
  removeExpiredJobs,
  type ExportJobRow,
} from './job-store.ts';
import { standardRenditions, type ExportRenditions } from './renditions.ts';

/** What an exporter works with. */
export interface ExporterOptions {
  db: Database;
  /** Files of documents that have none of their own; UBL alone unless told. */
  renditions?: ExportRenditions;
  clock?: Clock;
  /** Takes failures, without anything of the documents. */
  log: (entry: { error: LoggedError }) => void;
  /** How often to look for jobs of other processes, and for what has expired; in milliseconds, 10 seconds unless told. */
  interval?: number;
}

/** Works on the jobs of a database as long as the process runs. */
export interface Exporter {
  /** Looks for jobs soon. @returns When there are no more; never rejects, and nobody need wait for it. */
  kick: () => Promise<void>;
  /** Ends; a job at work goes back into the queue. May be called more than once. */
  close: () => Promise<void>;
}

/** Bytes in a part of a file as it is kept. */
const CHUNK = 256 * 1024;
/** A sign of life is given at least this often while there is something to say, in milliseconds. */
const BEAT = 1000;

/** The process ends. */
class ClosingError extends Error {
  override readonly name = 'ClosingError';
}

/** Gathers pieces to parts of one size. */
async function* gather(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let room = new Uint8Array(CHUNK);
  let filled = 0;
  for await (let piece of pieces) {
    while (piece.length > 0) {
      const part = piece.subarray(0, CHUNK - filled);
      room.set(part, filled);
      filled += part.length;
      piece = piece.subarray(part.length);
      if (filled < CHUNK) continue;
      yield room;
      room = new Uint8Array(CHUNK);
      filled = 0;
    }
  }
  if (filled > 0) yield room.subarray(0, filled);
}

/** Makes the file of one job. @throws JobLostError, ClosingError, and what went wrong. */
async function carryOut(job: ExportJobRow, options: Required<ExporterOptions>, signal: AbortSignal): Promise<void> {
  const { db, clock, renditions } = options;
  let [lastBeat, known] = [0, 0];
  const pause = async (): Promise<void> => {
    await nextTurn();
    if (signal.aborted) throw new ClosingError();
    const isKnown = work.progress.customers.length === known;
    if (isKnown && performance.now() - lastBeat < BEAT) return;
    known = work.progress.customers.length;
    lastBeat = performance.now();
    await beatJob(db, job, work.progress, clock());
  };
  const work = new ExportWork({ db, job, renditions, todayIn: createCalendar(new Date(job.created_at)), pause });
  let [position, size] = [0, 0];
  for await (const part of gather(work.create())) {
    await addChunk(db, job, position++, part);
    size += part.length;
    await pause();
  }
  const { progress, fileName } = work;
  // A file of fewer documents than were ordered must not pass for the whole.
  if (progress.done !== job.total) throw new RangeError('Not all documents of an export were found');
  await finishJob(db, job, { fileName, mediaType: MEDIA_TYPES[job.request.format], size, progress }, clock());
}

/** One job after another, until there are no more. */
async function workAll(worker: string, options: Required<ExporterOptions>, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = options;
  while (!signal.aborted) {
    const job = await claimJob(db, worker, clock());
    if (!job) return;
    try {
      await carryOut(job, options, signal);
    } catch (error) {
      if (error instanceof JobLostError) {
        await dropAttempt(db, job);
        continue;
      }
      if (error instanceof ClosingError) return releaseJob(db, job);
      log({ error: describeError(error) });
      await failJob(db, job, clock());
    }
  }
}

/** Starts an exporter, which first looks for what earlier processes have left. */
export function createExporter(given: ExporterOptions): Exporter {
  const renditions = { ...standardRenditions, ...given.renditions };
  const options: Required<ExporterOptions> = { clock: () => new Date(), interval: 10_000, ...given, renditions };
  const worker = crypto.randomUUID();
  const work = async (signal: AbortSignal): Promise<void> => {
    await removeExpiredJobs(options.db, options.clock());
    await workAll(worker, options, signal);
  };
  return takeTurns({ work, interval: options.interval, log: options.log });
}
