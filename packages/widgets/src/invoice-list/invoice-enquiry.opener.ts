/** Asks the page to take a question about documents; shows how to reach the desk where it does not. Its panel's code is loaded then. */
import type { InvoiceLine, InvoiceSummary } from '@csol/contract';
import { CsolEnquiryRequestEvent, LazyPart } from '@csol/core';
import { html, nothing, type LitElement } from 'lit';
import type { EnquiryContext, EnquiryController } from './invoice-enquiry.ts';
import { loadEnquiry } from './invoice-enquiry.later.ts';
import { MISSING } from './invoice-list.parts.ts';

/** What a question is about, and where it was asked, which gets the focus back. */
export interface Question {
  invoices: readonly InvoiceSummary[];
  line?: InvoiceLine | undefined;
  opener: HTMLElement;
}

/** The questions of one place in a widget: a document's panel, a selection. */
export class EnquiryOpener {
  #host: LitElement;
  #context: () => EnquiryContext;
  #code;
  #panel: EnquiryController | undefined;
  #question: Question | undefined;

  constructor(host: LitElement, context: () => EnquiryContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadEnquiry, (texts) => context().addTexts(texts));
  }

  /** What the panel shows now is about. */
  get question(): Question | undefined {
    return this.#question;
  }

  /** Asks the page; pressed once more, the same button closes the panel. */
  async ask(question: Question): Promise<void> {
    const isSame = this.#question?.opener === question.opener;
    this.end();
    this.#host.requestUpdate();
    if (isSame || !this.#host.dispatchEvent(new CsolEnquiryRequestEvent(question.invoices, question.line))) return;
    this.#question = question;
    const code = await this.#code.load();
    if (!code || this.#question !== question) return;
    this.#panel ??= new code.EnquiryController(this.#host, this.#context);
    this.#panel.open(question);
  }

  /** Closes the panel. */
  end(): void {
    this.#question = undefined;
    this.#panel?.end();
  }

  readonly #handleClose = (): void => {
    const { opener } = this.#question ?? {};
    this.end();
    this.#host.requestUpdate();
    opener?.focus();
  };

  /** The panel, where there is a question. */
  render(): unknown {
    const question = this.#question;
    if (!question) return nothing;
    if (this.#code.isMissing) {
      return this.#context().renderPanel(MISSING, () => {
        this.end();
        void this.ask(question);
      });
    }
    return this.#panel?.render(this.#handleClose) ?? html`<span class="skeleton" aria-hidden="true"></span>`;
  }
}
