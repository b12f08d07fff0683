import type { Budget } from './unpack.ts';
import { measure, unpackWhole } from './unpack.ts';
import type { PackedEntry } from './zip-directory.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN = 'application/vnd.oasis.opendocument.';

/** Kinds of documents that are archives, by what their list of parts calls the main one, or by what they say that they are. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  `${OFFICE}wordprocessingml.document`,
  `${OFFICE}spreadsheetml.sheet`,
  `${OFFICE}presentationml.presentation`,
  `${OPEN}text`,
  `${OPEN}spreadsheet`,
]);

/** Parts of documents that run: macros, and controls. */
const RUNS = /(^|\/)(vba(project|data)[^/]*|activex\/.*|macrosheets\/.*|(basic|scripts)\/.*)$/i;

/** Bytes of what says what a document is, at most. */
const MOST_BYTES = 1024 * 1024;

/** What an archive is, by its files. */
export type ArchiveKind = { what: 'files' } | { what: 'document'; mediaType: string } | { what: 'unknown' };

const UNKNOWN: ArchiveKind = { what: 'unknown' };

const toDocument = (mediaType: string | undefined): ArchiveKind =>
  mediaType !== undefined && DOCUMENTS.has(mediaType) ? { what: 'document', mediaType } : UNKNOWN;

async function readText(entry: PackedEntry, budget: Budget): Promise<string> {
  return new TextDecoder().decode(await unpackWhole(entry, budget, MOST_BYTES));
}

/** A document of Microsoft's kind; its parts are listed with their types, the main one among them. */
async function readOffice(list: PackedEntry, budget: Budget): Promise<ArchiveKind> {
  const text = await readText(list, budget);
  if (/macroEnabled|vbaProject|\.activeX/i.test(text)) return UNKNOWN;
  const [, mediaType] = /ContentType\s*=\s*["']([\w.+/-]+)\.main\+xml["']/.exec(text) ?? [];
  return toDocument(mediaType);
}

/**
 * Tells a document from an archive of files, and looks how much its parts unfold to. A document that holds something that runs is of an
 * unknown kind, like everything that calls itself a document and is none that is taken.
 * @throws ArchiveError where it cannot be unfolded, or to too much.
 */
export async function findArchiveKind(entries: readonly PackedEntry[], budget: Budget): Promise<ArchiveKind> {
  const find = (name: string): PackedEntry | undefined => entries.find((entry) => entry.name.toLowerCase() === name);
  const [list, mimeType] = [find('[content_types].xml'), find('mimetype')];
  if (!list && !mimeType) return { what: 'files' };
  for (const entry of entries) await measure(entry, budget);
  if (entries.some(({ name }) => RUNS.test(name))) return UNKNOWN;
  return list ? readOffice(list, budget) : toDocument(mimeType && (await readText(mimeType, budget)).trim());
}
