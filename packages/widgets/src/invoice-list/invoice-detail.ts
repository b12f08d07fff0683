/** A document's side panel: opens, asks, downloads, closes. A chunk of its own, loaded when the first document opens. */
import { ApiError, isApiError, type ApiClient, type InvoicesPort } from '@csol/client/port';
import type { InvoiceDocument } from '@csol/contract';
import { LazyPart, RequestController, showDialog, type I18n, type RequestState, type RequestStateName, type TextLoaders } from '@csol/core';
import { Task, TaskStatus, type TaskFunctionOptions } from '@lit/task';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { DetailActions } from './invoice-detail.actions.ts';
import { loadCode } from './invoice-detail.later.ts';
import { LinkFollower } from './invoice-detail.link.ts';
import { renderDetail } from './invoice-detail.view.ts';
import { saveFile } from './save-file.ts';
import { InvoiceOpenEvent, InvoiceOpenRequestEvent, type OpenedInvoice } from './invoice-list.events.ts';
import type { Related } from './invoice-list.state.ts';

export { detailStyles as styles } from './invoice-detail.styles.ts';
export { texts } from './invoice-detail.locales/index.ts';

export interface DetailContext {
  client: ApiClient | undefined;
  i18n: I18n;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  /** ISO 3166-1 alpha-2, capitals. */
  country: string | undefined;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  /** How far the list is: by its answer the page learns whether anybody is signed in. */
  listState: RequestStateName;
  /** Shows all documents of an order, contract, machine or payment in the list. */
  relate: (related: Related) => void;
}

/** How the last download went, to be said beside its button. */
export interface DownloadState {
  id?: string;
  busy?: boolean;
  error?: ApiError;
}

type FileClient = Pick<InvoicesPort, 'getInvoiceDocument'>;
/** Of whom, of which document, which file. */
type Download = readonly [client: FileClient, id: string, documentId: string];
type DetailClient = Pick<InvoicesPort, 'getInvoice'> & Partial<InvoicesPort>;

