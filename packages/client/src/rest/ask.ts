import type { CallOptions } from '../port/index.ts';
import { createSend, runLimited } from './http.ts';
import type { Forgetters, HttpOptions, Message } from './http.ts';
import type { Read } from './shapes.ts';
import type { GetHostSession, HostSession } from './token.ts';
import { trimBaseUrl } from './urls.ts';

/** What `createRestClient` takes. */
export interface RestClientOptions extends HttpOptions {
  /** Where `/v1/…` is appended, for example `/api` or `https://host/api`. */
  baseUrl: string;
  /**
   * Bearer mode: hands out the token of the signed-in user. Without it the client is in cookie mode: it sends no `Authorization`,
   * and a 401 rejects with kind `expired` at once.
   */
  getSession?: GetHostSession;
  /**
   * How `signIn()` wants the session. `cookie`: as the back end's cookie. `token`: as a bearer token that the client keeps in memory
   * and renews; a reload of the page signs out. Without effect beside `getSession`. Default `cookie`.
   */
  delivery?: 'cookie' | 'token';
  /** Milliseconds for a download together; it takes the place of both other timeouts there. Default 60000. */
  downloadTimeoutMs?: number;
}

/**
 * Gives the session to send, undefined for none. Is called again with a session that the back end refused: then a newer one,
 * or undefined, which lets the refusal stand.
 */
export type Take = (signal: AbortSignal, refused?: HostSession) => Promise<HostSession | undefined>;

/** What is asked of whom, and what becomes of the answer. */
export interface Question<T> extends Omit<Message, 'timeout'> {
  /** Path with query, below the base URL. */
  path: string;
  call?: CallOptions | undefined;
  /** As whom. Default: as the signed-in user. */
  take?: Take;
  /** It is nobody's in particular: it goes on when the session is forgotten. */
  isOpen?: boolean;
  /** Milliseconds in the place of both timeouts. */
  limitMs?: number;
  read: Read<T>;
}

/** Asks; where the back end refuses the session, once more with a new one. Rejects with `ApiError` only. */
export type Ask = <T>(question: Question<T>) => Promise<T>;

/** What the client's parts share. */
export interface Kit {
  options: RestClientOptions;
  ask: Ask;
  forgetters: Forgetters;
  forgetSession: () => void;
}

/** @param take as the signed-in user. */
export function createAsk(options: RestClientOptions, take: Take | undefined, forgetters: Forgetters): Ask {
  const { totalTimeoutMs = 10_000 } = options;
  const base = trimBaseUrl(options.baseUrl);
  const send = createSend(options);

  return ({ path, call, take: takeOwn = take, isOpen, limitMs, read, ...message }) => {
    const request = `${message.method ?? 'GET'} ${path.replace(/\?.*/, '')}`;
    const terms = {
      request,
      ms: limitMs ?? totalTimeoutMs,
      signal: call?.signal,
      forgetters: isOpen ? undefined : forgetters,
      isUnsafe: !!message.method,
    };
    return runLimited(terms, async (limits) => {
      const attempt = (session: HostSession | undefined) => {
        const headers = { ...message.headers, ...(session?.token && { Authorization: `Bearer ${session.token}` }) };
        return send(base + path, { ...message, headers, timeout: limitMs }, limits);
      };
      const session = await takeOwn?.(limits.signal);
      const response = await attempt(session).catch(async (error: { response?: Response }) => {
        const next = session && error.response?.status === 401 && (await takeOwn?.(limits.signal, session));
        if (!next) throw error;
        return attempt(next);
      });
      return read(response, request);
    });
  };
}
