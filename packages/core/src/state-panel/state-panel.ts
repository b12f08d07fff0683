/** The panels of the states in which something is amiss; a chunk of its own, see `StatePanel`. */
import type { ApiError } from '@csol/client/port';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { errorIcon, lockedIcon, timeIcon, warningIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import type { RequestState } from '../request.ts';
import { renderPanel, renderRetry, type PanelActions } from '../parts/panel.ts';

export { panelStyles as styles } from '../parts/panel.ts';
export { texts } from './locales/index.ts';

/** What is said when an error leaves something or nothing to show. */
function failureText({ msg }: I18n, error: ApiError): string {
  switch (error.kind) {
    case 'network':
      return msg('The service cannot be reached. Nothing was changed. Check your connection, then try again.', {
        id: 'state-panel.network.text',
      });
    case 'timeout':
      return msg('The service took too long to answer. Nothing was changed. Try again in a moment.', { id: 'state-panel.timeout.text' });
    case 'not-found':
      return msg('This document does not exist, or your account has no access to it.', { id: 'state-panel.not-found.text' });
    case 'invalid':
      return msg('The service does not accept this selection. Change the filters, then try again.', { id: 'state-panel.invalid.text' });
    case 'malformed':
      return msg('The service gave an answer that cannot be read. Nothing was changed. Try again, or tell the support desk.', {
        id: 'state-panel.malformed.text',
      });
    case 'unsupported':
      return msg('This page is not connected to a service that offers this.', { id: 'state-panel.unsupported.text' });
    default:
      return msg('Something went wrong on our side. Nothing was changed. Try again, or tell the support desk the error reference.', {
        id: 'state-panel.server.text',
      });
  }
}

/** When asking again makes sense, in epoch milliseconds: counted from the first sight of the error. */
const ends = new WeakMap<ApiError, number>();
const timers = new WeakMap<LitElement, ReturnType<typeof setTimeout>>();

/** Seconds left to wait, rounded up: 0 where it is over, or the back end did not say. Draws the host again with each second. */
function countDown(error: ApiError, host: LitElement): number {
  const now = Date.now();
  const end = ends.get(error) ?? now + (error.retryAfterMs ?? 0);
  ends.set(error, end);
  const seconds = Math.max(0, Math.ceil((end - now) / 1000));
  clearTimeout(timers.get(host));
  const drawAgain = (): void => void (host.isConnected && host.requestUpdate());
  if (seconds > 0) timers.set(host, setTimeout(drawAgain, end - now - (seconds - 1) * 1000));
  return seconds;
}

function limitedText(i18n: I18n, error: ApiError, seconds: number): string {
  const { msg } = i18n;
  if (!error.retryAfterMs) return msg('Wait a moment, then try again.', { id: 'state-panel.limited.wait' });
  if (seconds === 0) return msg('You can try again now.', { id: 'state-panel.limited.over' });
  return i18n.plural(seconds, {
    one: () => msg(str`Wait ${seconds} second, then try again.`, { id: 'state-panel.limited.wait.one' }),
    other: () => msg(str`Wait ${seconds} seconds, then try again.`, { id: 'state-panel.limited.wait.other' }),
  });
}

function renderLimited(i18n: I18n, error: ApiError, { retry, host }: PanelActions): TemplateResult {
  const seconds = countDown(error, host);
  return renderPanel(i18n, {
    tone: 'warning',
    icon: timeIcon,
    title: i18n.msg('Too many requests', { id: 'state-panel.limited.title' }),
    text: limitedText(i18n, error, seconds),
    isTicking: seconds > 0,
    requestId: error.requestId,
    actions: renderRetry(i18n, retry, { isWaiting: seconds > 0 }),
  });
}

/** Whether an error is the problem of that name in the contract's list. */
const isProblem = ({ type }: ApiError, name: string): boolean => type?.endsWith(`:${name}`) === true;

function renderDenied(i18n: I18n, error: ApiError, { retry }: PanelActions): TemplateResult {
  const { msg } = i18n;
  if (isProblem(error, 'notEntitled')) {
    return renderPanel(i18n, {
      tone: 'warning',
      icon: lockedIcon,
      title: msg('Access is not granted yet', { id: 'state-panel.not-entitled.title' }),
      text: [
        msg('Your registration is complete. An administrator has yet to grant you access to your customer number.', {
          id: 'state-panel.not-entitled.text',
        }),
        msg('As soon as that is done, you see your documents here.', { id: 'state-panel.not-entitled.then' }),
        msg('Until then you can look up a single document as a guest, or contact the support desk.', {
          id: 'state-panel.not-entitled.now',
        }),
      ].join(' '),
      actions: renderRetry(i18n, retry, { label: msg('Check again', { id: 'state-panel.check-again' }) }),
    });
  }
  return renderPanel(i18n, {
    tone: 'warning',
    icon: lockedIcon,
    title: msg('You have no access to this', { id: 'state-panel.denied.title' }),
    text: msg('Your account is not entitled to these documents. Ask the administrator of your company, or the support desk.', {
      id: 'state-panel.denied.text',
    }),
    requestId: error.requestId,
  });
}

function expiredText({ msg }: I18n, error: ApiError): string {
  if (isProblem(error, 'expired')) {
    return msg('Sign in again to go on. What you have typed is still there.', { id: 'state-panel.session-ended.text' });
  }
  if (isProblem(error, 'unauthenticated')) {
    return msg('You are not signed in. Registering is free. Without an account you can look up a single document.', {
      id: 'state-panel.signed-out.text',
    });
  }
  return msg('You are not signed in, or your session has ended. Sign in to see your documents.', { id: 'state-panel.expired.text' });
}

function renderExpired(i18n: I18n, error: ApiError, { retry, signIn }: PanelActions): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    tone: 'warning',
    icon: lockedIcon,
    title: isProblem(error, 'expired')
      ? msg('Your session has ended', { id: 'state-panel.session-ended.title' })
      : msg('Please sign in', { id: 'state-panel.expired.title' }),
    text: expiredText(i18n, error),
    actions: html`<button class="button" type="button" part="sign-in-button" @click=${signIn}>
        ${msg('Sign in', { id: 'state-panel.sign-in' })}
      </button>
      ${renderRetry(i18n, retry)}`,
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
      return renderDenied(i18n, state.error, actions);
    case 'expired':
      return renderExpired(i18n, state.error, actions);
    case 'limited':
      return renderLimited(i18n, state.error, actions);
    case 'failed':
      return renderPanel(i18n, {
        tone: 'error',
        icon: errorIcon,
        title: msg('This could not be loaded', { id: 'state-panel.failed.title' }),
        text: failureText(i18n, state.error),
        requestId: state.error.requestId,
        actions: state.error.kind === 'unsupported' ? undefined : renderRetry(i18n, actions.retry),
      });
    case 'stale':
      return renderPanel(i18n, {
        tone: 'warning',
        icon: warningIcon,
        title: msg(str`Not up to date: loaded ${i18n.formats.time(state.loadedAt)}`, { id: 'state-panel.stale.title' }),
        text: failureText(i18n, state.error),
        requestId: state.error.requestId,
        actions: renderRetry(i18n, actions.retry),
      });
    default:
      return nothing;
  }
}
