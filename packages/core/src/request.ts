/** One request of a widget, from its arguments to what is on screen. */
import { isApiError, ApiError } from '@csol/client/port';
import { initialState, Task, TaskStatus } from '@lit/task';
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

/**
 * Over @lit/task, which aborts an older run and ignores late answers, this adds what it leaves out: the last data survives a
 * refresh and a failure, but not a change of person; a request ends with the widget's removal and is made again on its return;
 * a change of session and a page that comes back online ask again; and the outcome is told by events after it is on screen.
 */
export class RequestController<Args extends readonly unknown[], T> implements ReactiveController {
  #host: Host;
  #options: RequestOptions<Args, T>;
  #task: Task<readonly unknown[], { data?: T }>;
  /** Of the newest request. */
  #signal: AbortSignal | undefined;
  #last: { data: T; at: Date } | undefined;
  #owner: unknown;
  #isIdle = true;
  /** One more for each request that was cut short: to the task, other arguments. */
  #round = 0;
  #toTell: Event[] = [];

  constructor(host: Host, options: RequestOptions<Args, T>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      args: () => [...(this.#readArgs() ?? [undefined]), this.#round],
      task: async (_args, { signal }) => this.#ask(signal),
      onComplete: (answer) => this.#handleAnswer(answer),
      onError: (error) => this.#handleFailure(asApiError(error)),
    });
    new SessionFollower(host, (isSamePerson) => this.#followSession(isSamePerson));
    // After the task is made: a host that is on the page already tells a new controller at once.
    host.addController(this);
  }

  /** The state now; compare `name` to know what there is. */
  get state(): RequestState<T> {
    const last = this.#last;
    switch (this.#task.status) {
      case TaskStatus.INITIAL:
        return { name: 'idle' };
      case TaskStatus.PENDING:
        if (this.#isIdle) return { name: 'idle' };
        return last ? { name: 'refreshing', data: last.data, loadedAt: last.at } : { name: 'loading' };
      case TaskStatus.COMPLETE: {
        if (!last) return { name: 'idle' };
        return { name: this.#options.isEmpty?.(last.data) ? 'empty' : 'ready', data: last.data, loadedAt: last.at };
      }
      case TaskStatus.ERROR:
        return this.#failure(asApiError(this.#task.error));
    }
  }

  #failure(error: ApiError): RequestState<T> {
    const kept = this.#last && { data: this.#last.data, loadedAt: this.#last.at };
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
    if (this.#options.args()) void this.#task.run();
  }

  #readArgs(): Args | undefined {
    const owner = this.#options.owner?.();
    if (owner !== this.#owner) this.#last = undefined;
    this.#owner = owner;
    return this.#options.args();
  }

  async #ask(signal: AbortSignal): Promise<{ data?: T } | typeof initialState> {
    const args = this.#options.args();
    this.#signal = signal;
    this.#isIdle = !args;
    if (args) return { data: await this.#options.ask(args, { signal }) };
    this.#last = undefined;
    return initialState;
  }

  #handleAnswer(answer: { data?: T }): void {
    const data = answer.data as T;
    // The task would keep it for longer than it may be seen.
    delete answer.data;
    // Some clients do not mind the signal.
    if (this.#signal?.aborted) return;
    this.#last = { data, at: new Date() };
    this.#toTell.push(new CsolLoadEvent(this.#options.operation));
  }

  #handleFailure(error: ApiError): void {
    if (this.#signal?.aborted) return;
    // What a person may no longer see must not stay on screen behind a message.
    if (error.kind === 'denied') this.#last = undefined;
    this.#toTell.push(new CsolErrorEvent(this.#options.operation, error));
  }

  /** Ends what is under way, to be asked for again at the next update on the page. */
  #cut(): void {
    this.#round += 1;
    this.#task.abort();
  }

  #followSession(isSamePerson: boolean): void {
    if (!isSamePerson) this.#last = undefined;
    this.#cut();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.#handleOnline);
    this.#task.autoRun = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('online', this.#handleOnline);
    // An element may be drawn while it is off the page; it asks for nothing there.
    this.#task.autoRun = false;
    if (this.#task.status === TaskStatus.PENDING) this.#cut();
  }

  hostUpdated(): void {
    for (const event of this.#toTell.splice(0)) this.#host.dispatchEvent(event);
  }

  readonly #handleOnline = (): void => {
    const { name } = this.state;
    if (name === 'failed' || name === 'stale') this.retry();
  };
}
