/** Events that all widgets share. They bubble and cross shadow roots, so that a page may listen once, at `document`. */
import type { ApiError } from '@csol/client/port';

const PUBLIC = { bubbles: true, composed: true } as const;

/** After an answer is on screen. Type `csol-load`. */
export class CsolLoadEvent extends Event {
  static readonly type = 'csol-load';
  /** What was asked for, by the contract's operation id, for example `listInvoices`. */
  readonly operation: string;

  constructor(operation: string) {
    super(CsolLoadEvent.type, PUBLIC);
    this.operation = operation;
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

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-load': CsolLoadEvent;
    'csol-error': CsolErrorEvent;
    'csol-sign-in-request': CsolSignInRequestEvent;
  }
}
