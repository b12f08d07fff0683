/** A button that copies what stands before it. */
import { html, type TemplateResult } from 'lit';
import { copyIcon } from '../generated/icons.ts';
import { renderIcon } from './icon.ts';

export interface CopyContent {
  /** What is copied. Called when the button is pressed, and kept nowhere. */
  value: () => string;
  /** The button's name. */
  label: string;
  /** Its name once that is done. */
  done: string;
}

/** No permission, or a page that is not secure: what stands before the button is marked, to be copied by hand. */
function mark(shown: Element | null): void {
  if (shown instanceof HTMLInputElement) return shown.select();
  const range = document.createRange();
  if (shown) range.selectNodeContents(shown);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Copies, and says so on the button itself, which a screen reader hears because it has the focus. */
async function copy(button: HTMLButtonElement, { value, label, done }: CopyContent): Promise<void> {
  const say = (text: string): void => {
    button.setAttribute('aria-label', text);
    button.title = text;
    button.classList.toggle('copied', text === done);
  };
  try {
    await navigator.clipboard.writeText(value());
    say(done);
    button.addEventListener('blur', () => say(label), { once: true });
  } catch {
    mark(button.previousElementSibling);
  }
}

/** The button; what it copies stands right before it. */
export function renderCopyButton(content: CopyContent): TemplateResult {
  return html`<button
    class="button button--ghost button--icon no-print"
    type="button"
    part="copy-button"
    aria-label=${content.label}
    title=${content.label}
    @click=${(event: Event) => void copy(event.currentTarget as HTMLButtonElement, content)}
  >
    ${renderIcon(copyIcon)}
  </button>`;
}
