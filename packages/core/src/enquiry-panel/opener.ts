/** Asks the page to take a question; shows how to reach the desk where it does not. The panel's code is loaded then. */
import { html, nothing, type LitElement } from 'lit';
import type { CsolEnquiryRequestEvent } from '../enquiry.ts';
import { LazyPart } from '../lazy-part.ts';
import { MISSING } from '../parts/detail-opener.ts';
import type { EnquiryCode, EnquiryContext, EnquiryPanel } from './enquiry-panel.ts';

/** Where a question was asked: the button, which gets the focus back. */
export interface Question {
  opener: HTMLElement;
}

/** How a widget asks its questions. */
export interface EnquiryOptions<Q extends Question> {
  load: () => Promise<EnquiryCode<Q>>;
  /** Tells the page of a question. */
  toEvent: (question: Q) => CsolEnquiryRequestEvent;
}

/** The questions of one place in a widget: a document's panel, a selection. */
export class EnquiryOpener<Q extends Question> {
  #host: LitElement;
  #context: () => EnquiryContext;
  #options: EnquiryOptions<Q>;
  #code;
  #panel: EnquiryPanel | undefined;
  #question: Q | undefined;

  constructor(host: LitElement, context: () => EnquiryContext, options: EnquiryOptions<Q>) {
    this.#host = host;
    this.#context = context;
    this.#options = options;
    this.#code = new LazyPart(host, options.load, (texts) => context().addTexts(texts));
  }

  /** What the panel shows now is about. */
  get question(): Q | undefined {
    return this.#question;
  }

  /** Asks the page; pressed once more, the same button closes the panel. */
  async ask(question: Q): Promise<void> {
    const isSame = this.#question?.opener === question.opener;
    this.end();
    this.#host.requestUpdate();
    if (isSame || !this.#host.dispatchEvent(this.#options.toEvent(question))) return;
    this.#question = question;
    const code = await this.#code.load();
    if (!code || this.#question !== question) return;
    this.#panel ??= new code.EnquiryPanel(this.#host, this.#context);
    this.#panel.open(code.toWords(question));
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
