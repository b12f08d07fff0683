/** What a person does to the list: filters, page size, pages. */
import { readPageSize, turnPage } from '@csol/core';
import type { EnquiryQuery } from '@csol/contract';
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { EnquiryFilterEvent } from './enquiry-list.events.ts';
import {
  PRESETS,
  readPresets,
  toQuery,
  type EnquiryFilters,
  type EnquiryListState,
  type EnquiryPresets,
  type PlacedPage,
} from './enquiry-list.state.ts';

/** Milliseconds without a key after which a search is asked for. */
const TYPING_MS = 300;

/** Keeps what has been chosen, and tells the page of it. The query that follows is asked for by the element's next update. */
export class EnquiryChoice implements ReactiveController {
  /** What has been chosen, beside what the page has set. */
  state: EnquiryListState = { filters: {}, pageSize: 20, cursors: [] };
  /** What the page has set. */
  presets: EnquiryPresets = {};

  #host: LitElement;
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is asked for now. */
  get query(): EnquiryQuery {
    return toQuery(this.state, this.presets);
  }

  /** Follows attributes that have changed: a page of another list is not a page of this one. */
  follow(element: EnquiryPresets & { pageSize: number }, changed: Pick<PropertyValues, 'has'>): void {
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

  #change({ filters = this.state.filters, ...change }: Partial<EnquiryListState>): void {
    clearTimeout(this.#typing);
    // What is being typed belongs to the next question, whatever that is asked for.
    const text = this.#typed ?? filters.text ?? '';
    this.#typed = undefined;
    this.state = { ...this.state, cursors: [], ...change, filters: { ...filters, text } };
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new EnquiryFilterEvent(this.query));
  }

  /** Sets some of the filters. */
  readonly filter = (change: EnquiryFilters): void => this.#change({ filters: { ...this.state.filters, ...change } });

  /** Takes the text of a search while it is being typed. */
  readonly type = (text: string): void => {
    clearTimeout(this.#typing);
    this.#typed = text;
    this.#typing = setTimeout(() => this.filter({ text }), TYPING_MS);
  };

  /** Takes all filters away; the search has the focus then. */
  readonly clear = (): void => {
    this.#forgetTyped();
    this.#change({ filters: {} });
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[name=text]')?.focus();
  };

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
