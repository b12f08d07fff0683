/** The panel of a way out of the list: what is taken, how far it is, how it ended. A chunk of its own, loaded when it is first wanted. */
import { ApiError, isApiError } from '@csol/client/port';
import type { OrderPage, OrderQuery } from '@csol/contract';
import { CsolErrorEvent, LiveRegion, loadChunk, regainFocus, showDialog, type I18n, type TextLoaders } from '@csol/core';
import { PAGE, readPages } from '@csol/core/files';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { renderTake, spokenText, TAKE } from './order-take.view.ts';
import { OrderExportEvent, OrderExportRequestEvent } from './order-take.events.ts';
import { loadMaker } from './order-take.later.ts';
import { MOST, queryFor, type AllOrders, type TakeState, type Taken, type Way } from './order-take.state.ts';
import type { OrderChoice } from './order-tracker.choice.ts';
import type { ListContext } from './order-tracker.context.ts';

export { takeStyles as styles } from './order-take.styles.ts';
export { texts } from './order-take.locales/index.ts';

/** What is needed to write what has been read. */
export interface TakeContext {
  /** The widget that it is taken out of. */
  host: LitElement;
  i18n: I18n;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  /** ISO 3166-1 alpha-2, capitals; its spreadsheets are written for. Missing where programs are. */
  country: string | undefined;
  choice: OrderChoice;
}

/** What turned out to be too much when it was read. */
class TooManyError extends Error {
  readonly count: number;

  constructor(count: number) {
    super();
    this.count = count;
  }
}
/** What was read is not what was counted. */
class ChangedError extends Error {}

const CHOICE: TakeState = { name: 'choice' };

/** The panel of one tracker. */
export class TakePanel implements ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #region: LiveRegion;
  #way: Way | undefined;
  /** How many orders match, as told last. */
  #count = 0;
  /** Kept for the next file: most people want the same again. */
  #isNeutral = false;
  #state = CHOICE;
  /** Of what is under way, and of the sheet that the browser has. */
  #work = new AbortController();
  /** What has been on screen, to keep the focus when it changes. */
  #shown = CHOICE.name;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#region = new LiveRegion(host);
    host.addController(this);
  }

  /** Opens the panel of a way. */
  open(way: Way): void {
    this.#end();
    this.#way = way;
    this.#count = this.#context().page?.count ?? 0;
    // How many of them are still expected is known once they are read.
    this.#set(way === 'csv' && this.#count > MOST.csv ? { name: 'choice', tooMany: this.#count } : CHOICE);
  }

  /** Closes the panel, ends what is under way and takes a sheet away. */
  forget(): void {
    this.#end();
    this.#way = undefined;
    this.#state = CHOICE;
    this.#region.clear();
  }

  hostDisconnected(): void {
    this.forget();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    showDialog(root, TAKE);
    const isNew = this.#state.name !== this.#shown;
    this.#shown = this.#state.name;
    if (isNew && regainFocus(root, TAKE, '.take__stage')) return;
    if (this.#way) this.#region.announce(spokenText(this.#context().i18n, this.#state));
  }

  #set(state: TakeState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#work.abort();
    this.#work = new AbortController();
  }

  readonly #handleBack = (): void => {
    this.#end();
    this.#set(CHOICE);
  };

  readonly #handleClosed = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };

  readonly #handleProfile = (isNeutral: boolean): void => {
    this.#isNeutral = isNeutral;
    this.#host.requestUpdate();
  };

  readonly #handleStart = (): void => void this.#start();

  async #start(): Promise<void> {
    const way = this.#way;
    if (!way) return;
    const query = queryFor(way, this.#context().choice.query);
    if (query && way !== 'print') {
      const event = new OrderExportRequestEvent(way === 'csv' ? 'csv' : 'ics', query);
      if (!this.#host.dispatchEvent(event)) return;
    }
    this.#end();
    const { signal } = this.#work;
    this.#set({ name: 'reading', done: 0, count: 0 });
    try {
      const taken = query ? await this.#take(way, query, signal) : { count: 0 };
      if (signal.aborted) return;
      this.#set({ name: 'choice', taken });
      if (taken.fileName !== undefined) this.#host.dispatchEvent(new OrderExportEvent(taken.fileName, taken.count));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #fail(cause: unknown): void {
    // The choice says why.
    if (cause instanceof TooManyError) return this.#set({ name: 'choice', tooMany: cause.count });
    if (cause instanceof ChangedError) return this.#set({ name: 'changed' });
    // What is no answer of the back end is a chunk or a text that did not load.
    const error = isApiError(cause) ? cause : new ApiError('network', 'It could not be made.', { cause });
    this.#set({ name: 'failed', error });
    this.#host.dispatchEvent(new CsolErrorEvent('listOrders', error));
  }

  async #take(way: Way, query: OrderQuery, signal: AbortSignal): Promise<Taken> {
    const all = await this.#read(way, query, signal);
    const { take } = await loadChunk(() => loadMaker(way));
    signal.throwIfAborted();
    const { i18n, addTexts, country, choice } = this.#context();
    return take(all, { host: this.#host, i18n, addTexts, choice, country: this.#isNeutral ? undefined : country }, signal);
  }

  async #read(way: Way, query: OrderQuery, signal: AbortSignal): Promise<AllOrders> {
    const { client, language } = this.#context();
    const at = new Date();
    const ask = async (cursor: string | undefined): Promise<OrderPage> => {
      if (!client?.listOrders) throw new ApiError('unsupported', 'The client lists no orders.');
      return client.listOrders({ ...query, limit: PAGE, ...(cursor && { cursor }) }, { signal, language });
    };
    const { items, count } = await readPages(ask, signal, (done, all) => this.#tell(way, done, all));
    if (items.length !== count) throw new ChangedError();
    return { orders: items, query, at };
  }

  #tell(way: Way, done: number, count: number): void {
    const most = Math.max(done, count);
    if (most > MOST[way]) throw new TooManyError(most);
    this.#set({ name: 'reading', done, count });
  }

  render(): unknown {
    const way = this.#way;
    if (!way) return nothing;
    const { i18n, renderPanel, country } = this.#context();
    return renderTake(i18n, {
      way,
      state: this.#state,
      count: this.#count,
      country,
      isNeutral: this.#isNeutral,
      region: this.#region.render(),
      renderPanel,
      chooseProfile: this.#handleProfile,
      start: this.#handleStart,
      back: this.#handleBack,
      closed: this.#handleClosed,
    });
  }
}
