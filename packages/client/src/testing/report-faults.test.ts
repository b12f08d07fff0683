import { test } from 'node:test';
import type { Report } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';
import { ApiError, type ReportsPort } from '../port/index.ts';

const inReports = (change: (report: Report) => Report): Fault => (good) => ({
  createReport: async (draft, options) => change(await good.createReport(draft, options)),
  updateReport: async (id, draft, options) => change(await good.updateReport(id, draft, options)),
});
const answering = (name: keyof ReportsPort): Fault => () => ({ [name]: () => Promise.resolve({ id: 'x' }) });

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'a report loses its name',
    inReports((report) => ({ ...report, name: 'Report' })),
    /createReport calls a report Report that was saved as Check/,
  ],
  [
    'customer numbers of others are dropped',
    inReports(({ definition: { customerNumbers: _, ...definition }, ...report }) => ({ ...report, definition })),
    /createReport shows .* for a report that was saved as .*not-a-customer-of-mine/,
  ],
  ['the list is empty', () => ({ listReports: async () => ({ items: [] }) }), /listReports does not show the report that was saved/],
  [
    'a change is not kept',
    (good) => ({ updateReport: async (id, draft) => ({ ...draft, id, changedAt: (await good.listReports()).items[0]?.changedAt ?? '' }) }),
    /listReports after a change calls a report Check \w+ that was saved as/,
  ],
  ['a deletion does nothing', () => ({ deleteReport: async () => undefined }), /listReports shows a report that was deleted/],
  [
    'a name may come twice',
    (good) => ({ createReport: (draft, o) => good.createReport({ ...draft, name: `${draft.name}${Math.random()}` }, o) }),
    /createReport under a name that is taken should reject with kind invalid, but answers/,
  ],
  [
    'anything is saved',
    (good) => ({ createReport: ({ name }, o) => good.createReport({ name, definition: { preset: 'lastMonth' } }, o) }),
    /createReport of a report without a period should reject with kind invalid, but answers/,
  ],
  [
    'a report is sent that nobody scheduled',
    inReports((report) => ({
      ...report,
      schedule: { every: 'weekly', format: 'csv', language: 'en', profile: 'neutral', recipients: [], nextOn: '2026-12-01' },
    })),
    /createReport has a report sent that nobody scheduled/,
  ],
  ...(['updateReport', 'deleteReport', 'scheduleReport', 'unscheduleReport'] as const).map(
    (name): [string, Fault, RegExp] => [
      `${name} takes any id`,
      answering(name),
      new RegExp(`${name} of an unknown id should reject with kind not-found, but answers|${name} calls a report|was deleted`),
    ],
  ),
  ['any link confirms', answering('confirmReportRecipient'), /confirmReportRecipient with a made-up token should reject .* but answers/],
  ['any link ends the mails', answering('endReportRecipient'), /endReportRecipient with a made-up token should reject .* but answers/],
  [
    'a link that nobody made is an old session',
    () => ({ endReportRecipient: () => Promise.reject(new ApiError('expired', '401')) }),
    /endReportRecipient with a made-up token should reject .* but rejects with an ApiError of kind expired/,
  ],
  [
    'the session does not allow it',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: ['listReports'] }) }),
    /The client offers createReport, updateReport, deleteReport, but the session does not allow it/,
  ],
  ['the list does not listen to its signal', (good) => ({ listReports: () => good.listReports() }), /listReports with an aborted signal/],
];

for (const [fault, seed, words] of faults) {
  test(`finds out that ${fault}`, () => findOut(seed, words, (client) => ({ session: client, reports: client })));
}
