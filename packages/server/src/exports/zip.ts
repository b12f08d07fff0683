/** A file in an archive. */
export interface ZipEntry {
  /** With `/` between folders. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** A file that has been written, as the directory at the end lists it. */
interface WrittenEntry {
  name: Uint8Array;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** An archive that would need the form for more than 4 GiB, which not every program reads. */
export class ArchiveTooLargeError extends Error {
  override readonly name = 'ArchiveTooLargeError';
}

const LIMIT = 2 ** 32 - 1;
/** Deflated; sizes follow the data; names are UTF-8. */
const [VERSION, FLAGS, DEFLATED] = [20, 0x0808, 8];
/** 1 January 1980: equal contents are equal bytes, whenever they were packed. */
const [TIME, DAY] = [0, 0x21];

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function addToCrc(crc: number, bytes: Uint8Array): number {
  let sum = ~crc;
  for (let index = 0; index < bytes.length; index++) sum = (CRC_TABLE[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Little-endian numbers of 2 (`h`) or 4 (`i`) bytes. */
function pack(format: string, ...values: number[]): Uint8Array {
  const bytes = new Uint8Array([...format].reduce((sum, letter) => sum + (letter === 'h' ? 2 : 4), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  [...format].forEach((letter, index) => {
    if (letter === 'h') view.setUint16(at, values[index] ?? 0, true);
    else view.setUint32(at, values[index] ?? 0, true);
    at += letter === 'h' ? 2 : 4;
  });
  return bytes;
}

/** Packs by the platform's own compressor, which works beside the event loop. @param onInput Sees each piece before it is packed. */
async function* deflate(content: AsyncIterable<Uint8Array>, onInput: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const { writable, readable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const feed = async (): Promise<void> => {
    for await (const piece of content) {
      onInput(piece);
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  };
  let failure: unknown;
  const fed = feed().catch(async (error: unknown) => {
    failure ??= error;
    await writer.abort(error).catch(() => undefined);
  });
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (error) {
    // Platforms differ in what they make of the reason.
    throw failure ?? error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await fed;
  }
}

function listEntry({ name, crc, packed, size, offset }: WrittenEntry): Uint8Array[] {
  const common = pack('hhhhiiih', FLAGS, DEFLATED, TIME, DAY, crc, packed, size, name.length);
  return [pack('ihh', 0x02014b50, VERSION, VERSION), common, pack('hhhhii', 0, 0, 0, 0, 0, offset), name];
}

/**
 * Packs files into a ZIP archive while they are being made; nothing is held in memory but what is on its way.
 * @throws ArchiveTooLargeError, and what the contents throw.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array, void, undefined> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  const count = (bytes: Uint8Array): Uint8Array => {
    offset += bytes.length;
    if (offset > LIMIT) throw new ArchiveTooLargeError('An archive of more than 4 GiB');
    return bytes;
  };
  for await (const { name, content } of entries) {
    const entry: WrittenEntry = { name: new TextEncoder().encode(name), crc: 0, packed: 0, size: 0, offset };
    yield count(pack('ihhhhhiiihh', 0x04034b50, VERSION, FLAGS, DEFLATED, TIME, DAY, 0, 0, 0, entry.name.length, 0));
    yield count(entry.name);
    const note = (piece: Uint8Array): void => {
      entry.crc = addToCrc(entry.crc, piece);
      entry.size += piece.length;
    };
    for await (const piece of deflate(content, note)) {
      entry.packed += piece.length;
      yield count(piece);
    }
    if (entry.size > LIMIT) throw new ArchiveTooLargeError('A file of more than 4 GiB');
    yield count(pack('iiii', 0x08074b50, entry.crc, entry.packed, entry.size));
    written.push(entry);
  }
  const start = offset;
  for (const part of written.flatMap(listEntry)) yield count(part);
  yield pack('ihhhhiih', 0x06054b50, 0, 0, written.length, written.length, offset - start, start, 0);
}
