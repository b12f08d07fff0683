import type { ReportDraft } from '@csol/contract';
import { dateIn } from '../clock.ts';
import { ownerOf } from '../exports/owner.ts';
import { createEmptyAnswer, createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { Call, Handler, Services } from '../services.ts';
import { readDraft, type ReadDraft } from './read-draft.ts';
import { zoneOf } from './report-days.ts';
import { changeReport, findOwnRow, insertReport, listRows, toReport, toReports } from './report-store.ts';

/** Everybody who comes here has credentials. @throws ProblemError where somebody has none after all. */
export function requirePrincipal({ principal }: Pick<Call, 'principal'>): Principal {
  if (!principal) throw new ProblemError('unauthenticated');
  return principal;
}

async function readBody({ db }: Services, call: Call): Promise<ReadDraft> {
  const today = dateIn(await zoneOf(db, requirePrincipal(call)), call.now);
  return readDraft(call.body as ReportDraft, today);
}

/** The caller's own reports. */
export const listReports: Handler = async ({ db }, call) => {
  const rows = await listRows(db, await ownerOf(requirePrincipal(call)));
  return createJsonAnswer({ items: await toReports(db, rows) });
};

/** Saves a report. */
export const createReport: Handler = async (services, call) => {
  const principal = requirePrincipal(call);
  const draft = await readBody(services, call);
  // Only of people whom this server knows itself can it say later what they may see.
  const accountId = (principal.session && principal.accountId) ?? null;
  const row = await insertReport(services.db, { owner: await ownerOf(principal), accountId }, draft, call.now);
  return { ...createJsonAnswer(await toReport(services.db, row)), status: 201, isRepeatable: true };
};

/** Saves a report anew; its schedule stays. */
export const updateReport: Handler = async (services, call) => {
  const owner = await ownerOf(requirePrincipal(call));
  const id = call.parameters.path.reportId ?? '';
  const draft = await readBody(services, call);
  return createJsonAnswer(await toReport(services.db, await changeReport(services.db, id, owner, { draft, now: call.now })));
};

/** Throws a report away, with its schedule. */
export const deleteReport: Handler = async ({ db }, call) => {
  const { id } = await findOwnRow(db, call.parameters.path.reportId ?? '', await ownerOf(requirePrincipal(call)));
  await db.deleteFrom('report').where('id', '=', id).execute();
  return createEmptyAnswer(204);
};
