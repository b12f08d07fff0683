/** The first screen: the views to choose between, the sign-in form, what is said above them. */
import { type Form, type I18n, renderIcon, renderPanel, str } from '@csol/core';
import { doneIcon, renewIcon, timeIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Notice, ViewContext } from './sign-in.context.ts';
import { renderField, renderFieldLink, renderLink, renderSubmit, renderSummary, type FormContent } from './sign-in.fields.ts';
import { SIGN_IN } from './sign-in.rules.ts';
import type { Screen, SignInView } from './sign-in.state.ts';
import { errorText, isProblem } from './sign-in.words.ts';

/** The id of the heading that takes the focus when the view changes. */
export const HEADING = '#view-heading';

/** The heading of a view. */
export function renderViewHeading(text: string): TemplateResult {
  return html`<h3 id="view-heading" tabindex="-1">${text}</h3>`;
}

function viewLabel({ msg }: I18n, view: SignInView): string {
  switch (view) {
    case 'register':
      return msg('Register', { id: 'sign-in.register' });
    case 'guest':
      return msg('Without an account', { id: 'sign-in.guest' });
    default:
      return msg('Sign in', { id: 'sign-in.sign-in' });
  }
}

/** The ways in that the client and the session offer. */
export function viewsOf({ may, country }: ViewContext): SignInView[] {
  const views: SignInView[] = ['sign-in'];
  // An account's e-mails are written for a country.
  if (may('register') && country) views.push('register');
  if (may('lookUpDocument')) views.push('guest');
  return views;
}

/** What is shown where a page or a person names a way that is not offered: the first. */
export function reachable(context: ViewContext, screen: Screen): Screen {
  if (screen === 'register' || screen === 'guest') return viewsOf(context).includes(screen) ? screen : 'sign-in';
  return screen === 'forgot' && !canAskForPassword(context) ? 'sign-in' : screen;
}

function canAskForPassword({ may, country }: ViewContext): boolean {
  return may('requestPasswordReset') && country !== '';
}

