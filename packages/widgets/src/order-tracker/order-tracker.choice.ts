/** What a person does to the list: filters, sort, page size, pages. */
import { readPageSize, turnPage } from '@csol/core';
import type { OrderQuery } from '@csol/contract';
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { OrderFilterEvent } from './order-tracker.events.ts';
import {
  parseSort,
  PRESETS,
  readPresets,
  toggleSort,
  toQuery,
  type OrderColumn,
  type OrderFilters,
  type OrderPresets,
  type OrderTrackerState,
  type PlacedPage,
} from './order-tracker.state.ts';

/** Milliseconds without a key after which a search is asked for. */
const TYPING_MS = 300;

/** Keeps what has been chosen, and tells the page of it. The query that follows is asked for by the element's next update. */
export class OrderChoice implements ReactiveController {
  /** What has been chosen, beside what the page has set. */
  state: OrderTrackerState = { filters: {}, sort: parseSort(undefined), pageSize: 20, cursors: [] };
  /** What the page has set. */
  presets: OrderPresets = {};

  #host: LitElement;
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is asked for now. */
  get query(): OrderQuery {
    return toQuery(this.state, this.presets);
  }

  /** Follows attributes that have changed: a page of another list is not a page of this one. */
  follow(element: OrderPresets & { sort: string | undefined; pageSize: number }, changed: Pick<PropertyValues, 'has'>): void {
    if (changed.has('sort')) this.state = { ...this.state, sort: parseSort(element.sort), cursors: [] };
    if (changed.has('pageSize')) this.state = { ...this.state, pageSize: readPageSize(element.pageSize), cursors: [] };
    if (!PRESETS.some((name) => changed.has(name))) return;
    this.presets = readPresets(element);
    this.state = { ...this.state, cursors: [] };
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  /** Forgets what the last person chose and typed. */
  forget(): void {
    this.state = { ...this.state, filters: {}, cursors: [] };
    this.#forgetTyped();
  }

  #forgetTyped(): void {
    clearTimeout(this.#typing);
    this.#typed = undefined;
    // What is not asked for yet is in the document alone.
    this.#host.renderRoot.querySelector<HTMLFormElement>('#filters')?.reset();
  }

  #change({ filters = this.state.filters, ...change }: Partial<OrderTrackerState>): void {
    clearTimeout(this.#typing);
    // What is being typed belongs to the next question, whatever that is asked for.
    const q = this.#typed ?? filters.q ?? '';
    this.#typed = undefined;
    this.state = { ...this.state, cursors: [], ...change, filters: { ...filters, q } };
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new OrderFilterEvent(this.query));
  }

  /** Sets some of the filters. */
  readonly filter = (change: OrderFilters): void => this.#change({ filters: { ...this.state.filters, ...change } });

  /** Takes the text of a search while it is being typed. */
  readonly type = (q: string): void => {
    clearTimeout(this.#typing);
    this.#typed = q;
    this.#typing = setTimeout(() => this.filter({ q }), TYPING_MS);
  };

  /** Takes all filters away; the search has the focus then. */
  readonly clear = (): void => {
    this.#forgetTyped();
    this.#change({ filters: {} });
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[name=q]')?.focus();
  };

  /** Sorts by a column; once more turns it round. */
  readonly sort = (key: OrderColumn): void => this.#change({ sort: toggleSort(this.state.sort, key) });

  readonly resize = (pageSize: number): void => this.#change({ pageSize });

  /** Back to the first page. @returns false where it is on screen */
  restart(): boolean {
    const isElsewhere = this.state.cursors.length > 0;
    if (isElsewhere) this.state = { ...this.state, cursors: [] };
    this.#host.requestUpdate();
    return isElsewhere;
  }

  /** Turns a page. @returns false where there is no other page to ask for: the one that failed to come is due once more. */
  turn(page: PlacedPage, step: 1 | -1): boolean {
    const cursors = turnPage(page, step);
    if (cursors.join() === this.state.cursors.join()) return false;
    this.state = { ...this.state, cursors };
    this.#host.requestUpdate();
    return true;
  }
}
