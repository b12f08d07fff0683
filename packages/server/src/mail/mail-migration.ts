import type { Generated } from 'kysely';

/** A mail that waits to be sent; its row goes away with the sending, as its text may hold a link with a secret. */
export interface MailTable {
  /** Counts up. */
  id: Generated<number>;
  recipient: string;
  subject: string;
  body: string;
  /** Who an answer goes to; nobody reads one where it is missing. */
  reply_to: string | null;
  /** Where whoever gets it ends such mails. */
  unsubscribe: string | null;
  /** The file that goes with it. */
  file_id: string | null;
  created_at: Generated<string>;
  /** Tries that have begun, the one at work included. */
  attempts: Generated<number>;
  /** Due from then on. While a try is at work, when another process may take the mail for abandoned. */
  next_try_at: string;
}

/** A file that goes with one mail or several; it goes away with the last of them. */
export interface MailFileTable {
  id: string;
  name: string;
  media_type: string;
  content: Uint8Array;
}

/** From a database that sends no mail to one that does. */
export const MAIL: readonly string[] = [
  `create table mail (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_try_at timestamptz not null
  )`,
  `create index mail_by_next_try on mail (next_try_at, id)`,
];

/** From mails that nobody answers to those that somebody sends. */
export const REPLIES: readonly string[] = [`alter table mail add reply_to text`];

/** From mails of words to those that bring a file, and that can be ended. */
export const MAIL_FILES: readonly string[] = [
  `create table mail_file (
    id text primary key,
    name text not null,
    media_type text not null,
    content bytea not null
  )`,
  `alter table mail add unsubscribe text`,
  `alter table mail add file_id text references mail_file`,
  `create index mail_by_file on mail (file_id) where file_id is not null`,
];
