import type { CallOptions, InvoicesPort } from '@csol/client/port';
import type { InvoiceQuery, InvoiceSummary } from '@csol/contract';
import {
  CsolElement,
  DetailOpener,
  LazyPart,
  LiveRegion,
  liveRegionStyles,
  LongRows,
  Memo,
  RequestController,
  tableStyles,
  tagStyles,
  type RequestState,
  type TextLoaders,
} from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { InvoiceListAttributes } from './invoice-list.attributes.ts';
import { ListChoice } from './invoice-list.choice.ts';
import type { ListContext } from './invoice-list.context.ts';
import type { DetailContext, DetailController } from './invoice-detail.ts';
import { InvoiceOpenEvent, InvoiceOpenRequestEvent, type OpenedInvoice } from './invoice-list.events.ts';
import { loadDetail } from './invoice-list.later.ts';
import { ListParts } from './invoice-list.parts.ts';
import type { PlacedPage } from './invoice-list.state.ts';
import { invoiceListStyles } from './invoice-list.styles.ts';
import { isClosed, renderHeading, renderRows, renderTotals, statusText } from './invoice-list.view.ts';

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
 * @csspart filters - The form of filters.
 * @csspart more-filters - The filters that are folded at first.
 * @csspart filter - One control of a filter.
 * @csspart chip - A filter that applies, with a button that takes it away.
 * @csspart clear-button - Takes all filters away.
 * @csspart loosen-button - Takes the filter away that hides documents, where nothing matches.
 * @csspart toolbar - The row of actions.
 * @csspart action-button - One of the actions; also by its name, for example `columns-button`.
 * @csspart columns-button - Opens the choice of columns.
 * @csspart reset-button - Back to the page's columns.
 * @csspart reconciliation-button - Opens the comparison of billing with inventory.
 * @csspart finding-tab - One kind of finding, with its count.
 * @csspart findings - The table of findings.
 * @csspart finding - A row of it.
 * @csspart document-button - Opens the document of a finding.
 * @csspart file-button - Saves the findings as a file.
 * @csspart print-button - Opens the print of the list; in a panel, prints a document or the findings.
 * @csspart compared - What was compared, and until when.
 * @csspart news - What has come or changed while the page was open.
 * @csspart news-open-button - Opens a document that has come.
 * @csspart update-button - Shows what has come or changed.
 * @csspart mark - What is new, changed or newly overdue since the last visit.
 * @csspart export-button - Opens the download of many documents.
 * @csspart export-status - A download that goes on while its panel is closed.
 * @csspart selection - How many documents are selected, and what can be done about it.
 * @csspart selection-button - Clears the selection, or selects all that match.
 * @csspart select-checkbox - Selects a document, or those of a page.
 * @csspart start-button - Starts a download or a print, or saves a file again.
 * @csspart cancel-button - Stops a download or a print.
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
 * @csspart back-button - Back to the document that was open before, or to a choice.
 * @csspart link-button - Opens a linked document in the panel.
 * @csspart related-button - Shows all documents of an order, contract, machine or payment.
 * @csspart copy-button - Copies an amount, a payee, an account, a reference or the facts of a question.
 * @csspart code - The code that bank apps read.
 * @csspart forward-button - Opens the form that sends a document to colleagues.
 * @csspart copy-link-button - Copies the link of a document.
 * @csspart enquiry-button - Asks about a document, or those that are selected.
 * @csspart line-enquiry-button - Asks about a line of a document.
 * @csspart enquiry - Whom to ask about a document, and the facts to send.
 * @csspart mail-link - The desk's e-mail address.
 * @csspart forward - The form that sends a document to colleagues, and that it was sent.
 * @csspart input - A field's control.
 * @csspart summary - Why it was not sent.
 * @csspart submit-button - Sends the form.
 * @csspart cancel-button - Leaves the form, or the question.
 * @csspart sent - That it was sent, to whom, and who sees it.
 * @csspart again-button - Back to an empty form.
 * @csspart download-button - Saves a file of the document.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @cssproperty --csol-font-family-mono - For an error's reference; the browser's monospace font unless set.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @event {InvoiceFilterEvent} csol-invoice-filter - After the person changed a filter, the sort or the page size.
 * @event {InvoiceOpenRequestEvent} csol-invoice-open-request - Before a document opens, by its row or a link; cancelable.
 * @event {CsolEnquiryRequestEvent} csol-enquiry-request - When the person has a question about documents or a line; cancelable.
 * @event {InvoiceOpenEvent} csol-invoice-open - After a document has opened.
 * @event {InvoiceExportRequestEvent} csol-invoice-export-request - Before a download is ordered; cancelable.
 * @event {InvoiceExportEvent} csol-invoice-export - After a file has been handed to the browser.
 * @example
 * <csol-invoice-list status="overdue" page-size="10"></csol-invoice-list>
 */
export class InvoiceList extends InvoiceListAttributes {
  static override styles: CSSResultGroup = [CsolElement.styles, tableStyles, tagStyles, liveRegionStyles, invoiceListStyles];

