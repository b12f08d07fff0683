import type { OrdersPort } from '@csol/client/port';
import type { OrderQuery, OrderSummary } from '@csol/contract';
import { CsolElement, LazyPart, LiveRegion, MISSING, RequestController, type RequestState, type TextLoaders } from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { TakeOpener } from './order-take.opener.ts';
import { OrderChoice } from './order-tracker.choice.ts';
import type { GuestLookUp } from './order-guest.ts';
import type { LiveContext } from './order-live.ts';
import type { ListContext } from './order-tracker.context.ts';
import { DetailOpener } from './order-tracker.detail.ts';
import { OrderOpenRequestEvent } from './order-tracker.events.ts';
import { loadEmpty, loadFilter, loadGuest } from './order-tracker.later.ts';
import { LiveList } from './order-tracker.live.ts';
import { hasFilters, type PlacedPage } from './order-tracker.state.ts';
import { orderTrackerStyles } from './order-tracker.styles.ts';
import { renderRows, renderTotals, statusText } from './order-tracker.view.ts';
import { texts } from './locales/index.ts';

type TrackerClient = Pick<OrdersPort, 'listOrders'> & Partial<OrdersPort>;

/** Whether there is nothing that this person may see, so that there is nothing to filter either. */
const isClosed = ({ name }: RequestState<unknown>): boolean => name === 'denied' || name === 'expired';

/**
 * Orders of the customer numbers that the person may see, from the day they are placed to their delivery: status, how many shipments
 * have come, when the next one is expected, and the numbers by which carriers know the parcels; filters, sort, pages and each order's
 * details. Attributes that name a filter lock it.
 *
 * @summary List of orders with their status, shipments and expected dates, filters and a detail view.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded, for example a phone number.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart totals - How many orders there are, and their amounts.
 * @csspart total - The amount of one currency.
 * @csspart live-status - That the list keeps itself right, and since when.
 * @csspart news - What has come or changed while the page was open, as far as no row shows it.
 * @csspart update-button - Shows what has come or changed.
 * @csspart filters - The form of filters.
 * @csspart filter - One control of a filter.
 * @csspart clear-button - Takes all filters away.
 * @csspart guest - The look-up of one order without an account.
 * @csspart guest-form - Its form.
 * @csspart guest-order - The order that was found.
 * @csspart input - A field's control.
 * @csspart summary - Why nothing was found.
 * @csspart submit-button - Looks up.
 * @csspart toolbar - The row of buttons above the table.
 * @csspart action-button - A button of the toolbar.
 * @csspart csv-button - To the orders as CSV.
 * @csspart calendar-button - To a calendar file of what is expected.
 * @csspart print-button - To a sheet of what is expected.
 * @csspart start-button - Saves the file, or prints.
 * @csspart back-button - Back to the choice.
 * @csspart panel - A message instead of, or above, the rows.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @csspart table - The table.
 * @csspart header - A column's header.
 * @csspart row - An order.
 * @csspart open-button - The button with an order's number.
 * @csspart tag - A status, or what is amiss.
 * @csspart tracking-link - A parcel's number, to its carrier's page.
 * @csspart dialog - The side panel with an order's details.
 * @csspart close-button - Closes the side panel.
 * @csspart facts - What the order is.
 * @csspart next-expected - When the next delivery is expected.
 * @csspart exceptions - What holds the order up.
 * @csspart enquiry-button - Asks about what holds it up.
 * @csspart order-calendar-button - Saves what is expected of the order for a calendar.
 * @csspart order-print-button - Prints the order.
 * @csspart order-enquiry-button - Asks about it.
 * @csspart line-enquiry-button - Asks about a line.
 * @csspart enquiry - How to reach the desk, with the facts of a question.
 * @csspart mail-link - The desk's address.
 * @csspart cancel-button - Closes a question, or ends what is being read.
 * @csspart copy-link-button - Copies the order's link.
 * @csspart copy-button - Copies what stands before it.
 * @csspart promises - How the promise moved.
 * @csspart timeline - What happened, and what comes.
 * @csspart lines - The table of lines and shipments.
 * @csspart shipments - The shipments.
 * @csspart trackings - The tracking numbers of a shipment.
 * @csspart proof - Who took a shipment, and when.
 * @csspart outside-link - To a carrier's or a supplier's page.
 * @csspart download-button - Saves a file.
 * @csspart deliverables - Licence keys, downloads and entitlements.
 * @csspart show-key-button - Shows a licence key.
 * @csspart hide-key-button - Hides it.
 * @csspart key - A licence key.
 * @csspart invoice-link - To the invoice, where a list of invoices is on the page.
 * @csspart pager - Page size, range and the ways on and back.
 * @csspart page-size - The choice of a page size.
 * @csspart previous-button - To the previous page.
 * @csspart next-button - To the next page.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @cssproperty --csol-font-family-mono - For an error's reference; the browser's monospace font unless set.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @event {OrderFilterEvent} csol-order-filter - After the person changed a filter, the sort or the page size.
 * @event {OrderOpenRequestEvent} csol-order-open-request - Before an order opens; cancelable.
 * @event {OrderOpenEvent} csol-order-open - After an order has opened.
 * @event {OrderExportRequestEvent} csol-order-export-request - Before orders are read for a file; cancelable.
 * @event {OrderExportEvent} csol-order-export - After a file has been saved.
 * @event {CsolEnquiryRequestEvent} csol-enquiry-request - When the person has a question about an order; cancelable.
 * @example
 * <csol-order-tracker page-size="10"></csol-order-tracker>
 */
