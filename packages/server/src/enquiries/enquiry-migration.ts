import type { ColumnType, Generated } from 'kysely';
import type { EnquiryContact, EnquiryFact, EnquiryStatus, MachineReceipt, MachineRow } from '@csol/contract';
import type { EnquiryForm, FormValues } from '@csol/domain/enquiry-form';

/** A member that is written as JSON text (see `jsonb`) and read as the value. */
type Json<T> = ColumnType<T, unknown, unknown>;

/** What somebody has asked the desk, as it was when it was sent, and where it stands. */
export interface EnquiryTable {
  /** `createPublicId('enq')`. */
  id: string;
  /** What people call it, `BE-7K3M-Q9XD`; unique. */
  tracking_number: string;
  /** Hash that stands for whoever sent it, see `ownerOf`; missing where nobody is signed in. */
  owner: string | null;
  /** The same person where this server has the account. */
  account_id: string | null;
  /** ISO 3166-1 alpha-2 of the desk that answers. */
  country: string;
  subject: string;
  form_id: string;
  /** The form in all languages, so that its words can be told later, whatever becomes of it. */
  form: Json<EnquiryForm>;
  /** What was filled in, of the fields that were asked for. */
  filled: Json<FormValues>;
  facts: Json<EnquiryFact[]>;
  machine_rows: Json<MachineRow[]>;
  machine_receipts: Json<MachineReceipt[]>;
  contact: Json<EnquiryContact>;
  customer_number: string | null;
  /** BCP 47 tag of whoever sent it: e-mails come in it. */
  language: string;
  /** What kind of customer it is, for routing. */
  audience: string;
  /** Path of the page that links in e-mails lead to; the site's own where it is missing. */
  page: string | null;
  status: Generated<EnquiryStatus>;
  created_at: string;
  changed_at: string;
  promised_by: string | null;
  /** IANA zone of the desk. */
  time_zone: string;
  /** When the desk wrote last, and the time of what of that its owner has seen. */
  replied_at: string | null;
  seen_at: string | null;
  /** Where the desk is told of it. */
  desk_email: string | null;
  desk_webhook: string | null;
  /** What `text` looks into, in small letters. */
  search: string;
  /** What was answered, word by word, so that it can be answered again. */
  receipt: string;
  /** Hash of the call that sent it, where that named itself; unique. */
  call_key: string | null;
  /** Hash of what it asked for. */
  body_hash: string | null;
}

/** What has been written since. */
export interface EnquiryMessageTable {
  /** Counts up. */
  position: Generated<number>;
  /** `createPublicId('msg')`. */
  id: string;
  enquiry_id: string;
  origin: 'customer' | 'desk';
  author: string | null;
  at: string;
  text: string;
  call_key: string | null;
  body_hash: string | null;
}

/** A message to the program of a desk that waits to be sent. */
export interface EnquiryWebhookTable {
  /** Counts up. */
  id: Generated<number>;
  /** The `webhook-id`: the same each time that it is sent. */
  message_id: string;
  url: string;
  /** JSON. */
  body: string;
  created_at: string;
  /** Tries that have begun, the one at work included. */
  attempts: Generated<number>;
  /** Due from then on. While a try is at work, when another process may take it for abandoned. */
  next_try_at: string;
}

/** The tables of enquiries. */
export interface EnquiryTables {
  enquiry: EnquiryTable;
  enquiry_message: EnquiryMessageTable;
  enquiry_webhook: EnquiryWebhookTable;
}

/** From a database without enquiries to one with. */
export const ENQUIRIES: readonly string[] = [
  `alter table customer add audience text not null default 'commercial'`,
  `create table enquiry (
    id text primary key,
    tracking_number text not null unique,
    owner text,
    account_id text references account on delete set null,
    country text not null,
    subject text not null,
    form_id text not null,
    form jsonb not null,
    filled jsonb not null,
    facts jsonb not null,
    machine_rows jsonb not null,
    machine_receipts jsonb not null,
    contact jsonb not null,
    customer_number text,
    language text not null,
    audience text not null,
    page text,
    status text not null default 'open' check (status in ('open', 'answered', 'closed')),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    promised_by timestamptz,
    time_zone text not null,
    replied_at timestamptz,
    seen_at timestamptz,
    desk_email text,
    desk_webhook text,
    search text not null,
    receipt text not null,
    call_key text unique,
    body_hash text,
    check ((call_key is null) = (body_hash is null))
  )`,
  `create index enquiry_by_owner on enquiry (owner, changed_at desc, id desc)`,
  `create index enquiry_by_change on enquiry (changed_at desc, id desc)`,
  `create index enquiry_by_account on enquiry (account_id) where account_id is not null`,
  `create table enquiry_message (
    position bigint generated always as identity primary key,
    id text not null unique,
    enquiry_id text not null references enquiry on delete cascade,
    origin text not null check (origin in ('customer', 'desk')),
    author text,
    at timestamptz not null,
    text text not null,
    call_key text unique,
    body_hash text,
    check ((call_key is null) = (body_hash is null))
  )`,
  `create index enquiry_message_by_enquiry on enquiry_message (enquiry_id, position)`,
  `create table enquiry_webhook (
    id bigint generated always as identity primary key,
    message_id text not null,
    url text not null,
    body text not null,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_try_at timestamptz not null
  )`,
  `create index enquiry_webhook_by_next_try on enquiry_webhook (next_try_at, id)`,
];
