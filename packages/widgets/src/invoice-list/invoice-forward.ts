/** Sends a document that is open to colleagues. A chunk of its own, loaded when somebody wants to. */
import type { ApiError } from '@csol/client/port';
import type { InvoiceDetail } from '@csol/contract';
import { CsolErrorEvent, Form } from '@csol/core';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { DetailContext } from './invoice-detail.ts';
import { FORWARD, toForward } from './invoice-forward.rules.ts';
import { renderForward } from './invoice-forward.view.ts';

export { forwardStyles as styles } from './invoice-forward.styles.ts';
export { texts } from './invoice-forward.locales/index.ts';

/** The form of one panel. A draft stays for its document until it is sent, or the session is somebody else's. */
export class ForwardController implements ReactiveController {
  #host: LitElement;
  #context: () => DetailContext;
  #form;
  /** Of which document what was typed is. */
  #id: string | undefined;
  #sentTo: readonly string[] | undefined;
  #toFocus: string | undefined;

  constructor(host: LitElement, context: () => DetailContext) {
    this.#host = host;
    this.#context = context;
    this.#form = new Form({
      get language(): string {
        return context().language;
      },
      requestUpdate: () => host.requestUpdate(),
      focusLater: this.#focusLater,
      reportError: (operation, error) => void this.#report(operation, error),
    });
    host.addController(this);
  }

  readonly #focusLater = (selector: string): void => {
    this.#toFocus = selector;
    this.#host.requestUpdate();
  };

  async #report(operation: string, error: ApiError): Promise<void> {
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new CsolErrorEvent(operation, error));
  }

  hostUpdated(): void {
    const found = this.#toFocus && this.#host.renderRoot.querySelector<HTMLElement>(`.forward ${this.#toFocus}`);
    if (!found) return;
    this.#toFocus = undefined;
    found.focus();
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Shows the form for a document; its heading takes the focus. */
  open(id: string): void {
    if (this.#id !== id) this.forget();
    this.#id = id;
    this.#focusLater('h3');
  }

  /** Ends a sending that nobody waits for any more. */
  end(): void {
    this.#form.abort();
    this.#sentTo = undefined;
    this.#toFocus = undefined;
  }

  /** Forgets what was typed. */
  forget(): void {
    this.end();
    this.#form.clear();
    this.#id = undefined;
  }

  async #submit(event: Event, { id }: InvoiceDetail): Promise<void> {
    const answer = await this.#form.submit(event, { rules: FORWARD, operation: 'forwardInvoice' }, async (values, options) => {
      const forward = toForward(values);
      await this.#context().client?.forwardInvoice?.(id, forward, options);
      return forward.to;
    });
    if (!answer) return;
    this.#form.clear();
    this.#sentTo = answer.data;
    this.#focusLater('.sent');
  }

  readonly #handleAgain = (): void => {
    this.#sentTo = undefined;
    this.#focusLater('textarea');
  };

  readonly #handleRetry = (): void => this.#host.renderRoot.querySelector<HTMLFormElement>('.forward form')?.requestSubmit();

  /** @param close closes the form and gives the focus back */
  render(invoice: InvoiceDetail, close: () => void): TemplateResult {
    const { i18n, renderPanel } = this.#context();
    return renderForward(i18n, {
      form: this.#form,
      customerNumber: invoice.customerNumber,
      sentTo: this.#sentTo,
      renderPanel,
      submit: (event) => void this.#submit(event, invoice),
      retry: this.#handleRetry,
      again: this.#handleAgain,
      close,
    });
  }
}