export class OrderTracker extends CsolElement {
  static override properties: PropertyDeclarations = {
    status: {},
    kind: {},
    customerNumber: { attribute: 'customer-number' },
    sort: {},
    pageSize: { type: Number, attribute: 'page-size' },
    withoutFilters: { type: Boolean, attribute: 'without-filters' },
    withoutToolbar: { type: Boolean, attribute: 'without-toolbar' },
    withCustomer: { type: Boolean, attribute: 'with-customer' },
    withoutGuest: { type: Boolean, attribute: 'without-guest' },
    updateInterval: { type: Number, attribute: 'update-interval' },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, ...orderTrackerStyles];
  static override readonly texts: TextLoaders = texts;

  /** Locks the status, for example `partlyShipped`; several with commas between. */
  status: string | undefined;

  /** Locks the kind of product: `hardware`, `software`, `publication`, `service`; several with commas between. */
  kind: string | undefined;

  /** Shows only these customer numbers, out of those that the person may see; several with commas between. */
  customerNumber: string | undefined;

  /** First sort, in the contract's terms, for example `-orderedOn` (default) or `expectedOn`. */
  sort: string | undefined;

  /** Rows of a page, 1 to 200; 20 unless set. */
  pageSize = 20;

  /** Leaves the filters out. */
  withoutFilters = false;

  /** Leaves the ways to a file, a calendar and paper out. */
  withoutToolbar = false;

  /** Adds a column with the customer number, for people who see several. */
  withCustomer = false;

  /** Leaves the look-up of one order out, for people without an account. */
  withoutGuest = false;

  /** Seconds between two questions about changes where the back end tells of none, 15 at least; 60 unless set, no news with 0. */
  updateInterval = 60;

