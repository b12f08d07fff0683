import { rejection } from './finding.ts';

/** The beginning of a file decides its encoding: a byte order mark, else the pattern of `<?` in UTF-16, else the XML declaration. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le'],
  [[0x00, 0x3c, 0x00, 0x3f], 'utf-16be'],
];
/** An XML declaration is not longer than this. */
const HEAD_BYTES = 512;

/**
 * The encoding that a file declares, by the WHATWG's names.
 * @param head The first bytes of the file, 512 or all there are.
 */
export function detectEncoding(head: Uint8Array): string {
  const mark = MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (mark) return mark[1];
  const text = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1] ?? 'utf-8';
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw rejection(`The encoding "${encoding.slice(0, 40)}" is not supported`);
  }
}

/**
 * The text of a file, a piece at a time.
 * @throws RejectedError where the bytes are not of the encoding that the file declares.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (!decoder) head = Buffer.concat([head, chunk]);
    if (!decoder && head.length < HEAD_BYTES) continue;
    const text = decoder ? chunk : head;
    decoder ??= createDecoder(detectEncoding(head));
    yield decode(decoder, text);
  }
  if (!decoder) yield decode((decoder = createDecoder(detectEncoding(head))), head);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw rejection(`The file is not valid ${decoder.encoding.toUpperCase()}`);
  }
}

/**
 * Cuts runs of text without markup at `limit` characters, so that no element can fill the memory; line breaks stay, so that lines are
 * counted right. Returns a function for the pieces of one file, in their order; no piece may be longer than the limit.
 */
export function createRunLimiter(limit: number): (piece: string) => string {
  let run = 0;
  return (piece) => {
    const first = piece.search(/[<>]/);
    const end = first < 0 ? piece.length : first;
    const room = Math.max(0, limit - run);
    const last = Math.max(piece.lastIndexOf('<'), piece.lastIndexOf('>'));
    run = last < 0 ? run + piece.length : piece.length - 1 - last;
    return end <= room ? piece : piece.slice(0, room) + piece.slice(room, end).replace(/[^\n]/g, '') + piece.slice(end);
  };
}
