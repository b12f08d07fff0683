/** What has changed since a list was answered, and what of it is to be told. */
import type { OrderSummary } from '@csol/contract';
import type { RequestState } from '@csol/core';
import type { LitElement } from 'lit';
import type { LiveContext } from './order-live.ts';
import { changedBetween, changeOf, isAdded, isNews, mayCome, whichOf } from './order-live.state.ts';
import type { NewsContent, Said } from './order-live.view.ts';
import type { PlacedPage } from './order-tracker.state.ts';

/** Milliseconds in which changes are gathered, to be said as one; a row stays marked as long. */
const GATHER_MS = 2000;
/** Seconds beyond the age of the list in which an order that has come is new. */
const OVERLAP = 60;
/** Changes that are kept, and orders in an answer. */
const [MOST_KEPT, MOST] = [500, 100];

/** The news of one list. */
export class OrderNews {
  /** What is said; it is empty again before something else is, so that the same words are heard twice where they are true twice. */
  said: Said | undefined;
  /** When the last change happened, in milliseconds. */
  changedAt: number | undefined;

  #host: LitElement;
  #context: () => LiveContext;
  #page: PlacedPage | undefined;
  /** When the page on screen came. */
  #takenAt = 0;
  /** Orders as they were told, newest last. */
  #latest = new Map<string, OrderSummary>();
  /** Rows that have changed, and how they were, until that is said; and orders that are in no row, until it is known what to say. */
  #unsaid = new Map<string, OrderSummary>();
  #elsewhere = new Map<string, OrderSummary>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();
  /** What is told above the rows, until the person asks to see it. */
  #added = new Map<string, OrderSummary>();
  #changed = new Set<string>();
  /** Whether there are rows of which it is not known what has changed. */
  #hasOthers = false;
  /** What the person has asked to see, until the page has come; then it has the focus. */
  #awaited: ReadonlySet<string> | undefined;
  #hasCome = false;
  #fresh: ReadonlySet<string> = new Set();

  constructor(host: LitElement, context: () => LiveContext) {
    this.#host = host;
    this.#context = context;
  }

