import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds of quiet before a message is spoken, so that fast typing does not queue up outdated counts. */
const QUIET_MS = 400;

/** A polite live region: present from the first render, spoken to a moment after the last change. */
export class LiveRegion implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #text = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Says `text` once; the same text again stays silent. Called from the update cycle. */
  announce(text: string): void {
    // A widget that has left the page may be drawn once more; a timer would keep it alive.
    if (text === this.#next || !this.#host.isConnected) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = this.#next;
      this.#host.requestUpdate();
    }, QUIET_MS);
  }

  /** Takes back what was said, and what is about to be. */
  clear(): void {
    this.#text = '';
    this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.#text;
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }
}

export const liveRegionStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
