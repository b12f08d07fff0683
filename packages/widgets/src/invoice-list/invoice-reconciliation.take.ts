/** Takes everything that was found out of the page: reads all pages, then makes a file or prints. */
import { ApiError, isApiError, type InventoryPort } from '@csol/client/port';
import type { ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import { loadChunk, renderIcon, str, type I18n, type RequestState, type TextLoaders } from '@csol/core';
import { PAGE, readPages } from '@csol/core/files';
import { doneIcon } from '@csol/core/icons';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type LitElement } from 'lit';
import { loadFile, loadPrint } from './invoice-reconciliation.later.ts';

/** What is made of it. */
export type Way = 'file' | 'print';

/** Everything that was found, with what was compared. */
export interface AllFindings extends ReconciliationPage {
  /** The customer numbers that were asked for; none are all of the person's. */
  customers: readonly string[];
}

/** What is needed to read, and to write in the person's language. */
export interface TakeContext {
  /** The widget that it is taken out of. */
  host: LitElement;
  client: Pick<InventoryPort, 'reconcileInventory'>;
  query: ReconciliationQuery;
  i18n: I18n;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  language: string;
  /** ISO 3166-1 alpha-2; its spreadsheets are written for. */
  country: string | undefined;
}

type Question = readonly [way: Way, context: TakeContext];

/** What is on its way out of one panel, and how far it is. */
export class Take {
  #host: LitElement;
  #task;
  #last: Question | undefined;
  #done = 0;
  #count = 0;
  /** A task is done once the browser has the sheet; whoever leaves takes it away all the same. */
  #ended = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
    this.#task = new Task(host, { autoRun: false, task: (question: Question, { signal }) => this.#run(question, signal) });
  }

  /** Whether something is under way. */
  get isBusy(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Begins, unless something is under way. */
  start(way: Way, context: TakeContext): void {
    if (this.isBusy) return;
    this.#last = [way, context];
    this.#done = this.#count = 0;
    void this.#task.run(this.#last);
    this.#host.requestUpdate();
  }

  /** Ends what is under way, and forgets what came of it. */
  readonly end = (): void => {
    this.#last = undefined;
    this.#task.abort();
    this.#ended.abort();
    this.#ended = new AbortController();
    this.#host.requestUpdate();
  };

  /** @returns the name of the file, or '' for paper. */
  async #run([way, context]: Question, signal: AbortSignal): Promise<string> {
    const { client, query, language } = context;
    const ask = (cursor: string | undefined): Promise<ReconciliationPage> =>
      client.reconcileInventory({ ...query, limit: PAGE, ...(cursor && { cursor }) }, { signal, language });
    const page = await readPages(ask, signal, (done, count) => {
      [this.#done, this.#count] = [done, count];
      this.#host.requestUpdate();
    });
    const all = { ...page, customers: query.customerNumber ?? [] };
    const code = way === 'file' ? await loadChunk(loadFile) : await loadChunk(loadPrint);
    signal.throwIfAborted();
    return code.take(all, context, AbortSignal.any([signal, this.#ended.signal]));
  }

  get #error(): ApiError | undefined {
    const { status, error: cause } = this.#task;
    if (status !== TaskStatus.ERROR) return undefined;
    // What is no answer of the back end is a chunk that did not load.
    return isApiError(cause) ? cause : new ApiError('network', 'It could not be made.', { cause });
  }

  /** What is said: how far it is, that it is done, or what went wrong. */
  statusText({ msg, formats }: I18n): string {
    if (!this.#last) return '';
    if (this.isBusy) {
      const [done, count] = [formats.number(this.#done), formats.number(this.#count)];
      return this.#count > 0
        ? msg(str`${done} of ${count} read`, { id: 'invoice-reconciliation.take.progress', desc: 'Findings: 200 of 340 read' })
        : msg('Reading all findings', { id: 'invoice-reconciliation.take.begin' });
    }
    const name = this.#task.value;
    return this.#task.status === TaskStatus.COMPLETE && name ? msg(str`Saved: ${name}`, { id: 'invoice-reconciliation.take.saved' }) : '';
  }

  render(i18n: I18n, renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown): unknown {
    const last = this.#last;
    if (!last) return nothing;
    const error = this.#error;
    if (error) return renderPanel({ name: 'failed', error }, () => this.start(...last));
    const text = this.statusText(i18n);
    if (!this.isBusy) return text ? html`<p class="taken no-print">${renderIcon(doneIcon)}${text}</p>` : nothing;
    return html`<div class="taken no-print">
      <progress
        aria-label=${i18n.msg('Progress', { id: 'invoice-reconciliation.take.label' })}
        max=${this.#count || 1}
        .value=${this.#done}
      ></progress>
      <span>${text}</span>
      <button class="button button--ghost" type="button" part="cancel-button" @click=${this.end}>
        ${i18n.msg('Cancel', { id: 'invoice-reconciliation.take.cancel' })}
      </button>
    </div>`;
  }
}
