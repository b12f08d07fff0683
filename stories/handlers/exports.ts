/** Downloads in each of their states. */
import doneJob from '@csol/contract/examples/export.done.json';
import runningJob from '@csol/contract/examples/export.running.json';
import limitedProblem from '@csol/contract/examples/problem.limited.json';
import notFoundProblem from '@csol/contract/examples/problem.not-found.json';
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import type { ExportJob } from '@csol/contract';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { examplePage } from './documents.ts';
import { neverAnswer, refuse } from './faults.ts';
import type { Scenario } from './scenario.ts';

/** Long after whoever looks at the story. */
const expiresAt = '2099-12-31T23:00:00.000Z';
const done = { ...(doneJob as ExportJob), expiresAt };
const answerJob = (job: ExportJob): HttpResponseResolver => () => HttpResponse.json(job, { status: 202 });
const invoices: HttpResponseResolver = () => HttpResponse.json(examplePage);
const file: HttpResponseResolver = () =>
  new HttpResponse('PK', {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${done.fileName ?? ''}"` },
  });

/** A job as it is ordered and found, and its file. */
function exporting(job: ExportJob, answerFile: HttpResponseResolver = file): Scenario {
  return { invoices, 'exports': answerJob(job), [`exports/${job.id}`]: answerJob(job), [`exports/${job.id}/file`]: answerFile };
}

export const exports = {
  'export-running': exporting(runningJob as ExportJob),
  'export-ordered': { invoices, exports: neverAnswer },
  'export-done': exporting({ ...done, missing: [], missingCount: 0 }),
  'export-partial': exporting({ ...done, missingCount: 3 }),
  'export-failed': exporting({ ...done, state: 'failed' }),
  'export-gone': exporting({ ...done, missing: [], missingCount: 0 }, refuse(notFoundProblem)),
  'export-refused': { invoices, exports: refuse(serverProblem) },
  'export-limited': { invoices, exports: refuse(limitedProblem, { 'Retry-After': '30' }) },
} satisfies Record<string, Scenario>;
