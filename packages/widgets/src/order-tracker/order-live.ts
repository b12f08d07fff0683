/** A list of orders that keeps itself right: what has changed is drawn into its rows, and said once. A chunk of its own. */
import { isApiError } from '@csol/client/port';
import type { OrderQuery, OrderSummary } from '@csol/contract';
import type { RequestState, RequestStateName } from '@csol/core';
import type { LitElement, ReactiveController } from 'lit';
import { feedOf, type Follower, type OrderFeed, type StreamClient } from './order-live.feed.ts';
import { OrderNews } from './order-live.news.ts';
import { Poll, SHORTEST } from './order-live.poll.ts';
import { keepRecent, whichOf } from './order-live.state.ts';
import { renderLive, type LiveMode, type LiveStatus } from './order-live.view.ts';
import type { OrderChoice } from './order-tracker.choice.ts';
import type { TrackerContext } from './order-tracker.context.ts';
import type { PlacedPage } from './order-tracker.state.ts';

export { texts } from './order-live.locales/index.ts';
export { liveStyles as styles } from './order-live.styles.ts';

/** What the list hands over. */
export interface LiveContext extends Pick<TrackerContext, 'client' | 'i18n' | 'language'> {
  /** What the list shows, as it was answered. */
  state: RequestState<PlacedPage>;
  choice: OrderChoice;
  /** Seconds between two questions; none, and no stream, with 0. */
  updateInterval: number;
  /** Asks once more for what is on screen. */
  retry: () => void;
  /** Hears of each order that has changed. */
  onChange: (orderId: string) => void;
}

/** States in which a list is read. */
const READ: ReadonlySet<RequestStateName> = new Set(['ready', 'refreshing', 'empty', 'stale']);
/** The contract's limit of seconds, and orders that are looked at one by one. */
const [MOST_SECONDS, MOST] = [604_800, 100];
/** Milliseconds after which the line says anew how long ago that was. */
const TICK_MS = 60_000;

/** Keeps one list right while it is read: by the client's stream, or by asking where there is none. */
export class OrderLive implements ReactiveController, Follower {
  #host: LitElement;
  #context: () => LiveContext;
  #news: OrderNews;
  #poll = new Poll({ ask: (seconds, signal) => this.#ask(seconds, signal), done: (error) => this.#handleAnswer(error) });
  #feed: OrderFeed | undefined;
  #client: StreamClient | undefined;
  #leave: (() => void) | undefined;
  /** Up to which era of the feed nothing was missed. */
  #era: number | undefined;
  /** Whether the list's own question is due, as changes alone cannot be had. */
  #isToCompare = false;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #question: string | undefined;
  #page: PlacedPage | undefined;
  /** Since when the list has been kept right, and until when it was right when it was last known to be. */
  #since = Date.now();
  #right = Date.now();
  #wasTold = false;

  constructor(host: LitElement, context: () => LiveContext) {
    this.#host = host;
    this.#context = context;
    this.#news = new OrderNews(host, context);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.follow);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.follow);
    this.#stop();
  }