/** The side panel of one widget. */
export class DetailController implements ReactiveController {
  #host: LitElement;
  #context: () => DetailContext;
  #invoice: OpenedInvoice | undefined;
  #link;
  #actions;
  /** The documents that were open before, by links from one to the next. */
  #trail: OpenedInvoice[] = [];
  /** Whether the list shows what a link led to, and its chip has yet to get the focus. */
  #hasRelated = false;
  #download;
  /** The file that is being saved, or was last. */
  #file: string | undefined;
  #isNew = false;
  #code;
  #request;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    // Before the request, so that what a link opens is asked for by the same update.
    this.#link = new LinkFollower(host, {
      canOpen: () => this.#context().client?.getInvoice !== undefined,
      listState: () => this.#context().listState,
      openId: () => this.#invoice?.id,
      open: this.#handleLink,
      close: () => this.#host.renderRoot.querySelector('dialog')?.close(),
    });
    this.#actions = new DetailActions(host, context);
    this.#code = new LazyPart(host, loadCode);
    this.#download = new Task(host, { autoRun: false, task: this.#save });
    this.#request = new RequestController(host, {
      operation: 'getInvoice',
      args: () => this.#args(),
      ask: ([client, id, language], { signal }) => client.getInvoice(id, { signal, language }),
      // Another document's data must never stand under this one's number.
      owner: () => this.#invoice?.id,
    });
  }

  #args(): readonly [DetailClient, string, string] | undefined {
    const { client, language } = this.#context();
    return this.#invoice && client?.getInvoice ? [client as DetailClient, this.#invoice.id, language] : undefined;
  }

  /** Opens a document: its number is on screen at once, the rest when it has come. */
  open(invoice: OpenedInvoice): void {
    this.#trail = [];
    this.#show(invoice);
  }

  #show(invoice: OpenedInvoice): void {
    this.#invoice = invoice;
    this.#isNew = true;
    this.#endWork();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const chip = this.#hasRelated && renderRoot.querySelector<HTMLElement>('[part=chip]');
    if (chip) {
      chip.focus();
      this.#hasRelated = false;
    }
    const dialog = renderRoot.querySelector<HTMLDialogElement>('#dialog');
    if (!dialog?.isConnected) return;
    // The link that a document was opened by is gone with the document that it stood in.
    if (!showDialog(renderRoot) && this.#isNew) dialog.querySelector('h2')?.focus();
    this.#isNew = false;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Ends the downloads, closes the panel and forgets its document, and what was typed about it. */
  forget(): void {
    if (this.#invoice) this.#endLink();
    this.#close();
    this.#actions.forget();
  }

  #close(): void {
    this.#endWork();
    this.#invoice = undefined;
    this.#trail = [];
    this.#hasRelated = false;
  }

  /** Another document has files and actions of its own. */
  #endWork(): void {
    this.#download.abort();
    this.#file = undefined;
    this.#actions.end();
  }

  /** Whoever has to sign in comes back to what the link led to. */
  #endLink(): void {
    this.#link.end(this.#request.state.name === 'expired');
  }

  readonly #handleLink = (id: string): void => {
    const invoice = { id };
    if (!this.#host.dispatchEvent(new InvoiceOpenRequestEvent(invoice))) return;
    this.open(invoice);
    this.#host.dispatchEvent(new InvoiceOpenEvent(invoice));
  };

  readonly #handleClosed = (): void => {
    this.#endLink();
    this.#actions.end();
    this.#invoice = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleFollow = (id: string, number: string): void => {
    if (this.#invoice) this.#trail.push(this.#invoice);
    this.#show({ id, number });
  };

  readonly #handleBack = (): void => {
    const former = this.#trail.pop();
    if (former) this.#show(former);
  };

  readonly #handleRelate = (related: Related): void => {
    this.#host.renderRoot.querySelector<HTMLDialogElement>('#dialog')?.close();
    this.forget();
    this.#hasRelated = true;
    this.#context().relate(related);
  };

  readonly #handleDownload = (document: InvoiceDocument): void => {
    const { client } = this.#context();
    if (!client?.getInvoiceDocument || !this.#invoice || this.#downloadState.busy) return;
    this.#file = document.id;
    void this.#download.run([client as FileClient, this.#invoice.id, document.id]);
  };

  readonly #save = async ([client, id, documentId]: Download, { signal }: TaskFunctionOptions): Promise<void> => {
    const file = await client.getInvoiceDocument(id, documentId, { signal, language: this.#context().language });
    // Some clients do not mind the signal.
    if (!signal.aborted) saveFile(file);
  };

  get #downloadState(): DownloadState {
    const { status, error: cause } = this.#download;
    if (this.#file === undefined) return {};
    const state: DownloadState = { id: this.#file, busy: status === TaskStatus.PENDING };
    if (status !== TaskStatus.ERROR) return state;
    return { ...state, error: isApiError(cause) ? cause : new ApiError('malformed', 'The download failed.', { cause }) };
  }

  /** A code for bank apps; its room until it can be drawn, and nothing where it cannot: it is a convenience. */
  readonly #renderCode = (text: string, label: string): unknown => {
    const { module, isMissing } = this.#code;
    if (module) return module.renderCode(text, label);
    if (isMissing) return nothing;
    void this.#code.load();
    return html`<span class="code skeleton" aria-hidden="true"></span>`;
  };

  render(): unknown {
    const { i18n, renderPanel } = this.#context();
    const invoice = this.#invoice;
    if (!invoice) return nothing;
    return renderDetail(i18n, {
      invoice,
      state: this.#request.state,
      download: this.#downloadState,
      renderPanel,
      renderCode: this.#renderCode,
      actions: this.#actions,
      retry: () => this.#request.retry(),
      canDownload: this.#context().client?.getInvoiceDocument !== undefined,
      save: this.#handleDownload,
      open: this.#handleFollow,
      relate: this.#handleRelate,
      back: this.#trail.length > 0 ? this.#handleBack : undefined,
      closed: this.#handleClosed,
    });
  }
}
