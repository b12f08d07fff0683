/** Where the links of e-mails lead: an address is confirmed, or a new password chosen. */
import { ApiError } from '@csol/client/port';
import { type Form, renderPanel } from '@csol/core';
import { timeIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { Notice, ViewContext } from './sign-in.context.ts';
import { renderForm, renderLink } from './sign-in.fields.ts';
import { newPasswordField } from './sign-in.register.ts';
import { CONFIRM, NEW_PASSWORD } from './sign-in.rules.ts';
import type { Screen, SignInView } from './sign-in.state.ts';
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

/** What becomes of a link that was sent with a form. @param done what is said of it; nothing where nothing came of it */
function settleLink({ closeLink, expireLink, go, notify }: ViewContext, form: Form, done: Notice | undefined, screen: Screen): void {
  if (done) {
    closeLink();
    form.clear();
    go('sign-in', '#username');
    notify(done);
  } else if (form.error?.kind === 'not-found') {
    form.clear();
    expireLink();
    go(screen);
  }
}

function renderStaleConfirm(context: ViewContext): TemplateResult {
  const { i18n, may, country } = context;
  const { msg } = i18n;
  const text = msg('It has been used, is too old, or was tried too often. If you have used it before, sign in; otherwise register again.', {
    id: 'sign-in.confirm.stale',
  });
  const way = may('register') && country ? 'register' : undefined;
  return renderStale(context, text, way, msg('Register again', { id: 'sign-in.confirm.again' }));
}

/**
 * The form that confirms an address. The link shows whose mailbox it is, the password who registered: somebody else may have, with
 * this address and a password of their own.
 */
export function renderConfirm(context: ViewContext): TemplateResult {
  const { i18n, client, link, go, closeLink } = context;
  const { msg } = i18n;
  const heading = renderViewHeading(msg('Confirm your e-mail address', { id: 'sign-in.confirm' }));
  if (link?.isStale) return html`${heading}${renderStaleConfirm(context)}`;
  const form = context.form('confirm');
  const token = link?.token ?? '';
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: CONFIRM, operation: 'confirmRegistration' }, async ({ password = '' }, options) => {
      if (!client.confirmRegistration) throw new ApiError('unsupported', 'The client confirms no registrations.');
      return client.confirmRegistration({ token, password }, options);
    });
    settleLink(context, form, answer && 'confirmed', 'confirm');
  };
  const leave = (): void => {
    form.clear();
    closeLink();
    go('sign-in');
  };
  return html`${heading}
    <p>
      ${msg('It is the address that we sent the link to. Type the password that you chose when you registered with it.', {
        id: 'sign-in.confirm.intro',
      })}
    </p>
    ${renderForm(i18n, {
      form,
      rules: CONFIRM,
      fields: [
        {
          name: 'password',
          label: msg('Password', { id: 'sign-in.password' }),
          type: 'password',
          autocomplete: 'current-password',
          hint: msg('If you did not register, leave it empty: without the password, no account is made.', { id: 'sign-in.confirm.hint' }),
        },
      ],
      labels: {
        submit: msg('Confirm the address', { id: 'sign-in.confirm.submit' }),
        busy: msg('Confirming…', { id: 'sign-in.confirm.busy', desc: 'On the button, while the service is asked' }),
      },
      submit: (event) => void handleSubmit(event),
    })}
    <p class="no-print">${renderLink(msg('I did not register', { id: 'sign-in.confirm.not-me' }), leave)}</p>`;
}

/** The form for a new password, by the token of the link. */
export function renderNewPassword(context: ViewContext): TemplateResult {
  const { i18n, client, link, may, country } = context;
  const { msg } = i18n;
  const form = context.form('new-password');
  const token = link?.token ?? '';
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: NEW_PASSWORD, operation: 'resetPassword' }, async ({ password = '' }, options) =>
      client.resetPassword?.({ token, password }, options),
    );
    settleLink(context, form, answer && 'password-set', 'new-password');
  };
  const heading = renderViewHeading(msg('Choose a new password', { id: 'sign-in.new-password' }));
  if (link?.isStale) {
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
