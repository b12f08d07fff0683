/** Closes an enquiry, and opens it again: one button, which undoes what it did. */
import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail } from '@csol/contract';
import { asApiError, CsolErrorEvent, renderIcon, stateOf } from '@csol/core';
import { doneIcon, renewIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ListContext } from './enquiry-list.context.ts';
import { EnquiryCloseEvent, EnquiryCloseRequestEvent, EnquiryReopenEvent, EnquiryReopenRequestEvent } from './enquiry-list.events.ts';

type StatusClient = Required<Pick<EnquiriesPort, 'setEnquiryStatus'>>;

/** The button of one panel. */
export class StatusSetter {
  #host: LitElement;
  #context: () => ListContext;
  #changed: (enquiry: EnquiryDetail) => void;
  #running: AbortController | undefined;
  /** What became of the last press. */
  #outcome: { done: 'closed' | 'open' } | { error: unknown } | undefined;

  /** @param changed takes the enquiry as it is then */
  constructor(host: LitElement, context: () => ListContext, changed: (enquiry: EnquiryDetail) => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
  }

  /** Ends what is under way: another enquiry has a status of its own. */
  end(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#outcome = undefined;
  }

  async #set(enquiry: EnquiryDetail): Promise<void> {
    const { client, language } = this.#context();
    const status = enquiry.status === 'closed' ? 'open' : 'closed';
    const isClosing = status === 'closed';
    if (this.#running || !client?.setEnquiryStatus) return;
    if (!this.#host.dispatchEvent(isClosing ? new EnquiryCloseRequestEvent(enquiry) : new EnquiryReopenRequestEvent(enquiry))) return;
    const { signal } = (this.#running = new AbortController());
    this.#outcome = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await (client as StatusClient).setEnquiryStatus(enquiry.id, { status }, { signal, language });
      if (signal.aborted) return;
      this.#outcome = { done: status };
      this.#changed(answer);
      this.#host.dispatchEvent(isClosing ? new EnquiryCloseEvent(answer) : new EnquiryReopenEvent(answer));
    } catch (cause) {
      if (signal.aborted) return;
      this.#outcome = { error: cause };
      this.#host.dispatchEvent(new CsolErrorEvent('setEnquiryStatus', asApiError(cause)));
    }
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  /** The button; nothing where there is no way to do it. */
  renderButton(enquiry: EnquiryDetail): TemplateResult | typeof nothing {
    const { client, i18n } = this.#context();
    const { msg } = i18n;
    if (!client?.setEnquiryStatus) return nothing;
    const isClosed = enquiry.status === 'closed';
    return html`<button
      class="button button--ghost"
      type="button"
      part="status-button"
      aria-disabled=${this.#running !== undefined}
      @click=${() => void this.#set(enquiry)}
    >
      ${renderIcon(isClosed ? renewIcon : doneIcon)}${
        isClosed
          ? msg('Reopen', { id: 'enquiry-detail.reopen', desc: 'Button: opens a closed enquiry again' })
          : msg('Close enquiry', { id: 'enquiry-detail.close', desc: 'Button: nothing more is expected of the desk' })
      }
    </button>`;
  }

  #doneText(): string {
    const { msg } = this.#context().i18n;
    const outcome = this.#outcome;
    if (!outcome || !('done' in outcome)) return '';
    return outcome.done === 'closed'
      ? msg('Closed. “Reopen” takes it back.', { id: 'enquiry-detail.closed' })
      : msg('Open again.', { id: 'enquiry-detail.reopened' });
  }

  /** What became of it. */
  renderBelow(enquiry: EnquiryDetail): TemplateResult {
    const outcome = this.#outcome;
    const isFailed = outcome && 'error' in outcome;
    return html`<p role="status">${this.#doneText()}</p>
      ${
        isFailed
          ? html`<div role="alert">${this.#context().renderPanel(stateOf(asApiError(outcome.error)), () => void this.#set(enquiry))}</div>`
          : nothing
      }`;
  }
}
