/**
 * The panels that a widget shows instead of, or above, its data: what happened, what is safe, what to do next, in that order.
 */
import type { ApiError } from '@csol/client/port';
import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon, lockedIcon, renewIcon, searchIcon, timeIcon, warningIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import type { RequestState } from '../request.ts';
import { str } from '../i18n/str.ts';
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
      <strong>${title}</strong>
      <p>${text}</p>
      ${
        requestId
          ? html`<p class="muted">
              ${msg('Request number:', { id: 'panel.request-id', desc: 'Before a technical id that the support desk asks for' })}
              <code>${requestId}</code>
            </p>`
          : nothing
      }
      ${actions ? html`<div class="panel__actions">${actions}</div>` : nothing}
    </div>
  </div>`;
}

export interface PanelActions {
  retry: () => void;
  signIn: () => void;
}

function renderRetry({ msg }: I18n, retry: () => void): TemplateResult {
  return html`<button class="button" type="button" part="retry-button" @click=${retry}>
    ${renderIcon(renewIcon)}${msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
  </button>`;
}

/** What is said when an error leaves something or nothing to show. */
function failureText({ msg }: I18n, error: ApiError): string {
  switch (error.kind) {
    case 'network':
      return msg('The service cannot be reached. Check your connection, then try again. Nothing was changed.', {
        id: 'panel.network.text',
      });
    case 'timeout':
      return msg('The service took too long to answer. Nothing was changed. Try again in a moment.', { id: 'panel.timeout.text' });
    case 'not-found':
      return msg('This document does not exist, or your account has no access to it.', { id: 'panel.not-found.text' });
    case 'invalid':
      return msg('The service does not accept this selection. Change the filters, then try again.', { id: 'panel.invalid.text' });
    case 'malformed':
      return msg('The service gave an answer that cannot be read. Nothing was changed. Try again, or tell the support desk.', {
        id: 'panel.malformed.text',
      });
    case 'unsupported':
      return msg('This page is not connected to a service that offers this.', { id: 'panel.unsupported.text' });
    default:
      return msg('Something went wrong on our side. Nothing was changed. Try again, or tell the support desk the request number.', {
        id: 'panel.server.text',
      });
  }
}

/** Seconds to wait, rounded up, or 0 where the back end did not say. */
function secondsToWait(error: ApiError): number {
  return Math.ceil((error.retryAfterMs ?? 0) / 1000);
}

function renderLimited(i18n: I18n, error: ApiError, actions: PanelActions): TemplateResult {
  const { msg } = i18n;
  const seconds = secondsToWait(error);
  const wait = i18n.plural(seconds, {
    one: () => msg(str`Wait ${seconds} second, then try again.`, { id: 'panel.limited.wait.one' }),
    other: () => msg(str`Wait ${seconds} seconds, then try again.`, { id: 'panel.limited.wait.other' }),
  });
  return renderPanel(i18n, {
    tone: 'warning',
    icon: timeIcon,
    title: msg('Too many requests', { id: 'panel.limited.title' }),
    text: seconds > 0 ? wait : msg('Wait a moment, then try again.', { id: 'panel.limited.wait' }),
    requestId: error.requestId,
    actions: renderRetry(i18n, actions.retry),
  });
}

/**
 * The panel of a state that needs one: denied, expired, limited, failed and stale; nothing for the others.
 * A stale or expired widget shows its last data below the panel.
 */
export function renderStatePanel(i18n: I18n, state: RequestState<unknown>, actions: PanelActions): TemplateResult | typeof nothing {
  const { msg } = i18n;
  switch (state.name) {
    case 'denied':
      return renderPanel(i18n, {
        tone: 'warning',
        icon: lockedIcon,
        title: msg('You have no access to this', { id: 'panel.denied.title' }),
        text: msg('Your account is not entitled to these documents. Ask the administrator of your company, or the support desk.', {
          id: 'panel.denied.text',
        }),
        requestId: state.error.requestId,
      });
    case 'expired':
      return renderPanel(i18n, {
        tone: 'warning',
        icon: lockedIcon,
        title: msg('Please sign in', { id: 'panel.expired.title' }),
        text: msg('You are not signed in, or your session has ended. Sign in to see your documents.', { id: 'panel.expired.text' }),
        actions: html`<button class="button" type="button" part="sign-in-button" @click=${actions.signIn}>
            ${msg('Sign in', { id: 'panel.sign-in' })}
          </button>
          ${renderRetry(i18n, actions.retry)}`,
      });
    case 'limited':
      return renderLimited(i18n, state.error, actions);
    case 'failed':
      return renderPanel(i18n, {
        tone: 'error',
        icon: errorIcon,
        title: msg('This could not be loaded', { id: 'panel.failed.title' }),
        text: failureText(i18n, state.error),
        requestId: state.error.requestId,
        actions: state.error.kind === 'unsupported' ? undefined : renderRetry(i18n, actions.retry),
      });
    case 'stale':
      return renderPanel(i18n, {
        tone: 'warning',
        icon: warningIcon,
        title: msg(str`Not up to date: this is what was loaded at ${i18n.formats.time(state.loadedAt)}`, { id: 'panel.stale.title' }),
        text: failureText(i18n, state.error),
        requestId: state.error.requestId,
        actions: renderRetry(i18n, actions.retry),
      });
    default:
      return nothing;
  }
}

/** Nothing matches, or there is nothing yet. */
export function renderEmptyPanel(i18n: I18n, content: Pick<PanelContent, 'title' | 'text' | 'actions'>): TemplateResult {
  return renderPanel(i18n, { tone: 'info', icon: searchIcon, ...content });
}

/** A widget that could not be drawn at all. */
export function renderFailurePanel(i18n: I18n, retry: () => void): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    tone: 'error',
    icon: errorIcon,
    title: msg('This part of the page could not be shown', { id: 'panel.broken.title' }),
    text: msg('The rest of the page is not affected. Nothing was changed.', { id: 'panel.broken.text' }),
    actions: renderRetry(i18n, retry),
  });
}
