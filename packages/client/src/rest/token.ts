import { ApiError } from '../port/index.ts';

/** What a host hands out so that the widgets may ask in its user's name. */
export interface HostSession {
  /** Short-lived bearer token. Kept in memory only: never in an error, a URL, storage or the DOM. */
  token: string;
  /** When it ends, RFC 3339; for the host's own use, the client goes by the answers. */
  expiresAt?: string;
}

/** A session with the instant in epoch milliseconds from which a new one is asked for before a call; by default none is. */
export interface HeldSession extends HostSession {
  renewAt?: number;
}

/** Why the host is asked: the client has nothing of it (any more), or the back end refused what was handed out (401). */
export type HostSessionReason = 'initial' | 'expired';

/** What the host is asked with. */
export interface HostRequest {
  signal: AbortSignal;
  reason: HostSessionReason;
}

/**
 * The seam to the host's sign-in. Rejecting means that nobody is signed in (any more): calls then reject with kind `expired`.
 * `signal` aborts once every call that waits for the answer has ended.
 */
export type GetHostSession = (request: HostRequest) => Promise<HostSession>;

/**
 * Gives the session to send. Without `refused`: the current one, asked for where there is none. With the session that an answer
 * refused: a newer one, asked for once however many calls were refused.
 * @throws ApiError of kind `expired` where there is none (any more).
 */
export type TakeSession = (signal: AbortSignal, refused?: HostSession) => Promise<HostSession>;

/** Whether it is a token that a header may hold (RFC 6750, 2.1 allows fewer): others would show in the browser's complaint. */
export const isSendable = (token: unknown) => typeof token === 'string' && /^[\x21-\x7e]+$/.test(token);

/** A question to the host under way, and how many calls wait for its answer. */
interface Question {
  answer: Promise<HeldSession>;
  waiting: number;
  controller: AbortController;
}

/** What the client sends as the signed-in user. */
export interface TokenSource {
  take: TakeSession;
  /** Drops the session, and a question under way: what comes of it is not used. */
  forget: () => void;
}

/** What the host hands out; undefined where it has nothing that can be sent. */
async function askHost(
  getSession: (request: HostRequest) => Promise<HeldSession>,
  request: HostRequest,
): Promise<HeldSession | undefined> {
  try {
    // Each widget of a page forgets and asks: only the last question of those reaches the host.
    await Promise.resolve();
    request.signal.throwIfAborted();
    const session = await getSession(request);
    return isSendable(session.token) ? { ...session } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a page's session and asks the host for one once, for all calls that need it at a time. */
export function createTokenSource(getSession: (request: HostRequest) => Promise<HeldSession>): TokenSource {
  let reason: HostSessionReason = 'initial';
  let current: HeldSession | undefined;
  let pending: Question | undefined;

  function ask(): Question {
    const controller = new AbortController();
    const answer = askHost(getSession, { signal: controller.signal, reason }).then((session) => {
      if (pending === question) {
        pending = undefined;
        current = session;
        if (session) reason = 'expired';
      }
      return session ?? Promise.reject(new ApiError('expired', 'The host page gave no session'));
    });
    const question: Question = { answer, waiting: 0, controller };
    return question;
  }

  const take: TakeSession = async (signal, refused) => {
    signal.throwIfAborted();
    const isDue = (current?.renewAt ?? Infinity) <= Date.now();
    if (!pending && current && current !== refused && !isDue) return current;
    // The session was lost while this call was under way: the host was asked for another then, and had none.
    if (!pending && !current && refused) throw new ApiError('expired', 'The host page gave no new session');
    const question = (pending ??= ask());
    question.waiting += 1;
    const handleAbort = () => {
      question.waiting -= 1;
      if (question.waiting > 0 || pending !== question) return;
      pending = undefined;
      question.controller.abort();
    };
    signal.addEventListener('abort', handleAbort, { once: true });
    return question.answer;
  };

  const forget = () => {
    pending?.controller.abort();
    pending = current = undefined;
    reason = 'initial';
  };
  return { take, forget };
}
