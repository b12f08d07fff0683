/** Files at the desk: those that go with its answers, and those that customers have sent. */
import { createReadStream } from 'node:fs';
import { access, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Attachment } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { insertReady, readBytes } from './attachment-store.ts';
import { cleanFileName } from './clean-name.ts';
import { examineFile } from './examine.ts';
import { filesOf } from './enquiry-files.ts';
import { ATTACHMENT_RULES } from './rules.ts';
import { ScannerError, type Scanner } from './scanner.ts';

/** A file that cannot be sent or saved; the message says which and why, and nothing has changed. */
export class DeskFileError extends Error {
  override readonly name = 'DeskFileError';
}

/** A file of the desk's that may go with an answer. */
export interface DeskFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const REASONS: Readonly<Record<NonNullable<Attachment['reason']>, string>> = {
  type: 'is of a kind that is not taken',
  name: 'is not what its name says',
  archive: 'holds what is not taken, or too much',
  unsafe: 'is not safe, says the scanner',
};

/** What the system says of a file that is not there, or not to be read. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @throws DeskFileError for what is no file, is empty or is too large, before it is read. */
async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new DeskFileError(`${path} is no file.`);
    if (found.size === 0) throw new DeskFileError(`${path} is empty.`);
    // It may grow while it is read.
    const bytes = await buffer(createReadStream(path, { end: ATTACHMENT_RULES.maxBytes }));
    if (bytes.length > ATTACHMENT_RULES.maxBytes) throw new DeskFileError(`${path} has more than ${ATTACHMENT_RULES.maxBytes} bytes.`);
    return new Uint8Array(bytes);
  } catch (error) {
    throw error instanceof DeskFileError ? error : new DeskFileError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

async function readOne(path: string, scanner: Scanner | undefined): Promise<DeskFile> {
  const bytes = await readWhole(path);
  const fileName = cleanFileName(basename(path));
  try {
    const { mediaType, reason } = await examineFile(fileName, bytes, scanner);
    if (reason) throw new DeskFileError(`${path} ${REASONS[reason]}.`);
    return { fileName, mediaType, bytes };
  } catch (error) {
    throw error instanceof ScannerError ? new DeskFileError('The scanner cannot be asked now.') : error;
  }
}

/** Reads files that are to go with an answer, and looks at them as at those of customers. @throws DeskFileError */
export async function readDeskFiles(paths: readonly string[], scanner?: Scanner): Promise<DeskFile[]> {
  const { maxFiles } = ATTACHMENT_RULES;
  if (paths.length > maxFiles) throw new DeskFileError(`An answer takes ${maxFiles} files at most.`);
  const files: DeskFile[] = [];
  for (const path of paths) files.push(await readOne(path, scanner));
  return files;
}

/** Puts files down with a message of the desk's. @param db The transaction that writes the message. */
export async function keepDeskFiles(
  db: Database,
  files: readonly DeskFile[],
  message: { enquiryId: string; messageId: string },
  now: Date,
): Promise<void> {
  for (const [position, file] of files.entries()) await insertReady(db, { ...file, ...message, position }, now);
}

/** A name that none of the others has: a second `photo.png` is `photo-2.png`. */
function toFreeName(name: string, taken: ReadonlySet<string>): string {
  const point = name.lastIndexOf('.');
  const [stem, ending] = point > 0 ? [name.slice(0, point), name.slice(point)] : [name, ''];
  let free = name;
  // Some file systems tell no `A.png` from `a.png`.
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem}-${count}${ending}`;
  return free;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes files that are not there yet, all or none. */
async function writeNew(files: readonly { path: string; read: () => Promise<Uint8Array> }[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const { path, read } of files) {
      const bytes = await read();
      // Made here, and not there before: nobody else's file is removed below.
      await writeFile(path, '', { flag: 'wx', mode: 0o600 });
      made.push(path);
      await writeFile(path, bytes);
    }
  } catch (error) {
    for (const path of made) await rm(path, { force: true });
    throw error;
  }
}

/**
 * Writes all files of an enquiry into a folder, which is made where there is none: all or none. No file that is there is written over.
 * @returns Where they are, in the order in which they were sent.
 * @throws DeskFileError
 */
export async function saveFiles(db: Database, enquiryId: string, folder: string): Promise<string[]> {
  const taken = new Set<string>();
  const files = (await filesOf(db, enquiryId)).map((file) => {
    const name = toFreeName(file.fileName, taken);
    taken.add(name.toLowerCase());
    return { ...file, path: join(folder, name) };
  });
  for (const { path } of files) if (await isThere(path)) throw new DeskFileError(`${path} is there already.`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeNew(files.map(({ path, ...file }) => ({ path, read: () => readBytes(db, file) })));
  } catch (error) {
    throw new DeskFileError(`${folder} cannot be written to: ${reasonOf(error)}`);
  }
  return files.map(({ path }) => path);
}
