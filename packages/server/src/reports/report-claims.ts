import type { CalendarDate } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { queueMails } from '../mail/mail-queue.ts';
import type { Mail, MailFile } from '../mail/mail.ts';
import { nextDay, startOfDay } from './report-days.ts';
import type { ReportRow } from './report-store.ts';

/** How long making a mail may take before its process counts as dead, in milliseconds. */
export const LEASE = 10 * 60_000;

/** Tries before a day is passed over. */
export const MOST_ATTEMPTS = 5;

/** What a report has that is sent. */
type ScheduleColumn = 'every' | 'format' | 'language' | 'profile' | 'time_zone' | 'due_at';

/** A report that is sent. */
export type DueReport = ReportRow & { [Column in ScheduleColumn]: NonNullable<ReportRow[Column]> };

/**
 * Takes the report that has been due longest. It is taken by moving its time, in one statement in which processes pass over each other's
 * rows, rather than by a lock that is held while the file is made: the embedded database has a single connection.
 */
export async function claimReport(db: Database, now: Date): Promise<DueReport | undefined> {
  const lease = new Date(now.getTime() + LEASE).toISOString();
  const row = await db
    .updateTable('report')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), due_at: lease }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('report')
        .select('id')
        .where('due_at', '<=', now.toISOString())
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
  // The table has all of them or none.
  return row as DueReport | undefined;
}

/** What has been made of a report. */
export interface MadeMails {
  mails: readonly Omit<Mail, 'file'>[];
  file?: MailFile | undefined;
  /** The day in the account's zone. */
  today: CalendarDate;
  now: Date;
}

/**
 * Puts the mails into the queue, and the report to its next day: both or neither. Nothing happens where the report is no longer this
 * process's: it was taken for abandoned, or has another schedule by now.
 * @returns Whether it was.
 */
export function finishReport(db: Database, report: DueReport, { mails, file, today, now }: MadeMails): Promise<boolean> {
  const next = nextDay(report.every, today);
  return db.transaction().execute(async (transaction) => {
    const own = await transaction
      .updateTable('report')
      .set({
        next_on: next,
        due_at: startOfDay(next, report.time_zone).toISOString(),
        attempts: 0,
        ...(mails.length > 0 && { last_on: today }),
      })
      .where('id', '=', report.id)
      .where('attempts', '=', report.attempts)
      .where('due_at', '=', report.due_at)
      .returning('id')
      .executeTakeFirst();
    if (own) await queueMails(transaction, mails, file, now);
    return own !== undefined;
  });
}
