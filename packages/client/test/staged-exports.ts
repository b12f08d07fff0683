import type { ExportJob, InvoiceSummary } from '@csol/contract';
import { ApiError, type ExportsPort } from '../src/port/index.ts';
import { answer } from './stage.ts';

/** Exports in memory: each is done at the second look. */
export function createStagedExports(select: (request: Parameters<ExportsPort['createExport']>[0]) => InvoiceSummary[]): ExportsPort {
  const kept = new Map<string, { job: ExportJob; content: Blob }>();
  const find = (id: string) => {
    const found = kept.get(id);
    if (!found) throw new ApiError('not-found', 'unknown');
    return found;
  };
  return {
    createExport: (request, options) =>
      answer(options, () => {
        if (!request.ids && !request.query) throw new ApiError('invalid', 'says nothing');
        if (request.format === 'zip' && !request.contents) throw new ApiError('invalid', 'says not what is inside');
        const documents = select(request);
        const id = `exp_${kept.size}`;
        const total = documents.length;
        const text = ['Number', ...documents.map(({ number }) => number)].join('\n');
        const content = new Blob([request.format === 'csv' ? text : `PK${text}`]);
        const job: ExportJob = { id, state: 'queued', done: 0, total, missing: [], missingCount: 0, createdAt: '2026-11-24T10:15:00Z' };
        kept.set(id, { job, content });
        return { ...job };
      }),
    getExport: (id, options) =>
      answer(options, () => {
        const { job, content } = find(id);
        const seen = { ...job };
        Object.assign(job, { state: 'done', done: job.total, fileName: 'invoices.csv', size: content.size });
        return seen;
      }),
    cancelExport: (id, options) =>
      answer(options, () => {
        find(id);
        kept.delete(id);
      }),
    getExportFile: (id, options) =>
      answer(options, () => {
        const { job, content } = find(id);
        if (job.state !== 'done') throw new ApiError('not-found', 'not yet');
        return { fileName: 'invoices.csv', mediaType: 'text/csv', content };
      }),
  };
}
