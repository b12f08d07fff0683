/** What can be done with a document that is open: send it to colleagues, copy its link, ask about it or one of its lines. */
import { LazyPart, loadChunk, renderIcon, str, type I18n } from '@csol/core';
import type { InvoiceDetail, InvoiceLine } from '@csol/contract';
import { linkIcon, printIcon, questionIcon, sendIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { loadForward, loadPrint } from './invoice-detail.later.ts';
import { createLink } from './invoice-detail.link.ts';
import type { DetailContext } from './invoice-detail.ts';
import { EnquiryOpener } from './invoice-enquiry.opener.ts';
import type { ForwardController } from './invoice-forward.ts';
import { MISSING } from './invoice-list.parts.ts';

/** What became of copying the link: done, or not allowed here, so that it is shown to be copied by hand. */
type Copied = 'done' | 'shown' | undefined;

/** The actions of one panel. What is open below their buttons belongs to the document that is open. */
export class DetailActions {
  #host: LitElement;
  #context: () => DetailContext;
  #code;
  #forward: ForwardController | undefined;
  #isForwarding = false;
  #enquiry;
  #copied: Copied;
  /** Of a sheet that is being made, or that the browser has. */
  #printing = new AbortController();
  /** Whether the last sheet could not be made. */
  #isPrintMissing = false;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadForward, (texts) => context().addTexts(texts));
    this.#enquiry = new EnquiryOpener(host, context);
  }

  /** Closes what is open, as another document has actions of its own. What was typed stays for its document. */
  end(): void {
    this.#isForwarding = false;
    this.#copied = undefined;
    this.#forward?.end();
    this.#enquiry.end();
    this.#endPrint();
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

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = 'done';
    } catch {
      // No permission, or a page that is not secure.
      this.#copied = 'shown';
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[name=csol-link]')?.select();
  }

  #endPrint(): void {
    this.#printing.abort();
    this.#printing = new AbortController();
    this.#isPrintMissing = false;
  }

  readonly #print = async (invoice: InvoiceDetail): Promise<void> => {
    this.#endPrint();
    const { signal } = this.#printing;
    const { i18n, addTexts } = this.#context();
    try {
      const code = await loadChunk(loadPrint);
      // Another document is open by now, or none.
      signal.throwIfAborted();
      await code.printDetail({ host: this.#host, i18n, addTexts }, invoice, signal);
    } catch {
      // What the signal ends is nobody's failure.
      this.#isPrintMissing = !signal.aborted;
      this.#host.requestUpdate();
    }
  };

  #renderCopied({ msg }: I18n, link: string): TemplateResult {
    const hint = msg('Copy this link by hand: the browser does not allow the page to do it.', { id: 'invoice-detail.link.by-hand' });
    const done = msg('The link is copied. It opens nothing for people without access.', { id: 'invoice-detail.link.copied' });
    return html`<p role="status">${this.#copied && { done, shown: hint }[this.#copied]}</p>
      ${
        this.#copied === 'shown'
          ? html`<input class="link-field" name="csol-link" part="input" readonly aria-label=${hint} .value=${link} />`
          : nothing
      }`;
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
    const link = createLink(invoice.id);
    const { question } = this.#enquiry;
    const isAsking = question !== undefined && !question.line;
    return html`<div class="actions no-print">
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
        <button class="button button--ghost" type="button" part="print-button" @click=${() => void this.#print(invoice)}>
          ${renderIcon(printIcon)}${msg('Print', { id: 'invoice-detail.print', desc: 'Button, a verb' })}
        </button>
        <button class="button button--ghost" type="button" part="copy-link-button" @click=${() => void this.#copy(link)}>
          ${renderIcon(linkIcon)}${msg('Copy link', { id: 'invoice-detail.link.copy' })}
        </button>
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
      <div class="action no-print">
        ${this.#renderCopied(i18n, link)} ${this.#renderForward(invoice)}
        ${this.#isPrintMissing ? this.#context().renderPanel(MISSING, () => void this.#print(invoice)) : nothing}
        ${isAsking ? this.#enquiry.render() : nothing}
      </div>`;
  }
}
