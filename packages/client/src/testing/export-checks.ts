import type { ExportJob, ExportRequest, InvoiceSummary } from '@csol/contract';
import type { ExportsPort, SessionPort } from '../port/index.ts';
import type { Book } from './book.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';

/** How many documents are exported. */
const MOST_EXPORTED = 5;

const OPERATIONS = ['createExport', 'getExport', 'cancelExport', 'getExportFile'];
const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'];

/** How often a job is looked at before it counts as stuck. */
const MOST_LOOKS = 600;

/** A while that grows, as a caller who polls would leave. */
const wait = (look: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.min(20 * look, 500)));

function checkJob(job: ExportJob, total: number): ExportJob {
  const where = `The export ${job.id}`;
  ensure(STATES.includes(job.state), `${where} is ${job.state}, which is no state`);
  ensure(job.total === total, `${where} is of ${job.total} documents; ${total} were asked for`);
  ensure(job.done >= 0 && job.done <= job.total, `${where} has ${job.done} of ${job.total} documents done`);
  ensure(job.missing.length <= job.missingCount, `${where} names ${job.missing.length} gaps, and counts ${job.missingCount}`);
  return job;
}

/** Orders a file and waits until it is there. */
async function finish(port: ExportsPort, request: ExportRequest, total: number): Promise<ExportJob> {
  const ordered = checkJob(await answerOf('createExport', () => port.createExport(request)), total);
  for (let look = 1; look <= MOST_LOOKS; look++) {
    const job = checkJob(await answerOf(`getExport("${ordered.id}")`, () => port.getExport(ordered.id)), total);
    if (job.state === 'done') return job;
    ensure(job.state === 'queued' || job.state === 'running', `The export ${job.id} is ${job.state}`);
    await wait(look);
  }
  throw new Error(`The export ${ordered.id} does not end`);
}

async function checkFile(port: ExportsPort, documents: readonly InvoiceSummary[]): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const job = await finish(port, { format: 'csv', ids }, ids.length);
  const what = `getExportFile("${job.id}")`;
  const file = await answerOf(what, () => port.getExportFile(job.id));
  ensure(file.fileName === job.fileName, `${what} is called ${file.fileName}; the job says ${String(job.fileName)}`);
  ensure(file.content.size === job.size, `${what} has ${file.content.size} bytes; the job says ${String(job.size)}`);
  const lines = (await file.content.text()).trimEnd().split('\n').slice(1);
  const isInOrder = documents.every(({ number }, index) => lines[index]?.includes(number));
  ensure(lines.length === ids.length && isInOrder, `${what} does not hold the documents in the order of the request`);
  await answerOf(`cancelExport("${job.id}")`, () => port.cancelExport(job.id));
  await ensureRejects(`getExport of an export that was thrown away`, 'not-found', () => port.getExport(job.id));
  await ensureRejects(`${what} after it was thrown away`, 'not-found', () => port.getExportFile(job.id));
}

/** @param session of the same caller, where that port is checked too. */
export function createExportChecks(port: ExportsPort, book: Book, session?: SessionPort): SuiteCheck[] {
  const some = async (): Promise<InvoiceSummary[]> => (await book.all()).slice(0, MOST_EXPORTED);
  const claims: Record<string, () => Promise<void>> = {
    'makes a file of the documents that were asked for, in their order, and throws it away': async () => checkFile(port, await some()),
    'makes a workbook of what matches a query': async () => {
      const all = await book.all();
      const job = await finish(port, { format: 'xlsx', query: book.scope }, all.length);
      const { content } = await answerOf('getExportFile', () => port.getExportFile(job.id));
      const [p, k] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
      ensure(p === 0x50 && k === 0x4b, 'The workbook is no workbook: it does not begin as one');
      await port.cancelExport(job.id);
    },
    'rejects with kind not-found where one of the documents is nobody’s': async () => {
      const ids = [...(await some()).map(({ id }) => id), 'no-such-document'];
      await ensureRejects('createExport of an unknown id', 'not-found', () => port.createExport({ format: 'csv', ids }));
    },
    'rejects with kind invalid for what it cannot read': async () => {
      const requests: ExportRequest[] = [{ format: 'csv' }, { format: 'csv', query: { sort: 'nonsense' } }, { format: 'zip', query: {} }];
      for (const request of requests) {
        await ensureRejects(`createExport(${JSON.stringify(request)})`, 'invalid', () => port.createExport(request));
      }
    },
    'rejects with kind not-found for a job that there is not': async () => {
      await ensureRejects('getExport of an unknown id', 'not-found', () => port.getExport('no-such-job'));
      await ensureRejects('getExportFile of an unknown id', 'not-found', () => port.getExportFile('no-such-job'));
      await ensureRejects('cancelExport of an unknown id', 'not-found', () => port.cancelExport('no-such-job'));
    },
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, OPERATIONS);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'exports' as const, name, run })),
    ...createAbortChecks('exports', 'createExport', (options) => port.createExport({ format: 'csv', ids: ['no-such-document'] }, options)),
    ...createAbortChecks('exports', 'getExport', (options) => port.getExport('no-such-job', options)),
    ...createAbortChecks('exports', 'getExportFile', (options) => port.getExportFile('no-such-job', options)),
  ];
}
