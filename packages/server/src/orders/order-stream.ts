import type { Principal } from '../principal.ts';
import { createFrame, type Follower, type OrderChange, type OrderFeed } from './order-feed.ts';

/** Somebody who watches. */
export interface StreamOptions {
  feed: OrderFeed;
  /** Who came. */
  principal: Principal;
  /** Who it is by now; `null` for somebody who may watch no more. */
  recheck: () => Promise<Principal | null>;
  /** Bytes that may wait for a reader who is slow. */
  buffer: number;
  /** Each ends the stream. */
  signals: readonly (AbortSignal | undefined)[];
  /** Called once it has ended, however it did. */
  onEnd: () => void;
}

/** Beats after which somebody is looked at again to whom nothing was told meanwhile. */
const BEATS_PER_CHECK = 3;

const encoder = new TextEncoder();
/** A comment: the connection lives. */
const BEAT = encoder.encode(':\n\n');

/** Says after how many milliseconds to come again: not everybody at once when a server has ended. */
const createRetry = (): Uint8Array => encoder.encode(`retry: ${1000 + Math.floor(Math.random() * 2000)}\n\n`);

/**
 * What one page is told. Before anything is handed out, the caller is looked at again in the same way as at a request: who has signed out
 * or lost a customer number is shown nothing that a request would not show at that moment. A reader who does not read keeps a bounded
 * number of bytes waiting; then the stream ends, and goes on where it was when the reader comes again.
 */
export class OrderStream implements Follower {
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: StreamOptions;
  #customers: Principal['customers'];
  /** What the reader may read. */
  #frames: Uint8Array[] = [];
  /** Changes for whoever this was when last looked at. */
  #unchecked: OrderChange[] = [];
  #bytes = 0;
  #beats = 0;
  /** Until what was missed has been told, and while the caller is looked at. */
  #isHeld = true;
  #isEnded = false;
  #wake: () => void = () => {};

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#customers = options.principal.customers;
    // Whatever waits is counted here, so the stream itself takes nothing in advance.
    this.body = new ReadableStream(
      { pull: (controller) => this.#pull(controller), cancel: () => this.end() },
      { highWaterMark: 0 },
    );
    for (const signal of options.signals) signal?.addEventListener('abort', this.end);
  }

  /**
   * Begins to follow.
   * @param lastId The last event that the reader knows.
   * @throws What the database says where it cannot be asked; the stream has ended then.
   */
  async begin(lastId: string | undefined): Promise<void> {
    const { feed, signals } = this.#options;
    try {
      const position = await feed.join(this);
      // It may have ended before the feed knew it.
      if (this.#isEnded) feed.leave(this);
      const missed = lastId === undefined ? [] : await feed.findMissed(this.#customers, lastId, position);
      const all = missed && [...missed, createFrame('ready', position)];
      const isTooMuch = !all || all.reduce((sum, { length }) => sum + length, 0) > this.#options.buffer;
      for (const frame of [createRetry(), ...(isTooMuch ? [createFrame('reset', position)] : all)]) this.#push(frame);
    } catch (error) {
      this.end();
      throw error;
    }
    this.#isHeld = false;
    if (signals.some((signal) => signal?.aborted)) this.end();
    else if (this.#unchecked.length > 0) void this.#check();
  }

  tell(changes: readonly OrderChange[]): void {
    const own = changes.filter(({ customerNumber }) => this.#maySee(customerNumber));
    if (own.length === 0 || this.#isEnded) return;
    this.#unchecked.push(...own);
    this.#count(own.reduce((sum, { frame }) => sum + frame.length, 0));
    void this.#check();
  }

  tellFlood(customerNumbers: readonly string[], frame: Uint8Array): void {
    const own = customerNumbers.find((number) => this.#maySee(number));
    if (own !== undefined) this.tell([{ customerNumber: own, frame }]);
  }

  beat(): void {
    if (this.#frames.length === 0) this.#push(BEAT);
    if (++this.#beats % BEATS_PER_CHECK === 0) void this.#check();
  }

  /** Whatever waits is dropped: it is told to whoever comes again and still may see it. */
  readonly end = (): void => {
    const { feed, signals, onEnd } = this.#options;
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#frames = [];
    this.#unchecked = [];
    feed.leave(this);
    for (const signal of signals) signal?.removeEventListener('abort', this.end);
    this.#wake();
    onEnd();
  };

  #maySee(customerNumber: string): boolean {
    return this.#customers === 'all' || this.#customers.includes(customerNumber);
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (this.#frames.length === 0 && !this.#isEnded) await new Promise<void>((resolve) => (this.#wake = resolve));
    const frame = this.#frames.shift();
    if (!frame) return controller.close();
    this.#bytes -= frame.length;
    controller.enqueue(frame);
  }

  #push(frame: Uint8Array): void {
    if (this.#isEnded) return;
    this.#frames.push(frame);
    this.#count(frame.length);
    this.#wake();
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#options.buffer) this.end();
  }

  /** Looks at the caller, then hands out what has come meanwhile: one look for all of it. */
  async #check(): Promise<void> {
    if (this.#isHeld || this.#isEnded) return;
    this.#isHeld = true;
    try {
      do {
        const changes = this.#unchecked;
        this.#unchecked = [];
        const principal = await this.#options.recheck();
        if (!principal) return this.end();
        this.#recognise(principal);
        this.#handOut(changes);
      } while (this.#unchecked.length > 0);
    } catch {
      this.end();
    } finally {
      this.#isHeld = false;
    }
  }

  #handOut(changes: readonly OrderChange[]): void {
    for (const { customerNumber, frame } of changes) {
      this.#bytes -= frame.length;
      if (this.#maySee(customerNumber)) this.#push(frame);
    }
  }

  /** What a customer number that has been granted meanwhile has changed before is in no event: the list has to be asked for again. */
  #recognise({ customers }: Principal): void {
    const known = this.#customers;
    const isMore = known !== 'all' && (customers === 'all' || customers.some((number) => !known.includes(number)));
    this.#customers = customers;
    if (isMore) this.#push(createFrame('reset', this.#options.feed.position));
  }
}
