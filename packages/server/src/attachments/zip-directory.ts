/** An archive that nobody can, or nobody should, unfold. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** A file in an archive, still packed. */
export interface PackedEntry {
  /** With `/` between folders; what it says is not checked. */
  name: string;
  isDeflated: boolean;
  packed: Uint8Array<ArrayBuffer>;
}

/** What begins a directory's end, an entry of it, and a file. */
const [END, LISTED, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Lengths of the three without names and extra fields. */
const [END_SIZE, LISTED_SIZE, LOCAL_SIZE] = [22, 46, 30];
const [STORED, DEFLATED] = [0, 8];
/** Flags: packed under a password, also of the strong kind; patches; a directory under a password. */
const UNREADABLE = 0x2061;

type Bytes = Uint8Array<ArrayBuffer>;

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function ensure(holds: boolean, what: string): asserts holds {
  if (!holds) throw new ArchiveError(what);
}

/** The directory, as the end of the archive names it. That has to be the end: what follows it hides. */
function findDirectory(bytes: Bytes): { at: number; end: number; count: number } {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let end = bytes.length - END_SIZE; end >= first; end--) {
    if (view.getUint32(end, true) !== END || end + END_SIZE + view.getUint16(end + 20, true) !== bytes.length) continue;
    const [size, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const [here, count] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
    ensure(view.getUint32(end + 4, true) === 0 && here === count, 'It is in several parts');
    ensure(at + size === end, 'The directory is not before the end');
    return { at, end, count };
  }
  throw new ArchiveError('It has no directory');
}

/** Names are UTF-8 where they say so; of the others only plain characters matter here. */
function readName(bytes: Bytes): string {
  const name = new TextDecoder().decode(bytes);
  const parts = name.split('/');
  const isRelative = !/^\/|\\|\0|^[a-z]:/i.test(name) && !parts.includes('..');
  ensure(name !== '' && isRelative, 'A name leads out of the folder');
  return name;
}

interface Located extends PackedEntry {
  /** Where it begins and ends, its header included. */
  from: number;
  to: number;
}

/** The file that an entry of the directory tells of. */
function locate(bytes: Bytes, at: number, name: string): Located {
  const view = viewOf(bytes);
  const [flags, method, length] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
  ensure((flags & UNREADABLE) === 0 && (method === STORED || method === DEFLATED), `${name} cannot be read`);
  const from = view.getUint32(at + 42, true);
  ensure(from + LOCAL_SIZE <= bytes.length && view.getUint32(from, true) === LOCAL, `${name} is not where it should be`);
  // A reader that goes by the files alone must read the same as one that goes by the directory.
  const isSame = (view.getUint16(from + 6, true) & UNREADABLE) === 0 && view.getUint16(from + 8, true) === method;
  const nameLength = view.getUint16(from + 26, true);
  const start = from + LOCAL_SIZE + nameLength + view.getUint16(from + 28, true);
  const ownName = new TextDecoder().decode(bytes.subarray(from + LOCAL_SIZE, from + LOCAL_SIZE + nameLength));
  ensure(isSame && ownName === name && start + length <= bytes.length, `${name} is told in two ways`);
  return { name, isDeflated: method === DEFLATED, packed: bytes.subarray(start, start + length), from, to: start + length };
}

/**
 * The files of an archive (ZIP). No size that it tells of what it unfolds to is believed, or read.
 * @param most Files at most.
 * @throws ArchiveError for what is broken, under a password, in several parts, larger than 4 GiB, packed in a rare way, where files share
 * bytes, and where a name leads out of the folder.
 */
export function readDirectory(bytes: Bytes, most: number): PackedEntry[] {
  ensure(bytes.length >= END_SIZE, 'It is too short');
  const view = viewOf(bytes);
  const { at: start, end, count } = findDirectory(bytes);
  ensure(count <= most, 'It has too many files');
  const entries: Located[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    ensure(at + LISTED_SIZE <= end && view.getUint32(at, true) === LISTED, 'The directory is broken');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const nameEnd = at + LISTED_SIZE + (nameLength ?? 0);
    ensure(nameEnd <= end, 'The directory is broken');
    const name = readName(bytes.subarray(at + LISTED_SIZE, nameEnd));
    entries.push(locate(bytes, at, name));
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  ensure(at === end, 'The directory is broken');
  const inOrder = entries.toSorted((a, b) => a.from - b.from);
  inOrder.forEach(({ from }, index) => ensure(from >= (inOrder[index - 1]?.to ?? 0), 'Files share bytes'));
  ensure((inOrder.at(-1)?.to ?? 0) <= start && (inOrder[0]?.from ?? 0) === 0, 'Something stands before the files, or after them');
  ensure(new Set(entries.map(({ name }) => name)).size === entries.length, 'A name is there twice');
  return entries;
}
