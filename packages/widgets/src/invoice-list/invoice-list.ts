import type { InvoicesPort } from '@csol/client/port';
import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import {
  CsolElement,
  CsolSignInRequestEvent,
  LiveRegion,
  pagerStyles,
  renderPager,
  renderStatePanel,
  RequestController,
  tableStyles,
  tagStyles,
} from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { InvoiceFilterEvent, InvoiceOpenEvent, InvoiceOpenRequestEvent } from './invoice-list.events.ts';
import { renderFilters } from './invoice-list.filters.ts';
import { DetailController } from './invoice-list.detail.ts';
import {
  hasFilters,
  NO_FILTERS,
  PAGE_SIZES,
  parseSort,
  readList,
  readPageSize,
  toggleSort,
  toQuery,
  type InvoiceFilters,
  type InvoiceListState,
  type InvoicePresets,
  type InvoiceSortKey,
} from './invoice-list.state.ts';
import { invoiceListStyles } from './invoice-list.styles.ts';
import { renderEmpty, renderHeading, renderIdle, renderTable, renderTotals, statusText } from './invoice-list.view.ts';

/** Milliseconds without a key after which a search is asked for. */
const TYPING_MS = 300;

type InvoiceListClient = Pick<InvoicesPort, 'listInvoices'> & Partial<InvoicesPort>;

/**
 * Invoices and credit notes of the customer numbers that the person may see: totals per currency, filters, sort, pages and each
 * document's details. Attributes that name a filter lock it.
 *
 * @summary List of invoices and credit notes with filters, totals per currency, paging and a detail view.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded, for example a phone number.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart totals - The totals per currency.
 * @csspart total - The totals of one currency.
 * @csspart filters - The row of filters.
 * @csspart filter - One control of a filter.
 * @csspart table - The table.
 * @csspart header - A column's header.
 * @csspart row - A row of the table.
 * @csspart open-button - The button with a document's number.
 * @csspart tag - A status.
 * @csspart panel - A message instead of, or above, the rows.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @csspart pager - Page size, range and the ways on and back.
 * @csspart page-size - The choice of a page size.
 * @csspart previous-button - To the previous page.
 * @csspart next-button - To the next page.
 * @csspart dialog - The side panel with a document's details.
 * @csspart close-button - Closes the side panel.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @event {InvoiceFilterEvent} csol-invoice-filter - After the person changed a filter, the sort or the page size.
 * @event {InvoiceOpenRequestEvent} csol-invoice-open-request - Before a document opens; cancelable.
 * @event {InvoiceOpenEvent} csol-invoice-open - After a document has opened.
 * @example
 * <csol-invoice-list status="overdue" page-size="10"></csol-invoice-list>
 */
export class InvoiceList extends CsolElement {
  static override styles: CSSResultGroup = [CsolElement.styles, tableStyles, tagStyles, pagerStyles, invoiceListStyles];

  /** Locks the kind: `invoice`, `creditNote`, or several with commas between. */
  @property() kind: string | undefined;

  /** Locks the category, for example `maintenance`; several with commas between. */
  @property() category: string | undefined;

  /** Locks the status, for example `overdue`; several with commas between. */
  @property() status: string | undefined;

  /** Shows only these customer numbers, out of those that the person may see; several with commas between. */
  @property({ attribute: 'customer-number' }) customerNumber: string | undefined;

  /** Shows only these currencies, ISO 4217; several with commas between. */
  @property() currency: string | undefined;

  /** Shows nothing issued before this day, `YYYY-MM-DD`. */
  @property() from: string | undefined;

  /** Shows nothing issued after this day, `YYYY-MM-DD`. */
  @property() to: string | undefined;

  /** First sort, in the contract's terms, for example `-issueDate` (default) or `dueDate`. */
  @property() sort: string | undefined;

  /** Rows of a page, 1 to 200; 20 unless set. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Leaves the filters out. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  /** Leaves the totals out. */
  @property({ type: Boolean, attribute: 'without-totals' }) withoutTotals = false;

  /** Adds a column with the customer number, for people who see several. */
  @property({ type: Boolean, attribute: 'with-customer' }) withCustomer = false;

  @state() private list: InvoiceListState = { filters: NO_FILTERS, sort: parseSort(undefined), pageSize: 20, cursors: [] };

