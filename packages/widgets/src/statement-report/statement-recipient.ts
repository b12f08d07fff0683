/**
 * What a link in a report's e-mail leads to: whoever got it says that they want more of them, or no more. Needs no account, so it stands
 * there whoever is signed in. A chunk of its own, loaded where the page's address has such a link.
 */
import { ApiError, type ApiClient } from '@csol/client/port';
import { asApiError, CsolErrorEvent, PageLink, renderIcon, renderPanel, stateOf, type I18n, type RequestState } from '@csol/core';
import { doneIcon, sendIcon } from '@csol/core/icons';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';

export { texts } from './statement-recipient.locales/index.ts';

/** Adopted with the code. */
export const styles = css`
  .recipient {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
    justify-items: start;
    margin-block-end: 1.714em;
    padding: 1.143em;
    border-inline-start: 3px solid var(--_interactive);
    background: var(--_layer-01);
  }
  .recipient--done {
    grid-template-columns: auto minmax(0, 1fr);
    border-color: var(--_support-success);
  }
  .recipient > .panel {
    justify-self: stretch;
    margin: 0;
    padding-inline: 0.857em;
    background: var(--_background);
  }
`;

/** What is asked. */
type Wish = 'confirm' | 'end';

const LINKS: Readonly<Record<Wish, PageLink>> = {
  confirm: new PageLink('csol-report-confirm'),
  end: new PageLink('csol-report-end'),
};

type RecipientState = { name: 'asked' } | { name: 'busy' } | { name: 'done'; wish: Wish } | { name: 'failed'; error: ApiError };

/** What it needs of its widget. */
export interface RecipientContext {
  client: ApiClient | undefined;
  i18n: I18n;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

function questionText({ msg }: I18n, wish: Wish): string {
  return wish === 'confirm'
    ? msg('Do you want to get this report by e-mail?', { id: 'statement-recipient.confirm' })
    : msg('Do you want no more e-mails with this report?', { id: 'statement-recipient.end' });
}

function buttonText({ msg }: I18n, wish: Wish): string {
  return wish === 'confirm'
    ? msg('Yes, send it to me', { id: 'statement-recipient.confirm.button', desc: 'Button' })
    : msg('End these e-mails', { id: 'statement-recipient.end.button', desc: 'Button' });
}

function doneText({ msg }: I18n, wish: Wish): string {
  return wish === 'confirm'
    ? msg('You will get this report by e-mail. Each of its e-mails has a link that ends them.', { id: 'statement-recipient.confirm.done' })
    : msg('You will get no more e-mails with this report.', { id: 'statement-recipient.end.done' });
}

/** The question of one widget. */
export class Recipient {
  #host: LitElement;
  #state: RecipientState = { name: 'asked' };
  #running = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
  }

  forget(): void {
    this.#running.abort();
    this.#state = { name: 'asked' };
  }

  #set(state: RecipientState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  async #send({ client }: RecipientContext, wish: Wish, token: string): Promise<void> {
    if (this.#state.name === 'busy') return;
    const { signal } = (this.#running = new AbortController());
    this.#set({ name: 'busy' });
    try {
      const send = wish === 'confirm' ? client?.confirmReportRecipient?.bind(client) : client?.endReportRecipient?.bind(client);
      if (!send) throw new ApiError('unsupported', 'The client sends no reports.');
      await send(token, { signal });
      if (signal.aborted) return;
      LINKS[wish].drop();
      this.#set({ name: 'done', wish });
    } catch (cause) {
      if (signal.aborted) return;
      const error = asApiError(cause);
      this.#set({ name: 'failed', error });
      this.#host.dispatchEvent(new CsolErrorEvent(wish === 'confirm' ? 'confirmReportRecipient' : 'endReportRecipient', error));
    }
  }

  #renderFailed(context: RecipientContext, error: ApiError, retry: () => void): unknown {
    const { msg } = context.i18n;
    if (error.kind !== 'not-found') return context.renderPanel(stateOf(error), retry);
    const title = msg('This link leads nowhere', { id: 'statement-recipient.unknown.title' });
    const text = msg('It has been cut off in your e-mail, or the report has been deleted. Copy all of the link, and open it again.', {
      id: 'statement-recipient.unknown.text',
    });
    return renderPanel(context.i18n, { tone: 'warning', icon: sendIcon, title, text });
  }

  render(context: RecipientContext): TemplateResult | typeof nothing {
    const state = this.#state;
    const { i18n } = context;
    if (state.name === 'done') {
      return html`<div class="recipient recipient--done" role="status">${renderIcon(doneIcon)}<p>${doneText(i18n, state.wish)}</p></div>`;
    }
    const wish = (['confirm', 'end'] as const).find((each) => LINKS[each].read() !== undefined);
    if (!wish) return nothing;
    const send = (): void => void this.#send(context, wish, LINKS[wish].read() ?? '');
    return html`<div class="recipient" part="recipient" role="group" aria-label=${questionText(i18n, wish)}>
      <p>${questionText(i18n, wish)}</p>
      ${state.name === 'failed' ? this.#renderFailed(context, state.error, send) : nothing}
      <button class="button" type="button" part="recipient-button" aria-busy=${state.name === 'busy'} @click=${send}>
        ${renderIcon(sendIcon)}${buttonText(i18n, wish)}
      </button>
    </div>`;
  }
}
