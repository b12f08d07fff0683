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

/** What a request is, apart from its address. */
export interface Message {
  /** Default GET. */
  method?: 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  /** The body; sent as `application/json`. */
  json?: unknown;
  /** The body in place of that; sent as it is. */
  body?: Blob;
  /** The request outlives the page. */
  keepalive?: boolean;
  /** How often it may be sent again. Default: as often as the client's other requests. */
  retry?: number | undefined;
  /** Milliseconds that one attempt may take. Default: as the client's other requests. */
  timeout?: number | undefined;
  /** Takes the place of the client's. */
  fetch?: Fetch;
}

/** Sends one request, again where that may help. Rejects with what failed, with a `response` where there was an answer. */
export type Send = (url: string, message: Message, limits: Limits) => Promise<Response>;

/** Statuses that another attempt may cure. */
const PASSING = [408, 429, 500, 502, 503, 504];
/** A twin of this request is still at work: told by back ends to requests with an `Idempotency-Key`. */
const CONFLICT = 409;
/** How long to leave the twin alone, in milliseconds. */
const CONFLICT_WAIT_MS = 1000;
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
 * where the answer asks for it, else after a random part of 0.3 s, 0.6 s, … (full jitter), after a second where a twin is at work.
 * An answer that asks to wait past the deadline is final.
 */
export function createSend(options: HttpOptions): Send {
  const { credentials, timeoutMs = 8000, retry = 2, random = Math.random } = options;
  return (url, { retry: limit = retry, timeout = timeoutMs, ...message }, { signal, deadline }) => {
    let waitMs: number | undefined;
    return ky(url, {
      ...message,
      signal,
      credentials,
      timeout,
      fetch: (request) => fetchWhole(message.fetch ?? options.fetch ?? fetch, request as Request),
      retry: {
        limit,
        methods: ['get', 'post'],
        shouldRetry: ({ error }) => {
          waitMs = undefined;
          if (!(error instanceof HTTPError)) return true;
          const { status, headers } = error.response;
          const isConflict = message.method && status === CONFLICT;
          waitMs = readRetryAfter(headers) ?? (isConflict ? CONFLICT_WAIT_MS : undefined);
          return (isConflict || PASSING.includes(status)) && !(Date.now() + (waitMs ?? 0) > deadline);
        },
        delay: (count) => waitMs ?? random() * FIRST_WAIT_MS * 2 ** (count - 1),
      },
    });
  };
}

/** On which terms a call runs. */
export interface Terms {
  /** Names the call in messages. */
  request: string;
  /** Milliseconds for everything together. */
  ms: number;
  /** The caller's. */
  signal?: AbortSignal | undefined;
  /** Where the call notes what becomes of it when the session is forgotten; without it the call goes on. */
  forgetters?: Forgetters | undefined;
  /** It must not run twice: when the session is forgotten it rejects with kind `aborted`, where others start anew. */
  isUnsafe?: boolean;
}

/** What is to be done when the client forgets the session, in this order. */
export type Forgetters = Set<() => void>;

/**
 * Runs a call and ends it at once when the caller aborts or the time is up, even if what it waits for does not listen to signals.
 * Where the session is forgotten meanwhile it starts anew, and what it was told before counts for nothing.
 * Rejects with `ApiError` only.
 */
export function runLimited<T>(terms: Terms, work: (limits: Limits) => Promise<T>): Promise<T> {
  const { request, ms, signal: caller, forgetters, isUnsafe } = terms;
  return new Promise<T>((resolve, reject) => {
    const deadline = Date.now() + ms;
    let controller = new AbortController();
    const stop = (error: ApiError) => {
      end();
      reject(error);
      controller.abort();
    };
    const handleAbort = () => stop(new ApiError('aborted', `${request}: given up`));
    const start = () => {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      // What comes after an abort is of a run that is over.
      const finish = (settle: () => void) => {
        if (signal.aborted) return;
        end();
        settle();
      };
      work({ signal, deadline }).then(
        (answer) => finish(() => resolve(answer)),
        async (error: unknown) => {
          const reason = await toApiError(error, request);
          finish(() => reject(reason));
        },
      );
    };
    const handleForget = isUnsafe ? handleAbort : start;
    const end = () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', handleAbort);
      forgetters?.delete(handleForget);
    };
    const timer = setTimeout(() => stop(new ApiError('timeout', `${request}: no answer within ${ms} ms`)), ms);
    if (caller?.aborted) return handleAbort();
    caller?.addEventListener('abort', handleAbort);
    forgetters?.add(handleForget);
    start();
  });
}
