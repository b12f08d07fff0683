/** What the forms are made of: labelled fields, the summary of what is wrong, the button that sends. */
import { type Form, type I18n, renderIcon, type Rules, str } from '@csol/core';
import { errorIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorText, problemText } from './sign-in.words.ts';

/** A field. Its name is also its id: one form is on screen at a time. */
export interface FieldContent {
  name: string;
  label: string;
  hint?: unknown;
  type?: 'text' | 'email' | 'password';
  /** By the HTML standard's names. */
  autocomplete: string;
}

/** A form as a view describes it. */
export interface FormContent {
  form: Form;
  rules: Rules;
  fields: readonly FieldContent[];
  /** What the button says, before and while it is being sent. */
  labels: { submit: string; busy: string };
  submit: (event: Event) => void;
  /** Above and below the fields. */
  before?: unknown;
  after?: unknown;
  /** In place of the general words about an error. */
  error?: unknown;
}

function renderToggle({ msg }: I18n, form: Form, name: string, label: string): TemplateResult {
  return html`<button
    class="button reveal"
    type="button"
    part="reveal-button"
    aria-pressed=${form.readable.has(name)}
    aria-controls=${name}
    aria-label=${msg(str`Show: ${label}`, { id: 'sign-in.reveal', desc: 'Button that makes the password of this field readable' })}
    @click=${() => form.toggle(name)}
  >
    ${msg('Show', { id: 'sign-in.reveal.short', desc: 'On a small button in a password field; begins like sign-in.reveal' })}
  </button>`;
}

function typeOf(form: Form, { name, type = 'text' }: FieldContent): string {
  return type === 'password' && form.readable.has(name) ? 'text' : type;
}

/** A field with its label, its hint and what is wrong with it. */
export function renderField(i18n: I18n, { form, rules }: FormContent, field: FieldContent): TemplateResult {
  const { name, label, hint, type = 'text', autocomplete } = field;
  const { isRequired = false } = rules[name] ?? {};
  const problem = form.problems.find((each) => each.field === name);
  const describedBy = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ');
  return html`<div class="field" part="field">
    <label for=${name}>
      ${isRequired ? label : i18n.msg(str`${label} (optional)`, { id: 'sign-in.optional', desc: 'A field that may be left empty' })}
    </label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="problem" id="${name}-problem">${renderIcon(errorIcon)}${problemText(i18n, problem)}</p>` : nothing}
    <div class="control">
      <input
        id=${name}
        name=${name}
        part="input"
        type=${typeOf(form, field)}
        autocomplete=${autocomplete}
        autocapitalize=${autocomplete === 'name' || autocomplete === 'organization' ? 'words' : 'none'}
        autocorrect="off"
        spellcheck="false"
        ?required=${isRequired}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
        .value=${live(form.values[name] ?? '')}
        @input=${(event: Event) => form.edit(name, (event.target as HTMLInputElement).value)}
      />
      ${type === 'password' ? renderToggle(i18n, form, name, label) : nothing}
    </div>
  </div>`;
}

/** Leads to a field without a trace in the address. */
function handleSummaryLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const field = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  field?.focus();
}

/** A link in the summary, to what has to be looked at again. */
export function renderFieldLink(name: string, text: unknown): TemplateResult {
  return html`<a href="#${name}" @click=${handleSummaryLink}>${text}</a>`;
}

/** What is wrong with the form, all in one place, with a link to each field; takes the focus when sending failed. */
export function renderSummary(i18n: I18n, { form, fields, error }: FormContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  if (form.problems.length === 0 && !form.error) return nothing;
  const item = (name: string, text: string): TemplateResult => {
    const label = fields.find((field) => field.name === name)?.label;
    if (!label) return html`<li>${text}</li>`;
    return html`<li>${renderFieldLink(name, html`<strong>${label}</strong> ${text}`)}</li>`;
  };
  const { requestId } = form.error ?? {};
  const isOurs = requestId !== undefined && (form.error?.kind === 'server' || form.error?.kind === 'malformed');
  return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h4 id="summary-title">${msg('There is a problem', { id: 'sign-in.summary' })}</h4>
    ${form.error && form.problems.length === 0 ? html`<p>${error ?? errorText(i18n, form.error)}</p>` : nothing}
    ${
      form.problems.length > 0
        ? html`<ul>
            ${form.problems.map((problem) => item(problem.field, problemText(i18n, problem)))}
          </ul>`
        : nothing
    }
    ${
      isOurs
        ? html`<p class="muted">
            ${msg('Error reference:', { id: 'panel.request-id', desc: 'Before a technical id that the support desk asks for' })}
            <code>${requestId}</code>
          </p>`
        : nothing
    }
  </div>`;
}

/** The button that sends; it stays in the order of the keyboard while it is being sent. */
export function renderSubmit({ form, labels }: FormContent): TemplateResult {
  return html`<button class="button button--primary" type="submit" part="submit-button" aria-disabled=${form.isBusy}>
    ${form.isBusy ? labels.busy : labels.submit}
  </button>`;
}

/** The whole form. By `post`, so that nothing could ever end in the address. */
export function renderForm(i18n: I18n, content: FormContent): TemplateResult {
  const { fields, before, after, submit } = content;
  return html`<form class="form no-print" part="form" method="post" novalidate aria-labelledby="view-heading" @submit=${submit}>
    ${renderSummary(i18n, content)} ${before ?? nothing} ${fields.map((field) => renderField(i18n, content, field))}
    ${after ?? nothing}
    <div class="actions">${renderSubmit(content)}</div>
  </form>`;
}

/** A button that looks like a link: to another view. */
export function renderLink(label: string, act: () => void, part = 'view-button'): TemplateResult {
  return html`<button class="link" type="button" part=${part} @click=${act}>${label}</button>`;
}
