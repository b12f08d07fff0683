import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The name of the socket in its folder. */
const NAME = 'admin.sock';
/** Bytes of a path at most. Systems take 104 to 108, with an end of their own. */
const MOST_BYTES = 100;

/** Somebody else has made the folder that a socket would lie in, or may reach into it. */
export class SocketFolderError extends Error {
  override readonly name = 'SocketFolderError';
}

/** A few letters that stand for a folder. */
function shorten(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

/**
 * Where the owner of a data folder listens: a socket in the folder, or in one of its own below the system's temporary folder where the
 * path would be too long for a socket. On Windows a named pipe.
 * @param folder It exists.
 */
export function socketPathOf(folder: string): string {
  const real = realpathSync(folder);
  if (process.platform === 'win32') return String.raw`\\.\pipe\csol-admin-${shorten(real)}`;
  const path = join(real, NAME);
  return Buffer.byteLength(path) <= MOST_BYTES ? path : join(tmpdir(), `csol-${shorten(real)}`, NAME);
}

/** Whether the socket lies in a folder of its own, among the temporary ones of everybody. */
export function isInTemporaryFolder(folder: string, path: string): boolean {
  return process.platform !== 'win32' && dirname(path) !== realpathSync(folder);
}

/**
 * Makes sure that a folder below the temporary one is ours alone: whoever made it first could listen, or look on.
 * @param options.isMade Whether to make it where there is none.
 * @throws SocketFolderError
 */
export function ensureOwnFolder(folder: string, { isMade }: { isMade: boolean }): void {
  if (isMade) mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Not followed where it is a link.
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0) {
    throw new SocketFolderError(`${folder} does not belong to this user alone, so no command is taken or given there.`);
  }
}
