/** The panels of the states in which something is amiss; a chunk of its own, see `StatePanel`. */
import type { ApiError } from '@csol/client/port';
import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon, lockedIcon, timeIcon, warningIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import type { RequestState } from '../request.ts';
import { renderPanel, renderRetry, type PanelActions } from './panel.ts';

export { panelStyles as styles } from './panel.ts';

/** What is said when an error leaves something or nothing to show. */
function failureText({ msg }: I18n, error: ApiError): string {
  switch (error.kind) {
    case 'network':
      return msg('The service cannot be reached. Nothing was changed. Check your connection, then try again.', {
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
      return msg('Something went wrong on our side. Nothing was changed. Try again, or tell the support desk the error reference.', {
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
        title: msg(str`Not up to date: loaded ${i18n.formats.time(state.loadedAt)}`, { id: 'panel.stale.title' }),
        text: failureText(i18n, state.error),
        requestId: state.error.requestId,
        actions: renderRetry(i18n, actions.retry),
      });
    default:
      return nothing;
  }
}
