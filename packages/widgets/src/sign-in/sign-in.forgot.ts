/** A forgotten password: an e-mail with a link, if there is an account. */
import { renderPanel } from '@csol/core';
import { emailIcon } from '@csol/core/icons';
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForm, renderLink } from './sign-in.fields.ts';
import { FORGOT } from './sign-in.rules.ts';
import { renderViewHeading } from './sign-in.view.ts';

function renderSent({ i18n, form, go }: ViewContext): TemplateResult {
  const { msg } = i18n;
  const again = (): void => {
    form('forgot').result = undefined;
    go('forgot', '#username');
  };
  return renderPanel(i18n, {
    tone: 'info',
    icon: emailIcon,
    title: msg('Look into your mailbox', { id: 'sign-in.sent.title' }),
    text: msg('If there is an account, an e-mail with a link for a new password is on its way. The link works once.', {
      id: 'sign-in.forgot.sent',
    }),
    actions: html`<button class="button" type="button" part="view-button" @click=${again}>
      ${msg('Send it again, or correct what you typed', { id: 'sign-in.forgot.again' })}
    </button>`,
  });
}

/** The form, or that an e-mail may be on its way. */
export function renderForgot(context: ViewContext): TemplateResult {
  const { i18n, client, country, language, go } = context;
  const { msg } = i18n;
  const form = context.form('forgot');
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: FORGOT, operation: 'requestPasswordReset' }, async ({ username = '' }, options) =>
      client.requestPasswordReset?.({ userId: username, country, language }, options),
    );
    if (!answer) return;
    form.result = true;
    go('forgot');
  };
  return html`${renderViewHeading(msg('Forgotten your password?', { id: 'sign-in.forgot.link' }))}
    ${
      form.result
        ? renderSent(context)
        : renderForm(i18n, {
            form,
            rules: FORGOT,
            fields: [
              { name: 'username', label: msg('User ID or e-mail address', { id: 'sign-in.forgot.field' }), autocomplete: 'username' },
            ],
            labels: { submit: msg('Send a link', { id: 'sign-in.forgot.submit' }), busy: msg('Sending…', { id: 'sign-in.sending' }) },
            submit: (event) => void handleSubmit(event),
          })
    }
    <p class="no-print">${renderLink(msg('Back to sign-in', { id: 'sign-in.back' }), () => go('sign-in'))}</p>`;
}