  /** Something else is asked for: what was told is no news there. */
  begin(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    for (const told of [this.#elsewhere, this.#added, this.#changed]) told.clear();
    this.#hasOthers = false;
  }

  /** Another page is on screen: what is there is no news any more. */
  take(page: PlacedPage | undefined): void {
    this.#page = page;
    this.#takenAt = Date.now();
    for (const item of page?.items ?? []) {
      for (const told of [this.#elsewhere, this.#added, this.#changed]) told.delete(item.id);
      const known = this.#latest.get(item.id);
      if (known && !isNews(known, item)) this.#latest.delete(item.id);
    }
    this.#hasCome = page !== undefined && this.#awaited !== undefined;
    if (this.#awaited) this.#fresh = this.#awaited;
  }

  /** Takes an order as it is now. @param right until when all was known before */
  change(order: OrderSummary, right: number): void {
    const row = this.#page?.items.find(({ id }) => id === order.id);
    const before = this.#latest.get(order.id) ?? row;
    if (!isNews(order, before)) return;
    this.#keep(order);
    this.changedAt = Math.max(this.changedAt ?? 0, changedBetween(order, right, Date.now()));
    if (!row) this.#elsewhere.set(order.id, order);
    else if (before && !this.#unsaid.has(order.id)) this.#unsaid.set(order.id, before);
    this.#gather();
    this.#host.requestUpdate();
    this.#context().onChange(order.id);
  }

  #keep(order: OrderSummary): void {
    this.#latest.delete(order.id);
    this.#latest.set(order.id, order);
    const [oldest = ''] = this.#latest.keys();
    if (this.#latest.size > MOST_KEPT) this.#latest.delete(oldest);
  }

  /** Takes the rows that the list would have now. */
  compare(items: readonly OrderSummary[], right: number): void {
    const rows = new Set(this.#page?.items.map(({ id }) => id));
    for (const item of items) if (rows.has(item.id)) this.change(item, right);
    const isSame = items.length === rows.size && items.every(({ id }, at) => this.#page?.items[at]?.id === id);
    if (!isSame && rows.size === 0) this.#context().retry();
    else if (!isSame) this.#hasOthers = true;
  }

  #gather(): void {
    if (this.#gathering !== undefined) return;
    this.said = undefined;
    this.#gathering = setTimeout(this.#tell, GATHER_MS);
  }

  readonly #tell = (): void => {
    this.#gathering = undefined;
    const [[id, before] = []] = this.#unsaid;
    const order = this.#latest.get(id ?? '');
    if (before && order) this.said = { kind: changeOf(before, order), order, count: this.#unsaid.size };
    this.#unsaid.clear();
    this.#fresh = new Set();
    const orders = [...this.#elsewhere.values()];
    this.#elsewhere.clear();
    if (orders.length > 0) void this.#tellOthers(orders, this.#asking.signal);
    this.#host.requestUpdate();
  };

  /** Tells of orders that are in no row, as far as they would be in this list. */
  async #tellOthers(orders: readonly OrderSummary[], signal: AbortSignal): Promise<void> {
    const seconds = Math.ceil((Date.now() - this.#takenAt) / 1000) + OVERLAP;
    const added = orders.filter((order) => isAdded(order, seconds));
    const { state, choice, retry } = this.#context();
    const others = mayCome(choice.query) ? orders.filter((order) => !added.includes(order)) : [];
    const matches = await this.#findMatches([...added, ...others], seconds, signal);
    if (signal.aborted) return;
    for (const order of added) if (matches.has(order.id)) this.#added.set(order.id, order);
    for (const { id } of others) if (matches.has(id) && !this.#added.has(id)) this.#changed.add(id);
    // Nobody reads an empty list.
    if (state.name === 'empty' && matches.size > 0) retry();
    this.#host.requestUpdate();
  }

  /** Which of these orders the list's filters let through; all of them where nobody knows. */
  async #findMatches(orders: readonly OrderSummary[], changedWithin: number, signal: AbortSignal): Promise<ReadonlySet<string>> {
    const all = new Set(orders.map(({ id }) => id));
    const { client, choice, language } = this.#context();
    const which = whichOf(choice.query);
    if (all.size === 0 || Object.keys(which).length === 0) return all;
    const query = { ...which, changedWithin: Math.min(changedWithin, 604_800), limit: MOST };
    const found = await client?.listOrders?.(query, { signal, language }).catch(() => undefined);
    return found?.page.next === undefined && found ? new Set(found.items.map(({ id }) => id).filter((id) => all.has(id))) : all;
  }

  readonly #handleUpdate = (): void => {
    const { choice, retry } = this.#context();
    this.#awaited = new Set([...this.#added.keys(), ...this.#changed]);
    this.begin();
    this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    // What is new comes on the first page.
    if (!choice.restart()) retry();
    this.#host.requestUpdate();
  };

  /** Puts the focus on what the person has asked to see, once it is there. */
  focusRow(): void {
    if (!this.#hasCome) return;
    const awaited = this.#awaited;
    this.#hasCome = false;
    this.#awaited = undefined;
    const root = this.#host.renderRoot as ShadowRoot;
    // Whoever has gone elsewhere meanwhile is left there.
    if (!root.activeElement?.matches('.heading')) return;
    const at = this.#page?.items.findIndex(({ id }) => awaited?.has(id)) ?? -1;
    root.querySelectorAll<HTMLElement>('tbody .row-button')[Math.max(at, 0)]?.focus();
    this.#gather();
  }

  /** Lets go of everything that is under way. */
  stop(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.begin();
    this.#unsaid.clear();
    this.#fresh = new Set();
  }

  /** Forgets everything. */
  forget(): void {
    this.stop();
    this.#latest.clear();
    this.said = this.changedAt = this.#page = this.#awaited = undefined;
    this.#hasCome = false;
  }

  isFresh(id: string): boolean {
    return this.#unsaid.has(id) || this.#fresh.has(id);
  }

  /** What is told above the rows. */
  get content(): NewsContent {
    return { added: [...this.#added.values()], hasChanged: this.#changed.size > 0 || this.#hasOthers, update: this.#handleUpdate };
  }

  /** A list with its rows as they are now. */
  patch(state: RequestState<PlacedPage>): RequestState<PlacedPage> {
    if (!('data' in state) || !state.data || this.#latest.size === 0) return state;
    const items = state.data.items.map((item) => {
      const told = this.#latest.get(item.id);
      return told && isNews(told, item) ? told : item;
    });
    return { ...state, data: { ...state.data, items } };
  }
}
