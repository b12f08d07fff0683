import type { Generated } from 'kysely';
import type { Attachment } from '@csol/contract';

/** A file that is to go with an enquiry, or went with one. */
export interface AttachmentTable {
  /** `createPublicId('att')`: random, and without an account the only key. */
  id: string;
  /** Hash that stands for whoever sends it, see `ownerOf`; missing where nobody is signed in. */
  owner: string | null;
  /** As it was announced, without what a name may not hold. */
  file_name: string;
  /** Bytes, as they were announced. */
  size: number;
  /** Bytes that have come. */
  received: Generated<number>;
  state: Generated<Attachment['state']>;
  /** By what is in it; missing before all of it has come. */
  media_type: string | null;
  /** Why it is refused. */
  reason: NonNullable<Attachment['reason']> | null;
  /** Which enquiry has taken it. */
  enquiry_id: string | null;
  /** With which message of the enquiry it came; missing for what came with the enquiry itself. */
  message_id: string | null;
  /** In the order of the enquiry or message, from 0. */
  position: number | null;
  /** Hash of the call that announced it, where that named itself; unique. */
  call_key: string | null;
  created_at: string;
  /** When it is thrown away, unless an enquiry has taken it by then. */
  expires_at: string;
}

/** A part of the bytes. */
export interface AttachmentPartTable {
  attachment_id: string;
  /** Which byte of the file it begins with. */
  at: number;
  content: Uint8Array;
}

/** The tables of attachments. */
export interface AttachmentTables {
  attachment: AttachmentTable;
  attachment_part: AttachmentPartTable;
}

/** From a database without attachments to one with. */
export const ATTACHMENTS: readonly string[] = [
  `create table attachment (
    id text primary key,
    owner text,
    file_name text not null,
    size bigint not null check (size > 0),
    received bigint not null default 0 check (received between 0 and size),
    state text not null default 'receiving' check (state in ('receiving', 'ready', 'refused')),
    media_type text,
    reason text check (reason in ('type', 'name', 'unsafe', 'archive')),
    enquiry_id text,
    message_id text,
    position integer,
    call_key text unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    check (enquiry_id is null or state = 'ready'),
    check ((state = 'refused') = (reason is not null))
  )`,
  `create index attachment_by_enquiry on attachment (enquiry_id) where enquiry_id is not null`,
  `create index attachment_untaken on attachment (expires_at) where enquiry_id is null`,
  `create table attachment_part (
    attachment_id text not null references attachment on delete cascade,
    at bigint not null,
    content bytea not null,
    primary key (attachment_id, at)
  )`,
  // Most files are compressed already.
  `alter table attachment_part alter column content set storage external`,
];
