/** Opens documents: the side panel's code is loaded with the first one. */
import { ApiError } from '@csol/client/port';
import type { InvoiceSummary } from '@csol/contract';
import { LazyPart, type TextLoaders } from '@csol/core';
import { nothing, type LitElement } from 'lit';
import type { DetailContext, DetailController } from './invoice-detail.ts';
import { InvoiceOpenEvent } from './invoice-list.events.ts';
import { loadDetail } from './invoice-list.later.ts';

/** Why a part of the script that a person asked for does not show. */
export const MISSING = { name: 'failed', error: new ApiError('network', 'A chunk did not load.') } as const;

/** The side panel of one list, before and after its code is there. */
export class DetailOpener {
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
  }

  /** Opens a document, and tells so. */
  async open(invoice: InvoiceSummary): Promise<void> {
    // Kept until it is open, so that the panel's retry knows what to open.
    this.#toOpen = invoice;
    const code = await this.#code.load();
    // Another one was chosen since, or nobody may see this one any more.
    if (this.#toOpen !== invoice || !this.#host.isConnected) return;
    if (!code) return this.#host.requestUpdate();
    this.#toOpen = undefined;
    this.#detail ??= new code.DetailController(this.#host, this.#context);
    this.#detail.open(invoice);
    this.#host.dispatchEvent(new InvoiceOpenEvent(invoice));
  }

  /** Closes the panel and forgets its document. */
  forget(): void {
    this.#toOpen = undefined;
    this.#detail?.forget();
  }

  render(): unknown {
    const invoice = this.#code.isMissing && this.#toOpen;
    if (!invoice) return this.#detail?.render() ?? nothing;
    return this.#context().renderPanel(MISSING, () => void this.open(invoice));
  }
}