/** The ways in, where there is more than one. */
export function renderViews(context: ViewContext, screen: Screen): TemplateResult | typeof nothing {
  const { i18n, go } = context;
  const views = viewsOf(context);
  if (views.length < 2) return nothing;
  const current = screen === 'forgot' ? 'sign-in' : screen;
  return html`<nav class="no-print" part="views" aria-label=${i18n.msg('Ways in', { id: 'sign-in.views' })}>
    <ul class="views" role="list">
      ${views.map(
        (view) =>
          html`<li>
            <button type="button" part="view-button" aria-current=${view === current ? 'true' : nothing} @click=${() => go(view)}>
              ${viewLabel(i18n, view)}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The forms' size, until it is known who the visitor is. */
export function renderSkeleton(): TemplateResult {
  return html`<div class="skeletons" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<span class="skeleton skeleton--line"></span><span class="skeleton skeleton--field"></span>`)}
  </div>`;
}

/** What the sign-in form needs beside its context. */
export interface SignInContent {
  /** The page has said that others use this computer. */
  isShared: boolean;
  submit: (event: Event) => void;
  /** Goes to the outside provider. */
  useProvider: () => void;
}

function renderShared({ msg }: I18n, form: Form, isForced: boolean): TemplateResult {
  const hint = html`<p class="hint" id="isShared-hint">
    ${msg('You are signed out when you leave this page, and after a short time without use. Nothing is kept.', {
      id: 'sign-in.shared.hint',
    })}
  </p>`;
  const label = msg('This is a shared computer', { id: 'sign-in.shared.label' });
  if (isForced) return html`<div><p>${label}</p>${hint}</div>`;
  return html`<div class="check">
    <input
      type="checkbox"
      id="isShared"
      name="isShared"
      part="shared-checkbox"
      aria-describedby="isShared-hint"
      .checked=${live(form.values['isShared'] === 'on')}
      @change=${(event: Event) => form.edit('isShared', (event.target as HTMLInputElement).checked ? 'on' : '')}
    />
    <label for="isShared">${label}</label>
    ${hint}
  </div>`;
}

/** Which of the two is wrong is not said. */
function renderSignInErrorText(i18n: I18n, form: Form): unknown {
  const { msg } = i18n;
  const { error } = form;
  if (!error) return undefined;
  if (isProblem(error, 'notConfirmed')) {
    return msg('Your e-mail address has not been confirmed yet. Follow the link in the e-mail that we sent you.', {
      id: 'sign-in.error.not-confirmed',
    });
  }
  if (error.kind !== 'denied' && error.kind !== 'expired') return errorText(i18n, error);
  const text = msg('User ID and password do not belong together. Check both, then try again.', { id: 'sign-in.error.wrong' });
  return renderFieldLink('username', text);
}

function renderSignInError(context: ViewContext, form: Form): TemplateResult {
  const { i18n, go, may } = context;
  const canRegister = may('register') && context.country !== '';
  return html`${renderSignInErrorText(i18n, form)}
  ${
    isProblem(form.error, 'notConfirmed') && canRegister
      ? renderLink(i18n.msg('No e-mail? Register again', { id: 'sign-in.register.again' }), () => go('register'))
      : nothing
  }`;
}

/** The form for people who have an account. */
export function renderSignIn(context: ViewContext, { isShared, submit, useProvider }: SignInContent): TemplateResult {
  const { i18n, session, may, go } = context;
  const { msg } = i18n;
  const form = context.form('sign-in');
  const userId = msg('User ID', { id: 'sign-in.user-id' });
  const content: FormContent = {
    form,
    rules: SIGN_IN,
    fields: [
      { name: 'username', label: userId, autocomplete: 'username webauthn' },
      {
        name: 'password',
        label: msg('Password', { id: 'sign-in.password' }),
        type: 'password',
        autocomplete: 'current-password webauthn',
      },
    ],
    labels: { submit: msg('Sign in', { id: 'sign-in.sign-in' }), busy: msg('Signing in…', { id: 'sign-in.sign-in.busy' }) },
    submit,
    error: renderSignInError(context, form),
  };
  const provider = session.provider?.name;
  return html`${renderViewHeading(msg('Sign in', { id: 'sign-in.sign-in' }))}
    <form class="form no-print" part="form" method="post" novalidate aria-labelledby="view-heading" @submit=${submit}>
      ${renderSummary(i18n, content)} ${content.fields.map((field) => renderField(i18n, content, field))}
      ${renderShared(i18n, form, isShared)}
      <div class="actions">
        ${renderSubmit(content)}
        ${
          canAskForPassword(context)
            ? renderLink(msg('Forgotten your password?', { id: 'sign-in.forgot.link' }), () => go('forgot'), 'forgot-button')
            : nothing
        }
      </div>
    </form>
    ${
      provider && may('getProviderSignInUrl')
        ? html`<div class="other-way no-print">
            <button class="button" type="button" part="provider-button" @click=${useProvider}>
              ${msg(str`Continue with ${provider}`, { id: 'sign-in.provider', desc: 'The value names an outside identity provider' })}
            </button>
          </div>`
        : nothing
    }`;
}

interface Words {
  tone: 'info' | 'warning' | 'error';
  icon: string;
  title: string;
  text: string;
}

function endWords({ msg }: I18n, notice: 'ended' | 'signed-out' | 'sign-out-failed'): Words {
  switch (notice) {
    case 'ended':
      return {
        tone: 'warning',
        icon: timeIcon,
        title: msg('Your session has ended', { id: 'sign-in.ended.title' }),
        text: msg('Sign in to go on where you were. What you typed is still here.', { id: 'sign-in.ended.text' }),
      };
    case 'signed-out':
      return {
        tone: 'info',
        icon: doneIcon,
        title: msg('You are signed out', { id: 'sign-in.signed-out.title' }),
        text: msg('Nothing of what you saw or typed is kept on this page.', { id: 'sign-in.signed-out.text' }),
      };
    case 'sign-out-failed':
      return {
        tone: 'warning',
        icon: warningIcon,
        title: msg('You are signed out on this page only', { id: 'sign-in.sign-out-failed.title' }),
        text: msg('The service could not be told. Your session may go on for a while: try again, or close the browser.', {
          id: 'sign-in.sign-out-failed.text',
        }),
      };
  }
}

function doneWords({ msg }: I18n, notice: Exclude<Notice, 'ended' | 'signed-out' | 'sign-out-failed'>): Words {
  const done = { tone: 'info', icon: doneIcon } as const;
  switch (notice) {
    case 'confirmed':
      return {
        ...done,
        title: msg('Your e-mail address is confirmed', { id: 'sign-in.confirmed.title' }),
        text: msg('Sign in with the user ID and the password that you chose.', { id: 'sign-in.confirmed.text' }),
      };
    case 'password-set':
      return {
        ...done,
        title: msg('You have a new password', { id: 'sign-in.password-set.title' }),
        text: msg('Sign in with it. You have been signed out everywhere else.', { id: 'sign-in.password-set.text' }),
      };
    case 'password-changed':
      return {
        ...done,
        title: msg('Your password is changed', { id: 'sign-in.password-changed.title' }),
        text: msg('You stay signed in here, and have been signed out everywhere else.', { id: 'sign-in.password-changed.text' }),
      };
    case 'access-asked':
      return {
        ...done,
        title: msg('Access has been asked for', { id: 'sign-in.access-asked.title' }),
        text: msg('An administrator looks at it. You will get an e-mail.', { id: 'sign-in.access-asked.text' }),
      };
    case 'provider-failed':
      return {
        tone: 'warning',
        icon: warningIcon,
        title: msg('The other service did not sign you in', { id: 'sign-in.provider-failed.title' }),
        text: msg('Nothing was changed. Try again, or sign in with your user ID.', { id: 'sign-in.provider-failed.text' }),
      };
  }
}

/** What has just happened. @param retry tells the service of the sign-out once more */
export function renderNotice(i18n: I18n, notice: Notice, retry: () => void): TemplateResult {
  const isEnd = notice === 'ended' || notice === 'signed-out' || notice === 'sign-out-failed';
  const words = isEnd ? endWords(i18n, notice) : doneWords(i18n, notice);
  const again = html`<button class="button" type="button" part="retry-button" @click=${retry}>
    ${renderIcon(renewIcon)}${i18n.msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
  </button>`;
  return renderPanel(i18n, { ...words, actions: notice === 'sign-out-failed' ? again : undefined });
}

/** A minute before the session ends. @param stay asks something, which puts the end off */
export function renderEnding(i18n: I18n, stay: () => void): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    tone: 'warning',
    icon: timeIcon,
    title: msg('Your session ends in less than a minute', { id: 'sign-in.ending.title' }),
    text: msg('Stay signed in, unless you are done.', { id: 'sign-in.ending.text' }),
    actions: html`<button class="button" type="button" part="stay-button" @click=${stay}>
      ${msg('Stay signed in', { id: 'sign-in.ending.stay' })}
    </button>`,
  });
}

/** For a page with a sign-on of its own. */
export function renderHostSignIn({ msg }: I18n, signIn: () => void): TemplateResult {
  return html`<p>${msg('Sign in to see your orders, invoices and statements.', { id: 'sign-in.host.text' })}</p>
    <div>
      <button class="button button--primary" type="button" part="sign-in-button" @click=${signIn}>
        ${msg('Sign in', { id: 'sign-in.sign-in' })}
      </button>
    </div>`;
}
