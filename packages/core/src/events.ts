/** Events that all widgets share. They bubble and cross shadow roots, so that a page may listen once, at `document`. */
import type { ApiError } from '@csol/client/port';
import type { SessionLevel } from '@csol/contract';

const PUBLIC = { bubbles: true, composed: true } as const;

/** After an answer is on screen. Type `csol-load`. */
export class CsolLoadEvent extends Event {
  static readonly type = 'csol-load';
  /**
   * Operations whose answers came on screen on this page since a widget was last refused. Who finds nobody here knows by it that what is
   * on screen is somebody's who has gone; it may be older than the code that looks.
   */
  static readonly shown = new Set<string>();
  /** What was asked for, by the contract's operation id, for example `listInvoices`. */
  readonly operation: string;

  constructor(operation: string) {
    super(CsolLoadEvent.type, PUBLIC);
    this.operation = operation;
    CsolLoadEvent.shown.add(operation);
  }
}

/** After a failure is on screen; the widget shows it itself. Type `csol-error`. */
export class CsolErrorEvent extends Event {
  static readonly type = 'csol-error';
  readonly operation: string;
  /** Why, without a token or personal data. */
  readonly error: ApiError;

  constructor(operation: string, error: ApiError) {
    super(CsolErrorEvent.type, PUBLIC);
    this.operation = operation;
    this.error = error;
    if (error.kind === 'expired' && operation !== 'getSession') CsolLoadEvent.shown.clear();
  }
}

/**
 * When a person wants to sign in from within a widget, type `csol-sign-in-request`. A host with a sign-on of its own listens,
 * calls `preventDefault()` and takes over.
 */
export class CsolSignInRequestEvent extends Event {
  static readonly type = 'csol-sign-in-request';

  constructor() {
    super(CsolSignInRequestEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** What `CsolSessionChangeEvent` says. */
export interface SessionChange {
  /** How far the person may see now; `undefined` where only the host knows. */
  level?: SessionLevel | undefined;
  /** Whether it is certain that the person is the same as before, as after an expiry. Otherwise widgets forget everything. */
  isSamePerson?: boolean;
}

/**
 * After somebody has signed in, signed out or become somebody else, type `csol-session-change`. All widgets of the page follow:
 * they ask again, and forget what the last person saw and typed unless it is the same person. A host with a sign-on of its own
 * sends it: `document.dispatchEvent(new CsolSessionChangeEvent())`. It holds no name and no token.
 */
export class CsolSessionChangeEvent extends Event {
  static readonly type = 'csol-session-change';
  readonly level: SessionLevel | undefined;
  readonly isSamePerson: boolean;

  constructor({ level, isSamePerson = false }: SessionChange = {}) {
    super(CsolSessionChangeEvent.type, PUBLIC);
    this.level = level;
    this.isSamePerson = isSamePerson;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-load': CsolLoadEvent;
    'csol-error': CsolErrorEvent;
    'csol-sign-in-request': CsolSignInRequestEvent;
    'csol-session-change': CsolSessionChangeEvent;
  }
}
