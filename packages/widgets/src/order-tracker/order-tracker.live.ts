/** Keeps the list right while it stays open; the code for that comes after the first rows. */
import { LazyPart, type RequestState, type TextLoaders } from '@csol/core';
import { html, type LitElement } from 'lit';
import type { LiveContext, OrderLive } from './order-live.ts';
import { loadLive } from './order-tracker.later.ts';
import type { PlacedPage } from './order-tracker.state.ts';

/** What keeps one list right, before and after its code is there. */
export class LiveList {
  #host: LitElement;
  #context: () => LiveContext;
  #code: LazyPart<typeof import('./order-live.ts')>;
  #live: OrderLive | undefined;

  /** @param addTexts brings in the texts of the part */
  constructor(host: LitElement, context: () => LiveContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadLive, addTexts);
  }

  #make(): OrderLive | undefined {
    const { module } = this.#code;
    return (this.#live ??= module && new module.OrderLive(this.#host, this.#context));
  }

  /** Asks at once whether anything has changed. */
  async look(): Promise<void> {
    await this.#code.load();
    this.#make()?.look();
  }

  /** The list as it is now: its rows with what has changed since it was answered. */
  patch(state: RequestState<PlacedPage>): RequestState<PlacedPage> {
    return this.#live?.patch(state) ?? state;
  }

  /** Whether a row has just changed. */
  readonly isFresh = (id: string): boolean => this.#live?.isFresh(id) ?? false;

  /** Forgets what was told to the last person. */
  forget(): void {
    this.#live?.forget();
  }

  /** That the list keeps itself right; its room until its code is there. @param hasRows whether the first rows are */
  render(hasRows: boolean): unknown {
    const live = this.#make();
    if (live) return live.render();
    if (hasRows && !this.#code.isMissing) void this.#host.updateComplete.then(() => this.#code.load());
    return html`<div class="live"></div>`;
  }
}
