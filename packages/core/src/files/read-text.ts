/** A file of somebody’s as text, however it was saved. */

/** What is wrong with a file. */
export class TextFileError extends Error {
  readonly code: 'tooLarge' | 'notText' | 'empty' | 'unreadable';

  constructor(code: TextFileError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Bytes of a file at most: a million bookings, and no more than a page can hold. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** Bytes that are looked at to tell texts from other files. */
const SAMPLE = 4096;

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string => new TextDecoder(encoding, { fatal }).decode(bytes);

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function utf16Of(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  return odd > many && even < many / 10 ? 'utf-16le' : even > many && odd < many / 10 ? 'utf-16be' : undefined;
}

function toText(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const wide = utf16Of(sample);
  if (wide) return decode(bytes, wide);
  // A zip (a workbook is one), a PDF, a picture.
  if (sample.includes(0) || /^(PK|%PDF|\x89PNG)/.test(decode(sample.subarray(0, 8), 'latin1'))) throw new TextFileError('notText');
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

/**
 * Reads a file as text: UTF-8, UTF-16, or what older programs of our countries write. Nothing leaves the page.
 * @throws TextFileError
 */
export async function readText(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) throw new TextFileError('tooLarge');
  if (file.size === 0) throw new TextFileError('empty');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // Taken away, or changed, since it was chosen.
    throw new TextFileError('unreadable', { cause });
  }
  return toText(bytes);
}
