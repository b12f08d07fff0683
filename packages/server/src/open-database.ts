import { join, resolve } from 'node:path';
import { openEmbeddedDatabase } from './db/embedded.ts';
import type { Listen } from './db/listen.ts';
import { migrate } from './db/migrations.ts';
import { createPostgresListener } from './db/postgres-listener.ts';
import { createPostgresDatabase, type PostgresOptions } from './db/postgres.ts';
import type { Database } from './db/schema.ts';
import { lockFolder } from './folder-lock.ts';

/** Where the data is: a folder for the embedded PostgreSQL, or the URL of a PostgreSQL 15 or newer. */
export type DatabaseLocation = { folder: string } | ({ url: string } & PostgresOptions);

/** A database that is ready for use. */
export interface OpenDatabase {
  db: Database;
  /** Hears of its notices, on a connection that is made when it is used first. */
  listen: Listen;
  /** What it is, without credentials: for a person or a log. */
  description: string;
  /** Ends all connections and lets go of the folder; may be called more than once. */
  close: () => Promise<void>;
}

/** A function that does its work once, however often it is called. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

async function openFolder(location: string): Promise<OpenDatabase> {
  const folder = resolve(location);
  const unlock = lockFolder(folder);
  try {
    const { db, listen } = await openEmbeddedDatabase(join(folder, 'data'));
    return { db, listen, description: `embedded PostgreSQL in ${folder}`, close: once(() => db.destroy().finally(unlock)) };
  } catch (error) {
    unlock();
    throw error;
  }
}

function openUrl({ url, ...options }: { url: string } & PostgresOptions): OpenDatabase {
  const db = createPostgresDatabase(url, options);
  const listener = createPostgresListener(url, options);
  const { hostname, port, pathname } = new URL(url);
  const description = `PostgreSQL ${hostname}:${port || '5432'}${pathname}`;
  return { db, listen: listener.listen, description, close: once(() => listener.close().finally(() => db.destroy())) };
}

/**
 * Opens a database and brings it up to date.
 * @throws FolderInUseError where another process has the folder open; what the driver says where there is no database.
 */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const open = 'folder' in location ? await openFolder(location.folder) : openUrl(location);
  try {
    await migrate(open.db);
  } catch (error) {
    await open.close();
    throw error;
  }
  return open;
}
