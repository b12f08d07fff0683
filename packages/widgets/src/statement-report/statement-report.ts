import { CsolElement, hasNeighbour, LateWork, LazyPart } from '@csol/core';
import { LinkCopier, LiveRegion, Memo, MISSING, PageLink, RequestController } from '@csol/core';
import type { RequestState, TextLoaders } from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadAccount, MOST_ENTRIES, type EntriesClient, type LoadedAccount } from './statement-report.account.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import { ExtrasOpener } from './statement-extras.opener.ts';
import { RecipientOpener } from './statement-recipient.opener.ts';
import { StatementChangeEvent } from './statement-report.events.ts';
import { loadPictures, loadSheet, loadView } from './statement-report.later.ts';
import { createTables } from './statement-report.long.ts';
import { Preview } from './statement-report.preview.ts';
import { WhenSeen } from './statement-report.seen.ts';
import { FIRST, problemsOf, readLink, readPresets, toDraft, toReport, toStartMonth, toStatement } from './statement-report.state.ts';
import type { Draft, ReportPreset } from './statement-report.state.ts';
import { statementReportStyles } from './statement-report.styles.ts';
import * as view from './statement-report.view.ts';
import { texts } from './locales/index.ts';

/** Links to a report: `#csol-report=…` in the page's address, without anybody's numbers. */
const reportLink = new PageLink('csol-report');

/**
 * The statement of account: what was billed, credited and paid in a period, made in the browser out of all entries that the person may
 * see, with its proof, what is open by age, pictures and a sheet for paper. A builder above it says what the report holds.
 *
 * @summary Statement of account and report builder.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart builder - The form that says what the report holds.
 * @csspart field - A field of it, with its label.
 * @csspart input - A field's control.
 * @csspart summary - What is wrong in the form.
 * @csspart submit-button - Leads from the form to the statement; sends another form.
 * @csspart reset-button - Puts the form back to where it began.
 * @csspart copy-link-button - Copies a link to this kind of report.
 * @csspart print-button - Prints the statement, or the part that is open below it.
 * @csspart cancel-button - Ends the loading; closes a form or a question.
 * @csspart narrow-button - Loads the entries of a single customer number.
 * @csspart recipient - What a link in a report's e-mail asks.
 * @csspart recipient-button - Answers it.
 * @csspart sentence - What the report holds, in words.
 * @csspart section - The statement in one currency.
 * @csspart sums - Its sums.
 * @csspart proof - That it adds up, or what does not.
 * @csspart table - A table.
 * @csspart header - A column's header.
 * @csspart row - A row.
 * @csspart rows-button - Shows all rows of a long table, or a few again.
 * @csspart invoice-link - To a document, where a list of documents is on the page.
 * @csspart pictures - The pictures of one currency.
 * @csspart extras - What stands below the statement.
 * @csspart action-button - A button that opens a part of it.
 * @csspart files-button - Opens the files of the statement.
 * @csspart saved-button - Opens the saved reports.
 * @csspart budget-button - Opens the budget.
 * @csspart compare-button - Opens the comparison with a ledger.
 * @csspart extra - The part that is open.
 * @csspart file-button - Saves the statement or the budget as a file.
 * @csspart drop - Takes the file of a ledger.
 * @csspart saved-report - A saved report.
 * @csspart show-button - Opens a saved report in the builder.
 * @csspart change-button - Makes a saved report what is in the builder.
 * @csspart schedule-button - Opens the form that has a saved report sent by e-mail.
 * @csspart unschedule-button - Ends the e-mails of a saved report.
 * @csspart delete-button - Asks whether a saved report shall be deleted.
 * @csspart confirm-delete-button - Deletes it.
 * @csspart panel - A message instead of, or above, the statement.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @cssproperty --csol-font-family-mono - For an error's reference; the browser's monospace font unless set.
 * @event {StatementChangeEvent} csol-statement-change - After the person changed what the report holds.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @example
 * <csol-statement-report fiscal-year-start="4"></csol-statement-report>
 */
export class StatementReport extends CsolElement {
  static override properties: PropertyDeclarations = {
    fiscalYearStart: { type: Number, attribute: 'fiscal-year-start' },
    customerNumber: { attribute: 'customer-number' },
    presets: { type: Array },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, ...statementReportStyles];
  static override readonly texts: TextLoaders = texts;

