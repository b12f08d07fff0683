/** What a person does to the list: filters, sort, page size, pages. */
import type { InvoiceQuery } from '@csol/contract';
import { readPageSize, turnPage } from '@csol/core';
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { readKeptColumns } from './invoice-columns.store.ts';
import { InvoiceFilterEvent } from './invoice-list.events.ts';
import {
  NO_FILTERS,
  parseSort,
  PRESETS,
  readColumns,
  readPresets,
  today,
  toggleSort,
  toQuery,
  type InvoiceColumn,
  type InvoiceFilters,
  type InvoiceListState,
  type InvoicePresets,
  type PlacedPage,
  type Related,
} from './invoice-list.state.ts';

/** Milliseconds without a key after which a search is asked for. */
const TYPING_MS = 300;

/** The attributes that a choice begins with. */
type ChoiceAttributes = InvoicePresets & { sort: string | undefined; pageSize: number; columns: string | undefined; withCustomer: boolean };

/** Keeps what has been chosen, and tells the page of it. The query that follows is asked for by the element's next update. */
export class ListChoice implements ReactiveController {
  /** What has been chosen, beside what the page has set. */
  state: InvoiceListState = { filters: NO_FILTERS, sort: parseSort(undefined), pageSize: 20, cursors: [] };
  /** What the page has set. */
  presets: InvoicePresets = {};
  /** The columns that the page has set, or the usual ones. */
  pageColumns: readonly InvoiceColumn[] = readColumns(undefined, false);

  #host: LitElement;
  #typed: string | undefined;
  #columns = readKeptColumns();
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is asked for now. */
  get query(): InvoiceQuery {
    return toQuery(this.state, this.presets, today());
  }

  /** What would be asked for with these filters, as far as its count goes. */
  queryFor(filters: InvoiceFilters): InvoiceQuery {
    return toQuery({ ...this.state, filters, pageSize: 1, cursors: [] }, this.presets, today());
  }

  /** The columns on screen, in their order: the person's, else the page's. */
  get columns(): readonly InvoiceColumn[] {
    return this.#columns ?? this.pageColumns;
  }

  /** Shows these columns; `undefined` for those of the page. */
  set columns(columns: readonly InvoiceColumn[] | undefined) {
    this.#columns = columns;
    this.#host.requestUpdate();
  }

  /** Follows attributes that have changed: a page of another list is not a page of this one. */
  follow(element: ChoiceAttributes, changed: Pick<PropertyValues, 'has'>): void {
    if (changed.has('sort')) this.state = { ...this.state, sort: parseSort(element.sort), cursors: [] };
    if (changed.has('pageSize')) this.state = { ...this.state, pageSize: readPageSize(element.pageSize), cursors: [] };
    if (changed.has('columns') || changed.has('withCustomer')) this.pageColumns = readColumns(element.columns, element.withCustomer);
    if (!PRESETS.some((name) => changed.has(name))) return;
    this.presets = readPresets(element);
    this.state = { ...this.state, cursors: [] };
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  /** Forgets what the last person chose and typed. */
  forget(): void {
    this.state = { ...this.state, filters: NO_FILTERS, cursors: [] };
    this.#columns = readKeptColumns();
    this.#forgetTyped();
  }

  #forgetTyped(): void {
    clearTimeout(this.#typing);
    this.#typed = undefined;
    // What is not asked for yet is in the document alone.
    this.#host.renderRoot.querySelector<HTMLFormElement>('#filters')?.reset();
  }

  /** Changes what is asked for, from the first page on. */
  change({ filters = this.state.filters, ...change }: Partial<InvoiceListState>): void {
    clearTimeout(this.#typing);
    // What is being typed belongs to the next question, whatever that is asked for.
    const q = this.#typed ?? filters.q;
    this.#typed = undefined;
    this.state = { ...this.state, cursors: [], ...change, filters: { ...filters, q } };
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new InvoiceFilterEvent(this.query));
  }

  /** Sets some of the filters. */
  readonly filter = (change: Partial<InvoiceFilters>): void => this.change({ filters: { ...this.state.filters, ...change } });

  /** Shows all documents of one order, contract, machine or payment, whatever was chosen before. */
  readonly relate = ({ field, value }: Related): void => this.change({ filters: { [field]: value } });

  /** Takes the text of a search while it is being typed. */
  readonly type = (q: string): void => {
    clearTimeout(this.#typing);
    this.#typed = q;
    this.#typing = setTimeout(() => this.filter({ q }), TYPING_MS);
  };

  /** Takes all filters away; the search has the focus then. */
  readonly clear = (): void => {
    this.#forgetTyped();
    this.change({ filters: NO_FILTERS });
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[name=q]')?.focus();
  };

  /** Sorts by a column; once more turns it round. */
  readonly sort = (key: InvoiceColumn): void => this.change({ sort: toggleSort(this.state.sort, key) });

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
