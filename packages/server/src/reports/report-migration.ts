import type { ColumnType, Generated } from 'kysely';
import type { ReportDefinition, ReportFrequency } from '@csol/contract';

/** What a schedule may be written as. */
export type ReportFormat = 'pdf' | 'csv' | 'xlsx';

/** A saved report, and when it is sent. */
export interface ReportTable {
  /** `createPublicId('rep')`. */
  id: string;
  /** Hash that stands for whoever saved it; see `ownerOf`. */
  owner: string;
  /** The same person where this server has the account; then it can be sent. */
  account_id: string | null;
  name: string;
  /** In small letters; unique for an owner. */
  name_key: string;
  definition: ColumnType<ReportDefinition, unknown, unknown>;
  changed_at: string;
  /** Missing, like all that follows, for one that is not sent. */
  every: ReportFrequency | null;
  format: ReportFormat | null;
  language: string | null;
  profile: string | null;
  /** Path of the page that links lead to; the site's own where it is missing. */
  page: string | null;
  /** IANA zone that its days are told in. */
  time_zone: string | null;
  /** The day of the next mail. */
  next_on: string | null;
  /** When that day begins. While somebody works on it, when another process may take it for abandoned. */
  due_at: string | null;
  /** The day of the last mail. */
  last_on: string | null;
  /** Tries to make the next mail that have begun. */
  attempts: Generated<number>;
}

/** Where a recipient is. */
export type RecipientState = 'waiting' | 'confirmed' | 'ended';

/** Somebody who gets a report, or is asked whether they want it. */
export interface ReportRecipientTable {
  /** `createPublicId('rcp')`; random, and stands in the link that ends the mails. */
  id: string;
  report_id: string;
  /** In the order of the list. */
  position: number;
  email: string;
  /** In small letters; unique for a report. */
  email_key: string;
  state: RecipientState;
  /** Of the link that confirms; missing for somebody who need not be asked. */
  token_hash: string | null;
}

/** The tables of saved reports. */
export interface ReportTables {
  report: ReportTable;
  report_recipient: ReportRecipientTable;
}

/** From a database without saved reports to one with. */
export const REPORTS: readonly string[] = [
  `create table report (
    id text primary key,
    owner text not null,
    account_id text references account on delete cascade,
    name text not null,
    name_key text not null,
    definition jsonb not null,
    changed_at timestamptz not null,
    every text check (every in ('weekly', 'monthly', 'quarterly')),
    format text check (format in ('pdf', 'csv', 'xlsx')),
    language text,
    profile text,
    page text,
    time_zone text,
    next_on date,
    due_at timestamptz,
    last_on date,
    attempts integer not null default 0,
    unique (owner, name_key),
    check (num_nulls(every, format, language, profile, time_zone, next_on, due_at) in (0, 7)),
    check (every is null or account_id is not null)
  )`,
  `create index report_by_account on report (account_id)`,
  `create index report_due on report (due_at) where due_at is not null`,
  `create table report_recipient (
    id text primary key,
    report_id text not null references report on delete cascade,
    position integer not null,
    email text not null,
    email_key text not null,
    state text not null check (state in ('waiting', 'confirmed', 'ended')),
    token_hash text unique,
    unique (report_id, email_key)
  )`,
];
