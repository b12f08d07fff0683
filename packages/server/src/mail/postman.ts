import type { Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import type { LoggedError } from '../http/log.ts';
import { takeTurns } from '../turns.ts';
import { deliverMail, type MailFailure } from './mail-queue.ts';
import type { SendMail } from './mail.ts';

/** What a postman works with. */
export interface PostmanOptions {
  db: Database;
  send: SendMail;
  clock: Clock;
  /** Takes what is written down: failures alone, without address or text. */
  log: (entry: MailLogEntry) => void;
  /** How often to look for mail that waits for another try, or that another process has queued; in milliseconds, 30 seconds unless told. */
  interval?: number;
}

/** A mail that could not be sent, or a queue that could not be read (then without `attempts`). */
export type MailLogEntry = MailFailure | { error: LoggedError };

/** Delivers the queue of a database as long as the process runs. */
export interface Postman {
  /**
   * Delivers soon: call it after the transaction that queued a mail. The caller goes on first, so an answer takes no longer for it.
   * @returns When that delivery is over; never rejects, and nobody need wait for it.
   */
  kick: () => Promise<void>;
  /** Finishes the mail that is at work; others stay in the queue. May be called more than once. */
  close: () => Promise<void>;
}

/** Starts a postman, who first looks for what an earlier process has left. */
export function createPostman({ db, send, clock, log, interval = 30_000 }: PostmanOptions): Postman {
  return takeTurns({ work: (signal) => deliverMail(db, send, clock, { onFailure: log, signal }), interval, log });
}
