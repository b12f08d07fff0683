/** Where nobody answers now: a question in writing, with the time by which the desk answers it. */
import type { EnquiriesPort } from '@csol/client/port';
import type { Contacts, EnquiryPromise, EnquiryReference } from '@csol/contract';
import { cityOf, CsolEnquiryRequestEvent, safeHref, str, writeMoment, type I18n } from '@csol/core';
import { html, type LitElement, type TemplateResult } from 'lit';

/** Who can be asked what is promised. */
export type PromiseClient = Partial<Pick<EnquiriesPort, 'listEnquiryForms'>>;

/** Milliseconds for which a promise is told: it moves while the desk is open. */
const FRESH_MS = 60_000;

/** The question of one card. */
export class Question {
  #host: LitElement;
  #of: readonly unknown[] = [];
  #promise: EnquiryPromise | undefined;
  #askedAt = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What is promised by now; nothing before it is known, and where nobody can be asked. */
  #read(client: PromiseClient | undefined, country: string): EnquiryPromise | undefined {
    const of = [client, country];
    const isSame = of.every((each, at) => each === this.#of[at]);
    if (!isSame) this.#promise = undefined;
    if (client?.listEnquiryForms && (!isSame || Date.now() - this.#askedAt > FRESH_MS)) {
      this.#askedAt = Date.now();
      this.#of = of;
      void this.#ask(client, country);
    }
    return this.#promise;
  }

  async #ask(client: PromiseClient, country: string): Promise<void> {
    const of = this.#of;
    const forms = await client.listEnquiryForms?.(country).catch(() => undefined);
    if (this.#of !== of || !forms) return;
    this.#promise = forms.promise;
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  /** Asks the page first, then the person's own programs. */
  #send({ email, url }: Contacts, about: readonly EnquiryReference[]): void {
    if (!this.#host.dispatchEvent(new CsolEnquiryRequestEvent({ references: about }))) return;
    const href = email ? safeHref(`mailto:${email}`) : safeHref(url);
    if (href) globalThis.location.assign(href);
  }

  /** @param about What the call would be about. */
  render(i18n: I18n, contacts: Contacts, client: PromiseClient | undefined, about: readonly EnquiryReference[]): TemplateResult {
    const { msg, formats } = i18n;
    const promise = this.#read(client, contacts.country);
    const closed = msg('Nobody answers the telephone now.', { id: 'contact-desk.ask.closed' });
    const moment = promise && writeMoment(formats.locale, promise.by, { timeZone: promise.timeZone, now: new Date() });
    const due = promise && [moment, cityOf(promise.timeZone)].filter(Boolean).join(', ');
    const answered =
      due && msg(str`An enquiry is answered by ${due}.`, { id: 'contact-desk.ask.promise', desc: 'Tuesday 10:30, Brussels' });
    return html`<section class="ask no-print">
      <p>${closed} ${answered}</p>
      <button class="button" type="button" part="enquiry-button" @click=${() => this.#send(contacts, about)}>
        ${msg('Send an enquiry', { id: 'contact-desk.ask' })}
      </button>
    </section>`;
  }
}
