/**
 * The panels that a widget shows instead of, or above, its data: what happened, what is safe, what to do next, in that order.
 */
import type { ApiError } from '@csol/client/port';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { renewIcon, searchIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import type { RequestState } from '../request.ts';
import { renderIcon } from './icon.ts';

export interface PanelContent {
  tone: 'info' | 'warning' | 'error';
  icon: string;
  title: string;
  text: string;
  /** Whether the text counts down: it is then not announced with each change. */
  isTicking?: boolean;
  /** Buttons and links. */
  actions?: unknown;
  /** Copyable name of the failed request. */
  requestId?: string | undefined;
}

/** A panel. Its title is announced by the widget's live region, so that it carries no role of its own. */
export function renderPanel(i18n: I18n, { tone, icon, title, text, isTicking, actions, requestId }: PanelContent): TemplateResult {
  const { msg } = i18n;
  return html`<div class="panel panel--${tone}" part="panel">
    ${renderIcon(icon)}
    <div class="panel__body">
      <h3>${title}</h3>
      ${isTicking ? html`<p role="timer">${text}</p>` : html`<p>${text}</p>`}
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
  /** The widget, to be drawn again while the panel counts down. */
  host: LitElement;
}

/** How the button that asks again differs from the usual one. */
export interface RetryOptions {
  label?: string;
  /** Whether it does nothing yet: it keeps the focus meanwhile. */
  isWaiting?: boolean;
}

/** What a failure is shown as, where there is nothing else to show. */
export function stateOf(error: ApiError): RequestState<unknown> {
  const { kind } = error;
  return kind === 'denied' || kind === 'expired' || kind === 'limited' ? { name: kind, error } : { name: 'failed', error };
}

/** The button that asks again. */
export function renderRetry({ msg }: I18n, retry: () => void, { label, isWaiting = false }: RetryOptions = {}): TemplateResult {
  return html`<button
    class="button"
    type="button"
    part="retry-button"
    aria-disabled=${isWaiting ? 'true' : nothing}
    @click=${isWaiting ? nothing : retry}
  >
    ${renderIcon(renewIcon)}${label ?? msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
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
