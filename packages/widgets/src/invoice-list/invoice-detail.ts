/** A document's side panel: opens, asks, downloads, closes. A chunk of its own, loaded when the first document opens. */
import type { ApiClient, InvoicesPort } from '@csol/client/port';
import type { InvoiceDocument } from '@csol/contract';
import {
  FileDownload,
  hasNeighbour,
  LazyPart,
  LinkFollower,
  RequestController,
  showDialog,
  type I18n,
  type RequestState,
  type RequestStateName,
  type TextLoaders,
} from '@csol/core';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { DetailActions } from './invoice-detail.actions.ts';
import { loadCode } from './invoice-detail.later.ts';
import { invoiceLink } from './invoice-detail.link.ts';
import { renderDetail } from './invoice-detail.view.ts';
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

type FileClient = Pick<InvoicesPort, 'getInvoiceDocument'>;
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
  #isNew = false;
  #code;
  #request;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    // Before the request, so that what a link opens is asked for by the same update.
    this.#link = new LinkFollower(host, invoiceLink, {
      canOpen: () => this.#context().client?.getInvoice !== undefined,
      listState: () => this.#context().listState,
      openId: () => this.#invoice?.id,
      open: this.#handleLink,
      close: () => this.#host.renderRoot.querySelector('dialog')?.close(),
    });
    this.#actions = new DetailActions(host, context);
    this.#code = new LazyPart(host, loadCode);
    this.#download = new FileDownload(host);
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
    this.#download.end();
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

  readonly #handleDownload = ({ id }: InvoiceDocument): void => {
    const { client, language } = this.#context();
    const invoice = this.#invoice?.id;
    if (!client?.getInvoiceDocument || invoice === undefined) return;
    void this.#download.save(id, (signal) => (client as FileClient).getInvoiceDocument(invoice, id, { signal, language }));
  };

  /** A code for bank apps; its room until it can be drawn, and nothing where it cannot: it is a convenience. */
  readonly #renderCode = (text: string, label: string): unknown => {
    const { module, isMissing } = this.#code;
    if (module) return module.renderCode(text, label);
    if (isMissing) return undefined;
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
      download: this.#download.state,
      renderPanel,
      renderCode: this.#renderCode,
      actions: this.#actions,
      retry: () => this.#request.retry(),
      canDownload: this.#context().client?.getInvoiceDocument !== undefined,
      save: this.#handleDownload,
      open: this.#handleFollow,
      hasOrders: hasNeighbour(this.#host, 'order-tracker'),
      relate: this.#handleRelate,
      back: this.#trail.length > 0 ? this.#handleBack : undefined,
      closed: this.#handleClosed,
    });
  }
}
