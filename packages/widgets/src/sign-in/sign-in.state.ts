/** Who the widget takes the visitor for, and what may be offered: plain data, no templates. */
import type { AccountPort, ApiClient, GuestPort, SessionPort, SignInPort } from '@csol/client/port';
import type { OperationId, Session } from '@csol/contract';

/** What somebody who is not signed in may choose between. */
export type SignInView = 'sign-in' | 'register' | 'forgot' | 'guest';
/** Everything that there is to see. */
export type Screen = SignInView | 'confirm' | 'new-password' | 'account' | 'password' | 'access';

const VIEWS: readonly SignInView[] = ['sign-in', 'register', 'forgot', 'guest'];

/** The view that a page names; the first for a name that is none. */
export function readView(view: unknown): SignInView {
  return VIEWS.find((known) => known === view) ?? 'sign-in';
}

/** A client's method, and the operation that a session allows. */
export type Method = keyof (SessionPort & SignInPort & AccountPort & GuestPort);

const OPERATIONS: Partial<Record<Method, OperationId>> = { getProviderSignInUrl: 'startProviderSignIn' };

/** Whether the client has a method and the session allows it. */
export function offers(client: ApiClient | undefined, session: Session, method: Method): boolean {
  const operation = OPERATIONS[method] ?? method;
  // A back end that lists none has not been asked, or is older than the list.
  return client?.[method] !== undefined && (session.operations.length === 0 || session.operations.includes(operation));
}

/** Whether a session is somebody's own. */
export function isSignedIn({ level }: Session): boolean {
  return level !== 'anonymous' && level !== 'guest';
}

/** What is known of nobody, by what a session said before. */
export function createNobody({ operations = [], provider }: Partial<Session> = {}): Session {
  return { level: 'anonymous', customers: [], operations, ...(provider && { provider }) };
}

/** Who was signed in last, in memory only. */
export interface Person {
  id: string | undefined;
  userId: string | undefined;
  isShared: boolean;
}

/** What an answer means for the rest of the page: nothing, the session has ended, or it is somebody else's. */
export type Finding = 'same' | 'ended' | 'changed';

/** The visitor, out of the answers of the back end and of what was done here since. */
export class Visitor {
  /** Who was signed in last; stays after the session has ended, so that the same person is known again. */
  person: Person | undefined;
  /** The session ended by itself. */
  hasEnded = false;

  #last: Session | undefined;
  #done: { session: Session; isFinal: boolean } | undefined;

  /** What is known now; `undefined` before the first answer. */
  get session(): Session | undefined {
    if (this.#done) return this.#done.session;
    return this.hasEnded ? createNobody(this.#last) : this.#last;
  }

  /** Whether a session is of the person who was signed in last. */
  isSame({ user }: Session): boolean {
    return user?.id !== undefined && user.id === this.person?.id;
  }

  /** Takes an answer of the back end. @param isTold the page has been told already that the session changes */
  note(session: Session, isTold: boolean): Finding {
    // The back end could not be told of the sign-out: its answers are of a session that this page has left.
    if (this.#done?.isFinal) return 'same';
    const wasKnown = this.#last !== undefined;
    const before = this.person;
    this.#done = undefined;
    this.#last = session;
    if (!isSignedIn(session)) return this.#noteNobody(before, isTold);
    const isSame = this.isSame(session) || (before !== undefined && before.id === undefined);
    const hadEnded = this.hasEnded;
    this.#remember(session);
    if (isTold || (isSame && !hadEnded)) return 'same';
    return wasKnown ? 'changed' : 'same';
  }

  #noteNobody(before: Person | undefined, isTold: boolean): Finding {
    if (!before || this.hasEnded) return 'same';
    if (isTold) {
      this.person = undefined;
      return 'same';
    }
    return this.noteEnd();
  }

  /** Takes it that the session has ended by itself. On a shared computer nothing of it stays. */
  noteEnd(): Finding {
    if (this.#done?.isFinal) return 'same';
    this.#done = undefined;
    const isShared = this.person?.isShared === true;
    if (isShared) this.person = undefined;
    this.hasEnded = true;
    return isShared ? 'changed' : 'ended';
  }

  /** Takes it that somebody has just signed in here. */
  enter(session: Session): void {
    this.#remember(session);
    this.#done = { session, isFinal: false };
  }

  /** Takes it that nobody is signed in any more. @param isFinal whatever the back end says, until somebody signs in */
  leave(isFinal = false): void {
    this.#done = { session: createNobody(this.session ?? this.#last), isFinal };
    this.person = undefined;
    this.hasEnded = false;
  }

  /** Forgets all, as for another back end. */
  reset(): void {
    this.#done = undefined;
    this.#last = undefined;
    this.person = undefined;
    this.hasEnded = false;
  }

  #remember({ user, isShared = false }: Session): void {
    this.person = { id: user?.id, userId: user?.userId, isShared };
    this.hasEnded = false;
  }
}