  hostUpdate(): void {
    const { state, choice } = this.#context();
    const question = JSON.stringify(whichOf(choice.query));
    const isNew = question !== this.#question;
    if (isNew) this.#news.begin();
    const page = 'data' in state ? state.data : undefined;
    // What may no longer be seen, or is another back end's.
    if (!page && this.#page) this.forget();
    if (page === this.#page || !('loadedAt' in state) || !state.loadedAt) return;
    // With an answer to another question all begins anew.
    if (isNew || this.#page === undefined) this.#poll.begin(+state.loadedAt);
    if (this.#page === undefined) this.#since = this.#right = +state.loadedAt;
    this.#question = question;
    this.#page = page;
    this.#news.take(page);
  }

  hostUpdated(): void {
    // It came while the list was being drawn.
    if (this.#page === undefined) this.hostUpdate();
    this.#news.focusRow();
    const { client } = this.#context();
    const isWanted = this.#host.isConnected && this.#isWanted;
    if (client !== this.#client || !isWanted) this.#stopFollowing();
    if (!isWanted || !client) return;
    if (!this.#feed) this.#join(client);
    this.#plan();
    if (!document.hidden) this.#tick ??= setTimeout(this.#handleTick, TICK_MS);
  }

  get #isWanted(): boolean {
    const { state, updateInterval } = this.#context();
    return updateInterval > 0 && READ.has(state.name);
  }

  #join(client: StreamClient): void {
    this.#client = client;
    this.#era = undefined;
    this.#feed = feedOf(client);
    this.#leave = this.#feed.join(this);
  }

  #stopFollowing(): void {
    if (!this.#leave) return;
    this.#leave();
    this.#leave = this.#feed = this.#client = undefined;
    clearTimeout(this.#tick);
    this.#tick = undefined;
    this.#poll.stop();
  }

  #stop(): void {
    this.#stopFollowing();
    this.#poll.stop();
    this.#news.stop();
  }

  readonly #handleTick = (): void => {
    this.#tick = undefined;
    this.#host.requestUpdate();
  };

  /** Whether changes are asked for from time to time. */
  get #isAsking(): boolean {
    return this.#feed?.state === 'none' || this.#feed?.state === 'blocked';
  }

  /** Whether changes are told, and none was missed before. */
  get #isTold(): boolean {
    return this.#feed?.state === 'open' && this.#feed.era === this.#era && !this.#isToCompare;
  }

  #plan(): void {
    if (document.hidden || this.#isTold || !(this.#isAsking || this.#feed?.state === 'open')) return this.#poll.rest();
    if (this.#isAsking) return this.#poll.plan(this.#context().updateInterval);
    // Between the list's answer and the stream, or before what was lost of it.
    if (this.#poll.failures === 0) void this.#poll.look();
    else this.#poll.plan(SHORTEST);
  }

  /** Notes until when all was known; called before and after whatever may change that. */
  #note(): void {
    if (this.#wasTold) this.#right = Date.now();
    this.#wasTold = this.#isTold;
  }

  readonly follow = (): void => {
    this.#note();
    const { state, retry } = this.#context();
    if (this.#feed?.state === 'open' && state.name === 'stale') retry();
    this.#host.requestUpdate();
  };

  readonly change = (order: OrderSummary): void => {
    this.#note();
    this.#news.change(order, this.#right);
  };

  readonly reset = (): void => {
    this.#note();
    this.#isToCompare = true;
  };

  readonly refuse = (): void => this.#context().retry();

  /** Asks at once whether anything has changed. */
  look(): void {
    if (this.#page === undefined) return;
    this.#feed?.hurry();
    void this.#poll.look();
  }

  async #ask(seconds: number, signal: AbortSignal): Promise<void> {
    const { client, choice, language } = this.#context();
    const { era = 0, state } = this.#feed ?? {};
    if (this.#isToCompare || seconds > MOST_SECONDS) await this.#compare(signal);
    else {
      const { customerNumber } = choice.query;
      const query: OrderQuery = { ...(customerNumber && { customerNumber }), changedWithin: seconds, limit: MOST };
      const lately = await client?.listOrders?.(query, { signal, language });
      if (signal.aborted || !lately) return;
      if (lately.page.next === undefined) {
        const isOnScreen = (id: string): boolean => this.#page?.items.some((item) => item.id === id) ?? false;
        keepRecent(lately.items, seconds, isOnScreen).forEach(this.change);
      } else await this.#compare(signal);
    }
    if (state === 'open') this.#era = era;
  }

  /** Asks for the list itself: rows on screen are drawn as they are now, and where there are others that is told. */
  async #compare(signal: AbortSignal): Promise<void> {
    const { client, choice, language } = this.#context();
    const before = this.#page;
    // More may be lost while this is asked.
    this.#isToCompare = false;
    try {
      const page = await client?.listOrders?.(choice.query, { signal, language });
      // What has been asked for since is as it is now.
      if (!signal.aborted && page && before === this.#page) this.#news.compare(page.items, this.#right);
    } catch (error) {
      this.#isToCompare = true;
      throw error;
    }
  }

  #handleAnswer(error: unknown): void {
    if (error === undefined) this.#right = Date.now();
    this.#wasTold = this.#isTold;
    // What may no longer be seen does not stay on screen: the list asks, and says why.
    if (isApiError(error) && (error.kind === 'denied' || error.kind === 'expired')) this.#context().retry();
    this.#host.requestUpdate();
  }

  /** Forgets everything that was told, and whom it was told to. */
  forget(): void {
    this.#stop();
    this.#news.forget();
    this.#question = this.#page = undefined;
    this.#isToCompare = false;
  }

  /** The list as it is now: its rows with what has changed since it was answered. */
  patch(state: RequestState<PlacedPage>): RequestState<PlacedPage> {
    return this.#news.patch(state);
  }

  /** Whether a row has just changed. */
  isFresh(id: string): boolean {
    return this.#news.isFresh(id);
  }

  get #mode(): LiveMode {
    const { failures } = this.#poll;
    if (failures === 0 && this.#feed?.state === 'open') return 'told';
    if (failures === 0 && this.#isAsking) return 'asking';
    return this.#feed?.state === 'starting' ? 'starting' : 'cut';
  }

  get #status(): LiveStatus | undefined {
    const hasBegun = this.#isWanted && this.#page && this.#feed && (this.#era !== undefined || this.#feed.state !== 'starting');
    if (!hasBegun) return undefined;
    const interval = Math.max(this.#context().updateInterval, SHORTEST);
    return { mode: this.#mode, interval, since: this.#since, changed: this.#news.changedAt, right: this.#right };
  }

  /** That the list keeps itself right, or what is new. */
  render(): unknown {
    const { i18n } = this.#context();
    return renderLive(i18n, this.#status, this.#news.said, this.#news.content);
  }
}