  /** Month that the fiscal year begins in, 1 to 12; what the country's pack says, else 1, unless set. */
  fiscalYearStart: number | undefined;

  /** Loads the entries of this customer number alone, out of those that the person may see. */
  customerNumber: string | undefined;

  /** Reports by name that the page offers: as an attribute, a JSON list of `{"name": …, "definition": …}`. */
  presets: readonly ReportPreset[] = [];

  #draft: Draft = FIRST;
  #hasSummary = false;
  #isStopped = false;
  /** Of an account that is too large. */
  #narrowed = '';
  #progress: view.Progress | undefined;
  #focus: string | undefined;
  #memo = new Memo();
  #rowsOf = createTables(this);
  #region = new LiveRegion(this);
  #link = new LinkCopier(this);
  #preview = new Preview(this);
  #print = new LateWork(this);
  #addTexts = (added: TextLoaders): Promise<void> => this.i18n.add(added);
  #view = new LazyPart(this, loadView, this.#addTexts);
  #pictures = new LazyPart(this, loadPictures, this.#addTexts);
  #extras = new ExtrasOpener(this, () => this.#context(), this.#addTexts);
  #recipient = new RecipientOpener(this, this.#addTexts);
  #request = new RequestController(this, {
    operation: 'listStatementEntries',
    args: () => this.#args(),
    ask: ([client, customerNumber], { signal }) => {
      this.#progress = undefined;
      const tell = (done: number, count: number): void => {
        this.#progress = { done, count };
        this.requestUpdate();
      };
      return loadAccount(client, { customerNumber, signal, language: this.i18n.language, tell });
    },
    isEmpty: ({ count }) => count === 0,
    owner: () => this.effectiveClient,
  });

  constructor() {
    super();
    new WhenSeen(this, '.pictures', () => void this.#pictures.load());
  }

  #args(): readonly [EntriesClient, string] | undefined {
    const client = this.effectiveClient;
    if (!client?.listStatementEntries || this.#isStopped) return undefined;
    return [client as EntriesClient, this.#narrowed || (this.customerNumber ?? '')];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleHash);
    this.#handleHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
    this.#print.end();
  }

  readonly #handleHash = (): void => {
    const linked = readLink(reportLink.read());
    if (linked) this.#take(linked);
    this.requestUpdate();
  };

  protected override forgetPerson(): void {
    this.#draft = readLink(reportLink.read()) ?? FIRST;
    this.#hasSummary = false;
    this.#narrowed = '';
    this.#preview.forget();
    this.#extras.forget();
    this.#print.end();
    this.#link.end();
    this.#memo.clear();
    this.#region.clear();
  }

  /** A widget whose provider has yet to load is loading, not unconnected. */
  get #state(): RequestState<LoadedAccount> {
    const { state } = this.#request;
    return state.name === 'idle' && this.isWaiting && !this.#isStopped ? { name: 'loading' } : state;
  }

  #take(draft: Draft): void {
    this.#draft = draft;
    this.#link.end();
    this.requestUpdate();
  }

  readonly #handleChange = (change: Partial<Draft>): void => {
    this.#take({ ...this.#draft, ...change });
    const { state } = this.#request;
    const account = 'data' in state ? state.data : undefined;
    if (!account || problemsOf(this.#draft, account, toStartMonth(this.fiscalYearStart, this.effectiveCountry)).length > 0) return;
    this.#hasSummary = false;
    this.dispatchEvent(new StatementChangeEvent(toReport(this.#draft)));
  };

  readonly #handlePreset = (name: string): void => {
    const preset = readPresets(this.presets).find((each) => each.name === name);
    this.#handleChange(preset ? toDraft(preset.definition) : FIRST);
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const isWrong = this.#context()?.problems.length !== 0;
    this.#hasSummary = isWrong;
    this.#focus = isWrong ? '.summary' : '#statement';
    this.requestUpdate();
  };

  readonly #handlePrint = (): void =>
    void this.#print.run(loadSheet, async ({ printStatement }, signal) => {
      const context = this.#context();
      if (context) await printStatement(context, { addTexts: this.#addTexts, loadPictures: () => this.#pictures.load(), signal });
    });

  readonly #renderPanel: ExtrasContext['renderPanel'] = (state, retry) => this.renderStatePanel(state, retry);

  readonly #stop = (isStopped: boolean): void => {
    this.#isStopped = isStopped;
    this.requestUpdate();
  };

  readonly #handleNarrow = (customerNumber: string): void => {
    this.#narrowed = customerNumber;
    this.requestUpdate();
  };

  #context(): ExtrasContext | undefined {
    const { state } = this.#request;
    const account = 'data' in state ? state.data : undefined;
    if (!account || account.accounts.length === 0) return undefined;
    const own = { host: this, i18n: this.i18n, memo: this.#memo, link: this.#link, rowsOf: this.#rowsOf, pictures: this.#pictures.module };
    const acts = { change: this.#handleChange, choosePreset: this.#handlePreset, submit: this.#handleSubmit, print: this.#handlePrint };
    const { statement, isBusy } = this.#preview;
    const startMonth = toStartMonth(this.fiscalYearStart, this.effectiveCountry);
    const problems = problemsOf(this.#draft, account, startMonth);
    const chosen = { draft: this.#draft, startMonth, problems, hasSummary: this.#hasSummary };
    const { effectiveClient: client, effectiveCountry: country } = this;
    const page = { client, country, language: this.i18n.language, renderPanel: this.#renderPanel, addTexts: this.#addTexts };
    const hasInvoices = hasNeighbour(this, 'invoice-list');
    return { ...own, ...acts, ...chosen, ...page, hasInvoices, account, statement, isBusy, presets: readPresets(this.presets) };
  }

  // Before it is drawn, so that what is drawn knows whether a newer one is under way.
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const context = this.#context();
    if (!context) this.#preview.forget();
    else if (context.problems.length === 0) {
      const { account, draft, startMonth } = context;
      this.#preview.follow(account, toStatement(draft, { today: account.today, startMonth }));
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const place = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    if (place) place.focus();
  }

  protected renderWidget(): TemplateResult {
    const { error, statement } = this.#preview;
    if (error) throw error;
    const state = this.#state;
    const count = statement && 'data' in state ? state.data?.count : undefined;
    this.#region.announce(view.statusText(this.i18n, state, count));
    return html`
      <div id="heading" class="heading" tabindex="-1">
        <slot name="heading"><h2>${this.i18n.msg('Statement of account', { id: 'statement-report.heading' })}</h2></slot>
      </div>
      ${this.#recipient.render({ client: this.effectiveClient, i18n: this.i18n, renderPanel: this.#renderPanel })}
      <div aria-live="polite">${this.renderStatePanel(state, () => this.#request.retry())}</div>
      ${state.name === 'denied' || state.name === 'expired' ? view.renderWayIn(this.i18n) : nothing} ${this.#renderBody(state)}
      ${this.#region.render()}
    `;
  }

  #renderBody(state: RequestState<LoadedAccount>): unknown {
    const { i18n } = this;
    if (state.name === 'idle') return this.#isStopped ? view.renderStopped(i18n, () => this.#stop(false)) : view.renderIdle(i18n);
    if (state.name === 'empty') return view.renderEmpty(i18n);
    const account = 'data' in state ? state.data : undefined;
    if (account && account.count > MOST_ENTRIES) return view.renderTooMany(i18n, account, this.#handleNarrow);
    const isLoading = state.name === 'loading' || state.name === 'refreshing';
    const progress = isLoading ? view.renderProgress(i18n, this.#progress, () => this.#stop(true)) : nothing;
    return html`${progress} ${account ? this.#renderStatement() : isLoading ? view.renderPlaces() : nothing}`;
  }

  #renderStatement(): unknown {
    const { module, isMissing } = this.#view;
    const context = this.#context();
    if (isMissing) return this.renderStatePanel(MISSING, () => void this.#view.load());
    if (!module) void this.updateComplete.then(() => this.#view.load());
    if (!module || !context || (!context.statement && context.problems.length === 0)) return view.renderPlaces();
    const { retry } = this.#print;
    return html`${module.renderReport(context)} ${retry ? this.renderStatePanel(MISSING, retry) : nothing}
      ${this.#extras.render(context)}`;
  }
}
