import type { KeyMaker } from '../accounts/keys.ts';
import type { Listen } from '../db/listen.ts';
import type { Database } from '../db/schema.ts';
import { NEVER } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { Handler } from '../services.ts';
import { createQueue } from '../turns.ts';
import { OrderFeed } from './order-feed.ts';
import { OrderStream } from './order-stream.ts';

/** How much watching a process bears. */
export interface WatchOptions {
  /** Streams at a time; 1000 unless told. */
  streams: number;
  /** Streams at a time of one account, or of one user ID of the host's; 20 unless told. */
  streamsOfAccount: number;
  /** Bytes that may wait for one reader; 512 KiB unless told. */
  buffer: number;
  /** Milliseconds between signs of life; 10 seconds unless told, and the contract allows 15. */
  interval: number;
}

const STANDARD: WatchOptions = { streams: 1000, streamsOfAccount: 20, buffer: 512 * 1024, interval: 10_000 };

/** Callers who are looked at again at a time: one change concerns everybody, and requests shall not have to wait behind all of them. */
const CHECKS = 20;

/** Seconds after which somebody may come again for whom there was no room. */
const RETRY_AFTER = '30';

/** The streams that are open in this process. */
export class OrderWatch {
  readonly feed: OrderFeed;
  readonly options: WatchOptions;
  readonly queueCheck = createQueue(CHECKS);
  /** How many there are by account; under nothing those of whom no name is known, who are many. */
  readonly #counts = new Map<string | undefined, number>();
  #count = 0;

  constructor(db: Database, listen: Listen, keys: KeyMaker, options: Partial<WatchOptions> = {}) {
    this.options = { ...STANDARD, ...options };
    this.feed = new OrderFeed({ db, listen, keys, interval: this.options.interval });
  }

  /**
   * Takes a place.
   * @returns Gives it back; to be called once.
   * @throws ProblemError `limited` where there is none.
   */
  enter({ accountId, userId }: Principal): () => void {
    const name = accountId ?? userId;
    const own = this.#counts.get(name) ?? 0;
    const isTooMuch = this.#count >= this.options.streams || (name !== undefined && own >= this.options.streamsOfAccount);
    if (isTooMuch) throw new ProblemError('limited', { headers: { 'Retry-After': RETRY_AFTER } });
    this.#count++;
    this.#counts.set(name, own + 1);
    return () => {
      this.#count--;
      const left = (this.#counts.get(name) ?? 1) - 1;
      if (left > 0) this.#counts.set(name, left);
      else this.#counts.delete(name);
    };
  }
}

/** Changes of the caller's orders, as they happen. */
export const watchOrders: Handler = async ({ watch }, { principal, headers, signals, recheck }) => {
  if (!watch || !principal) throw new ProblemError('notFound');
  const { feed, options, queueCheck } = watch;
  const onEnd = watch.enter(principal);
  const look = () => queueCheck(recheck);
  const stream = new OrderStream({ feed, principal, recheck: look, buffer: options.buffer, signals, onEnd });
  await stream.begin(headers.get('Last-Event-ID') ?? undefined);
  // Proxies gather what they are not asked to hand on at once.
  return { body: stream.body, contentType: 'text/event-stream', cacheControl: NEVER, headers: { 'X-Accel-Buffering': 'no' } };
};
