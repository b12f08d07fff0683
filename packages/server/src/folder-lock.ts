import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder belongs to another process. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  /** The folder that was asked for. */
  readonly folder: string;

  constructor(folder: string, owner: string) {
    super(`The database in ${folder} is in use by ${owner}. Stop it first, or share a PostgreSQL through DATABASE_URL.`);
    this.folder = folder;
  }
}

/** Which process a lock belongs to. A process number alone comes back, after a restart or in a container: the start tells them apart. */
interface Owner {
  pid: number;
  /** When the process started, as the system counts it; missing where the system does not say. */
  start?: string;
}

/** How long a takeover may last before it counts as dead, in milliseconds. It takes well under one. */
const TAKEOVER_LIMIT = 10_000;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** On Linux the boot and the tick that the process started at. */
function readStart(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${boot} ${fields?.[19]}`;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, and is alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return start === undefined || start === readStart(pid);
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof owner === 'object' && owner && 'pid' in owner && typeof owner.pid === 'number' ? (owner as Owner) : undefined;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Makes the lock, if there is none. */
function tryCreate(file: string): boolean {
  const start = readStart(process.pid);
  const owner: Owner = { pid: process.pid, ...(start !== undefined && { start }) };
  // Linked into place when complete: a lock that were created first and filled later could be read while it is empty.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a dead process and makes our own. A folder as a gate keeps two from doing so at once. */
function takeOver(file: string): boolean {
  const gate = `${file}.takeover`;
  try {
    mkdirSync(gate);
  } catch (error) {
    if (!isTaken(error)) throw error;
    const { mtimeMs = 0 } = statSync(gate, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs < TAKEOVER_LIMIT) return false;
    rmSync(gate, { recursive: true, force: true });
    return takeOver(file);
  }
  try {
    const owner = readOwner(file);
    if (owner && isAlive(owner)) return false;
    rmSync(file, { force: true });
    return tryCreate(file);
  } finally {
    rmSync(gate, { recursive: true, force: true });
  }
}

/**
 * Makes a folder ours until we let go of it or end; the lock of a process that has died is recovered. The folder is made if there
 * is none.
 * @returns Lets go of the folder; may be called more than once.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  if (!tryCreate(file) && !takeOver(file)) {
    const owner = readOwner(file);
    throw new FolderInUseError(folder, owner ? `process ${owner.pid}` : 'another process');
  }
  let isHeld = true;
  return () => {
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
  };
}
