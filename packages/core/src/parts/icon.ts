import { html, type TemplateResult } from 'lit';

/** An icon beside a text that says the same, hidden from assistive technology. @param path path data on a 32 × 32 grid */
export function renderIcon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}
