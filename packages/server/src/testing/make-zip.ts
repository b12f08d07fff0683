import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive, and what the archive shall tell of it that is not so. */
export interface ZipPart {
  name: string;
  content?: string | Uint8Array;
  /** Packed already; `content` counts no more. */
  packed?: Uint8Array;
  /** Stored as it is. */
  isStored?: boolean;
  flags?: number;
  method?: number;
  /** The name that stands before the file itself. */
  localName?: string;
  /** Where the directory says that it is, instead of where it is. */
  offset?: number;
}

/** Writes an archive as some program could have, also one that nobody should trust. @param before Bytes before the first file. */
export function makeZip(parts: readonly ZipPart[], before: Uint8Array = new Uint8Array()): Buffer<ArrayBuffer> {
  const [files, listed]: [Buffer[], Buffer[]] = [[Buffer.from(before)], []];
  let at = before.length;
  for (const { name, content = '', localName = name, ...part } of parts) {
    const plain = Buffer.from(content as string);
    const packed = part.packed ?? (part.isStored ? plain : deflateRawSync(plain));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(part.method ?? (part.isStored ? 0 : 8), 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(localName)]);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)]);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(part.offset ?? at, 42);
    files.push(local, Buffer.from(packed));
    listed.push(entry);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

const MIB = 1024 * 1024;

/**
 * One byte again and again, packed to about a thousandth of that.
 * @param size Bytes that it unfolds to, whole multiples of 16 MiB.
 */
export function packRepeated(size: number, byte = 0): Buffer<ArrayBuffer> {
  const piece = deflateRawSync(Buffer.alloc(16 * MIB, byte), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: size / (16 * MIB) }, () => piece), last]);
}
