import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail, EnquiryQuery, EnquirySummary } from '@csol/contract';
import { CsolElement, joinTexts, LazyPart, LiveRegion, MISSING, RequestController, type RequestState, type TextLoaders } from '@csol/core';
import { texts as factTexts } from '@csol/core/enquiry-facts';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { EnquiryChoice } from './enquiry-list.choice.ts';
import type { ListContext } from './enquiry-list.context.ts';
import { DetailOpener } from './enquiry-list.detail.ts';
import { EnquiryOpenRequestEvent } from './enquiry-list.events.ts';
import { loadEmpty, loadFilter } from './enquiry-list.later.ts';
import { hasFilters, type PlacedPage } from './enquiry-list.state.ts';
import { enquiryListStyles } from './enquiry-list.styles.ts';
import { renderCount, renderRows, statusText } from './enquiry-list.view.ts';
import { texts } from './locales/index.ts';

type ListClient = Required<Pick<EnquiriesPort, 'listEnquiries'>>;

/** Whether there is nothing that this person may see, so that there is nothing to filter either. */
const isClosed = ({ name }: RequestState<unknown>): boolean => name === 'denied' || name === 'expired';

/**
 * What the person has asked the desk, the enquiry that changed last first: what it is about, how far it is, when it will be answered, and
 * in each enquiry all that has been written, with a way to write more. Follows `csol-enquiry-sent`, so that what has just been sent is
 * there. Attributes that name a filter lock it.
 *
 * @summary A person's enquiries with their status and answers, filters, and a detail view to reply in.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded, for example a phone number.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart totals - How many enquiries there are.
 * @csspart filters - The form of filters.
 * @csspart filter - One control of a filter.
 * @csspart clear-button - Takes all filters away.
 * @csspart panel - A message instead of, or above, the rows.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @csspart table - The table.
 * @csspart header - A column's header.
 * @csspart row - An enquiry.
 * @csspart open-button - The button with a tracking number.
 * @csspart news - That the desk has written.
 * @csspart tag - A status.
 * @csspart dialog - The side panel with an enquiry.
 * @csspart close-button - Closes the side panel.
 * @csspart facts - What is known of the enquiry.
 * @csspart promise - When the desk will have answered.
 * @csspart status-button - Closes the enquiry, or opens it again.
 * @csspart print-button - Prints the enquiry.
 * @csspart copy-link-button - Copies the enquiry's link.
 * @csspart values - What was filled in.
 * @csspart fact - A thing that the enquiry is about.
 * @csspart invoice-link - To the invoice, where a list of invoices is on the page.
 * @csspart order-link - To the order, where an order tracker is on the page.
 * @csspart machines - The table of machines.
 * @csspart download-button - Saves a file.
 * @csspart log - What has been written.
 * @csspart message - A message of the person's or of the desk's.
 * @csspart reply-form - The form to write more.
 * @csspart summary - Why a message was not sent.
 * @csspart input - The field for a message, or for files that go along.
 * @csspart files - The files that go along.
 * @csspart drop - Takes files.
 * @csspart file - One of them.
 * @csspart remove-button - Takes it out.
 * @csspart submit-button - Sends it.
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
 * @event {EnquiryFilterEvent} csol-enquiry-filter - After the person changed a filter or the page size.
 * @event {EnquiryOpenRequestEvent} csol-enquiry-open-request - Before an enquiry opens; cancelable.
 * @event {EnquiryOpenEvent} csol-enquiry-open - After an enquiry has opened.
 * @event {EnquiryReplyRequestEvent} csol-enquiry-reply-request - Before a message is sent; cancelable.
 * @event {EnquiryReplyEvent} csol-enquiry-reply - After a message has been sent.
 * @event {EnquiryCloseRequestEvent} csol-enquiry-close-request - Before an enquiry is closed; cancelable.
 * @event {EnquiryCloseEvent} csol-enquiry-close - After an enquiry has been closed.
 * @event {EnquiryReopenRequestEvent} csol-enquiry-reopen-request - Before an enquiry is opened again; cancelable.
 * @event {EnquiryReopenEvent} csol-enquiry-reopen - After an enquiry has been opened again.
 * @example
 * <csol-enquiry-list page-size="10"></csol-enquiry-list>
 */
export class EnquiryList extends CsolElement {
  static override properties: PropertyDeclarations = {
    status: {},
    subject: {},
    pageSize: { type: Number, attribute: 'page-size' },
    withoutFilters: { type: Boolean, attribute: 'without-filters' },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, ...enquiryListStyles];
  static override readonly texts: TextLoaders = joinTexts(texts, factTexts);

  /** Locks the status: `open`, `answered`, `closed`; several with commas between. */
  status: string | undefined;

  /** Locks the subject: `orders`, `invoices`, `contracts`, `inventory`, `general`; several with commas between. */
  subject: string | undefined;

  /** Rows of a page, 1 to 200; 20 unless set. */
  pageSize = 20;

  /** Leaves the filters out. */
  withoutFilters = false;

