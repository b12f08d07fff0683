/** A fact with a button that copies it. */
import { renderIcon, str, type I18n } from '@csol/core';
import { copyIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';

/** Copies, and says so on the button itself, which a screen reader hears because it has the focus. */
async function handleCopy(button: HTMLButtonElement, value: string, label: string, done: string): Promise<void> {
  const say = (text: string): void => {
    button.setAttribute('aria-label', text);
    button.title = text;
    button.classList.toggle('copied', text === done);
  };
  try {
    await navigator.clipboard.writeText(value);
    say(done);
    button.addEventListener('blur', () => say(label), { once: true });
  } catch {
    // No permission, or a page that is not secure: the text beside the button can be selected by hand.
    const range = document.createRange();
    if (button.previousElementSibling) range.selectNodeContents(button.previousElementSibling);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
}

export interface Copyable {
  label: string;
  shown: string;
  /** Without what is for the eye alone. */
  copied: string;
  /** What is to be said below it. */
  note?: unknown;
}

/** A fact with its name and the button. */
export function renderCopyable({ msg }: I18n, { label, shown, copied, note = nothing }: Copyable): TemplateResult {
  const copyLabel = msg(str`Copy: ${label}`, { id: 'invoice-detail.copy' });
  const done = msg('Copied', { id: 'invoice-detail.copied' });
  return html`<div>
    <dt>${label}</dt>
    <dd class="copyable">
      <span class="number">${shown}</span>
      <button
        class="button button--ghost button--icon no-print"
        type="button"
        part="copy-button"
        aria-label=${copyLabel}
        title=${copyLabel}
        @click=${(event: Event) => void handleCopy(event.currentTarget as HTMLButtonElement, copied, copyLabel, done)}
      >
        ${renderIcon(copyIcon)}
      </button>
      ${note}
    </dd>
  </div>`;
}
