/** A list that stays open: what is new is asked for from time to time, told, and shown once the person wants it. A chunk of its own. */
import { isApiError } from '@csol/client/port';
import type { InvoiceSummary } from '@csol/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { ListContext } from './invoice-list.context.ts';
import { isAdded, markSince, sortOut, type Mark } from './invoice-list.news.state.ts';
import { renderMark, renderNews } from './invoice-list.news.view.ts';
import { nameQuestion, whichOf, type PlacedPage } from './invoice-list.state.ts';
import { beginVisit, noteVisit } from './invoice-list.visit.ts';

export { texts } from './invoice-list.news.locales/index.ts';
export { newsStyles as styles } from './invoice-list.news.styles.ts';

/** Seconds between two questions, however few a page sets. */
const SHORTEST = 15;
/** Milliseconds between two questions while the back end fails. */
const LONGEST_MS = 15 * 60_000;
/** Seconds that a question reaches back beyond the last one: what was being written then. */
const OVERLAP = 60;
/** The contract's limits: of the seconds, and of documents in an answer. */
const [MOST_SECONDS, MOST] = [604_800, 200];

/** The news of one list. */
export class News implements ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  /** By this computer's clock: when the last complete answer was asked for, and before when not to ask. */
  #since = Date.now();
  #notBefore = 0;
  #failures = 0;
  /** What is asked for, whatever the page and the order, and the page on screen. */
  #question: string | undefined;
  #page: PlacedPage | undefined;
  #known = new Map<string, string | undefined>();
  #added = new Map<string, InvoiceSummary>();
  #changed = new Set<string>();
  /** What the person has asked to see: marked as new. */
  #shown = new Set<string>();
  #before: { visit: number | undefined } | undefined;
  #mark: ((invoice: InvoiceSummary) => unknown) | undefined;
  /** Whether the person waits for a page, and whether it has come: its news take the focus. */
  #isAwaited = false;
  #hasCome = false;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    this.#stop();
  }

  hostUpdate(): void {
    const { page, choice } = this.#context();
    const asked = nameQuestion(choice.query);
    if (asked !== this.#question) this.forget();
    this.#question = asked;
    if (page !== this.#page) this.#take(page);
  }

  hostUpdated(): void {
    const { listState } = this.#context();
    // It came while the list was being drawn.
    if (this.#question === undefined) this.hostUpdate();
    if (this.#hasCome) this.#focusRow();
    if (listState === 'ready' || listState === 'empty') this.#plan();
    else this.#stop();
  }

  /** Begins a visit where the page wants marks, and knows none where it does not. */
  #followVisits(): void {
    const { withMarks } = this.#context();
    if (withMarks === (this.#before !== undefined)) return;
    this.#before = withMarks ? { visit: beginVisit(Date.now()) } : undefined;
    this.#mark = undefined;
  }

  /** What is on screen is no news any more. */
  #take(page: PlacedPage | undefined): void {
    this.#page = page;
    for (const { id, changedAt } of page?.items ?? []) {
      this.#known.set(id, changedAt);
      this.#added.delete(id);
      this.#changed.delete(id);
    }
    this.#hasCome = page !== undefined && this.#isAwaited;
  }

  #focusRow(): void {
    this.#hasCome = this.#isAwaited = false;
    const root = this.#host.renderRoot as ShadowRoot;
    // Whoever has gone elsewhere meanwhile is left there.
    if (!root.activeElement?.matches('.heading')) return;
    const row = root.querySelector('tr:has(.mark) .row-button') ?? root.querySelector('.row-button');
    (row as HTMLElement | null)?.focus();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  readonly #handleVisibility = (): void => (document.hidden ? this.#stop() : this.#host.requestUpdate());

  #plan(): void {
    const { updateInterval } = this.#context();
    const isWanted = updateInterval > 0 && !document.hidden && this.#host.isConnected;
    if (!isWanted) this.#stop();
    if (!isWanted || this.#timer || this.#running) return;
    const pause = Math.max(updateInterval, SHORTEST) * 1000;
    const wait = Math.max(this.#since + pause, this.#notBefore) - Date.now();
    // A clock that was set back must not put the next question off.
    this.#timer = setTimeout(this.#ask, Math.min(Math.max(wait, 0), Math.max(pause, LONGEST_MS)));
  }

  /** Asks at once. */
  look(): void {
    if (this.#running || this.#page === undefined) return;
    clearTimeout(this.#timer);
    void this.#ask();
  }

  readonly #ask = async (): Promise<void> => {
    this.#timer = undefined;
    const running = (this.#running = new AbortController());
    const began = Date.now();
    const seconds = Math.ceil(Math.max(began - this.#since, 0) / 1000) + OVERLAP;
    try {
      if (seconds > MOST_SECONDS) this.#context().retry();
      else await this.#askAbout(seconds, running.signal);
      if (running.signal.aborted) return;
      this.#since = began;
      this.#failures = 0;
      if (this.#before) noteVisit(began);
    } catch (cause) {
      if (running.signal.aborted) return;
      this.#fail(cause, began);
    }
    this.#running = undefined;
    this.#plan();
  };

  #fail(cause: unknown, began: number): void {
    this.#failures += 1;
    this.#notBefore = began + Math.min(2 ** this.#failures * SHORTEST * 1000, LONGEST_MS);
    if (!isApiError(cause)) return;
    if (cause.kind === 'limited') this.#notBefore = began + Math.max(cause.retryAfterMs ?? 0, SHORTEST * 1000);
    // What may no longer be seen does not stay on screen: the list asks, and says why.
    if (cause.kind === 'denied' || cause.kind === 'expired') this.#context().retry();
  }

  async #askAbout(seconds: number, signal: AbortSignal): Promise<void> {
    const { client, choice, language } = this.#context();
    if (!client?.listInvoices) return;
    const query = whichOf(choice.query);
    const { customerNumber } = query;
    const common = { changedWithin: seconds, limit: MOST };
    const options = { signal, language };
    const lately = await client.listInvoices({ ...common, ...(customerNumber && { customerNumber }) }, options);
    const news = sortOut(lately.items, seconds, this.#known);
    if (signal.aborted || news.length === 0) return;
    // What no longer matches has changed too, where it is on screen.
    const matching = await client.listInvoices({ ...query, ...common, id: news.map(({ id }) => id) }, options);
    if (!signal.aborted) this.#tell(news, matching.items, seconds);
  }

  #tell(news: readonly InvoiceSummary[], matching: readonly InvoiceSummary[], seconds: number): void {
    const { listState, retry } = this.#context();
    const onScreen = new Set(this.#page?.items.map(({ id }) => id));
    const matches = new Set(matching.map(({ id }) => id));
    for (const invoice of news) {
      const { id, changedAt } = invoice;
      this.#known.set(id, changedAt);
      if (matches.has(id) && !onScreen.has(id) && isAdded(invoice, seconds)) this.#added.set(id, invoice);
      else if ((matches.has(id) || onScreen.has(id)) && !this.#added.has(id)) this.#changed.add(id);
    }
    // Nobody reads an empty list.
    if (listState === 'empty' && matching.length > 0) retry();
    this.#host.requestUpdate();
  }

  readonly #handleUpdate = (): void => {
    const { choice, retry } = this.#context();
    const hasAdded = this.#added.size > 0;
    this.#shown = new Set([...this.#shown, ...this.#added.keys()]);
    this.#mark = undefined;
    this.#added.clear();
    this.#changed.clear();
    this.#isAwaited = true;
    this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    // The newest come on the first page.
    if (!hasAdded || !choice.restart()) retry();
    this.#host.requestUpdate();
  };

  /** Forgets what was told and is known; a question under way is let go. */
  forget(): void {
    this.#stop();
    this.#since = Date.now();
    this.#failures = 0;
    for (const told of [this.#known, this.#added, this.#changed, this.#shown]) told.clear();
    this.#mark = undefined;
    this.#hasCome = this.#isAwaited = false;
    this.#question = undefined;
    this.#page = undefined;
  }

  /** Draws the mark of a row: another function where the rows are to be drawn again, none where no row has one. */
  get mark(): ((invoice: InvoiceSummary) => unknown) | undefined {
    this.#followVisits();
    const since = this.#before?.visit;
    if (since === undefined && this.#shown.size === 0) return undefined;
    const kindOf = (invoice: InvoiceSummary): Mark | undefined =>
      this.#shown.has(invoice.id) ? 'new' : since === undefined ? undefined : markSince(invoice, since);
    return (this.#mark ??= (invoice) => renderMark(this.#context().i18n, kindOf(invoice)));
  }

  /** What is new, with the way to see it; an empty place that a screen reader listens to until then. */
  render(): unknown {
    const { i18n, open } = this.#context();
    return renderNews(i18n, { added: [...this.#added.values()], changed: this.#changed.size, open, update: this.#handleUpdate });
  }
}
