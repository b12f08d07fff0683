import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Listen } from './listen.ts';
import { parsers } from './values.ts';
import type { Database } from './schema.ts';

/** The embedded PostgreSQL, and how to hear of its notices. */
export interface EmbeddedDatabase {
  db: Database;
  listen: Listen;
}

function createListen(pglite: PGlite): Listen {
  return (channel, onNotice) => {
    let isWanted = true;
    const call = (): void => void (isWanted && onNotice());
    const listening = pglite.listen(channel, call);
    // A database that closes meanwhile has nothing more to tell.
    listening.then(call, () => {});
    return () => {
      isWanted = false;
      listening.then((stop) => (pglite.closed ? undefined : stop())).catch(() => {});
    };
  };
}

/**
 * The embedded PostgreSQL. Works in Node and in browsers.
 * @param location A folder (Node only; guard it, see `openDatabase` in `node.ts`), or nothing for memory.
 * @param snapshot What a new database begins with, see `createSnapshot`; made anew unless given.
 */
export async function openEmbeddedDatabase(location?: string, snapshot?: Blob): Promise<EmbeddedDatabase> {
  const begin = { ...(location && { dataDir: location }), ...(snapshot && { loadDataDir: snapshot }) };
  const pglite = await PGlite.create({ ...begin, parsers: { ...parsers } });
  return { db: new Kysely({ dialect: new PGliteDialect({ pglite }) }), listen: createListen(pglite) };
}

/** The same for whoever need not hear of notices. */
export async function createEmbeddedDatabase(location?: string, snapshot?: Blob): Promise<Database> {
  return (await openEmbeddedDatabase(location, snapshot)).db;
}

/**
 * The files of an embedded database that nobody has used: to begin others with, in a quarter of the time that making them takes.
 * @returns A tar archive of 40 MB, for the same version of PGlite.
 */
export async function createSnapshot(): Promise<Blob> {
  const pglite = await PGlite.create();
  try {
    // Whoever begins with it recovers, as after a crash. The timer that would report on that keeps a process of Node alive.
    await pglite.exec('alter system set log_startup_progress_interval = 0');
    return await pglite.dumpDataDir('none');
  } finally {
    await pglite.close();
  }
}
