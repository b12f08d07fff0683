import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createSnapshot } from '../db/embedded.ts';

const FOLDER = new URL('../../../../node_modules/.cache/csol-test-database/', import.meta.url);

/**
 * An embedded database without tables, made by the first process that wants it and kept in `node_modules/.cache`, by what is known of
 * PGlite. The tables are not in it: the migrations draw secrets, which every database has to have of its own.
 */
export async function readSnapshot(): Promise<Blob> {
  const pglite = readFileSync(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')));
  const file = new URL(`${createHash('sha256').update(pglite).digest('hex')}.tar`, FOLDER);
  if (!existsSync(file)) {
    const made = await createSnapshot();
    mkdirSync(FOLDER, { recursive: true });
    // Several may make it at once: nobody ever sees half of it.
    const draft = new URL(randomUUID(), FOLDER);
    writeFileSync(draft, new Uint8Array(await made.arrayBuffer()));
    renameSync(draft, file);
  }
  // Read at once: what a blob of a file stands for is gone when another process puts its own in the file's place.
  return new Blob([readFileSync(file)]);
}