  #choice = new EnquiryChoice(this);
  #region = new LiveRegion(this);
  #addTexts = (added: TextLoaders): Promise<void> => this.i18n.add(added);
  #detail = new DetailOpener(this, () => this.#context(), this.#addTexts);
  #filter = new LazyPart(this, loadFilter, this.#addTexts);
  #empty = new LazyPart(this, loadEmpty, this.#addTexts);
  /** When what was opened had changed last, by id. */
  #seen = new Map<string, string>();
  #request = new RequestController(this, {
    operation: 'listEnquiries',
    args: () => this.#args(),
    ask: async ([client, query, language], { signal }): Promise<PlacedPage> => {
      const { cursors, pageSize } = this.#choice.state;
      const page = await client.listEnquiries(JSON.parse(query) as EnquiryQuery, { signal, language });
      return { ...page, cursors, offset: cursors.length * pageSize };
    },
    // A later page that has become empty still leads back.
    isEmpty: ({ items, offset }) => items.length + offset === 0,
    owner: () => this.effectiveClient,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('csol-enquiry-sent', this.#handleSent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('csol-enquiry-sent', this.#handleSent);
  }

  #args(): readonly [ListClient, string, string] | undefined {
    const client = this.effectiveClient;
    // As text, because two queries are the same when they ask the same.
    return client?.listEnquiries && [client as ListClient, JSON.stringify(this.#choice.query), this.i18n.language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#choice.follow(this, changed);
  }

  protected override forgetPerson(): void {
    this.#detail.forget();
    this.#choice.forget();
    this.#seen.clear();
    this.#region.clear();
  }

  /** What has just been sent is on the first page. */
  #handleSent = (): void => {
    if (!this.#choice.restart()) this.#request.retry();
  };

  #handlePage = (step: 1 | -1): void => {
    const { state } = this.#request;
    if (!('data' in state) || !state.data) return;
    if (!this.#choice.turn(state.data, step)) this.#request.retry();
  };

  #handleOpen = (enquiry: EnquirySummary): void => {
    if (this.dispatchEvent(new EnquiryOpenRequestEvent(enquiry))) void this.#detail.open(enquiry);
  };

  #markSeen = ({ id, changedAt }: EnquiryDetail): void => {
    if (this.#seen.get(id) === changedAt) return;
    this.#seen.set(id, changedAt);
    this.requestUpdate();
  };

  /** A widget whose provider has yet to load is loading, not unconnected. */
  get #state(): RequestState<PlacedPage> {
    const { state } = this.#request;
    return state.name === 'idle' && this.isWaiting ? { name: 'loading' } : state;
  }

  #context(): ListContext {
    const { i18n } = this;
    return {
      client: this.effectiveClient,
      i18n,
      language: i18n.language,
      renderPanel: (state, retry) => this.renderStatePanel(state, retry),
      addTexts: this.#addTexts,
      listState: this.#state.name,
      markSeen: this.#markSeen,
      refreshList: () => this.#request.retry(),
    };
  }

  protected renderWidget(): TemplateResult {
    const state = this.#state;
    this.#region.announce(statusText(this.i18n, state));
    return html`
      <div id="heading" class="heading" tabindex="-1">
        <slot name="heading"><h2>${this.i18n.msg('Your enquiries', { id: 'enquiry-list.heading' })}</h2></slot>
      </div>
      ${state.name === 'idle' ? this.#renderPart(this.#empty, (code) => code.renderIdle(this.i18n)) : this.#renderList(state)}
      ${this.#region.render()} ${this.#detail.render()}
    `;
  }

  #renderList(state: RequestState<PlacedPage>): TemplateResult {
    const page = 'data' in state ? state.data : undefined;
    return html`
      ${page || state.name === 'loading' ? renderCount(this.i18n, page) : nothing}
      ${this.withoutFilters || isClosed(state) ? nothing : this.#renderFilters(state.name === 'loading')}
      <div aria-live="polite">${this.renderStatePanel(state, () => this.#request.retry())}</div>
      ${this.#renderRows(state, page)}
    `;
  }

  /** The filters; their room until the first answer. */
  #renderFilters(isWaiting: boolean): unknown {
    const { module, isMissing } = this.#filter;
    if (module || isMissing || !isWaiting) return this.#renderPart(this.#filter, (code) => code.renderFilters(this.i18n, this.#choice));
    const fields = ['field--search', '', ''].map((name) => html`<span class="field ${name}"><i class="skeleton"></i></span>`);
    return html`<div class="filters" aria-hidden="true">${fields}</div>`;
  }

  #renderRows(state: RequestState<PlacedPage>, page: PlacedPage | undefined): unknown {
    if (state.name === 'empty') {
      const isFiltered = hasFilters(this.#choice.state.filters);
      return this.#renderPart(this.#empty, (code) =>
        isFiltered ? code.renderNoMatch(this.i18n, this.#choice.clear) : code.renderEmpty(this.i18n),
      );
    }
    if (!page && state.name !== 'loading') return nothing;
    return renderRows(this.i18n, { state, choice: this.#choice, open: this.#handleOpen, turn: this.#handlePage, seen: this.#seen });
  }

  #renderPart<M extends object>(part: LazyPart<M>, render: (code: M) => unknown): unknown {
    const { module, isMissing } = part;
    if (module) return render(module);
    if (isMissing) return this.renderStatePanel(MISSING, () => void part.load());
    void this.updateComplete.then(() => part.load());
    return nothing;
  }
}