  #choice = new ListChoice(this);
  #isHeld = false;
  #memo = new Memo();
  #rows = new LongRows(this);
  #region = new LiveRegion(this);
  #addTexts = (texts: TextLoaders): Promise<void> => this.i18n.add(texts);
  #detail = new DetailOpener<DetailContext, OpenedInvoice, DetailController>(
    () => this.#context(),
    new LazyPart(this, loadDetail, this.#addTexts),
    'csol-invoice=',
    InvoiceOpenEvent,
  );
  #parts = new ListParts(this, () => this.#context(), this.#addTexts);
  #request = new RequestController(this, {
    operation: 'listInvoices',
    args: () => this.#args(),
    ask: ([client, query, language], { signal }) => this.#ask(client, JSON.parse(query) as InvoiceQuery, { signal, language }),
    // A later page that has become empty still leads back.
    isEmpty: ({ items, offset }: PlacedPage) => items.length + offset === 0,
    owner: () => this.effectiveClient,
  });

  /** Asks at once whether something is new, for a page that is told so by its back end. */
  lookForNews(): void {
    this.#parts.news?.look();
  }

  #context(): ListContext {
    const { i18n, effectiveClient: client, effectiveCountry: country } = this;
    const { state } = this.#request;
    const choice = this.#choice;
    return {
      client,
      country,
      i18n,
      language: i18n.language,
      choice,
      page: 'data' in state ? state.data : undefined,
      turn: this.#handlePage,
      withMarks: this.withMarks,
      updateInterval: this.updateInterval,
      retry: () => this.#request.retry(),
      selection: this.#parts.selection,
      news: this.#parts.news,
      open: this.#handleOpen,
      relate: choice.relate,
      renderPanel: (amiss, retry) => this.renderStatePanel(amiss, retry),
      addTexts: this.#addTexts,
      listState: state.name,
    };
  }

  #args(): readonly [InvoiceListClient, string, string] | undefined {
    const client = this.effectiveClient;
    // As text, because two queries are the same when they ask the same.
    return client?.listInvoices && [client as InvoiceListClient, JSON.stringify(this.#choice.query), this.i18n.language];
  }

  async #ask(client: InvoiceListClient, query: InvoiceQuery, options: CallOptions): Promise<PlacedPage> {
    const { cursors, pageSize } = this.#choice.state;
    return { ...(await client.listInvoices(query, options)), cursors, offset: cursors.length * pageSize };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#choice.follow(this, changed);
  }

  protected override forgetPerson(): void {
    this.#detail.forget();
    this.#parts.forget();
    this.#memo.clear();
    this.#region.clear();
    this.#choice.forget();
  }

  protected override firstUpdated(): void {
    // Before anything is painted, and after a client that has its answer at hand has given it.
    requestAnimationFrame(() => {
      this.#isHeld = true;
      if (this.renderRoot.querySelector('.table[aria-busy=true]')) this.requestUpdate();
    });
  }

  #handlePage = (step: 1 | -1): void => {
    const { state } = this.#request;
    if (!('data' in state) || !state.data) return;
    if (!this.#choice.turn(state.data, step)) this.#request.retry();
  };

  #handleOpen = (invoice: InvoiceSummary): void => {
    if (this.dispatchEvent(new InvoiceOpenRequestEvent(invoice))) void this.#detail.open(invoice);
  };

  /** A list whose provider has yet to load is loading, not unconnected. */
  get #state(): RequestState<PlacedPage> {
    const { state } = this.#request;
    return state.name === 'idle' && this.isWaiting ? { name: 'loading' } : state;
  }

  protected renderWidget(): TemplateResult {
    const state = this.#state;
    const page = 'data' in state ? state.data : undefined;
    this.#region.announce(statusText(this.i18n, state));
    return html`
      ${renderHeading(this.i18n)}
      ${state.name === 'idle' ? this.#parts.renderIdle() : this.#renderList(state, page)}
      ${this.#region.render()} ${this.#detail.render()} ${this.#parts.renderPanels()}
    `;
  }

  #renderList(state: RequestState<PlacedPage>, page: PlacedPage | undefined): TemplateResult {
    const isWaiting = state.name === 'loading';
    const hasTotals = !this.withoutTotals && (page || isWaiting);
    return html`
      ${hasTotals ? renderTotals(this.i18n, this.#memo, page?.totals) : nothing}
      ${this.withoutFilters || isClosed(state) ? nothing : this.#parts.renderFilters(isWaiting)}
      ${isClosed(state) ? nothing : this.#parts.renderChips()}
      ${this.withoutToolbar || isClosed(state) ? nothing : this.#parts.renderToolbar(isWaiting)}
      <div aria-live="polite">${this.renderStatePanel(state, () => this.#request.retry())}</div>
      ${this.#renderRows(state, page)}
    `;
  }

  #renderRows(state: RequestState<PlacedPage>, page: PlacedPage | undefined): unknown {
    const { state: list, columns, sort } = this.#choice;
    if (state.name === 'empty') return this.#parts.renderEmpty();
    if (!page && state.name !== 'loading') return nothing;
    const ticks = this.withoutSelection || this.withoutToolbar ? undefined : this.#parts.ticks(!page);
    const mark = this.#parts.mark(!page);
    const own = { memo: this.#memo, rows: this.#rows, isHeld: this.#isHeld, open: this.#handleOpen };
    const content = { ...own, state, list, columns, ticks, mark, changeSort: sort };
    const pager = this.#parts.renderPager(!page, state.name === 'refreshing' || !page);
    return [renderRows(this.i18n, content, pager), this.withoutToolbar ? this.#parts.news?.render() : nothing];
  }
}