  #region = new LiveRegion(this);
  #typing: ReturnType<typeof setTimeout> | undefined;
  #detail = new DetailController(this, () => ({ client: this.effectiveClient, i18n: this.i18n, language: this.i18n.formats.locale }));
  #request = new RequestController(this, {
    operation: 'listInvoices',
    args: () => this.#args(),
    ask: ([client, query, language], { signal }) => client.listInvoices(JSON.parse(query) as InvoiceQuery, { signal, language }),
    isEmpty: (page: InvoicePage) => page.items.length === 0,
    owner: () => this.effectiveClient,
  });

  #args(): readonly [InvoiceListClient, string, string] | undefined {
    const client = this.effectiveClient;
    if (!client?.listInvoices) return undefined;
    // As text, because two queries are the same when they ask the same.
    return [client as InvoiceListClient, JSON.stringify(this.#query), this.i18n.formats.locale];
  }

  get #presets(): InvoicePresets {
    return {
      kind: readList(this.kind),
      category: readList(this.category),
      status: readList(this.status),
      customerNumber: readList(this.customerNumber),
      currency: readList(this.currency),
      from: this.from,
      to: this.to,
    };
  }

  get #query(): InvoiceQuery {
    return toQuery(this.list, this.#presets, today());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sort')) this.list = { ...this.list, sort: parseSort(this.sort), cursors: [] };
    if (changed.has('pageSize')) this.list = { ...this.list, pageSize: readPageSize(this.pageSize), cursors: [] };
    const presets = ['kind', 'category', 'status', 'customerNumber', 'currency', 'from', 'to'] as const;
    if (presets.some((name) => changed.has(name))) this.list = { ...this.list, cursors: [] };
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#typing);
    super.disconnectedCallback();
  }

  #change(change: Partial<InvoiceListState>): void {
    clearTimeout(this.#typing);
    this.list = { ...this.list, cursors: [], ...change };
    this.dispatchEvent(new InvoiceFilterEvent(this.#query));
  }

  #handleFilter = (change: Partial<InvoiceFilters>): void => {
    this.#change({ filters: { ...this.list.filters, ...change } });
  };

  #handleTyping = (q: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#handleFilter({ q }), TYPING_MS);
  };

  #handleClear = (): void => {
    this.#change({ filters: NO_FILTERS });
    const search = this.renderRoot.querySelector<HTMLInputElement>('input[name=q]');
    if (!search) return;
    // What is typed and not asked for yet is not in the state.
    search.value = '';
    search.focus();
  };

  #handleSort = (key: InvoiceSortKey): void => this.#change({ sort: toggleSort(this.list.sort, key) });

  #handlePage = (step: 1 | -1): void => {
    const { cursors } = this.list;
    const { state } = this.#request;
    const next = 'data' in state ? state.data?.page.next : undefined;
    if (step === -1) this.list = { ...this.list, cursors: cursors.slice(0, -1) };
    else if (next !== undefined) this.list = { ...this.list, cursors: [...cursors, next] };
  };

  #handleOpen = (invoice: InvoiceSummary): void => {
    if (!this.dispatchEvent(new InvoiceOpenRequestEvent(invoice))) return;
    this.#detail.open(invoice);
    this.dispatchEvent(new InvoiceOpenEvent(invoice));
  };

  #handleSignIn = (): void => {
    this.dispatchEvent(new CsolSignInRequestEvent());
  };

  protected renderWidget(): TemplateResult {
    const { state } = this.#request;
    const page = 'data' in state ? state.data : undefined;
    this.#region.announce(statusText(this.i18n, state));
    const panelActions = { retry: () => this.#request.retry(), signIn: this.#handleSignIn };
    return html`
      ${renderHeading(this.i18n)}
      ${
        state.name === 'idle'
          ? renderIdle(this.i18n)
          : html`
              ${this.withoutTotals || state.name === 'denied' ? nothing : renderTotals(this.i18n, page?.totals)}
              ${this.withoutFilters || state.name === 'denied' ? nothing : this.#renderFilters()}
              ${renderStatePanel(this.i18n, state, panelActions)} ${this.#renderRows(page)}
            `
      }
      ${this.#region.render()} ${this.#detail.render()}
    `;
  }

  #renderFilters(): unknown {
    const { filters } = this.list;
    const presets = this.#presets;
    const handlers = { change: this.#handleFilter, type: this.#handleTyping, clear: this.#handleClear };
    const content = { filters, presets, ...handlers };
    return guard([filters, JSON.stringify(presets), this.i18n.textLocale], () => renderFilters(this.i18n, content));
  }

  #renderRows(page: InvoicePage | undefined): TemplateResult | typeof nothing {
    const { state } = this.#request;
    const { sort, pageSize, cursors, filters } = this.list;
    if (state.name === 'empty') return renderEmpty(this.i18n, hasFilters(filters), this.#handleClear);
    if (!page && state.name !== 'loading') return nothing;
    const { withCustomer } = this;
    const pager = {
      offset: cursors.length * pageSize,
      shown: page?.items.length ?? 0,
      count: page?.count ?? 0,
      pageSize,
      pageSizes: PAGE_SIZES.includes(pageSize) ? PAGE_SIZES : [...PAGE_SIZES, pageSize].sort((a, b) => a - b),
      hasNext: page?.page.next !== undefined,
      busy: state.name === 'refreshing' || state.name === 'loading',
      changePage: this.#handlePage,
      changePageSize: (size: number) => this.#change({ pageSize: size }),
    };
    return html`<div class="table-frame" ?data-refreshing=${state.name === 'refreshing'}>
      ${renderTable(this.i18n, { state, sort, pageSize, withCustomer, changeSort: this.#handleSort, open: this.#handleOpen })}
      ${renderPager(this.i18n, pager)}
    </div>`;
  }
}

/** The visitor's own calendar day: "this month" is theirs. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
