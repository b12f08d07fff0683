import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '@csol/server';
import { emailOf, messageOf, type Submission } from './submit.ts';

/** What the database knows of submissions in the end; all but `enquiries` and `mails` should be 0. */
export interface Outcome {
  /** Enquiries that there are, and mails that were queued for who sent them. */
  enquiries: number;
  mails: number;
  /** Submissions that were answered, and of which there is no enquiry, or one that was answered otherwise. */
  lost: number;
  /** Enquiries beyond one for each submission. */
  doubled: number;
  /** Submissions of which not exactly one mail tells who sent it. */
  wrongMails: number;
  /** Submissions whose file is not there exactly once, byte by byte; or that have one they were not sent with. */
  wrongFiles: number;
}

/** Notes each mail that is queued, for ever: its row goes away once it has been sent. */
export async function noteMails(db: Database): Promise<void> {
  await sql`create table noted_mail (recipient text not null)`.execute(db);
  await sql`
    create function note_mail() returns trigger language plpgsql as $$ begin
      insert into noted_mail values (new.recipient);
      return null;
    end $$`.execute(db);
  await sql`create trigger mail_noted after insert on mail for each row execute function note_mail()`.execute(db);
}

/** As the server keeps keys. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** How often each value of a column is there. */
async function countBy(db: Database, column: string, from: string): Promise<Map<string, number>> {
  const query = sql<{ value: string; n: number }>`select ${sql.raw(column)} as value, count(*)::int as n from ${sql.raw(from)} group by 1`;
  const { rows } = await query.execute(db);
  return new Map(rows.map(({ value, n }) => [value, n]));
}

async function readFiles(db: Database): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ number: string; content: Uint8Array }>`
    select e.tracking_number as number, p.content from enquiry e join attachment a on a.enquiry_id = e.id
    join attachment_part p on p.attachment_id = a.id`.execute(db);
  const files = new Map<string, string[]>();
  for (const { number, content } of rows) files.set(number, [...(files.get(number) ?? []), new TextDecoder().decode(content)]);
  return files;
}

/** Looks what became of submissions, by the key, the words, the address and the file of each. */
export async function countOutcome(db: Database, submissions: readonly Submission[]): Promise<Outcome> {
  const rows = await db.selectFrom('enquiry').select(['call_key', 'tracking_number']).execute();
  const byKey = new Map(rows.map(({ call_key, tracking_number }) => [call_key, tracking_number]));
  const byMessage = await countBy(db, "filled->>'message'", 'enquiry');
  const byRecipient = await countBy(db, 'recipient', 'noted_mail');
  const files = await readFiles(db);
  const count = (holds: (submission: Submission) => boolean): number => submissions.filter(holds).length;
  const trackingOf = ({ key }: Submission): string | undefined => byKey.get(hash(JSON.stringify(['createEnquiry', key])));
  return {
    enquiries: rows.length,
    mails: submissions.reduce((sum, submission) => sum + (byRecipient.get(emailOf(submission)) ?? 0), 0),
    lost: count((submission) => !submission.receipt || trackingOf(submission) !== submission.receipt.trackingNumber),
    doubled: rows.length - byKey.size + [...byMessage.values()].reduce((sum, n) => sum + n - 1, 0),
    wrongMails: count((submission) => byRecipient.get(emailOf(submission)) !== 1 || byMessage.get(messageOf(submission)) !== 1),
    wrongFiles: count((submission) => {
      const own = files.get(trackingOf(submission) ?? '') ?? [];
      return submission.file === undefined ? own.length > 0 : own.length !== 1 || own[0] !== submission.file;
    }),
  };
}
