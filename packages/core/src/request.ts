/** One request of a widget, from its arguments to what is on screen. */
import { isApiError, ApiError } from '@csol/client/port';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CsolErrorEvent, CsolLoadEvent } from './events.ts';
import { SessionFollower } from './session.ts';

/**
 * Everything that a widget can be in. `data` of an earlier answer stays wherever showing it is safe:
 * idle: not asked yet · loading: first answer on its way · ready · refreshing: a newer answer on its way, `data` is the last one ·
 * empty: answered, nothing there · stale: the newer answer failed, `data` is from `loadedAt` · denied: known, but may not ·
 * expired: sign in (again) · limited: too many requests · failed: nothing to show.
 */
export type RequestState<T> =
  | { name: 'idle' }
  | { name: 'loading' }
  | { name: 'ready' | 'empty'; data: T; loadedAt: Date }
  | { name: 'refreshing'; data: T; loadedAt: Date }
  | { name: 'stale'; data: T; loadedAt: Date; error: ApiError }
  | { name: 'denied'; error: ApiError }
  | { name: 'expired' | 'limited'; error: ApiError; data?: T; loadedAt?: Date }
  | { name: 'failed'; error: ApiError };

export type RequestStateName = RequestState<unknown>['name'];

export interface RequestOptions<Args extends readonly unknown[], T> {
  /** What is asked for, in the events. */
  operation: string;
  /** The arguments, read at each update; a change of any asks again. `undefined` while required input is missing: idle. */
  args: () => Args | undefined;
  /** Asks. Passes the signal on, so that a removed widget or newer arguments abort the call. */
  ask: (args: Args, options: { signal: AbortSignal }) => Promise<T>;
  isEmpty?: (data: T) => boolean;
  /** Whose data it is, for example the client: when it changes, the last data is dropped at once. */
  owner?: () => unknown;
}

type Host = ReactiveControllerHost & EventTarget;

function asApiError(error: unknown): ApiError {
  return isApiError(error) ? error : new ApiError('malformed', 'Not an ApiError.', { cause: error });
}

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[] | undefined): boolean =>
  one?.length === other?.length && (one?.every((value, at) => Object.is(value, other?.[at])) ?? true);

/**
 * Asks at an update whose arguments are new, and lets go of the request before. The last data survives a refresh and a failure, but
 * not a change of person; a request ends with the widget's removal and is made again on its return; a change of session and a page
 * that comes back online ask again; and the outcome is told by events after it is on screen.
 */
export class RequestController<Args extends readonly unknown[], T> implements ReactiveController {
  #host: Host;
  #options: RequestOptions<Args, T>;
  #last: { data: T; at: Date } | undefined;
  #error: ApiError | undefined;
  #owner: unknown;
  /** Arguments of the newest request. */
  #args: Args | undefined;
  /** While a request is under way. */
  #running: AbortController | undefined;
  /** Whether the next update asks even with the same arguments. */
  #isDue = true;
  #isOnPage = false;
  #toTell: Event[] = [];

  constructor(host: Host, options: RequestOptions<Args, T>) {
    this.#host = host;
    this.#options = options;
    new SessionFollower(host, (isSamePerson) => this.#followSession(isSamePerson));
    host.addController(this);
  }

  /** The state now; compare `name` to know what there is. */
  get state(): RequestState<T> {
    const kept = this.#last && { data: this.#last.data, loadedAt: this.#last.at };
    if (this.#running) return kept ? { name: 'refreshing', ...kept } : { name: 'loading' };
    const error = this.#error;
    if (!error) return kept ? { name: this.#options.isEmpty?.(kept.data) ? 'empty' : 'ready', ...kept } : { name: 'idle' };
    switch (error.kind) {
      case 'denied':
        return { name: 'denied', error };
      case 'expired':
      case 'limited':
        return { name: error.kind, error, ...kept };
      default:
        return kept ? { name: 'stale', error, ...kept } : { name: 'failed', error };
    }
  }

  /** Asks again with the same arguments, for a retry button or a refresh. */
  retry(): void {
    const args = this.#readArgs();
    if (args) void this.#ask(args);
  }

  #readArgs(): Args | undefined {
    const owner = this.#options.owner?.();
    if (owner !== this.#owner) this.#last = undefined;
    this.#owner = owner;
    return this.#options.args();
  }

  hostUpdate(): void {
    // An element may be drawn while it is off the page; it asks for nothing there.
    if (!this.#isOnPage) return;
    const args = this.#readArgs();
    if (this.#isDue || !isSame(args, this.#args)) void this.#ask(args);
  }

  async #ask(args: Args | undefined): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = args && new AbortController());
    this.#args = args;
    this.#isDue = false;
    this.#error = undefined;
    if (!args || !running) {
      this.#last = undefined;
      return;
    }
    this.#host.requestUpdate();
    const { signal } = running;
    const { operation, ask } = this.#options;
    try {
      const data = await ask(args, { signal });
      // Some clients do not mind the signal.
      if (signal.aborted) return;
      this.#last = { data, at: new Date() };
      this.#toTell.push(new CsolLoadEvent(operation));
    } catch (cause) {
      if (signal.aborted) return;
      const error = (this.#error = asApiError(cause));
      // What a person may no longer see must not stay on screen behind a message.
      if (error.kind === 'denied') this.#last = undefined;
      this.#toTell.push(new CsolErrorEvent(operation, error));
    }
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  /** Ends what is under way, to be asked for again at the next update on the page. */
  #cut(): void {
    this.#running?.abort();
    this.#isDue = true;
  }

  #followSession(isSamePerson: boolean): void {
    if (!isSamePerson) this.#last = undefined;
    this.#cut();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.#handleOnline);
    this.#isOnPage = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('online', this.#handleOnline);
    this.#isOnPage = false;
    if (this.#running) this.#cut();
  }

  hostUpdated(): void {
    for (const event of this.#toTell.splice(0)) this.#host.dispatchEvent(event);
  }

  readonly #handleOnline = (): void => {
    const { name } = this.state;
    if (name === 'failed' || name === 'stale') this.retry();
  };
}
