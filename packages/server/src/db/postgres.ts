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

/** Statements that are kept prepared on each connection at most: more than there are whose text is always the same. */
const MOST_PREPARED = 100;

/**
 * Names under which connections keep statements prepared, so that the database reads and plans them once and not in each request.
 * A query for `*` gets none: a process of a newer version that adds a column would make it fail in those that run beside it.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();

  /** @returns `undefined` for what is not kept. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED || !/^\s*select [^*]+$/.test(text)) return known;
    const name = `csol_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** Has a connection keep statements: Kysely hands over text and values, but no name. */
function keepStatements(client: pg.ClientBase, names: StatementNames): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const queryByName = (...all: unknown[]): unknown => {
    const [text, values] = all;
    const name = typeof text === 'string' && all.length === 2 ? names.nameOf(text) : undefined;
    return name === undefined ? query(...all) : query({ name, text, values });
  };
  client.query = queryByName as typeof client.query;
}

/**
 * A PostgreSQL 15 or newer, by its URL. Connections are made when they are needed.
 * @param url `postgres://user:password@host:port/name`; `?pgbouncer=true` where a pooler hands connections on between transactions,
 * so that nothing may be kept on one.
 */
export function createPostgresDatabase(url: string, { connections = 10, onError = () => {} }: PostgresOptions = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: createTypes() });
  pool.on('error', onError);
  const names = new StatementNames();
  if (new URL(url).searchParams.get('pgbouncer') !== 'true') pool.on('connect', (client) => keepStatements(client, names));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
