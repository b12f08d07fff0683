import type { Report, ReportDraft } from '@csol/contract';
import { ApiError, type ReportsPort } from '../src/port/index.ts';
import { answer } from './stage.ts';

/** Refuses what the suite knows to be wrong. */
function checkDraft({ definition: { preset, period, asOf = '' } }: ReportDraft): void {
  const isWrong = period ? period.to < period.from || period.to > `${Number(period.from.slice(0, 4)) + 12}` : preset === undefined;
  if (isWrong || asOf > '2026-11-24') throw new ApiError('invalid', 'no report');
}

/** Reports in memory; nobody is sent anything. */
export function createStagedReports(): ReportsPort {
  const kept = new Map<string, Report>();
  let made = 0;
  const find = (id: string): Report => {
    const found = kept.get(id);
    if (!found) throw new ApiError('not-found', 'unknown');
    return found;
  };
  const keep = (id: string, draft: ReportDraft): Report => {
    checkDraft(draft);
    if ([...kept.values()].some((other) => other.id !== id && other.name === draft.name)) throw new ApiError('invalid', 'taken');
    const report = { ...structuredClone(draft), id, changedAt: '2026-11-24T10:15:00Z' };
    kept.set(id, report);
    return report;
  };
  const noToken = () => {
    throw new ApiError('not-found', 'unknown');
  };
  return {
    listReports: (options) => answer(options, () => ({ items: [...kept.values()] })),
    createReport: (draft, options) => answer(options, () => keep(`rep_${made++}`, draft)),
    updateReport: (id, draft, options) => answer(options, () => keep(find(id).id, draft)),
    deleteReport: (id, options) => answer(options, () => void kept.delete(find(id).id)),
    scheduleReport: (id, _, options) => answer(options, () => find(id)),
    unscheduleReport: (id, options) => answer(options, () => void find(id)),
    confirmReportRecipient: (_, options) => answer(options, noToken),
    endReportRecipient: (_, options) => answer(options, noToken),
  };
}
