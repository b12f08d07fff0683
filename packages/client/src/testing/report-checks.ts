import type { Report, ReportDefinition, ReportDraft } from '@csol/contract';
import type { ReportsPort, SessionPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';

const OPERATIONS = ['listReports', 'createReport', 'updateReport', 'deleteReport'];
const UNKNOWN = 'no-such-report';
/** As long as a real one, and nobody's. */
const NO_TOKEN = 'no-such-token-was-ever-made';

/** Names a customer number that is nobody's: it is kept, and matches nothing. */
const DEFINITION: ReportDefinition = { preset: 'lastQuarter', groupBy: 'category', customerNumbers: ['not-a-customer-of-mine'] };
/** Goes to nobody: the top-level domain is reserved for that (RFC 2606). */
const SCHEDULE = { every: 'monthly', format: 'csv', recipients: ['nobody@report.invalid'] } as const;

/** Definitions that no report can be made of. */
const WRONG: Readonly<Record<string, ReportDefinition>> = {
  'without a period': {},
  'that ends before it begins': { period: { from: '2026-02-01', to: '2026-01-31' } },
  'of fifty years': { period: { from: '1970-01-01', to: '2020-01-01' } },
  'as of a day that is still to come': { preset: 'lastYear', asOf: '9998-12-31' },
};

/** A name that no report of the caller's has. */
const createName = (): string => `Check ${Math.random().toString(36).slice(2)}`;

/** Saves a report, and throws it away whatever comes of the work on it. */
async function withReport(port: ReportsPort, draft: ReportDraft, work: (report: Report) => Promise<void>): Promise<void> {
  const report = await answerOf('createReport', () => port.createReport(draft));
  try {
    await work(report);
  } finally {
    await port.deleteReport(report.id).catch(() => undefined);
  }
}

/** The definition in an order of members of its own. */
const toText = (definition: ReportDefinition): string => JSON.stringify(Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1)));

function ensureKept(report: Report | undefined, { name, definition }: ReportDraft, what: string): asserts report is Report {
  ensure(report, `${what} does not show the report that was saved`);
  ensure(report.name === name, `${what} calls a report ${report.name} that was saved as ${name}`);
  const [shown, saved] = [toText(report.definition), toText(definition)];
  ensure(shown === saved, `${what} shows ${shown} for a report that was saved as ${saved}`);
}

async function listOne(port: ReportsPort, id: string): Promise<Report | undefined> {
  return (await answerOf('listReports', () => port.listReports())).items.find((report) => report.id === id);
}

async function checkLife(port: ReportsPort): Promise<void> {
  const draft = { name: createName(), definition: DEFINITION };
  const changed = { name: createName(), definition: { preset: 'thisYear' } as const };
  await withReport(port, draft, async ({ id, ...rest }) => {
    ensureKept({ id, ...rest }, draft, 'createReport');
    ensure(rest.schedule === undefined, 'createReport has a report sent that nobody scheduled');
    ensureKept(await listOne(port, id), draft, 'listReports');
    ensureKept(await answerOf('updateReport', () => port.updateReport(id, changed)), changed, 'updateReport');
    ensureKept(await listOne(port, id), changed, 'listReports after a change');
    await answerOf('deleteReport', () => port.deleteReport(id));
    ensure((await listOne(port, id)) === undefined, 'listReports shows a report that was deleted');
    await ensureRejects('updateReport of a report that was deleted', 'not-found', () => port.updateReport(id, changed));
  });
}

async function checkNames(port: ReportsPort): Promise<void> {
  const draft = { name: createName(), definition: DEFINITION };
  await withReport(port, draft, async () => {
    const again = async () => {
      const { id } = await port.createReport(draft);
      await port.deleteReport(id);
    };
    await ensureRejects('createReport under a name that is taken', 'invalid', again);
  });
}

async function checkDefinitions(port: ReportsPort): Promise<void> {
  for (const [what, definition] of Object.entries(WRONG)) {
    const save = async () => {
      const { id } = await port.createReport({ name: createName(), definition });
      await port.deleteReport(id);
    };
    await ensureRejects(`createReport of a report ${what}`, 'invalid', save);
  }
}

async function checkUnknown(port: ReportsPort): Promise<void> {
  const calls: Record<string, () => Promise<unknown>> = {
    updateReport: () => port.updateReport(UNKNOWN, { name: createName(), definition: DEFINITION }),
    deleteReport: () => port.deleteReport(UNKNOWN),
    scheduleReport: () => port.scheduleReport(UNKNOWN, { ...SCHEDULE, recipients: [...SCHEDULE.recipients] }),
    unscheduleReport: () => port.unscheduleReport(UNKNOWN),
  };
  for (const [name, call] of Object.entries(calls)) await ensureRejects(`${name} of an unknown id`, 'not-found', call);
}

async function checkTokens(port: ReportsPort): Promise<void> {
  for (const name of ['confirmReportRecipient', 'endReportRecipient'] as const) {
    await ensureRejects(`${name} with a made-up token`, ['not-found', 'limited'], () => port[name](NO_TOKEN));
  }
}

/** Leaves nothing behind, and sends nobody a mail. @param session of the same caller, where that port is checked too. */
export function createReportChecks(port: ReportsPort, session?: SessionPort): SuiteCheck[] {
  const claims: Record<string, () => Promise<void>> = {
    'saves a report, shows it as it was saved, changes it and deletes it': () => checkLife(port),
    'rejects with kind invalid where there is a report of that name': () => checkNames(port),
    'rejects with kind invalid what no report can be made of': () => checkDefinitions(port),
    'rejects with kind not-found for a report that nobody has': () => checkUnknown(port),
    'rejects with kind not-found for a link that nobody made': () => checkTokens(port),
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, OPERATIONS);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'reports' as const, name, run })),
    ...createAbortChecks('reports', 'listReports', (options) => port.listReports(options)),
    ...createAbortChecks('reports', 'deleteReport', (options) => port.deleteReport(UNKNOWN, options)),
  ];
}