  #choice = new OrderChoice(this);
  #region = new LiveRegion(this);
  #addTexts = (added: TextLoaders): Promise<void> => this.i18n.add(added);
  #detail = new DetailOpener(this, () => this.#context(), this.#addTexts);
  #take = new TakeOpener(this, () => this.#context());
  #filter = new LazyPart(this, loadFilter, this.#addTexts);
  #empty = new LazyPart(this, loadEmpty, this.#addTexts);
  #guestCode = new LazyPart(this, loadGuest, this.#addTexts);
  #guest: GuestLookUp | undefined;
  #live = new LiveList(this, () => this.#liveContext(), this.#addTexts);
  #request = new RequestController(this, {
    operation: 'listOrders',
    args: () => this.#args(),
    ask: async ([client, query, language], { signal }): Promise<PlacedPage> => {
      const { cursors, pageSize } = this.#choice.state;
      const page = await client.listOrders(JSON.parse(query) as OrderQuery, { signal, language });
      return { ...page, cursors, offset: cursors.length * pageSize };
    },
    // A later page that has become empty still leads back.
    isEmpty: ({ items, offset }) => items.length + offset === 0,
    owner: () => this.effectiveClient,
  });

  /** Asks at once whether orders have changed, for a page that is told so by its back end. */
  lookForChanges(): Promise<void> {
    return this.#live.look();
  }

  #liveContext(): LiveContext {
    const own = { retry: () => this.#request.retry(), onChange: (orderId: string) => this.#detail.refresh(orderId) };
    return { ...this.#context(), ...own, state: this.#request.state, updateInterval: this.updateInterval };
  }

  #args(): readonly [TrackerClient, string, string] | undefined {
    const client = this.effectiveClient;
    // As text, because two queries are the same when they ask the same.
    return client?.listOrders && [client as TrackerClient, JSON.stringify(this.#choice.query), this.i18n.language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#choice.follow(this, changed);
  }

  protected override forgetPerson(): void {
    this.#detail.forget();
    this.#take.forget();
    this.#choice.forget();
    this.#guest?.forget();
    this.#live.forget();
    this.#region.clear();
  }

  #handlePage = (step: 1 | -1): void => {
    const { state } = this.#request;
    if (!('data' in state) || !state.data) return;
    if (!this.#choice.turn(state.data, step)) this.#request.retry();
  };

  #handleOpen = (order: OrderSummary): void => {
    if (this.dispatchEvent(new OrderOpenRequestEvent(order))) void this.#detail.open(order);
  };

  /** A widget whose provider has yet to load is loading, not unconnected. */
  get #state(): RequestState<PlacedPage> {
    const { state } = this.#request;
    return state.name === 'idle' && this.isWaiting ? { name: 'loading' } : this.#live.patch(state);
  }

  #context(): ListContext {
    const { i18n } = this;
    const state = this.#state;
    return {
      client: this.effectiveClient,
      country: this.effectiveCountry,
      i18n,
      language: i18n.language,
      renderPanel: (state, retry) => this.renderStatePanel(state, retry),
      addTexts: this.#addTexts,
      listState: state.name,
      choice: this.#choice,
      page: 'data' in state ? state.data : undefined,
    };
  }

  protected renderWidget(): TemplateResult {
    const state = this.#state;
    this.#region.announce(statusText(this.i18n, state));
    return html`
      <div id="heading" class="heading" tabindex="-1">
        <slot name="heading"><h2>${this.i18n.msg('Orders', { id: 'order-tracker.heading' })}</h2></slot>
      </div>
      ${state.name === 'idle' ? this.#renderPart(this.#empty, (code) => code.renderIdle(this.i18n)) : this.#renderList(state)}
      ${this.#region.render()} ${this.#detail.render()} ${this.#take.renderPanel()}
    `;
  }

  #renderList(state: RequestState<PlacedPage>): TemplateResult {
    const page = 'data' in state ? state.data : undefined;
    return html`
      ${page || state.name === 'loading' ? renderTotals(this.i18n, page) : nothing}
      ${isClosed(state) ? nothing : this.#live.render(page !== undefined)}
      ${this.withoutFilters || isClosed(state) ? nothing : this.#renderFilters(state.name === 'loading')}
      ${this.withoutToolbar || isClosed(state) ? nothing : this.#take.render(state.name === 'loading')}
      <div aria-live="polite">${this.renderStatePanel(state, () => this.#request.retry())}</div>
      ${state.name === 'expired' ? this.#renderGuest() : nothing} ${this.#renderRows(state, page)}
    `;
  }

  /** For people without an account. */
  #renderGuest(): unknown {
    if (this.withoutGuest || !this.effectiveClient?.lookUpDocument) return nothing;
    return this.#renderPart(this.#guestCode, ({ GuestLookUp: Guest }) => {
      this.#guest ??= new Guest(this, () => this.#context());
      return this.#guest.render();
    });
  }

  /** The fields that everybody filters by; their room until the first answer. */
  #renderFilters(isWaiting: boolean): unknown {
    const { module, isMissing } = this.#filter;
    if (module || isMissing || !isWaiting) return this.#renderPart(this.#filter, (code) => code.renderFilters(this.i18n, this.#choice));
    const fields = ['field--search', '', '', '', '', ''].map((name) => html`<span class="field ${name}"><i class="skeleton"></i></span>`);
    return html`<div class="filters" aria-hidden="true">${fields}</div><div class="more"></div>`;
  }

  #renderRows(state: RequestState<PlacedPage>, page: PlacedPage | undefined): unknown {
    if (state.name === 'empty') {
      const isFiltered = hasFilters(this.#choice.state.filters);
      return this.#renderPart(this.#empty, (code) =>
        isFiltered ? code.renderNoMatch(this.i18n, this.#choice.clear) : code.renderEmpty(this.i18n),
      );
    }
    if (!page && state.name !== 'loading') return nothing;
    const own = { choice: this.#choice, open: this.#handleOpen, turn: this.#handlePage, isFresh: this.#live.isFresh };
    return renderRows(this.i18n, { state, withCustomer: this.withCustomer, ...own });
  }

  #renderPart<M extends object>(part: LazyPart<M>, render: (code: M) => unknown): unknown {
    const { module, isMissing } = part;
    if (module) return render(module);
    if (isMissing) return this.renderStatePanel(MISSING, () => void part.load());
    void this.updateComplete.then(() => part.load());
    return nothing;
  }
}
