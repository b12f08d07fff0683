import type { CallOptions, InvoicesPort } from '@csol/client/port';
import type { InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { CsolElement, LiveRegion, liveRegionStyles, LongRows, Memo, RequestController, tableStyles, tagStyles } from '@csol/core';
import type { RequestState, TextLoaders } from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ListChoice } from './invoice-list.choice.ts';
import type { ListContext } from './invoice-list.context.ts';
import { DetailOpener } from './invoice-list.detail.ts';
import { InvoiceOpenRequestEvent } from './invoice-list.events.ts';
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
 * @csspart print-button - Prints the findings.
 * @csspart compared - What was compared, and until when.
 * @csspart export-button - Opens the download of many documents.
 * @csspart export-status - A download that goes on while its panel is closed.
 * @csspart selection - How many documents are selected, and what can be done about it.
 * @csspart selection-button - Clears the selection, or selects all that match.
 * @csspart select-checkbox - Selects a document, or those of a page.
 * @csspart start-button - Starts a download, or saves its file again.
 * @csspart cancel-button - Stops a download.
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
 * @csspart back-button - Back to the document that was open before.
 * @csspart link-button - Opens a linked document in the panel.
 * @csspart related-button - Shows all documents of an order, contract, machine or payment.
 * @csspart copy-button - Copies an amount, a payee, an account, a reference or the facts of a question.
 * @csspart code - The code that bank apps read.
 * @csspart forward-button - Opens the form that sends a document to colleagues.
 * @csspart copy-link-button - Copies the link of a document.
 * @csspart enquiry-button - Asks about a document.
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
 * @event {CsolEnquiryRequestEvent} csol-enquiry-request - When the person has a question about a document or a line; cancelable.
 * @event {InvoiceOpenEvent} csol-invoice-open - After a document has opened.
 * @event {InvoiceExportRequestEvent} csol-invoice-export-request - Before a download is ordered; cancelable.
 * @event {InvoiceExportEvent} csol-invoice-export - After a file has been handed to the browser.
 * @example
 * <csol-invoice-list status="overdue" page-size="10"></csol-invoice-list>
 */
export class InvoiceList extends CsolElement {
  static override properties: PropertyDeclarations = {
    kind: {},
    category: {},
    status: {},
    customerNumber: { attribute: 'customer-number' },
    currency: {},
    from: {},
    to: {},
    dateField: { attribute: 'date-field' },
    orderNumber: { attribute: 'order-number' },
    purchaseOrderNumber: { attribute: 'purchase-order-number' },
    contractNumber: { attribute: 'contract-number' },
    serialNumber: { attribute: 'serial-number' },
    delivery: {},
    sort: {},
    columns: {},
    pageSize: { type: Number, attribute: 'page-size' },
    withoutFilters: { type: Boolean, attribute: 'without-filters' },
    withoutTotals: { type: Boolean, attribute: 'without-totals' },
    withoutToolbar: { type: Boolean, attribute: 'without-toolbar' },
    withoutSelection: { type: Boolean, attribute: 'without-selection' },
    withCustomer: { type: Boolean, attribute: 'with-customer' },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, tableStyles, tagStyles, liveRegionStyles, invoiceListStyles];

  /** Locks the kind: `invoice`, `creditNote`, or several with commas between. */
  kind: string | undefined;

  /** Locks the category, for example `maintenance`; several with commas between. */
  category: string | undefined;

  /** Locks the status, for example `overdue`; several with commas between. */
  status: string | undefined;

  /** Shows only these customer numbers, out of those that the person may see; several with commas between. */
  customerNumber: string | undefined;

  /** Shows only these currencies, ISO 4217; several with commas between. */
  currency: string | undefined;

  /** Shows nothing issued before this day, `YYYY-MM-DD`; the filter's dates stay within. */
  from: string | undefined;

  /** Shows nothing issued after this day, `YYYY-MM-DD`. */
  to: string | undefined;

  /** Which date `from` and `to` look at: `issueDate` (default) or `dueDate`. */
  dateField: string | undefined;

  /** Locks the order number; several with commas between, here and below. */
  orderNumber: string | undefined;

  /** Locks the purchase-order number. */
  purchaseOrderNumber: string | undefined;

  /** Locks the contract number. */
  contractNumber: string | undefined;

  /** Locks the serial number of a machine that is billed. */
  serialNumber: string | undefined;

  /** Locks the state of the e-invoice: `pending`, `delivered`, `failed`. */
  delivery: string | undefined;

  /** First sort, in the contract's terms, for example `-issueDate` (default) or `dueDate`. */
  sort: string | undefined;

  /**
   * Columns and their order, with commas between: `number`, `kind`, `category`, `customerNumber`, `orderNumber`, `purchaseOrderNumber`,
   * `issueDate`, `dueDate`, `gross`, `open`, `status`, `delivery`. The person may choose others.
   */
  columns: string | undefined;

  /** Rows of a page, 1 to 200; 20 unless set. */
  pageSize = 20;

  /** Leaves the filters out. */
  withoutFilters = false;

  /** Leaves the totals out. */
  withoutTotals = false;

  /** Leaves the row of actions out. */
  withoutToolbar = false;

  /** Leaves the column of checkboxes out, by which documents are selected for a download. */
  withoutSelection = false;

  /** Adds a column with the customer number, for people who see several. */
  withCustomer = false;

  #choice = new ListChoice(this);
  #memo = new Memo();
  #rows = new LongRows(this);
  #region = new LiveRegion(this);
  #addTexts = (texts: TextLoaders): Promise<void> => this.i18n.add(texts);
  #detail = new DetailOpener(this, () => this.#context(), this.#addTexts);
  #parts = new ListParts(this, () => this.#context(), this.#addTexts);
  #request = new RequestController(this, {
    operation: 'listInvoices',
    args: () => this.#args(),
    ask: ([client, query, language], { signal }) => this.#ask(client, JSON.parse(query) as InvoiceQuery, { signal, language }),
    // A later page that has become empty still leads back.
    isEmpty: ({ items, offset }: PlacedPage) => items.length + offset === 0,
    owner: () => this.effectiveClient,
  });

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
      selection: this.#parts.selection,
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
    const content = { memo: this.#memo, rows: this.#rows, state, list, columns, ticks, changeSort: sort, open: this.#handleOpen };
    return renderRows(this.i18n, content, this.#parts.renderPager(!page, state.name === 'refreshing' || !page));
  }
}
