/** Opens and closes a document's side panel. What the panel shows is a chunk of its own, loaded when the first one opens. */
import { ApiError, type ApiClient, type InvoicesPort } from '@csol/client/port';
import type { InvoiceDocument, InvoiceSummary } from '@csol/contract';
import { isApiError } from '@csol/client/port';
import { CsolSignInRequestEvent, RequestController, renderStatePanel, type I18n } from '@csol/core';
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

export interface DetailContext {
  client: ApiClient | undefined;
  i18n: I18n;
  /** BCP 47 tag for texts out of the data. */
  language: string;
}

/** How the last download went, to be said beside its button. */
export interface DownloadState {
  id?: string;
  busy?: boolean;
  error?: ApiError;
}

type DetailView = typeof import('./invoice-detail.view.ts');
type DetailClient = Pick<InvoicesPort, 'getInvoice'> & Partial<InvoicesPort>;

/** The side panel of one widget. */
export class DetailController implements ReactiveController {
  #host: LitElement;
  #context: () => DetailContext;
  #invoice: InvoiceSummary | undefined;
  #view: DetailView | undefined;
  #viewError: ApiError | undefined;
  #download: DownloadState = {};
  #request;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
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
  open(invoice: InvoiceSummary | { id: string; number: string }): void {
    this.#invoice = invoice as InvoiceSummary;
    this.#download = {};
    this.#host.requestUpdate();
    void this.#loadView();
  }

  async #loadView(): Promise<void> {
    this.#viewError = undefined;
    try {
      const view = (this.#view ??= await import('./invoice-detail.view.ts'));
      const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
      const sheet = view.detailStyles.styleSheet;
      if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    } catch (cause) {
      this.#viewError = new ApiError('network', 'A part of the script could not be loaded.', { cause });
    }
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#invoice = undefined;
  }

  readonly #handleClosed = (): void => {
    this.#invoice = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleDownload = async (document: InvoiceDocument): Promise<void> => {
    const { client, language } = this.#context();
    if (!client?.getInvoiceDocument || !this.#invoice || this.#download.busy) return;
    this.#download = { id: document.id, busy: true };
    this.#host.requestUpdate();
    try {
      const file = await client.getInvoiceDocument(this.#invoice.id, document.id, { language });
      this.#view?.saveFile(file);
      this.#download = { id: document.id };
    } catch (error) {
      const known = isApiError(error) ? error : new ApiError('malformed', 'The download failed.', { cause: error });
      this.#download = { id: document.id, error: known };
    }
    this.#host.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    const { i18n } = this.#context();
    const invoice = this.#invoice;
    if (!invoice) return nothing;
    const actions = {
      retry: () => this.#request.retry(),
      signIn: () => void this.#host.dispatchEvent(new CsolSignInRequestEvent()),
    };
    if (this.#viewError) {
      return renderStatePanel(i18n, { name: 'failed', error: this.#viewError }, { ...actions, retry: () => void this.#loadView() });
    }
    return (
      this.#view?.renderDetail(i18n, {
        invoice,
        state: this.#request.state,
        download: this.#download,
        actions,
        canDownload: this.#context().client?.getInvoiceDocument !== undefined,
        save: (document) => void this.#handleDownload(document),
        open: (id, number) => this.open({ id, number }),
        closed: this.#handleClosed,
      }) ?? nothing
    );
  }
}
