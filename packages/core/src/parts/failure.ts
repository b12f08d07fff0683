import { html, type TemplateResult } from 'lit';
import type { I18n } from '../i18n/localizer.ts';

/** What stands in for a widget that could not be drawn, or for a panel whose code cannot be had: no icon, nothing to load. */
export function renderFailure({ msg }: I18n, retry: () => void): TemplateResult {
  return html`<div class="panel panel--error" part="panel">
    <div class="panel__body">
      <strong>${msg('This part of the page could not be shown', { id: 'panel.broken.title' })}</strong>
      <p>${msg('The rest of the page is not affected. Nothing was changed.', { id: 'panel.broken.text' })}</p>
      <button class="button" type="button" part="retry-button" @click=${retry}>
        ${msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
      </button>
    </div>
  </div>`;
}
