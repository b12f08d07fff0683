/** Copies the link to what a side panel shows; where the page may not copy, it is shown to be copied by hand. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { linkIcon } from '../generated/icons.ts';
import { renderIcon } from './icon.ts';

/** What is said around a link. */
export interface LinkWords {
  /** The button. */
  copy: string;
  /** Once that is done. */
  done: string;
  /** Where the browser does not allow it. */
  byHand: string;
}

/** The link of one panel. */
export class LinkCopier {
  #host: LitElement;
  #copied: 'done' | 'byHand' | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Another link has yet to be copied. */
  end(): void {
    this.#copied = undefined;
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = 'done';
    } catch {
      // No permission, or a page that is not secure.
      this.#copied = 'byHand';
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[name=csol-link]')?.select();
  }

  /** The button. */
  renderButton({ copy }: LinkWords, link: string): TemplateResult {
    return html`<button class="button button--ghost" type="button" part="copy-link-button" @click=${() => void this.#copy(link)}>
      ${renderIcon(linkIcon)}${copy}
    </button>`;
  }

  /** What became of it. */
  renderCopied(words: LinkWords, link: string): TemplateResult {
    return html`<p role="status">${this.#copied && words[this.#copied]}</p>
      ${
        this.#copied === 'byHand'
          ? html`<input class="link-field" name="csol-link" part="input" readonly aria-label=${words.byHand} .value=${link} />`
          : nothing
      }`;
  }
}
