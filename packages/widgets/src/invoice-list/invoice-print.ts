/** The list on paper: what of it, how far it is, how it ended. A chunk of its own, loaded when it is first wanted. */
import { ApiError, isApiError } from '@csol/client/port';
import type { InvoicePage } from '@csol/contract';
import { CsolErrorEvent, LiveRegion, regainFocus, showDialog } from '@csol/core';
import { PAGE, readPages } from '@csol/core/files';
import { printSheet } from '@csol/core/print-sheet';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { texts as chipTexts } from './invoice-list.chips.ts';
import type { ListContext } from './invoice-list.context.ts';
import { whichOf } from './invoice-list.state.ts';
import { scopeOfMatching, scopeOfTicked, type Scope } from './invoice-list.toolbar.scopes.ts';
import type { ToolPanel } from './invoice-list.toolbar.ts';
import { createSheet, type PrintedList } from './invoice-print.sheet.ts';
import { MOST, totalsOf, type PrintState } from './invoice-print.state.ts';
import { PRINT, renderPrint, spokenText } from './invoice-print.view.ts';

export { printStyles as styles } from './invoice-print.view.ts';
export { texts } from './invoice-print.locales/index.ts';

const CHOICE: PrintState = { name: 'choice', isDone: false };

/** What matches has become too much while it was read. */
class TooManyError extends Error {}
/** What was read is not what was counted. */
class ChangedError extends Error {}

/** What the list is called: the page may have a heading of its own. */
function headingOf(host: LitElement, { i18n }: ListContext): string {
  const own = host.querySelector('[slot=heading]')?.textContent?.trim();
  return own || i18n.msg('Invoices and credit notes', { id: 'invoice-list.heading' });
}

/** The print of one widget. */
class PrintPanel implements ToolPanel, ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #region: LiveRegion;
  #scopes: readonly Scope[] = [];
  #chosen = 0;
  #state = CHOICE;
  #isOpen = false;
  /** Of what is under way, and of the sheet that the browser has. */
  #work = new AbortController();
  /** What has been on screen, to keep the focus when it changes. */
  #shown = CHOICE.name;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#region = new LiveRegion(host);
    host.addController(this);
  }

  open(): void {
    const { selection, page } = this.#context();
    const ticked = selection?.documents ?? [];
    this.#scopes = [...(ticked.length > 0 ? [scopeOfTicked(ticked)] : []), ...(page ? [scopeOfMatching(page)] : [])];
    this.#chosen = 0;
    this.#isOpen = true;
    this.#set(CHOICE);
  }

  /** Closes the panel, ends what is under way and takes the sheet away. */
  forget(): void {
    this.#end();
    this.#state = CHOICE;
    this.#scopes = [];
    this.#isOpen = false;
    this.#region.clear();
  }

  hostDisconnected(): void {
    this.forget();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    showDialog(root, PRINT);
    const isNew = this.#state.name !== this.#shown;
    this.#shown = this.#state.name;
    if (isNew && regainFocus(root, PRINT, '.print__stage')) return;
    if (this.#isOpen) this.#region.announce(spokenText(this.#context().i18n, this.#state));
  }

  #set(state: PrintState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#work.abort();
    this.#work = new AbortController();
  }

  readonly #handleBack = (): void => {
    this.#end();
    this.#set(CHOICE);
  };

  readonly #handleClosed = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };

  readonly #handleChoose = (chosen: number): void => {
    this.#chosen = chosen;
    this.#set(CHOICE);
  };

  readonly #handleStart = (): void => void this.#start();

  async #start(): Promise<void> {
    const scope = this.#scopes[this.#chosen];
    if (!scope) return;
    this.#end();
    const { signal } = this.#work;
    this.#set({ name: 'reading', done: 0, count: scope.count });
    try {
      await this.#print(scope, signal);
      if (!signal.aborted) this.#set({ name: 'choice', isDone: true });
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #fail(cause: unknown): void {
    // The choice says why.
    if (cause instanceof TooManyError) return this.#set(CHOICE);
    if (cause instanceof ChangedError) return this.#set({ name: 'changed' });
    // What is no answer of the back end is a text that did not load.
    const error = isApiError(cause) ? cause : new ApiError('network', 'The sheet could not be made.', { cause });
    this.#set({ name: 'failed', error });
    this.#host.dispatchEvent(new CsolErrorEvent('listInvoices', error));
  }

  async #print(scope: Scope, signal: AbortSignal): Promise<void> {
    const context = this.#context();
    const { i18n, addTexts } = context;
    const printed = scope.isSelection ? this.#ticked() : await this.#readAll(context, signal);
    await addTexts(chipTexts);
    await printSheet({ host: this.#host, i18n, addTexts }, () => createSheet(context, printed), signal);
  }

  #ticked(): PrintedList {
    const context = this.#context();
    const documents = context.selection?.documents ?? [];
    return { heading: headingOf(this.#host, context), documents, totals: totalsOf(documents), isSelection: true, at: new Date() };
  }

  async #readAll(context: ListContext, signal: AbortSignal): Promise<PrintedList> {
    const { client, choice, language } = context;
    const query = whichOf(choice.query);
    const at = new Date();
    const ask = async (cursor: string | undefined): Promise<InvoicePage> => {
      if (!client?.listInvoices) throw new ApiError('unsupported', 'The client lists no invoices.');
      return client.listInvoices({ ...query, limit: PAGE, ...(cursor && { cursor }) }, { signal, language });
    };
    const { items, count, totals } = await readPages(ask, signal, (done, all) => this.#tell(done, all));
    if (items.length !== count) throw new ChangedError();
    return { heading: headingOf(this.#host, context), documents: items, totals, isSelection: false, at };
  }

  #tell(done: number, count: number): void {
    if (Math.max(done, count) > MOST) {
      this.#scopes = this.#scopes.map((scope) => (scope.isSelection ? scope : { ...scope, count }));
      throw new TooManyError();
    }
    this.#set({ name: 'reading', done, count });
  }

  render(): unknown {
    if (!this.#isOpen) return nothing;
    const { i18n, renderPanel } = this.#context();
    return renderPrint(i18n, {
      state: this.#state,
      scopes: this.#scopes,
      chosen: this.#chosen,
      region: this.#region.render(),
      renderPanel,
      choose: this.#handleChoose,
      start: this.#handleStart,
      back: this.#handleBack,
      closed: this.#handleClosed,
    });
  }
}

/** @returns the panel of one list */
export const createPanel = (host: LitElement, context: () => ListContext): ToolPanel => new PrintPanel(host, context);
