/** One stream of changes for all widgets of a page that ask the same client. */
import { ApiError, isApiError, type ApiErrorKind, type OrderChange, type OrdersPort } from '@csol/client/port';
import type { OrderSummary } from '@csol/contract';
import { pauseBeforeStream } from './order-live.state.ts';

/** Who has a stream, or may have one. */
export type StreamClient = Pick<OrdersPort, 'watchOrders'>;

/**
 * How a stream is: not there yet · open · cut, to be opened again · blocked: it was cut again and again, and will be opened again ·
 * none: the back end has no such thing for this person.
 */
export type FeedState = 'starting' | 'open' | 'cut' | 'blocked' | 'none';

/** Who is told of changes. */
export interface Follower {
  /** Takes that the state has changed. */
  follow: () => void;
  /** Takes an order as it is now. */
  change: (order: OrderSummary) => void;
  /** More has changed than can be told. */
  reset: () => void;
  /** The session is over, or somebody else's. */
  refuse: () => void;
}

/** Cuts in a row after which changes are asked for meanwhile. */
const BLOCKED = 3;
/** A stream that has lasted as long as this was a good one: milliseconds. */
const GOOD_MS = 60_000;

/** Why a stream is not asked for again. */
const NEVER: ReadonlySet<ApiErrorKind> = new Set(['unsupported', 'not-found', 'denied']);
/** Why it does not go on where it was: a session that was forgotten, an id that nobody knows, an order that is none. */
const LOST: ReadonlySet<ApiErrorKind> = new Set(['aborted', 'expired', 'invalid', 'malformed']);
const NO_STREAM = new ApiError('unsupported', 'This client has no watchOrders');

const feeds = new WeakMap<object, OrderFeed>();

/** The feed of a client. */
export function feedOf(client: StreamClient): OrderFeed {
  const feed = feeds.get(client) ?? new OrderFeed(client);
  feeds.set(client, feed);
  return feed;
}

/**
 * Follows the changes that a client tells for as long as anybody on this page cares, the page is in sight and the back end has such a
 * thing; goes on where it was after a cut.
 */
export class OrderFeed {
  state: FeedState = 'starting';
  /** Another number wherever changes may have been missed: who has followed since the number was another asks what has changed. */
  era = 0;

  readonly #client: StreamClient;
  readonly #followers = new Set<Follower>();
  #running: AbortController | undefined;
  #since: string | undefined;
  #failures = 0;
  #openedAt: number | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(client: StreamClient) {
    this.#client = client;
  }

  /** Tells a follower from now on. @returns ends it */
  join(follower: Follower): () => void {
    this.#followers.add(follower);
    if (this.#followers.size === 1) {
      document.addEventListener('visibilitychange', this.#handleVisibility);
      addEventListener('online', this.hurry);
      this.#run();
    }
    return () => {
      if (this.#followers.delete(follower) && this.#followers.size === 0) this.#end();
    };
  }

  /** Nobody cares any more: whoever comes next may be somebody else. */
  #end(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    removeEventListener('online', this.hurry);
    this.#stop();
    this.state = 'starting';
    this.#failures = 0;
    this.#lose();
  }

  /** From here on there is no place to go on from. */
  #lose(): void {
    this.#since = undefined;
    this.era += 1;
  }

  #stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Does not wait any longer before it tries again. */
  readonly hurry = (): void => {
    if (this.#pause !== undefined) this.#run();
  };

  readonly #handleVisibility = (): void => {
    if (this.state === 'none') return;
    this.#stop();
    if (document.hidden) this.#become('starting');
    else this.#run();
  };

  #run(): void {
    this.#stop();
    if (document.hidden) return;
    this.#running = new AbortController();
    void this.#read(this.#running.signal);
  }

  async #read(signal: AbortSignal): Promise<void> {
    this.#openedAt = undefined;
    let cause: unknown;
    try {
      const stream = await (this.#client.watchOrders?.({ since: this.#since, signal }) ?? Promise.reject(NO_STREAM));
      for await (const change of stream) {
        // Some clients do not mind the signal.
        if (signal.aborted) return;
        this.#tell(change);
      }
    } catch (error) {
      cause = error;
    }
    if (!signal.aborted) this.#fail(isApiError(cause) ? cause : undefined);
  }

  #tell(change: OrderChange): void {
    this.#since = change.id;
    if (change.kind === 'order') for (const follower of this.#followers) follower.change(change.order);
    if (change.kind === 'order') return;
    this.#openedAt = Date.now();
    if (change.kind === 'reset') for (const follower of this.#followers) follower.reset();
    this.#become('open');
  }

  #become(state: FeedState): void {
    this.state = state;
    for (const follower of this.#followers) follower.follow();
  }

  #fail(error: ApiError | undefined): void {
    this.#running = undefined;
    const kind = error?.kind;
    if (kind && NEVER.has(kind)) return this.#become('none');
    const lasted = this.#openedAt === undefined ? 0 : Date.now() - this.#openedAt;
    this.#failures = lasted >= GOOD_MS ? 1 : this.#failures + 1;
    if (kind && LOST.has(kind)) this.#lose();
    const pause = pauseBeforeStream(this.#failures, Math.random());
    this.#pause = setTimeout(() => this.#run(), Math.max(pause, error?.retryAfterMs ?? 0));
    if (kind === 'expired') for (const follower of this.#followers) follower.refuse();
    this.#become(this.#failures >= BLOCKED ? 'blocked' : 'cut');
  }
}
