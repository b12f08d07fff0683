import { test } from 'node:test';
import type { ExportJob } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';

const inJob = (change: (job: ExportJob) => object): Fault => (good) => ({
  getExport: async (id, o) => {
    const job = await good.getExport(id, o);
    return { ...job, ...change(job) };
  },
});

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'a file holds the documents in another order',
    (good) => ({
      createExport: ({ ids, ...request }, o) => good.createExport({ ...request, ...(ids && { ids: ids.toReversed() }) }, o),
    }),
    /getExportFile\("exp_\d+"\) does not hold the documents in the order of the request/,
  ],
  ['a job has more done than there is', inJob(({ total }) => ({ done: total + 1 })), /The export exp_\d+ has 6 of 5 documents done/],
  ['a job is in a state of its own', inJob(() => ({ state: 'pondering' })), /The export exp_\d+ is pondering, which is no state/],
  ['a job fails', inJob(() => ({ state: 'failed' })), /The export exp_\d+ is failed/],
  ['a job forgets documents', inJob(() => ({ total: 4, done: 0 })), /is of 4 documents; 5 were asked for/],
  ['a job tells another size', inJob(({ size }) => ({ size: (size ?? 0) + 1 })), /has \d+ bytes; the job says \d+/],
  ['a file outlives its job', () => ({ cancelExport: async () => {} }), /thrown away should reject with kind not-found/],
  [
    'ids of nobody are passed over',
    (good) => ({
      createExport: ({ ids, ...request }, o) =>
        good.createExport({ ...request, ...(ids && { ids: ids.filter((id) => id !== 'no-such-document') }) }, o),
    }),
    /createExport of an unknown id should reject with kind not-found, but answers/,
  ],
];

for (const [fault, seed, words] of faults) test(`finds it out where ${fault}`, () => findOut(seed, words));
