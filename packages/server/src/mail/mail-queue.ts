import type { Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { describeError, type LoggedError } from '../http/log.ts';
import type { MailTable } from './mail-migration.ts';
import type { Mail, MailFile, SendMail } from './mail.ts';

const MINUTE = 60_000;

/** How long to wait after each failure, in milliseconds; the last one repeats. */
const DELAYS = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * MINUTE);

/** After this time a mail is given up, in milliseconds: by then its links are stale. */
const LIFETIME = 24 * 60 * MINUTE;

/** How long a try may take before the mail counts as abandoned by a process that has died, in milliseconds. Sending has shorter limits. */
const LEASE = 10 * MINUTE;

/** A try that failed. Holds neither address nor text. */
export interface MailFailure {
  /** Tries so far. */
  attempts: number;
  /** The mail is gone; otherwise it will be tried again. */
  isDropped: boolean;
  error: LoggedError;
}

/** How a delivery goes about it. */
export interface DeliveryOptions {
  /** Called with each try that failed. */
  onFailure?: (failure: MailFailure) => void;
  /** Ends the delivery after the mail that is at work. */
  signal?: AbortSignal;
}

/** A mail that is ours for the length of the lease. */
type ClaimedMail = Selectable<MailTable>;

/**
 * Puts a mail into the queue.
 * @param db Best the transaction that gives the reason for the mail: then there is one exactly if there is the other.
 */
export async function queueMail(db: Database, mail: Mail, now: Date): Promise<void> {
  await queueMails(db, [mail], mail.file, now);
}

/**
 * Puts mails into the queue that bring the same file, which is kept once.
 * @param db A transaction.
 */
export async function queueMails(db: Database, mails: readonly Omit<Mail, 'file'>[], file: MailFile | undefined, now: Date): Promise<void> {
  const [instant, file_id] = [now.toISOString(), file ? createPublicId('mlf') : null];
  const rows = mails.map(({ to, subject, text, replyTo = null, unsubscribe = null }) => ({
    ...{ recipient: to, subject, body: text, reply_to: replyTo, unsubscribe, file_id },
    ...{ created_at: instant, next_try_at: instant },
  }));
  if (rows.length === 0) return;
  if (file && file_id !== null) {
    const { name, mediaType: media_type, content } = file;
    await db.insertInto('mail_file').values({ id: file_id, name, media_type, content }).execute();
  }
  await db.insertInto('mail').values(rows).execute();
}

/** The mail that a row is. */
async function readMail(db: Database, row: ClaimedMail): Promise<Mail> {
  const { recipient: to, subject, body: text, reply_to: replyTo, unsubscribe, file_id: id } = row;
  const found = id === null ? undefined : await db.selectFrom('mail_file').selectAll().where('id', '=', id).executeTakeFirst();
  const file = found && { name: found.name, mediaType: found.media_type, content: found.content };
  return { to, subject, text, ...(replyTo !== null && { replyTo }), ...(unsubscribe !== null && { unsubscribe }), ...(file && { file }) };
}

/** Takes a mail out of the queue, and its file with the last mail that brings it. */
async function remove(db: Database, { id, attempts, file_id }: ClaimedMail, isOwn = false): Promise<void> {
  const gone = db.deleteFrom('mail').where('id', '=', id);
  await (isOwn ? gone.where('attempts', '=', attempts) : gone).execute();
  if (file_id === null) return;
  const others = db.selectFrom('mail').select('id').where('file_id', '=', file_id);
  await db.deleteFrom('mail_file').where('id', '=', file_id).where((eb) => eb.not(eb.exists(others))).execute();
}

/**
 * Takes the mail that has been due longest. It is taken by moving its time, in one statement, rather than by a lock that is held while it
 * is sent: the embedded database has a single connection, and a mail server that hangs must not keep it from everybody.
 */
function claim(db: Database, now: Date): Promise<ClaimedMail | undefined> {
  const lease = new Date(now.getTime() + LEASE).toISOString();
  return db
    .updateTable('mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), next_try_at: lease }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('mail')
        .select('id')
        .where('next_try_at', '<=', now.toISOString())
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Puts a mail back for later, or drops it. Nothing happens where another process has taken it for abandoned in the meantime. */
async function giveBack(db: Database, mail: ClaimedMail, now: Date): Promise<boolean> {
  const { id, attempts, created_at } = mail;
  const next = now.getTime() + (DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? LEASE);
  const isDropped = next > Date.parse(created_at) + LIFETIME;
  const next_try_at = new Date(next).toISOString();
  if (isDropped) await remove(db, mail, true);
  else await db.updateTable('mail').set({ next_try_at }).where('id', '=', id).where('attempts', '=', attempts).execute();
  return isDropped;
}

/**
 * Sends what is due, the longest due first, one at a time. Any number of processes may do so at once: each mail is sent by one of them.
 * A mail that fails is tried again after 1, 5, 15 and 60 minutes and so on, and dropped when it is a day old. One whose process dies
 * between sending and noting so is sent a second time, ten minutes later: once too often is better than never.
 * @returns How many were sent.
 * @throws What the database said. What `send` says goes to `onFailure`.
 */
export async function deliverMail(db: Database, send: SendMail, clock: Clock, options: DeliveryOptions = {}): Promise<number> {
  const { onFailure, signal } = options;
  for (let sent = 0; ; ) {
    const mail = signal?.aborted ? undefined : await claim(db, clock());
    if (!mail) return sent;
    try {
      await send(await readMail(db, mail));
    } catch (error) {
      const isDropped = await giveBack(db, mail, clock());
      onFailure?.({ attempts: mail.attempts, isDropped, error: describeError(error) });
      continue;
    }
    await remove(db, mail);
    sent++;
  }
}
