/** What can be done with a document that is open: send it to colleagues, copy its link. */
import { LazyPart, renderIcon, type I18n } from '@csol/core';
import type { InvoiceDetail } from '@csol/contract';
import { linkIcon, sendIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { loadForward } from './invoice-detail.later.ts';
import { createLink } from './invoice-detail.link.ts';
import type { DetailContext } from './invoice-detail.ts';
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
  #copied: Copied;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadForward, (texts) => context().addTexts(texts));
  }

  /** Closes what is open, as another document has actions of its own. What was typed stays for its document. */
  end(): void {
    this.#isForwarding = false;
    this.#copied = undefined;
    this.#forward?.end();
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

  /** The buttons, and below them what one of them has opened. */
  render(invoice: InvoiceDetail): TemplateResult {
    const { i18n, client } = this.#context();
    const { msg } = i18n;
    const link = createLink(invoice.id);
    return html`<div class="actions no-print" part="actions">
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
        <button class="button button--ghost" type="button" part="copy-link-button" @click=${() => void this.#copy(link)}>
          ${renderIcon(linkIcon)}${msg('Copy link', { id: 'invoice-detail.link.copy' })}
        </button>
      </div>
      <div class="action no-print">${this.#renderCopied(i18n, link)} ${this.#renderForward(invoice)}</div>`;
  }
}
