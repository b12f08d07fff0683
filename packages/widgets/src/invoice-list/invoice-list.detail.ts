/** Opens documents: the side panel's code is loaded with the first one. */
import type { InvoiceSummary } from '@csol/contract';
import { LazyPart, type TextLoaders } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { DetailContext, DetailController } from './invoice-detail.ts';
import { InvoiceOpenEvent } from './invoice-list.events.ts';
import { loadDetail } from './invoice-list.later.ts';
import { MISSING } from './invoice-list.parts.ts';

/** Whether the page's address leads to a document. */
const isLink = (): boolean => location.hash.includes('csol-invoice=');

/** The side panel of one list, before and after its code is there. */
export class DetailOpener implements ReactiveController {
  #host: LitElement;
  #context: () => DetailContext;
  #code: LazyPart<typeof import('./invoice-detail.ts')>;
  #detail: DetailController | undefined;
  #toOpen: InvoiceSummary | undefined;

  /** @param addTexts brings in the texts of the panel */
  constructor(host: LitElement, context: () => DetailContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadDetail, addTexts);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#handleHash);
    this.#handleHash();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#handleHash);
  }

  // What the link leads to is opened by the panel itself.
  #handleHash = (): void => {
    if (isLink()) void this.#prepare();
  };

  async #prepare(): Promise<DetailController | undefined> {
    const code = await this.#code.load();
    return code && (this.#detail ??= new code.DetailController(this.#host, this.#context));
  }

  /** Opens a document, and tells so. */
  async open(invoice: InvoiceSummary): Promise<void> {
    // Kept until it is open, so that the panel's retry knows what to open.
    this.#toOpen = invoice;
    const detail = await this.#prepare();
    // Another one was chosen since, or nobody may see this one any more.
    if (this.#toOpen !== invoice || !this.#host.isConnected) return;
    if (!detail) return this.#host.requestUpdate();
    this.#toOpen = undefined;
    detail.open(invoice);
    this.#host.dispatchEvent(new InvoiceOpenEvent(invoice));
  }

  /** Closes the panel and forgets its document. */
  forget(): void {
    this.#toOpen = undefined;
    this.#detail?.forget();
  }

  render(): unknown {
    const invoice = this.#toOpen;
    if (!this.#code.isMissing || !(invoice || isLink())) return this.#detail?.render() ?? nothing;
    return this.#context().renderPanel(MISSING, () => void (invoice ? this.open(invoice) : this.#prepare()));
  }
}
