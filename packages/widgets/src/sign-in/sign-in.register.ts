/** Registering: the form, and what happens next. */
import { type Form, type I18n, lengthOf, renderPanel, str } from '@csol/core';
import { emailIcon } from '@csol/core/icons';
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForm, type FieldContent } from './sign-in.fields.ts';
import { PASSWORD_MIN, REGISTER } from './sign-in.rules.ts';
import { renderViewHeading } from './sign-in.view.ts';

/** What a new password has to be, and how far it is: told to the eye while typing, to a screen reader on coming to the field. */
export function renderPasswordHint(i18n: I18n, password = ''): TemplateResult {
  const { msg } = i18n;
  const length = lengthOf(password);
  const missing = PASSWORD_MIN - length;
  const n = i18n.formats.number(missing);
  const least = i18n.formats.number(PASSWORD_MIN);
  const rule = msg(str`At least ${least} characters. A few words in a row are easy to remember.`, { id: 'sign-in.password.hint' });
  if (length === 0) return html`${rule}`;
  const progress = i18n.plural(Math.max(missing, 0), {
    one: () => msg(str`${n} more character.`, { id: 'sign-in.password.missing.one' }),
    other: () => msg(str`${n} more characters.`, { id: 'sign-in.password.missing.other' }),
  });
  return html`${rule} ${missing > 0 ? progress : msg('It is long enough.', { id: 'sign-in.password.enough' })}`;
}

/** The field of a new password. */
export function newPasswordField(i18n: I18n, form: Form, name: string): FieldContent {
  return {
    name,
    label: i18n.msg('New password', { id: 'sign-in.password.new' }),
    type: 'password',
    autocomplete: 'new-password',
    hint: renderPasswordHint(i18n, form.values[name]),
  };
}

function fieldsOf(i18n: I18n, form: Form): FieldContent[] {
  const { msg } = i18n;
  return [
    { name: 'displayName', label: msg('Your name', { id: 'sign-in.name' }), autocomplete: 'name' },
    {
      name: 'email',
      label: msg('E-mail address', { id: 'sign-in.email' }),
      type: 'email',
      autocomplete: 'email',
      hint: msg('We send you a link to confirm it.', { id: 'sign-in.email.hint' }),
    },
    { name: 'company', label: msg('Company', { id: 'sign-in.company' }), autocomplete: 'organization' },
    {
      name: 'customerNumber',
      label: msg('Customer number', { id: 'sign-in.customer-number' }),
      autocomplete: 'off',
      hint: msg('You find it on every invoice. With it, access to its documents is asked for at once.', {
        id: 'sign-in.register.customer.hint',
      }),
    },
    {
      name: 'username',
      label: msg('User ID', { id: 'sign-in.user-id' }),
      autocomplete: 'username',
      hint: msg('You sign in with it. Your e-mail address will do.', { id: 'sign-in.user-id.hint' }),
    },
    newPasswordField(i18n, form, 'password'),
  ];
}

function renderSent({ i18n, form: formOf, go }: ViewContext, email: string): TemplateResult {
  const { msg } = i18n;
  const back = (selector: string): void => {
    formOf('register').result = undefined;
    go('register', selector);
  };
  return renderPanel(i18n, {
    tone: 'info',
    icon: emailIcon,
    title: msg('Look into your mailbox', { id: 'sign-in.sent.title' }),
    text: msg(
      str`We have sent an e-mail to ${email}. Follow the link in it to go on. If none comes soon, look among unwanted mail.`,
      { id: 'sign-in.register.sent' },
    ),
    // The password is not kept, so that both lead back to the form.
    actions: html`<button class="button" type="button" part="view-button" @click=${() => back('#password')}>
        ${msg('Send another e-mail', { id: 'sign-in.register.again.send' })}
      </button>
      <button class="button" type="button" part="view-button" @click=${() => back('#email')}>
        ${msg('Correct the address', { id: 'sign-in.register.correct' })}
      </button>`,
  });
}

/** The form, or where the e-mail has gone. */
export function renderRegister(context: ViewContext): TemplateResult {
  const { i18n, client, country, language, go } = context;
  const { msg } = i18n;
  const form = context.form('register');
  const sentTo = form.result as string | undefined;
  const handleSubmit = async (event: Event): Promise<void> => {
    const { email = '' } = form.values;
    const answer = await form.submit(event, { rules: REGISTER, operation: 'register' }, async (values, options) => {
      const { displayName = '', username = '', password = '', company, customerNumber } = values;
      const optional = { ...(company && { company }), ...(customerNumber && { customerNumber }) };
      const person = { displayName, email: values['email'] ?? email, userId: username, password };
      await client.register?.({ ...person, ...optional, country, language }, options);
      return person.email;
    });
    if (!answer) return;
    form.result = answer.data;
    go('register');
  };
  const heading = renderViewHeading(msg('Register', { id: 'sign-in.register' }));
  if (sentTo !== undefined) return html`${heading}${renderSent(context, sentTo)}`;
  return html`${heading}
    <p>
      ${msg('An account is free of charge. Access to your company’s documents is a second step, which an administrator grants.', {
        id: 'sign-in.register.intro',
      })}
    </p>
    ${renderForm(i18n, {
      form,
      rules: REGISTER,
      fields: fieldsOf(i18n, form),
      labels: { submit: msg('Register', { id: 'sign-in.register' }), busy: msg('Registering…', { id: 'sign-in.register.busy' }) },
      submit: (event) => void handleSubmit(event),
    })}`;
}
