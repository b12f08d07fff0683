/**
 * The panels that a widget shows instead of, or above, its data: what happened, what is safe, what to do next, in that order.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { renewIcon, searchIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { renderIcon } from './icon.ts';

export interface PanelContent {
  tone: 'info' | 'warning' | 'error';
  icon: string;
  title: string;
  text: string;
  /** Buttons and links. */
  actions?: unknown;
  /** Copyable name of the failed request. */
  requestId?: string | undefined;
}

/** A panel. Its title is announced by the widget's live region, so that it carries no role of its own. */
export function renderPanel(i18n: I18n, { tone, icon, title, text, actions, requestId }: PanelContent): TemplateResult {
  const { msg } = i18n;
  return html`<div class="panel panel--${tone}" part="panel">
    ${renderIcon(icon)}
    <div class="panel__body">
      <h3>${title}</h3>
      <p>${text}</p>
      ${
        requestId
          ? html`<p class="muted">
              ${msg('Error reference:', { id: 'panel.request-id', desc: 'Before a technical id that the support desk asks for' })}
              <code>${requestId}</code>
            </p>`
          : nothing
      }
      ${actions ? html`<div class="panel__actions">${actions}</div>` : nothing}
    </div>
  </div>`;
}

/** What a panel's buttons do. */
export interface PanelActions {
  retry: () => void;
  signIn: () => void;
}

/** The button that asks again. */
export function renderRetry({ msg }: I18n, retry: () => void): TemplateResult {
  return html`<button class="button" type="button" part="retry-button" @click=${retry}>
    ${renderIcon(renewIcon)}${msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
  </button>`;
}

/** Nothing matches, or there is nothing yet. */
export function renderEmptyPanel(i18n: I18n, content: Pick<PanelContent, 'title' | 'text' | 'actions'>): TemplateResult {
  return renderPanel(i18n, { tone: 'info', icon: searchIcon, ...content });
}

/** Adopted with the code that shows panels. */
export const panelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.571em 0.857em;
    padding: 1.143em;
    background: var(--_layer-01);
    border-inline-start: 3px solid var(--_interactive);
  }
  .panel > .icon {
    margin-block-start: 0.15em;
  }
  .panel--warning {
    border-color: var(--_support-warning);
  }
  .panel--error {
    border-color: var(--_support-error);
  }
  .panel__body {
    display: grid;
    gap: 0.571em;
    justify-items: start;
    min-inline-size: 0;
  }
  .panel__actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }
  .panel code {
    font-family: var(--csol-font-family-mono, ui-monospace, monospace);
    -webkit-user-select: all;
    user-select: all;
  }
`;
