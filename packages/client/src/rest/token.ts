import { ApiError } from '../port/index.ts';

/** What a host hands out so that the widgets may ask in its user's name. */
export interface HostSession {
  /** Short-lived bearer token. Kept in memory only: never in an error, a URL, storage or the DOM. */
  token: string;
  /** When it ends, RFC 3339; for the host's own use, the client goes by the answers. */
  expiresAt?: string;
}

/** Why the host is asked: nothing was handed out yet, or the back end refused what was (401). */
export type HostSessionReason = 'initial' | 'expired';

/**
 * The seam to the host's sign-in. Rejecting means that nobody is signed in (any more): calls then reject with kind `expired`.
 * `signal` aborts once every call that waits for the answer has ended.
 */
export type GetHostSession = (request: { signal: AbortSignal; reason: HostSessionReason }) => Promise<HostSession>;

/**
 * Gives the session to send. Without `refused`: the current one, asked for where there is none. With the session that an answer
 * refused: a newer one, asked for once however many calls were refused.
 * @throws ApiError of kind `expired` where there is none (any more).
 */
export type TakeSession = (signal: AbortSignal, refused?: HostSession) => Promise<HostSession>;

/** Characters that a header may hold (RFC 6750, 2.1 allows fewer): others would show the token in the browser's complaint. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** A question to the host under way, and how many calls wait for its answer. */
interface Question {
  answer: Promise<HostSession>;
  waiting: number;
  controller: AbortController;
}

/** Keeps a page's session and asks the host for one once, for all calls that need it at a time. */
export function createTokenSource(getSession: GetHostSession): TakeSession {
  let reason: HostSessionReason = 'initial';
  let current: HostSession | undefined;
  let pending: Question | undefined;

  function ask(): Question {
    const controller = new AbortController();
    const { signal } = controller;
    const answer = Promise.resolve({ signal, reason })
      .then(getSession)
      .then((session) => (typeof session.token === 'string' && SENDABLE.test(session.token) ? { ...session } : undefined))
      .catch(() => undefined)
      .then((session) => {
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

  return async (signal, refused) => {
    signal.throwIfAborted();
    if (!pending && current && current !== refused) return current;
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
}
