import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parsers } from './values.ts';
import type { Database } from './schema.ts';

/** How a pool of connections behaves. */
export interface PostgresOptions {
  /** Connections at most; 10 unless told. */
  connections?: number;
  /** Called when an idle connection breaks, which must not end the process. */
  onError?: (error: Error) => void;
}

/** The type parsers of our pools alone: pg's own table is global to the process and belongs to the application. */
function createTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  for (const [id, parse] of Object.entries(parsers)) types.setTypeParser(Number(id), parse);
  return types;
}

/**
 * A PostgreSQL 15 or newer, by its URL. Connections are made when they are needed.
 * @param url `postgres://user:password@host:port/name`.
 */
export function createPostgresDatabase(url: string, { connections = 10, onError = () => {} }: PostgresOptions = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: createTypes() });
  pool.on('error', onError);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
