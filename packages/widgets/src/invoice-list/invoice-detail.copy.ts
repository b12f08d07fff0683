/** A fact with a button that copies it. */
import { renderCopyButton, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

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
  const done = msg('Copied', { id: 'invoice-detail.copied' });
  return html`<div>
    <dt>${label}</dt>
    <dd class="copyable">
      <span class="number">${shown}</span>
      ${renderCopyButton({ value: () => copied, label: msg(str`Copy: ${label}`, { id: 'invoice-detail.copy' }), done })}
      ${note}
    </dd>
  </div>`;
}
