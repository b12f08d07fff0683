import { writeCookie, type Cookie, type CookieOptions } from './cookies.ts';

/** What an operation answers, before HTTP. */
export interface Answer {
  /** 200 unless told. */
  status?: number;
  /** Missing where there is nothing to say. */
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  contentType?: string;
  cacheControl: string;
  headers?: Record<string, string>;
  cookies?: readonly Cookie[];
  /** A call that names itself is answered in these very words again: for answers that say something and hold no credential. */
  isRepeatable?: boolean;
}

/** Personal data: kept by the browser alone, and asked for anew each time. */
export const PRIVATE = 'private, no-cache';
/** Kept by nobody. */
export const NEVER = 'no-store';

/** A JSON answer. */
export function createJsonAnswer(value: unknown, cacheControl = PRIVATE, headers?: Record<string, string>): Answer {
  return { body: JSON.stringify(value), contentType: 'application/json', cacheControl, ...(headers && { headers }) };
}

/** A page of a list. @param items As JSON. @param rest The other members. */
export function createPageAnswer(items: readonly string[], rest: object): Answer {
  const body = `{"items":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`;
  return { body, contentType: 'application/json', cacheControl: PRIVATE };
}

/** A JSON answer that holds or brings a credential: nobody keeps it. */
export function createSecretAnswer(value: unknown, cookies: readonly Cookie[] = []): Answer {
  return { ...createJsonAnswer(value, NEVER), cookies };
}

/** An answer without a body. */
export function createEmptyAnswer(status: 202 | 204, cookies: readonly Cookie[] = []): Answer {
  return { status, cacheControl: NEVER, cookies };
}

/** Sends the browser elsewhere. */
export function createRedirect(location: string, cookies: readonly Cookie[] = []): Answer {
  return { status: 302, cacheControl: NEVER, headers: { Location: location }, cookies };
}

/** A strong validator: equal for equal bytes only. */
async function createETag(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).slice(0, 22)}"`;
}

/** Whether an `If-None-Match` names the validator. RFC 9110 compares weakly here: `W/` does not matter. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** What of a request its answer depends on. */
interface Asked {
  /** Only an answer to a GET can be compared with one that the caller has. */
  isGet: boolean;
  ifNoneMatch: string | undefined;
}

/** The answer over HTTP: complete, or 304 where the caller has it already. */
export async function createResponse(answer: Answer, { isGet, ifNoneMatch }: Asked, cookieOptions: CookieOptions): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': answer.cacheControl, ...answer.headers });
  for (const cookie of answer.cookies ?? []) headers.append('Set-Cookie', writeCookie(cookie, cookieOptions));
  if (answer.body === undefined) return new Response(null, { status: answer.status ?? 204, headers });
  // Made bytes of once, for the validator and for the wire.
  const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  // Nobody knows what a stream will have been before it is over.
  if (isGet && !(body instanceof ReadableStream)) {
    const etag = await createETag(body);
    headers.set('ETag', etag);
    if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  }
  if (answer.contentType !== undefined) headers.set('Content-Type', answer.contentType);
  return new Response(body, { status: answer.status ?? 200, headers });
}
