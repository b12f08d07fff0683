import { ProblemError } from './problem.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a page of this origin may make the request: the API's own host, or a listed one. */
function isKnown(origin: string, request: Request, knownOrigins: readonly string[]): boolean {
  if (knownOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

/**
 * Refuses what a page of another site could have made the browser send with its cookies: an unsafe method without the header that
 * only a script of ours sets, or from an origin that is not known. A bearer token is proof by itself, and needs no header.
 * @throws ProblemError `denied`.
 */
export function refuseCrossSite(request: Request, knownOrigins: readonly string[]): void {
  if (SAFE.has(request.method)) return;
  const { headers } = request;
  const origin = headers.get('Origin');
  const refuse = (detail: string): never => {
    throw new ProblemError('denied', { detail });
  };
  if (origin !== null && !isKnown(origin, request, knownOrigins)) refuse('A page of this origin may not do this.');
  if (origin === null && headers.get('Sec-Fetch-Site') === 'cross-site') refuse('A page of another site may not do this.');
  if (!headers.has('Authorization') && !headers.has('X-Requested-With')) refuse('The header X-Requested-With is missing.');
}
