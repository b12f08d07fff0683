import { ProblemError } from './problem.ts';

/** Bytes of a JSON body at most, where its operation does not say. */
const MOST_BYTES = 16 * 1024;

/** The bytes of a body, as far as they are allowed. @throws ProblemError `tooLarge`. */
async function readAll(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw new ProblemError('tooLarge');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const part = chunk.value as Uint8Array;
    size += part.length;
    if (size > most) {
      await reader?.cancel();
      throw new ProblemError('tooLarge');
    }
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function refuse(detail: string): never {
  throw new ProblemError('invalid', { errors: [{ pointer: '', code: 'format', detail }] });
}

/**
 * A body of raw bytes.
 * @param most Bytes at most.
 * @throws ProblemError `tooLarge`; `invalid` where it is not sent as such: a form of another site could send the rest.
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/octet-stream\s*(;|$)/i.test(type)) refuse('is not sent as application/octet-stream');
  return readAll(request, most);
}

/** A body as it came, as text, and as what it says. */
export interface JsonBody {
  bytes: Uint8Array;
  text: string;
  value: unknown;
}

/**
 * A JSON body.
 * @param most Bytes at most.
 * @throws ProblemError `tooLarge`; `invalid` where it is no JSON or is not sent as such: a form of another site could send the rest.
 */
export async function readJsonBody(request: Request, most = MOST_BYTES): Promise<JsonBody> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) refuse('is not sent as application/json');
  const bytes = await readAll(request, most);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { bytes, text, value: JSON.parse(text) };
  } catch {
    return refuse('is no JSON');
  }
}
