/** What can be done with a document that is open: send it to colleagues, copy its link, ask about it or one of its lines. */
import { LateWork, LazyPart, LinkCopier, MISSING, renderIcon, str, type LinkWords } from '@csol/core';
import type { InvoiceDetail, InvoiceLine } from '@csol/contract';
import { EnquiryOpener } from '@csol/core/enquiry-panel';
import { printIcon, questionIcon, sendIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { loadForward, loadPrint } from './invoice-detail.later.ts';
import { invoiceLink } from './invoice-detail.link.ts';
import type { DetailContext } from './invoice-detail.ts';
import { ENQUIRY } from './invoice-enquiry.later.ts';
import type { ForwardController } from './invoice-forward.ts';

/** The actions of one panel. What is open below their buttons belongs to the document that is open. */
export class DetailActions {
  #host: LitElement;
  #context: () => DetailContext;
  #code;
  #forward: ForwardController | undefined;
  #isForwarding = false;
  #enquiry;
  #link;
  /** The sheet that is being made, or that the browser has. */
  #printing;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadForward, (texts) => context().addTexts(texts));
    this.#link = new LinkCopier(host);
    this.#enquiry = new EnquiryOpener(host, context, ENQUIRY);
    this.#printing = new LateWork(host);
  }

  /** Closes what is open, as another document has actions of its own. What was typed stays for its document. */
  end(): void {
    this.#isForwarding = false;
    this.#link.end();
    this.#forward?.end();
    this.#enquiry.end();
    this.#printing.end();
  }

  /** Forgets what was typed, too. */
  forget(): void {
    this.end();
    this.#forward?.forget();
  }

  async #toggleForward(id: string): Promise<void> {
    this.#isForwarding = !this.#isForwarding;
    this.#host.requestUpdate();
    if (!this.#isForwarding) return this.#forward?.end();
    const code = await this.#code.load();
    if (!code || !this.#isForwarding) return;
    this.#forward ??= new code.ForwardController(this.#host, this.#context);
    this.#forward.open(id);
  }

  readonly #handleClose = (): void => {
    this.#isForwarding = false;
    this.#forward?.end();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=forward-button]')?.focus();
  };

  #print(invoice: InvoiceDetail): void {
    const { i18n, addTexts } = this.#context();
    const context = { host: this.#host, i18n, addTexts };
    void this.#printing.run(loadPrint, (code, signal) => code.printDetail(context, invoice, signal));
  }

  get #linkWords(): LinkWords {
    const { msg } = this.#context().i18n;
    return {
      copy: msg('Copy link', { id: 'invoice-detail.link.copy' }),
      done: msg('The link is copied. It opens nothing for people without access.', { id: 'invoice-detail.link.copied' }),
      byHand: msg('Copy this link by hand: the browser does not allow the page to do it.', { id: 'invoice-detail.link.by-hand' }),
    };
  }

  #renderForward(invoice: InvoiceDetail): unknown {
    if (!this.#isForwarding) return nothing;
    if (this.#code.isMissing) {
      return this.#context().renderPanel(MISSING, () => {
        this.#isForwarding = false;
        void this.#toggleForward(invoice.id);
      });
    }
    return this.#forward?.render(invoice, this.#handleClose) ?? html`<span class="skeleton" aria-hidden="true"></span>`;
  }

  #ask(event: Event, invoice: InvoiceDetail, line?: InvoiceLine): void {
    void this.#enquiry.ask({ invoices: [invoice], line, opener: event.currentTarget as HTMLElement });
  }

  /** By its number: a document that is asked for once more brings other objects. */
  #isAbout({ number }: InvoiceLine): boolean {
    return this.#enquiry.question?.line?.number === number;
  }

  /** A small button at a line, whose name says at which. */
  renderLineButton(invoice: InvoiceDetail, line: InvoiceLine): TemplateResult {
    const { number, description } = line;
    const label = this.#context().i18n.msg(str`Question line ${number}: ${description}`, { id: 'invoice-detail.line.question' });
    return html`<button
      class="button button--ghost button--icon"
      type="button"
      part="line-enquiry-button"
      aria-label=${label}
      title=${label}
      aria-expanded=${this.#isAbout(line)}
      @click=${(event: Event) => this.#ask(event, invoice, line)}
    >
      ${renderIcon(questionIcon)}
    </button>`;
  }

  /** What a question about this line has opened. */
  renderBelowLine(line: InvoiceLine): unknown {
    return this.#isAbout(line) ? this.#enquiry.render() : nothing;
  }

  /** The buttons, and below them what one of them has opened. */
  render(invoice: InvoiceDetail): TemplateResult {
    const { i18n, client } = this.#context();
    const { msg } = i18n;
    const link = invoiceLink.create(invoice.id);
    const words = this.#linkWords;
    const { question } = this.#enquiry;
    const { retry } = this.#printing;
    const isAsking = question !== undefined && !question.line;
    return html`<div class="no-print"><div class="actions">
        ${
          client?.forwardInvoice
            ? html`<button
                class="button button--ghost"
                type="button"
                part="forward-button"
                aria-expanded=${this.#isForwarding}
                @click=${() => void this.#toggleForward(invoice.id)}
              >
                ${renderIcon(sendIcon)}${msg('Send to a colleague', { id: 'invoice-detail.forward' })}
              </button>`
            : nothing
        }
        <button class="button button--ghost" type="button" part="print-button" @click=${() => this.#print(invoice)}>
          ${renderIcon(printIcon)}${msg('Print', { id: 'invoice-detail.print', desc: 'Button, a verb' })}
        </button>
        ${this.#link.renderButton(words, link)}
        <button
          class="button button--ghost"
          type="button"
          part="enquiry-button"
          aria-expanded=${isAsking}
          @click=${(event: Event) => this.#ask(event, invoice)}
        >
          ${renderIcon(questionIcon)}${msg('Ask about this document', { id: 'invoice-detail.enquiry' })}
        </button>
      </div>
      <div class="action">
        ${this.#link.renderCopied(words, link)} ${this.#renderForward(invoice)}
        ${retry ? this.#context().renderPanel(MISSING, retry) : nothing}
        ${isAsking ? this.#enquiry.render() : nothing}
      </div></div>`;
  }
}
