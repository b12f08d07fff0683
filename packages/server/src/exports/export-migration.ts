import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ExportContent, ExportGap } from '@csol/contract';
import type { CsvProfile } from '@csol/domain/table';
import type { CategoryNames } from './export-services.ts';

/** Where a job is. */
export type ExportState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** What a job is to make; all of it settled when it was ordered, so that any process can go on with it. */
export interface ExportOrder {
  format: 'csv' | 'xlsx' | 'zip';
  /** Of a ZIP. */
  contents: readonly ExportContent[];
  profile: CsvProfile;
  language: string;
  /** As the country calls them; missing in orders of earlier releases. */
  categories?: CategoryNames;
  /** The period that was asked for, `YYYY-MM-DD`; for the name of the file. */
  from?: string;
  to?: string;
}

type Json<T extends object> = JSONColumnType<T, unknown, unknown>;

/** A job. */
export interface ExportJobTable {
  id: string;
  /** Hash that stands for whoever ordered it; see `ownerOf`. */
  owner: string;
  request: Json<ExportOrder>;
  state: Generated<ExportState>;
  done: Generated<number>;
  total: number;
  /** Customer numbers whose documents are in the file, as far as it is written. */
  customers: ColumnType<string[], never, unknown>;
  /** The first of what a ZIP misses. */
  missing: ColumnType<ExportGap[], never, unknown>;
  missing_count: Generated<number>;
  file_name: string | null;
  media_type: string | null;
  /** Bytes. */
  size: number | null;
  /** Tries that have begun. The parts of each try are its own: a process that was taken for dead cannot spoil the next one's. */
  attempts: Generated<number>;
  /** Which process works on it. */
  worker: string | null;
  /** When that process last said so. */
  beat_at: string | null;
  created_at: string;
  expires_at: string;
}

/** The documents of a job, some hundred a row. */
export interface ExportDocumentsTable {
  job_id: string;
  position: number;
  ids: Json<string[]>;
}

/** A part of the file. */
export interface ExportChunkTable {
  job_id: string;
  attempt: number;
  position: number;
  content: Uint8Array;
}

/** The tables of exports. */
export interface ExportTables {
  export_job: ExportJobTable;
  export_documents: ExportDocumentsTable;
  export_chunk: ExportChunkTable;
}

/** From a database without exports to one with; and calls that name themselves are answered again with the answer they had. */
export const EXPORTS: readonly string[] = [
  `create table export_job (
    id text primary key,
    owner text not null,
    request jsonb not null,
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done integer not null default 0,
    total integer not null,
    customers jsonb not null default '[]',
    missing jsonb not null default '[]',
    missing_count integer not null default 0,
    file_name text,
    media_type text,
    size bigint,
    attempts integer not null default 0,
    worker text,
    beat_at timestamptz,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index export_job_by_owner on export_job (owner)`,
  `create index export_job_at_work on export_job (created_at) where state in ('queued', 'running')`,
  `create table export_documents (
    job_id text not null references export_job on delete cascade,
    position integer not null,
    ids jsonb not null,
    primary key (job_id, position)
  )`,
  `create table export_chunk (
    job_id text not null references export_job on delete cascade,
    attempt integer not null,
    position integer not null,
    content bytea not null,
    primary key (job_id, attempt, position)
  )`,
  // What is compressed already is not worth another try.
  `alter table export_chunk alter column content set storage external`,
  `alter table idempotent_call add column answer jsonb`,
];
