import ky, { HTTPError } from 'ky';
import { ApiError } from '../port/index.ts';
import { readRetryAfter, toApiError } from './errors.ts';

/** Sends a request; called with a `Request` only. `globalThis.fetch` fits, and so does the handler of a server in process. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** How the client talks to the back end, apart from where and as whom. */
export interface HttpOptions {
  /** Default: `globalThis.fetch`, looked up at each request. */
  fetch?: Fetch;
  /** `include` for a session cookie of another origin. Default: the platform's, `same-origin`. */
  credentials?: RequestCredentials;
  /** Milliseconds that one attempt may take, its body included. Default 8000. */
  timeoutMs?: number;
  /** Milliseconds for everything together: session, attempts, waits between. Then kind `timeout`. Default 10000. */
  totalTimeoutMs?: number;
  /** How often a failed request is sent again. Default 2. */
  retry?: number;
  /** From 0 up to, not including, 1: the jitter. Default `Math.random`. */
  random?: () => number;
}

/** The limits of one call. */
export interface Limits {
  signal: AbortSignal;
  /** Instant in epoch milliseconds, after which nothing is worth waiting for. */
  deadline: number;
}

/** Sends one GET, again where that may help. Rejects with what failed, with a `response` where there was an answer. */
export type Send = (url: string, headers: Record<string, string>, limits: Limits) => Promise<Response>;

/** Statuses that another attempt may cure. */
const PASSING = [408, 429, 500, 502, 503, 504];
/** The longest first wait in milliseconds; it doubles with each further attempt. */
const FIRST_WAIT_MS = 300;

/** Reads the body too, so that an attempt's timeout and its retries cover a connection that breaks half-way. */
async function fetchWhole(fetch: Fetch, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const response = await fetch(request);
  const body = await response.arrayBuffer();
  return new Response(body.byteLength ? body : null, response);
}

/**
 * The one place that knows ky. Network errors, timeouts of an attempt and statuses that pass are tried again: after `Retry-After`
 * where the answer asks for it, else after a random part of 0.3 s, 0.6 s, … (full jitter). An answer that asks to wait past the
 * deadline is final.
 */
export function createSend(options: HttpOptions): Send {
  const { credentials, timeoutMs = 8000, retry = 2, random = Math.random } = options;
  return (url, headers, { signal, deadline }) => {
    let retryAfterMs: number | undefined;
    return ky(url, {
      headers,
      signal,
      credentials,
      timeout: timeoutMs,
      fetch: (request) => fetchWhole(options.fetch ?? fetch, request as Request),
      retry: {
        limit: retry,
        shouldRetry: ({ error }) => {
          retryAfterMs = undefined;
          if (!(error instanceof HTTPError)) return true;
          retryAfterMs = readRetryAfter(error.response.headers);
          return PASSING.includes(error.response.status) && !(Date.now() + (retryAfterMs ?? 0) > deadline);
        },
        delay: (count) => retryAfterMs ?? random() * FIRST_WAIT_MS * 2 ** (count - 1),
      },
    });
  };
}

/**
 * Runs a call and ends it at once when the caller aborts or the time is up, even if what it waits for does not listen to signals.
 * Rejects with `ApiError` only.
 * @param request names the call in messages.
 */
export function runLimited<T>(
  request: string,
  ms: number,
  caller: AbortSignal | undefined,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const stop = (error: ApiError) => {
      end();
      reject(error);
      controller.abort();
    };
    const handleAbort = () => stop(new ApiError('aborted', `${request}: the caller gave up`));
    const timer = setTimeout(() => stop(new ApiError('timeout', `${request}: no answer within ${ms} ms`)), ms);
    const end = () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', handleAbort);
    };
    if (caller?.aborted) return handleAbort();
    caller?.addEventListener('abort', handleAbort);
    work({ signal: controller.signal, deadline: Date.now() + ms })
      .then(resolve, async (error: unknown) => reject(await toApiError(error, request)))
      .finally(end);
  });
}
