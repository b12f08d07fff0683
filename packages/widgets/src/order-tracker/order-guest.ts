/** Looking one order up without an account. A chunk of its own, for somebody who is not signed in. */
import type { ApiError, GuestPort } from '@csol/client/port';
import type { GuestOrder } from '@csol/contract';
import { CsolErrorEvent, CsolLoadEvent, Form, type Rules } from '@csol/core';
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { renderGuest } from './order-guest.view.ts';
import type { TrackerContext } from './order-tracker.context.ts';

export { guestStyles as styles } from './order-guest.styles.ts';
export { texts } from './order-guest.locales/index.ts';

/** What the contract asks of the form. */
const RULES: Rules = { number: { isRequired: true, max: 100 }, customerNumber: { isRequired: true, max: 50 } };

/** Milliseconds after which what is on screen is asked for again. */
const FRESH_MS = 60_000;

type GuestClient = Pick<GuestPort, 'lookUpDocument'> & Partial<GuestPort>;

/** The look-up of one widget. */
export class GuestLookUp implements ReactiveController {
  #host: LitElement;
  #context: () => TrackerContext;
  #form: Form;
  #found: { order: GuestOrder; at: Date; isOld: boolean } | undefined;
  #toFocus: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(host: LitElement, context: () => TrackerContext) {
    this.#host = host;
    this.#context = context;
    this.#form = new Form({
      get language() {
        return context().language;
      },
      requestUpdate: () => host.requestUpdate(),
      focusLater: (selector) => (this.#toFocus = selector),
      reportError: (operation, error) => host.dispatchEvent(new CsolErrorEvent(operation, error)),
    });
    host.addController(this);
  }

  get #client(): GuestClient | undefined {
    const { client } = this.#context();
    return client?.lookUpDocument && (client as GuestClient);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#plan();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#form.abort();
  }

  hostUpdated(): void {
    const target = this.#toFocus && this.#host.renderRoot.querySelector<HTMLElement>(this.#toFocus);
    if (!target) return;
    this.#toFocus = undefined;
    target.focus();
  }

  /** Forgets what was typed and found. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#form.clear();
    this.#found = undefined;
  }

  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'visible') void this.#refresh();
  };

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#found && !this.#found.isOld) this.#timer = setTimeout(() => void this.#refresh(), FRESH_MS);
  }

  /** What is on screen stays right by itself, for as long as the look-up is good. */
  async #refresh(): Promise<void> {
    const { client } = this.#context();
    const found = this.#found;
    if (!found || found.isOld || !client?.getGuestDocument || document.visibilityState !== 'visible') return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      const order = await client.getGuestDocument(found.order.id, { signal, language: this.#context().language });
      if (signal.aborted || order.type !== 'order') return;
      this.#found = { order, at: new Date(), isOld: false };
    } catch (error) {
      if (signal.aborted) return;
      // A look-up is good for some minutes; a connection may come back.
      const { kind } = error as ApiError;
      if (kind === 'expired' || kind === 'not-found' || kind === 'denied') this.#found = { ...found, isOld: true };
    }
    this.#plan();
    this.#host.requestUpdate();
  }

  readonly #handleSubmit = async (event: Event): Promise<void> => {
    const client = this.#client;
    if (!client) return;
    const answer = await this.#form.submit(event, { rules: RULES, operation: 'lookUpDocument' }, async (values, options) => {
      const { number = '', customerNumber = '' } = values;
      return client.lookUpDocument({ type: 'order', number, customerNumber }, options);
    });
    const document = answer?.data.document;
    if (document?.type !== 'order') return;
    this.#found = { order: document, at: new Date(), isOld: false };
    this.#toFocus = '[part~=guest-order] h3';
    this.#plan();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new CsolLoadEvent('lookUpDocument'));
  };

  /** The form, and what has been found; nothing where there is no look-up. */
  render(): TemplateResult | typeof nothing {
    if (!this.#client) return nothing;
    const { i18n, renderPanel } = this.#context();
    const handleSubmit = (event: Event): void => void this.#handleSubmit(event);
    return renderGuest(i18n, { form: this.#form, found: this.#found, renderPanel, submit: handleSubmit });
  }
}
