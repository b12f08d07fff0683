import type { Report, ReportList } from '@csol/contract';
import type { ReportsPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { createKey } from './key.ts';
import { toSegment } from './segment.ts';
import { date, readJson, text, type Shape } from './shapes.ts';
import { askNobody, askUnsafe, postOnce, readNothing } from './unsafe.ts';

/** The contract's `Report`; what is in a definition is the domain's to check. */
const reportShape: Shape = {
  id: text,
  name: text,
  definition: {},
  changedAt: text,
  'schedule?': { every: text, format: text, language: text, profile: text, recipients: [{ email: text, state: text }], nextOn: date },
};

/** Saved reports over REST. */
export function createReports(kit: Kit): ReportsPort {
  const pathOf = (id: string): string => `/v1/reports/${toSegment(id)}`;
  const read = readJson<Report>(reportShape);
  const readList = readJson<ReportList>({ items: [reportShape] });
  return {
    listReports: async (call) => kit.ask({ path: '/v1/reports', call, read: readList }),
    createReport: async (json, { idempotencyKey, ...call } = {}) =>
      askUnsafe(kit, { path: '/v1/reports', json, call, key: idempotencyKey ?? createKey(), read }),
    updateReport: async (id, json, call) => askUnsafe(kit, { method: 'PUT', path: pathOf(id), json, call, read }),
    deleteReport: async (id, call) => askUnsafe(kit, { method: 'DELETE', path: pathOf(id), call, read: readNothing }),
    scheduleReport: async (id, json, call) => askUnsafe(kit, { method: 'PUT', path: `${pathOf(id)}/schedule`, json, call, read }),
    unscheduleReport: async (id, call) =>
      askUnsafe(kit, { method: 'DELETE', path: `${pathOf(id)}/schedule`, call, read: readNothing }),
    confirmReportRecipient: async (token, options) =>
      postOnce(kit, { path: '/v1/report-recipients/confirmation', json: { token }, options, ...askNobody }),
    endReportRecipient: async (token, options) =>
      postOnce(kit, { path: '/v1/report-recipients/end', json: { token }, options, ...askNobody }),
  };
}
