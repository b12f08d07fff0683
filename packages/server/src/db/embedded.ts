import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { parsers } from './values.ts';
import type { Database } from './schema.ts';

/**
 * The embedded PostgreSQL. Works in Node and in browsers.
 * @param location A folder (Node only; guard it, see `openDatabase` in `node.ts`), or nothing for memory.
 */
export async function createEmbeddedDatabase(location?: string): Promise<Database> {
  const pglite = await PGlite.create({ ...(location && { dataDir: location }), parsers: { ...parsers } });
  return new Kysely({ dialect: new PGliteDialect({ pglite }) });
}
