/** What a link in a report's e-mail leads to: its code comes where the page's address has such a link. */
import { LazyPart, MISSING, type TextLoaders } from '@csol/core';
import { nothing, type LitElement } from 'lit';
import type { Recipient, RecipientContext } from './statement-recipient.ts';
import { loadRecipient } from './statement-report.later.ts';

const LINK = /csol-report-(confirm|end)=/;

/** The question of one widget, before and after its code is there. */
export class RecipientOpener {
  #host: LitElement;
  #code;
  #recipient: Recipient | undefined;

  constructor(host: LitElement, addTexts: (texts: TextLoaders) => Promise<void>) {
    this.#host = host;
    this.#code = new LazyPart(host, loadRecipient, addTexts);
  }

  render(context: RecipientContext): unknown {
    const { module, isMissing } = this.#code;
    if (!module && !LINK.test(location.hash)) return nothing;
    if (module) return (this.#recipient ??= new module.Recipient(this.#host)).render(context);
    if (isMissing) return context.renderPanel(MISSING, () => void this.#code.load());
    void this.#host.updateComplete.then(() => this.#code.load());
    return nothing;
  }
}
