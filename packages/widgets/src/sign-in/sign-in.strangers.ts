/** Answers on the page that were given to somebody who is not here any more. */
import { CsolLoadEvent } from '@csol/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSignedIn, type Visitor } from './sign-in.state.ts';

/** What everybody may ask, where a back end has not been asked for its list. */
const EVERYBODYS = ['getSession', 'getContacts'];

/**
 * Compares what other widgets show with what the visitor may see. A page that is opened while its last person is being signed out may
 * have asked for rows just before, and for who is there just after: nobody else would notice that the rows are a stranger's.
 */
export class Strangers implements ReactiveController {
  readonly #visitor: Pick<Visitor, 'session' | 'hasEnded' | 'person'>;
  readonly #tell: () => void;
  /** A back end that goes on giving what it says it does not allow is not asked for ever. */
  #isTold = false;

  /** @param tell called at most once until somebody is signed in */
  constructor(host: ReactiveControllerHost, visitor: Pick<Visitor, 'session' | 'hasEnded' | 'person'>, tell: () => void) {
    this.#visitor = visitor;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(CsolLoadEvent.type, this.#compareLater);
  }

  hostDisconnected(): void {
    document.removeEventListener(CsolLoadEvent.type, this.#compareLater);
  }

  hostUpdated(): void {
    this.#compareLater();
  }

  // Not within an update, which it may ask for once more.
  readonly #compareLater = (): void => queueMicrotask(() => this.#compare());

  #compare(): void {
    const { session, hasEnded, person } = this.#visitor;
    const { shown } = CsolLoadEvent;
    if (!session) return;
    const { operations } = session;
    // A back end that lists none allows whatever it allows; one that has ended a session has not been asked for the list.
    const allowed: readonly string[] = operations.length === 0 && hasEnded ? EVERYBODYS : operations;
    const isStrange = allowed.length > 0 && [...shown].some((operation) => !allowed.includes(operation));
    shown.clear();
    if (isSignedIn(session)) this.#isTold = false;
    // Of a session that ended while the page was open the rows stay: the same person may go on.
    else if (isStrange && !(hasEnded && person) && !this.#isTold) {
      this.#isTold = true;
      this.#tell();
    }
  }
}
