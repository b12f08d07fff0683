import { sql, type Selectable } from 'kysely';
import type { Report, ReportSchedule } from '@csol/contract';
import { toKey } from '../accounts/people.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';
import { ProblemError } from '../http/problem.ts';
import type { ReadDraft } from './read-draft.ts';
import type { ReportRecipientTable, ReportTable } from './report-migration.ts';

/** Reports that one person may have. */
export const MOST_REPORTS = 50;
/** Seconds until somebody with too many reports should ask again: no waiting helps, but deleting some. */
const RETRY_AFTER = 3600;

/** A report as it is kept. */
export type ReportRow = Selectable<ReportTable>;

type RecipientRow = Selectable<ReportRecipientTable>;

/** When it is sent, and to whom; nothing of one that is not sent. */
function toSchedule(row: ReportRow, recipients: readonly RecipientRow[]): ReportSchedule | undefined {
  const { every, format, language, profile, next_on: nextOn, last_on: lastOn } = row;
  if (every === null || format === null || language === null || profile === null || nextOn === null) return undefined;
  const rest = recipients.map(({ email, state }) => ({ email, state }));
  return { every, format, language, profile, recipients: rest, nextOn, ...(lastOn !== null && { lastOn }) };
}

/** The reports as the contract says them. */
export async function toReports(db: Database, rows: readonly ReportRow[]): Promise<Report[]> {
  const ids = rows.filter(({ every }) => every !== null).map(({ id }) => id);
  const select = db.selectFrom('report_recipient').selectAll().orderBy('position');
  const recipients = ids.length > 0 ? await select.where('report_id', 'in', ids).execute() : [];
  return rows.map((row) => {
    const { id, name, definition, changed_at: changedAt } = row;
    const schedule = toSchedule(row, recipients.filter(({ report_id: of }) => of === id));
    return { id, name, definition, changedAt, ...(schedule && { schedule }) };
  });
}

/** One report as the contract says it. */
export async function toReport(db: Database, row: ReportRow): Promise<Report> {
  const [report] = await toReports(db, [row]);
  if (!report) throw new RangeError('A report has gone');
  return report;
}

/** Somebody's reports, by name. */
export function listRows(db: Database, owner: string): Promise<ReportRow[]> {
  return db.selectFrom('report').selectAll().where('owner', '=', owner).orderBy('name_key').execute();
}

/** Somebody's own report; locked where a transaction is to change it. @throws ProblemError `notFound`, also for somebody else's. */
export async function findOwnRow(db: Database, id: string, owner: string, isLocked = false): Promise<ReportRow> {
  const select = db.selectFrom('report').selectAll().where('id', '=', id).where('owner', '=', owner);
  const row = await (isLocked ? select.forUpdate() : select).executeTakeFirst();
  if (!row) throw new ProblemError('notFound');
  return row;
}

const refuseName = (): never => {
  throw new ProblemError('invalid', { errors: [{ pointer: '/name', code: 'taken', detail: 'is the name of another report' }] });
};

/** Refuses a name that another report of the owner has. */
async function checkName(db: Database, owner: string, { name }: ReadDraft, id = ''): Promise<void> {
  const others = db.selectFrom('report').select('id').where('owner', '=', owner).where('name_key', '=', toKey(name));
  if (await others.where('id', '<>', id).executeTakeFirst()) refuseName();
}

/** Changes of one owner's reports take turns, so that two at once cannot both be the last one, or have one name. */
function inTurn<T>(db: Database, owner: string, work: (transaction: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reports ${owner}`}, 0))`.execute(transaction);
    return work(transaction);
  });
}

/** Whose report it is. */
export interface ReportOwner {
  owner: string;
  /** Where this server has the account. */
  accountId: string | null;
}

const toColumns = ({ name, definition }: ReadDraft, now: Date) => ({
  name,
  name_key: toKey(name),
  definition: jsonb(definition),
  changed_at: now.toISOString(),
});

/** Saves a new report. @throws ProblemError `invalid` at a name that is taken, `limited` where there are as many as there may be. */
export function insertReport(db: Database, { owner, accountId }: ReportOwner, draft: ReadDraft, now: Date): Promise<ReportRow> {
  return inTurn(db, owner, async (transaction) => {
    await checkName(transaction, owner, draft);
    if ((await listRows(transaction, owner)).length >= MOST_REPORTS) {
      throw new ProblemError('limited', { headers: { 'Retry-After': String(RETRY_AFTER) } });
    }
    const row = { id: createPublicId('rep'), owner, account_id: accountId, ...toColumns(draft, now) };
    return transaction.insertInto('report').values(row).returningAll().executeTakeFirstOrThrow();
  });
}

/** Saves a report anew. @throws ProblemError `notFound`; `invalid` at a name that is taken. */
export function changeReport(db: Database, id: string, owner: string, change: { draft: ReadDraft; now: Date }): Promise<ReportRow> {
  return inTurn(db, owner, async (transaction) => {
    await findOwnRow(transaction, id, owner);
    await checkName(transaction, owner, change.draft, id);
    const columns = toColumns(change.draft, change.now);
    const changed = await transaction.updateTable('report').set(columns).where('id', '=', id).returningAll().executeTakeFirst();
    if (!changed) throw new ProblemError('notFound');
    return changed;
  });
}

/** What a report without a schedule has in its columns. */
const NO_SCHEDULE = {
  ...{ every: null, format: null, language: null, profile: null, page: null },
  ...{ time_zone: null, next_on: null, due_at: null, last_on: null, attempts: 0 },
};

/** Ends the mails of a report, and forgets who got them. @param db A transaction. */
export async function endSchedule(db: Database, id: string): Promise<void> {
  await db.updateTable('report').set(NO_SCHEDULE).where('id', '=', id).execute();
  await db.deleteFrom('report_recipient').where('report_id', '=', id).execute();
}
