/**
 * A licence key while somebody looks at it. It is in this object and in a field of the page, nowhere else, and is forgotten when the
 * panel closes, another order or key is shown, the session changes, or nobody has touched it for a minute.
 */
import { ApiError, isApiError, type OrdersPort } from '@csol/client/port';
import { SessionFollower } from '@csol/core';
import type { LitElement, ReactiveController } from 'lit';

/** Milliseconds after which a key that nobody touches is hidden. */
export const IDLE_MS = 60_000;

/** The key of one deliverable. */
export type KeyState =
  | { name: 'hidden' }
  | { name: 'asking' }
  | { name: 'shown'; key: string }
  | { name: 'failed'; error: ApiError };

const HIDDEN: KeyState = { name: 'hidden' };

/** One key at a time, of one panel. */
export class KeyHolder implements ReactiveController {
  #host: LitElement;
  /** Of which deliverable. */
  #id: string | undefined;
  #state: KeyState = HIDDEN;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    new SessionFollower(host, () => this.hide());
    host.addController(this);
  }

  /** How far the key of a deliverable is. */
  stateOf(deliverableId: string): KeyState {
    return this.#id === deliverableId ? this.#state : HIDDEN;
  }

  /** Asks for a key and shows it. */
  async show(client: Pick<OrdersPort, 'revealLicenceKey'>, orderId: string, deliverableId: string, language: string): Promise<void> {
    this.forget();
    const { signal } = (this.#running = new AbortController());
    this.#tell(deliverableId, { name: 'asking' });
    try {
      const { key } = await client.revealLicenceKey(orderId, deliverableId, { signal, language });
      // Some clients do not mind the signal.
      if (signal.aborted) return;
      this.#tell(deliverableId, { name: 'shown', key });
      this.touch();
    } catch (cause) {
      if (signal.aborted) return;
      const error = isApiError(cause) ? cause : new ApiError('malformed', 'Not an ApiError.', { cause });
      this.#tell(deliverableId, { name: 'failed', error });
    }
  }

  #tell(id: string | undefined, state: KeyState): void {
    this.#id = id;
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Keeps the key that is shown for another minute. */
  readonly touch = (): void => {
    if (this.#state.name !== 'shown') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.hide, IDLE_MS);
  };

  /** Hides the key and draws the panel without it. */
  readonly hide = (): void => {
    if (this.#id === undefined) return;
    this.forget();
    this.#host.requestUpdate();
  };

  /** Forgets the key; whoever calls draws the panel. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#id = undefined;
    this.#state = HIDDEN;
  }

  hostDisconnected(): void {
    this.forget();
  }
}
