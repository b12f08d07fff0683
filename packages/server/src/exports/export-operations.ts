import type { ExportJob, ExportRequest } from '@csol/contract';
import { NEUTRAL_CSV, type CsvProfile } from '@csol/domain/table';
import { createContentDisposition } from '../http/attachment.ts';
import { createEmptyAnswer, createJsonAnswer, NEVER, PRIVATE } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { Call, Handler, Services } from '../services.ts';
import type { ExportServices } from './export-services.ts';
import type { ExportOrder } from './export-migration.ts';
import { readJobFile } from './job-reading.ts';
import { cancelJob, createJob, findJob, removeJob, type ExportJobRow } from './job-store.ts';
import { maySeeAll, ownerOf } from './owner.ts';
import { selectDocuments } from './select-documents.ts';

/** Documents in a table, and in a ZIP with a file for each; as the contract says. */
const MOST = { rows: 500_000, files: 10_000 };

/** Seconds until somebody with too many jobs should ask again. */
const RETRY_AFTER = 10;

const refuse = (pointer: string, code: string, detail: string): ProblemError =>
  new ProblemError('invalid', { errors: [{ pointer, code, detail }] });

/** The job as the contract says it. */
function toJob(row: ExportJobRow): ExportJob {
  const { id, state, done, total, missing, missing_count: missingCount, created_at: createdAt } = row;
  const hasEnded = state !== 'queued' && state !== 'running';
  return {
    id,
    state,
    done,
    total,
    ...(row.file_name !== null && { fileName: row.file_name }),
    ...(row.size !== null && { size: row.size }),
    missing,
    missingCount,
    createdAt,
    ...(hasEnded && { expiresAt: row.expires_at }),
  };
}

/** Everybody who comes here has credentials. @throws ProblemError where somebody has none after all. */
function requirePrincipal(principal: Principal | null): Principal {
  if (!principal) throw new ProblemError('unauthenticated');
  return principal;
}

function findProfile({ csvProfileOf }: ExportServices, request: ExportRequest): CsvProfile {
  const { profile = 'neutral', language = 'en' } = request;
  const found = profile === 'neutral' ? NEUTRAL_CSV : csvProfileOf(profile, language);
  if (!found) throw refuse('/profile', 'format', 'is no country that is known here');
  return found;
}

/** Orders a file. */
export const createExport: Handler = async (services, call) => {
  const { exports } = services;
  if (!exports) throw new ProblemError('notFound');
  const principal = requirePrincipal(call.principal);
  const request = call.body as ExportRequest;
  const { format, language = 'en', query } = request;
  const contents = format === 'zip' ? request.contents : [];
  if (!contents) throw refuse('/contents', 'required', 'must say what the ZIP holds');
  const profile = findProfile(exports, request);
  const hasFiles = contents.includes('pdf') || contents.includes('ubl');
  const ids = await selectDocuments(services, principal, request, hasFiles ? MOST.files : MOST.rows);
  const order: ExportOrder = {
    format,
    contents,
    profile,
    language,
    ...(exports.categoriesOf && { categories: exports.categoriesOf(language) }),
    ...(query?.from !== undefined && { from: query.from }),
    ...(query?.to !== undefined && { to: query.to }),
  };
  const job = await createJob(services.db, { owner: await ownerOf(principal), order, ids, now: call.now });
  if (!job) throw new ProblemError('limited', { headers: { 'Retry-After': String(RETRY_AFTER) } });
  exports.onOrder();
  const answer = createJsonAnswer(toJob(job), PRIVATE, { Location: `${call.url.pathname.replace(/\/$/, '')}/${job.id}` });
  return { ...answer, status: 202, isRepeatable: true };
};

/**
 * The job that a call names.
 * @throws ProblemError `notFound` for an unknown one, for somebody else's, and for one whose documents the caller may no longer see: that
 * one is thrown away.
 */
async function findOwnJob({ db }: Services, { principal, parameters, now }: Call): Promise<ExportJobRow> {
  const known = requirePrincipal(principal);
  const job = await findJob(db, parameters.path.exportId ?? '', await ownerOf(known), now);
  if (!job) throw new ProblemError('notFound');
  if (maySeeAll(known, job.customers)) return job;
  await removeJob(db, job.id);
  throw new ProblemError('notFound');
}

/** How far a job is. */
export const getExport: Handler = async (services, call) => createJsonAnswer(toJob(await findOwnJob(services, call)));

/** Stops a job, or throws away what it has made. */
export const cancelExport: Handler = async (services, call) => {
  const { id, state } = await findOwnJob(services, call);
  const isStopped = await cancelJob(services.db, id, call.now);
  if (!isStopped && state !== 'cancelled') await removeJob(services.db, id);
  return createEmptyAnswer(204);
};

/** The file of a job, while it is read. */
export const getExportFile: Handler = async (services, call) => {
  const job = await findOwnJob(services, call);
  if (job.state !== 'done') throw new ProblemError('notFound');
  return {
    body: readJobFile(services.db, job),
    contentType: job.media_type ?? 'application/octet-stream',
    cacheControl: NEVER,
    headers: {
      'Content-Disposition': createContentDisposition(job.file_name ?? 'export'),
      'Content-Length': String(job.size ?? 0),
    },
  };
};
