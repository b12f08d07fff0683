/** Downloads of many documents: what, as what, how far, how it ended. A chunk of its own, loaded when it is first wanted. */
import type { ApiClient } from '@csol/client/port';
import type { ExportContent } from '@csol/contract';
import { CsolErrorEvent, LiveRegion, regainFocus, saveFile, showDialog } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { InvoiceExportEvent, InvoiceExportRequestEvent } from './invoice-export.events.ts';
import { ExportRun, type ExportClient, type RunState } from './invoice-export.job.ts';
import { retryOf, scopeOf, scopeOfAll, taskOf, type ExportChoice, type ExportScope, type ExportTask } from './invoice-export.state.ts';
import { EXPORT, renderExport, renderExportStatus, spokenText } from './invoice-export.view.ts';
import type { ListContext } from './invoice-list.context.ts';
import type { ToolPanel } from './invoice-list.toolbar.ts';

export { exportStyles as styles } from './invoice-export.styles.ts';
export { texts } from './invoice-export.locales/index.ts';

const FIRST_CHOICE: ExportChoice = { scope: 0, contents: new Set<ExportContent>(['xlsx']), isNeutral: false };

const canExport = (client: ApiClient | undefined): client is ExportClient => client?.createExport !== undefined;

/** The download of one widget: one at a time, which goes on while its panel is closed. */
class ExportPanel implements ToolPanel, ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #region: LiveRegion;
  #scopes: readonly ExportScope[] = [];
  /** Kept for the next download: most people want the same again. */
  #choice = FIRST_CHOICE;
  #run: ExportRun | undefined;
  #isOpen = false;
  /** What has been on screen, to keep the focus when it changes. */
  #shown = '';

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#region = new LiveRegion(host);
    host.addController(this);
  }

  /** Opens the panel: on the choice, or on the download that is under way. */
  open(): void {
    const { selection, page, choice } = this.#context();
    if (this.#run?.state.name !== 'running') {
      const selected = selection?.documents ?? [];
      this.#run = undefined;
      this.#scopes = [...(selected.length > 0 ? [scopeOf(selected)] : []), ...(page ? [scopeOfAll(page, choice.query)] : [])];
      this.#choice = { ...this.#choice, scope: 0 };
    }
    this.#show();
  }

  readonly #show = (): void => {
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  /** Closes the panel, ends the download and forgets the person's documents. @param isLeaving whether the back end is told to stop */
  forget(isLeaving = false): void {
    this.#run?.stop(isLeaving);
    this.#run = undefined;
    this.#scopes = [];
    this.#isOpen = false;
    this.#choice = FIRST_CHOICE;
    this.#region.clear();
  }

  hostDisconnected(): void {
    this.forget(true);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    showDialog(root, EXPORT);
    const shown = this.#run?.state.name ?? 'choice';
    const isNew = shown !== this.#shown;
    this.#shown = shown;
    if (isNew && regainFocus(root, EXPORT, '.export__stage')) return;
    if (this.#run) this.#region.announce(spokenText(this.#context().i18n, this.#run.state));
  }

  readonly #handleClosed = (): void => {
    this.#isOpen = false;
    // What goes on is come back to; what has ended has been seen.
    if (this.#run?.state.name !== 'running') this.#run = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleChoice = (change: Partial<ExportChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
    this.#host.requestUpdate();
  };

  readonly #handleToggle = (kind: ExportContent): void => {
    const contents = new Set(this.#choice.contents);
    if (!contents.delete(kind)) contents.add(kind);
    this.#handleChoice({ contents });
  };

  readonly #handleBack = (): void => {
    this.#run = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleStart = (): void => {
    const { client, language } = this.#context();
    const scope = this.#scopes[this.#choice.scope];
    if (scope) this.#order(taskOf(scope, this.#choice, language, client?.getInvoiceDocument !== undefined));
  };

  #order(task: ExportTask): void {
    const { client } = this.#context();
    const wanted = 'request' in task ? task.request : { id: task.id, document: task.document };
    if (!canExport(client) || !this.#host.dispatchEvent(new InvoiceExportRequestEvent(wanted))) return;
    this.#run = new ExportRun({ client, task, save: saveFile, changed: this.#handleChanged });
    void this.#run.start();
  }

  readonly #handleChanged = (state: RunState): void => {
    if (state.name === 'done') this.#host.dispatchEvent(new InvoiceExportEvent(state.fileName, state.job?.missingCount ?? 0));
    if (state.name === 'failed' && state.error) this.#host.dispatchEvent(new CsolErrorEvent(state.step, state.error));
    this.#host.requestUpdate();
  };

  readonly #handleRetry = (): void => void this.#run?.start();

  readonly #handleRetryMissing = (): void => {
    const run = this.#run;
    const task = run?.state.name === 'done' && retryOf(run.task, run.state.job?.missing ?? []);
    if (task) this.#order(task);
  };

  /** The panel, where it is open. */
  render(): unknown {
    if (!this.#isOpen) return nothing;
    const { i18n, renderPanel, language } = this.#context();
    return renderExport(i18n, {
      scopes: this.#scopes,
      choice: this.#choice,
      state: this.#run?.state,
      task: this.#run?.task,
      language,
      region: this.#region.render(),
      renderPanel,
      choose: this.#handleChoice,
      toggle: this.#handleToggle,
      start: this.#handleStart,
      cancel: () => this.#run?.cancel(),
      retry: this.#handleRetry,
      retryMissing: this.#handleRetryMissing,
      back: this.#handleBack,
      closed: this.#handleClosed,
    });
  }

  /** A download whose panel is closed: a small sign of it that leads back. */
  renderStatus(): unknown {
    if (this.#isOpen || !this.#run) return nothing;
    return renderExportStatus(this.#context().i18n, this.#run.state, this.#show, this.#region.render());
  }
}

/** @returns the panel of one list */
export const createPanel = (host: LitElement, context: () => ListContext): ToolPanel => new ExportPanel(host, context);
