import type { InvoicePage, Session } from '@csol/contract';
import { ApiError } from '../port/index.ts';
import type { CallOptions, ContactsPort, InvoicesPort, SessionPort } from '../port/index.ts';
import { createMalformed } from './errors.ts';
import { createSend, runLimited } from './http.ts';
import type { HttpOptions, Limits } from './http.ts';
import { pageShape, readJson, sessionShape } from './shapes.ts';
import type { Read } from './shapes.ts';
import { createTokenSource } from './token.ts';
import type { GetHostSession } from './token.ts';
import { invoicesUrl, trimBaseUrl } from './urls.ts';

/** What `createRestClient` takes. */
export interface RestClientOptions extends HttpOptions {
  /** Where `/v1/…` is appended, for example `/api` or `https://host/api`. */
  baseUrl: string;
  /**
   * Bearer mode: hands out the token of the signed-in user. Without it the client is in cookie mode: it sends no header of its
   * own, and a 401 rejects with kind `expired` at once.
   */
  getSession?: GetHostSession;
  /** Milliseconds for a download together; it takes the place of both other timeouts there. Default 60000. */
  downloadTimeoutMs?: number;
}

/** What the REST client offers: every port there is. */
export type RestClient = SessionPort & InvoicesPort & ContactsPort;

/** A GET: what is asked of whom, and what becomes of the answer. */
interface Question<T> {
  /** Path with query, below the base URL. */
  path: string;
  call: CallOptions | undefined;
  /** Anybody may ask: no session is taken. */
  open?: boolean;
  /** The answer has texts out of the data. */
  texts?: boolean;
  /** It is a file, which may take its time. */
  file?: boolean;
  /** Gives what reads the answer; called when the question is sent, as it may have to be loaded. */
  read: () => Read<T> | Promise<Read<T>>;
}

const later = () => import('./later.ts');

/** An id as a part of a path. @throws ApiError of kind `not-found` for one that would change the path or that no URL can hold. */
function toSegment(id: string): string {
  if (/^\.{0,2}$|\p{Cs}/u.test(id)) throw new ApiError('not-found', 'No thing has such an id');
  return encodeURIComponent(id);
}

/** Asks as the signed-in user; where the back end refuses the session, once more with a new one. */
function createGet(options: RestClientOptions): <T>(question: Question<T>) => Promise<T> {
  const { getSession, totalTimeoutMs = 10_000, downloadTimeoutMs = 60_000 } = options;
  const base = trimBaseUrl(options.baseUrl);
  const take = getSession && createTokenSource(getSession);
  const send = createSend(options);
  const sendFile = createSend({ ...options, timeoutMs: downloadTimeoutMs });

  return ({ path, call, open, texts, file, read }) => {
    const request = `GET ${path.replace(/\?.*/, '')}`;
    // Nonsense in place of a tag would make the platform throw.
    const [language] = /^[a-z\d-]+$/i.exec((texts && call?.language) || '') ?? [];
    const attempt = (token: string | undefined, limits: Limits) => {
      const headers = { ...(language && { 'Accept-Language': language }), ...(token && { Authorization: `Bearer ${token}` }) };
      return (file ? sendFile : send)(base + path, headers, limits);
    };

    const ask = async (limits: Limits) => {
      const session = open ? undefined : await take?.(limits.signal);
      return attempt(session?.token, limits).catch(async (error: { response?: Response }) => {
        if (!session || error.response?.status !== 401) throw error;
        return attempt((await take?.(limits.signal, session))?.token, limits);
      });
    };
    return runLimited(request, file ? downloadTimeoutMs : totalTimeoutMs, call?.signal, async (limits) => {
      const [response, readAnswer] = await Promise.all([ask(limits), read()]);
      return readAnswer(response, request);
    });
  };
}

/**
 * The ports over REST, as `openapi.yaml` has them. Each method rejects only with `ApiError`.
 *
 * How it asks: GETs in mode `cors`, credentials as given, no header but `Authorization` in bearer mode and `Accept-Language` where
 * texts come out of the data (one invoice, contacts), so that a page may preload the list: see `invoicesUrl`. A network error, an
 * attempt's timeout and the statuses 408, 429, 500, 502, 503 and 504 are tried again with back-off and full jitter, or after
 * `Retry-After`; where that is longer than the time left, the call gives up at once with kind `limited`.
 *
 * @example
 * const client = createRestClient({ baseUrl: '/api', credentials: 'include' });
 */
export function createRestClient(options: RestClientOptions): RestClient {
  const get = createGet(options);
  return {
    getSession: (call) => get({ path: '/v1/session', call, read: () => readJson<Session>(sessionShape) }),
    listInvoices: async (query, call) =>
      get({
        path: invoicesUrl('', query),
        call,
        read: () => async (response, request) => {
          const page = await readJson<InvoicePage>(pageShape)(response, request);
          // A caller that follows the cursor would never come to an end.
          if (page.page.next && page.page.next === query.cursor) throw createMalformed(response, request, 'the next page is this page');
          return page;
        },
      }),
    getInvoice: async (id, call) => {
      const path = `/v1/invoices/${toSegment(id)}`;
      return get({ path, call, texts: true, read: () => later().then(({ readInvoice }) => readInvoice) });
    },
    getInvoiceDocument: async (id, documentId, call) => {
      const path = `/v1/invoices/${toSegment(id)}/documents/${toSegment(documentId)}`;
      return get({ path, call, file: true, read: () => later().then(({ readFile }) => readFile(documentId)) });
    },
    getContacts: async (country, call) => {
      const path = `/v1/contacts/${toSegment(`${country}`.toUpperCase())}`;
      return get({ path, call, open: true, texts: true, read: () => later().then(({ readContacts }) => readContacts) });
    },
  };
}
