/** Where the links of e-mails lead: an address is confirmed, or a new password chosen. */
import { renderIcon, renderPanel, type I18n } from '@csol/core';
import { errorIcon, renewIcon, timeIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForm } from './sign-in.fields.ts';
import { newPasswordField } from './sign-in.register.ts';
import { NEW_PASSWORD } from './sign-in.rules.ts';
import type { SignInView } from './sign-in.state.ts';
import { renderViewHeading } from './sign-in.view.ts';

function renderStale({ i18n, closeLink, go }: ViewContext, text: string, way: SignInView | undefined, label: string): TemplateResult {
  const { msg } = i18n;
  const leave = (view: SignInView): void => {
    closeLink();
    go(view);
  };
  return renderPanel(i18n, {
    tone: 'warning',
    icon: timeIcon,
    title: msg('This link does not work any more', { id: 'sign-in.stale.title' }),
    text,
    actions: html`${
        way
          ? html`<button class="button" type="button" part="view-button" @click=${() => leave(way)}>${label}</button>`
          : nothing
      }
      <button class="button" type="button" part="view-button" @click=${() => leave('sign-in')}>
        ${msg('Sign in', { id: 'sign-in.sign-in' })}
      </button>`,
  });
}

function renderFailed(i18n: I18n, retry: () => void): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    tone: 'error',
    icon: errorIcon,
    title: msg('Your e-mail address could not be confirmed now', { id: 'sign-in.confirm.failed.title' }),
    text: msg('The service did not answer. The link still works: try again.', { id: 'sign-in.confirm.failed.text' }),
    actions: html`<button class="button" type="button" part="retry-button" @click=${retry}>
      ${renderIcon(renewIcon)}${msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' })}
    </button>`,
  });
}

/** The address is being confirmed, without a press of a button. */
export function renderConfirm(context: ViewContext): TemplateResult {
  const { i18n, link, may, country, retryLink } = context;
  const { msg } = i18n;
  const heading = renderViewHeading(msg('Confirm your e-mail address', { id: 'sign-in.confirm' }));
  switch (link?.state) {
    case 'stale': {
      const text = msg('It has been used, or is too old. If you have followed it before, sign in; otherwise register again.', {
        id: 'sign-in.confirm.stale',
      });
      const way = may('register') && country ? 'register' : undefined;
      return html`${heading}${renderStale(context, text, way, msg('Register again', { id: 'sign-in.confirm.again' }))}`;
    }
    case 'failed':
      return html`${heading}${renderFailed(i18n, retryLink)}`;
    default:
      return html`${heading}
        <p role="status">${msg('One moment: your e-mail address is being confirmed.', { id: 'sign-in.confirm.busy' })}</p>`;
  }
}

/** The form for a new password, by the token of the link. */
export function renderNewPassword(context: ViewContext): TemplateResult {
  const { i18n, client, link, may, country, go, notify, closeLink, expireLink } = context;
  const { msg } = i18n;
  const form = context.form('new-password');
  const token = link?.token ?? '';
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: NEW_PASSWORD, operation: 'resetPassword' }, async ({ password = '' }, options) =>
      client.resetPassword?.({ token, password }, options),
    );
    if (answer) {
      closeLink();
      form.clear();
      go('sign-in', '#username');
      notify('password-set');
    } else if (form.error?.kind === 'not-found') {
      form.clear();
      expireLink();
      go('new-password');
    }
  };
  const heading = renderViewHeading(msg('Choose a new password', { id: 'sign-in.new-password' }));
  if (link?.state === 'stale') {
    const text = msg('It has been used, or is too old. Ask for a new one.', { id: 'sign-in.new-password.stale' });
    const way = may('requestPasswordReset') && country ? 'forgot' : undefined;
    return html`${heading}${renderStale(context, text, way, msg('Send a new link', { id: 'sign-in.new-password.again' }))}`;
  }
  return html`${heading}
  ${renderForm(i18n, {
    form,
    rules: NEW_PASSWORD,
    fields: [newPasswordField(i18n, form, 'password')],
    labels: { submit: msg('Save the password', { id: 'sign-in.new-password.submit' }), busy: msg('Saving…', { id: 'sign-in.saving' }) },
    submit: (event) => void handleSubmit(event),
  })}`;
}
