import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openEmbeddedDatabase } from '../db/embedded.ts';
import type { Listen } from '../db/listen.ts';
import { migrate } from '../db/migrations.ts';
import { createPostgresListener } from '../db/postgres-listener.ts';
import { createPostgresDatabase } from '../db/postgres.ts';
import type { Database } from '../db/schema.ts';
import { readSnapshot } from './snapshot.ts';

/** A database of a test's own. */
export interface TestDatabase {
  db: Database;
  /** Hears of its notices. */
  listen: Listen;
  /** Where other processes reach it; missing for the embedded one, which is in memory. */
  url?: string;
  close: () => Promise<void>;
}

/** Runs one statement on the server that the tests were given, outside of any test's database. */
async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const server = createPostgresDatabase(serverUrl, { connections: 1 });
  try {
    await sql.raw(statement).execute(server);
  } finally {
    await server.destroy();
  }
}

async function createOnServer(serverUrl: string): Promise<TestDatabase> {
  const name = `csol_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const db = createPostgresDatabase(url.href);
  const listener = createPostgresListener(url.href);
  return {
    db,
    listen: listener.listen,
    url: url.href,
    close: async () => {
      await listener.close();
      await db.destroy();
      await runOnServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function createInMemory(): Promise<TestDatabase> {
  const { db, listen } = await openEmbeddedDatabase(undefined, await readSnapshot());
  return { db, listen, close: () => db.destroy() };
}

/**
 * An empty database: on the server of `CSOL_TEST_DATABASE_URL` where that is set (see scripts/test-postgres.mjs), else an embedded
 * one in memory. The whole suite is run once with each.
 * @param options.isMigrated Whether the tables are there; they are unless told.
 */
export async function createTestDatabase({ isMigrated = true } = {}): Promise<TestDatabase> {
  const serverUrl = process.env.CSOL_TEST_DATABASE_URL;
  const database = await (serverUrl ? createOnServer(serverUrl) : createInMemory());
  if (isMigrated) await migrate(database.db);
  return database;
}
