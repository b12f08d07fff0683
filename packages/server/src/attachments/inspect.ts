import type { Attachment } from '@csol/contract';
import { findArchiveKind } from './archive-kinds.ts';
import { extensionOf } from './clean-name.ts';
import { CSV, findKind, findMarked, isKnownExtension, standsAt, type Kind } from './kinds.ts';
import { ATTACHMENT_RULES } from './rules.ts';
import { detectText } from './text-kinds.ts';
import { createBudget, unpackWhole, type Budget } from './unpack.ts';
import { ArchiveError, readDirectory, type PackedEntry } from './zip-directory.ts';

type Reason = Exclude<NonNullable<Attachment['reason']>, 'unsafe'>;

/** What has been found in a file. */
export interface Inspection {
  mediaType: string;
  /** Why it is not taken; missing where it is. */
  reason?: Reason;
}

/** What is in a file, whatever it is called. */
interface Content {
  kind?: Kind | undefined;
  reason?: Reason | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

const UNKNOWN = 'application/octet-stream';

const isArchive = (bytes: Bytes): boolean => standsAt(bytes, 0, 'PK\x03\x04') || standsAt(bytes, 0, 'PK\x05\x06');

/** What systems leave in the archives that they pack: settings of folders, and what else they know of a file. */
function isDust({ name }: PackedEntry, bytes: Bytes): boolean {
  const last = name.split('/').at(-1) ?? '';
  if (last.startsWith('._')) return standsAt(bytes, 0, '\0\x05\x16\x07');
  return last === '.DS_Store' && standsAt(bytes, 0, '\0\0\0\x01Bud1');
}

/** What is wrong with one file of an archive: each has to be one that could be sent by itself. Archives in archives are not looked into. */
async function findFault(entry: PackedEntry, budget: Budget): Promise<Reason | undefined> {
  const bytes = await unpackWhole(entry, budget, ATTACHMENT_RULES.maxBytes);
  if (entry.name.endsWith('/')) return bytes.length === 0 ? undefined : 'archive';
  if (isDust(entry, bytes)) return undefined;
  const content = await readContent(bytes, budget);
  if (content.kind?.mediaType === 'application/zip') return 'archive';
  return judge(entry.name, content).reason;
}

async function readArchive(bytes: Bytes, budget: Budget, isInside: boolean): Promise<Content> {
  const entries = readDirectory(bytes, budget.files);
  budget.files -= entries.length;
  const found = await findArchiveKind(entries, budget);
  if (found.what === 'unknown') return { reason: 'type' };
  if (found.what === 'document') return { kind: findKind(found.mediaType) };
  const kind = findKind('application/zip');
  if (isInside) return { kind };
  if (entries.length === 0) return { kind, reason: 'archive' };
  for (const entry of entries) {
    const reason = await findFault(entry, budget);
    if (reason) return { kind, reason };
  }
  return { kind };
}

/** @param inside What may still be unfolded, where the file is in an archive itself. */
async function readContent(bytes: Bytes, inside?: Budget): Promise<Content> {
  if (!isArchive(bytes)) return { kind: findMarked(bytes) ?? findKind(await detectText(bytes)) };
  try {
    return await readArchive(bytes, inside ?? createBudget(bytes.length), inside !== undefined);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { kind: findKind('application/zip'), reason: 'archive' };
  }
}

/** What to make of a file by what is in it and what it is called. */
function judge(name: string, { kind, reason }: Content): Inspection {
  const extension = extensionOf(name);
  const isTable = kind?.mediaType === 'text/plain' && (CSV.extensions as readonly string[]).includes(extension);
  const mediaType = isTable ? CSV.mediaType : (kind?.mediaType ?? UNKNOWN);
  if (reason) return { mediaType, reason };
  // A text tells nothing of what it is for: where its name does not either, it may be a program.
  const isTold = kind && (kind.mediaType !== 'text/plain' || extension === '');
  if (!isTold && !isKnownExtension(extension)) return { mediaType, reason: 'type' };
  return extension === '' || kind?.extensions.includes(extension) ? { mediaType } : { mediaType, reason: 'name' };
}

/**
 * Looks at a file: what it is by what is in it, whether that may be sent, and whether its name says the same. Archives are unfolded,
 * within bounds, and each file in them is looked at in the same way. Needs the memory of the file and of one file in it.
 * @param name As `cleanFileName` has left it.
 */
export async function inspectFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Inspection> {
  return judge(name, await readContent(bytes));
}
