/** What a person does to a list that a back end cuts into pages: filters, a search that is typed, page size, pages. */
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { readPageSize, turnPage } from '../paging.ts';
import { readPresets, type FilterTexts } from './presets.ts';

/** Milliseconds without a key after which a search is asked for. */
const TYPING_MS = 300;

/** What has been chosen. */
export interface ListState {
  /** What a person has restricted. */
  filters: FilterTexts;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** How a list is chosen from. */
export interface ChoiceOptions<S extends ListState, P> {
  /** What it begins with. */
  state: S;
  /** Name of the filter that is typed. */
  search: string;
  /** What the page can set by attributes, by the contract's names. */
  presets: readonly (keyof P)[];
}

/** Keeps what has been chosen, and tells the page of it. The query that follows is asked for by the element's next update. */
export abstract class ListChoice<S extends ListState, P extends FilterTexts, Q> implements ReactiveController {
  /** What has been chosen, beside what the page has set. */
  state: S;
  /** What the page has set. */
  presets = {} as P;
  /** Name of the filter that is typed. */
  readonly search: string;

  #host: LitElement;
  #names: readonly (keyof P)[];
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, { state, search, presets }: ChoiceOptions<S, P>) {
    this.#host = host;
    this.state = state;
    this.search = search;
    this.#names = presets;
    host.addController(this);
  }

  /** What is asked for now. */
  abstract get query(): Q;

  /** Tells the page what is asked for now. */
  protected abstract createEvent(): Event;

  /** Follows attributes that have changed: a page of another list is not a page of this one. */
  follow(element: P & { pageSize: number }, changed: Pick<PropertyValues, 'has'>): void {
    if (changed.has('pageSize')) this.state = { ...this.state, pageSize: readPageSize(element.pageSize), cursors: [] };
    if (!this.#names.some((name) => changed.has(name))) return;
    this.presets = readPresets<P>(this.#names, element);
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

  /** Changes what is asked for, from the first page on. */
  protected change({ filters = this.state.filters, ...change }: Partial<S>): void {
    clearTimeout(this.#typing);
    // What is being typed belongs to the next question, whatever that is asked for.
    const typed = this.#typed ?? filters[this.search] ?? '';
    this.#typed = undefined;
    this.state = { ...this.state, cursors: [], ...change, filters: { ...filters, [this.search]: typed } };
    this.#host.requestUpdate();
    this.#host.dispatchEvent(this.createEvent());
  }

  /** Sets some of the filters. */
  readonly filter = (change: S['filters']): void => this.#filter(change);

  #filter(change: FilterTexts): void {
    this.change({ filters: { ...this.state.filters, ...change } } as Partial<S>);
  }

  /** Takes the text of a search while it is being typed. */
  readonly type = (text: string): void => {
    clearTimeout(this.#typing);
    this.#typed = text;
    this.#typing = setTimeout(() => this.#filter({ [this.search]: text }), TYPING_MS);
  };

  /** Takes all filters away; the search has the focus then. */
  readonly clear = (): void => {
    this.#forgetTyped();
    this.change({ filters: {} } as Partial<S>);
    this.#host.renderRoot.querySelector<HTMLInputElement>(`input[name=${this.search}]`)?.focus();
  };

  readonly resize = (pageSize: number): void => this.change({ pageSize } as Partial<S>);

  /** Back to the first page. @returns false where it is on screen */
  restart(): boolean {
    const isElsewhere = this.state.cursors.length > 0;
    if (isElsewhere) this.state = { ...this.state, cursors: [] };
    this.#host.requestUpdate();
    return isElsewhere;
  }

  /** Turns a page. @returns false where there is no other page to ask for: the one that failed to come is due once more. */
  turn(page: Parameters<typeof turnPage>[0], step: 1 | -1): boolean {
    const cursors = turnPage(page, step);
    if (cursors.join() === this.state.cursors.join()) return false;
    this.state = { ...this.state, cursors };
    this.#host.requestUpdate();
    return true;
  }
}
