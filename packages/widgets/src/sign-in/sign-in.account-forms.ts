/** What somebody who is signed in can change: the password, and what access is asked for. */
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForm, renderLink } from './sign-in.fields.ts';
import { renderPasswordHint } from './sign-in.register.ts';
import { ACCESS, CHANGE_PASSWORD } from './sign-in.rules.ts';
import { renderViewHeading } from './sign-in.view.ts';

function renderBack({ i18n, go }: ViewContext): TemplateResult {
  return html`<p class="no-print">${renderLink(i18n.msg('Back to your account', { id: 'sign-in.account.back' }), () => go('account'))}</p>`;
}

/** Another password; the one of now shows that it is the person. */
export function renderPassword(context: ViewContext): TemplateResult {
  const { i18n, client, session, go, notify } = context;
  const { msg } = i18n;
  const form = context.form('password');
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: CHANGE_PASSWORD, operation: 'changePassword' }, async (values, options) => {
      const { currentPassword = '', newPassword = '' } = values;
      return client.changePassword?.({ currentPassword, newPassword }, options);
    });
    if (!answer) return;
    form.clear();
    go('account');
    notify('password-changed');
  };
  // By it a password manager knows whose password is changed.
  const userId = html`<input type="text" name="username" autocomplete="username" .value=${session.user?.userId ?? ''} readonly hidden />`;
  return html`${renderViewHeading(msg('Change the password', { id: 'sign-in.change' }))}
  ${renderForm(i18n, {
    form,
    rules: CHANGE_PASSWORD,
    before: userId,
    fields: [
      {
        name: 'currentPassword',
        label: msg('Current password', { id: 'sign-in.password.current' }),
        type: 'password',
        autocomplete: 'current-password',
      },
      {
        name: 'newPassword',
        label: msg('New password', { id: 'sign-in.password.new' }),
        type: 'password',
        autocomplete: 'new-password',
        hint: renderPasswordHint(i18n, form.values['newPassword']),
      },
    ],
    labels: { submit: msg('Save the password', { id: 'sign-in.new-password.submit' }), busy: msg('Saving…', { id: 'sign-in.saving' }) },
    submit: (event) => void handleSubmit(event),
  })}
  ${renderBack(context)}`;
}

/** Access to another customer number. */
export function renderAccess(context: ViewContext): TemplateResult {
  const { i18n, client, go, notify, ask } = context;
  const { msg } = i18n;
  const form = context.form('access');
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: ACCESS, operation: 'requestEntitlement' }, async ({ customerNumber = '' }, options) =>
      client.requestEntitlement?.({ customerNumber }, options),
    );
    if (!answer) return;
    form.clear();
    ask();
    go('account');
    notify('access-asked');
  };
  return html`${renderViewHeading(msg('Ask for access to a customer number', { id: 'sign-in.access' }))}
    <p>${msg('An administrator looks at it and grants it. You will get an e-mail.', { id: 'sign-in.access.intro' })}</p>
    ${renderForm(i18n, {
      form,
      rules: ACCESS,
      fields: [
        {
          name: 'customerNumber',
          label: msg('Customer number', { id: 'sign-in.customer-number' }),
          autocomplete: 'off',
          hint: msg('You find it on every invoice.', { id: 'sign-in.access.hint' }),
        },
      ],
      labels: { submit: msg('Ask for access', { id: 'sign-in.access.submit' }), busy: msg('Sending…', { id: 'sign-in.sending' }) },
      submit: (event) => void handleSubmit(event),
    })}
    ${renderBack(context)}`;
}
