/** What an operation answers, before HTTP. */
export interface Answer {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  cacheControl: string;
  headers?: Record<string, string>;
}

/** Personal data: kept by the browser alone, and asked for anew each time. */
export const PRIVATE = 'private, no-cache';

/** A JSON answer. */
export function createJsonAnswer(value: unknown, cacheControl = PRIVATE, headers?: Record<string, string>): Answer {
  return { body: JSON.stringify(value), contentType: 'application/json', cacheControl, ...(headers && { headers }) };
}

/** A strong validator: equal for equal bytes only. */
async function createETag(body: Answer['body']): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof body === 'string' ? new TextEncoder().encode(body) : body);
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).slice(0, 22)}"`;
}

/** Whether an `If-None-Match` names the validator. RFC 9110 compares weakly here: `W/` does not matter. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** The answer to a GET: complete, or 304 where the caller has it already. */
export async function createConditionalResponse(answer: Answer, ifNoneMatch: string | undefined): Promise<Response> {
  const etag = await createETag(answer.body);
  const headers = { ETag: etag, 'Cache-Control': answer.cacheControl, ...answer.headers };
  if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers: { ...headers, 'Content-Type': answer.contentType } });
}
