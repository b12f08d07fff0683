/** The form that sends a document to colleagues, and what became of it. */
import { MAX_RECIPIENTS, renderIcon, renderPanel, str, type FieldProblem, type Form, type I18n, type RequestState } from '@csol/core';
import { doneIcon, errorIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { MAX_NOTE } from './invoice-forward.rules.ts';
import { errorText, problemText } from './invoice-forward.words.ts';

export interface ForwardContent {
  form: Form;
  /** Who sees the document. */
  customerNumber: string;
  /** Whom it was sent to, once it was. */
  sentTo: readonly string[] | undefined;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  submit: (event: Event) => void;
  /** Sends it once more, after a sign-in. */
  retry: () => void;
  again: () => void;
  close: () => void;
}

interface Field {
  name: 'to' | 'note';
  label: string;
  hint: string;
  rows: number;
}

function fieldsOf(i18n: I18n): Field[] {
  const { msg } = i18n;
  const [recipients, characters] = [i18n.formats.number(MAX_RECIPIENTS), i18n.formats.number(MAX_NOTE)];
  return [
    {
      name: 'to',
      label: msg('E-mail addresses', { id: 'invoice-forward.to' }),
      hint: msg(str`Up to ${recipients}, with commas between them. Nobody sees the others.`, { id: 'invoice-forward.to.hint' }),
      rows: 2,
    },
    {
      name: 'note',
      label: msg('Note (optional)', { id: 'invoice-forward.note' }),
      hint: msg(str`Up to ${characters} characters. It is sent as your own words.`, { id: 'invoice-forward.note.hint' }),
      rows: 3,
    },
  ];
}

const idOf = (name: string): string => `forward-${name}`;

function renderField(i18n: I18n, form: Form, { name, label, hint, rows }: Field): TemplateResult {
  const id = idOf(name);
  const problem = form.problems.find(({ field }) => field === name);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${problem ? html`<p class="problem" id="${id}-problem">${renderIcon(errorIcon)}${problemText(i18n, problem)}</p>` : nothing}
    <textarea
      id=${id}
      name=${name}
      part="input"
      rows=${rows}
      inputmode=${name === 'to' ? 'email' : nothing}
      autocomplete="off"
      autocapitalize=${name === 'to' ? 'none' : nothing}
      spellcheck=${name === 'to' ? 'false' : nothing}
      ?required=${name === 'to'}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby="${id}-hint${problem ? ` ${id}-problem` : ''}"
      .value=${form.values[name] ?? ''}
      @input=${(event: Event) => form.edit(name, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

/** Leads to a field without a trace in the address. */
function handleSummaryLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

function renderProblem(i18n: I18n, fields: readonly Field[], problem: FieldProblem): TemplateResult {
  const field = fields.find(({ name }) => name === problem.field);
  const text = problemText(i18n, problem);
  if (!field) return html`<li>${text}</li>`;
  return html`<li><a href="#${idOf(field.name)}" @click=${handleSummaryLink}><strong>${field.label}</strong> ${text}</a></li>`;
}

/** What is wrong, all in one place; takes the focus when sending failed. */
function renderSummary(i18n: I18n, fields: readonly Field[], content: ForwardContent): unknown {
  const { form, retry } = content;
  const { problems, error } = form;
  if (problems.length === 0 && !error) return nothing;
  if (error?.kind === 'expired') {
    const panel = content.renderPanel({ name: 'expired', error }, retry);
    return html`<div class="summary" part="summary" role="alert" tabindex="-1">${panel}</div>`;
  }
  const { msg } = i18n;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="forward-summary">
    <h4 id="forward-summary">${msg('It was not sent', { id: 'invoice-forward.summary' })}</h4>
    ${
      problems.length > 0
        ? html`<ul>
            ${problems.map((problem) => renderProblem(i18n, fields, problem))}
          </ul>`
        : error && html`<p>${errorText(i18n, error)}</p>`
    }
    ${
      error?.requestId && (error.kind === 'server' || error.kind === 'malformed')
        ? html`<p class="muted">
            ${msg('Error reference:', { id: 'panel.request-id', desc: 'Before a technical id that the support desk asks for' })}
            <code>${error.requestId}</code>
          </p>`
        : nothing
    }
  </div>`;
}

function renderForm(i18n: I18n, content: ForwardContent): TemplateResult {
  const { msg } = i18n;
  const { form, submit, close } = content;
  const fields = fieldsOf(i18n);
  return html`<form method="post" novalidate aria-labelledby="forward-heading" @submit=${submit}>
    ${renderSummary(i18n, fields, content)} ${fields.map((field) => renderField(i18n, form, field))}
    <p class="check">
      <input
        id="forward-copy"
        name="copy"
        type="checkbox"
        .checked=${form.values['copy'] === 'on'}
        @change=${(event: Event) => form.edit('copy', (event.target as HTMLInputElement).checked ? 'on' : '')}
      />
      <label for="forward-copy">${msg('Send me a copy', { id: 'invoice-forward.copy' })}</label>
    </p>
    <div class="buttons">
      <button class="button button--primary" type="submit" part="submit-button" aria-disabled=${form.isBusy}>
        ${form.isBusy ? msg('Sending…', { id: 'invoice-forward.sending' }) : msg('Send', { id: 'invoice-forward.send' })}
      </button>
      <button class="button" type="button" part="cancel-button" @click=${close}>${msg('Cancel', { id: 'invoice-forward.cancel' })}</button>
    </div>
  </form>`;
}

function renderSent(i18n: I18n, { sentTo = [], again, close }: ForwardContent, onlyIf: string): TemplateResult {
  const { msg } = i18n;
  const recipients = i18n.formats.list([...sentTo]);
  return html`<div class="sent" part="sent" role="status" tabindex="-1">
    ${renderPanel(i18n, {
      tone: 'info',
      icon: doneIcon,
      title: msg(str`On its way to ${recipients}`, { id: 'invoice-forward.sent', desc: 'The e-mail; e-mail addresses follow' }),
      text: onlyIf,
      actions: html`<button class="button" type="button" part="again-button" @click=${again}>
          ${msg('Send to somebody else', { id: 'invoice-forward.again' })}
        </button>
        <button class="button" type="button" part="cancel-button" @click=${close}>${msg('Done', { id: 'invoice-forward.done' })}</button>`,
    })}
  </div>`;
}

/** The form, or that it was sent. */
export function renderForward(i18n: I18n, content: ForwardContent): TemplateResult {
  const { msg } = i18n;
  const { customerNumber, sentTo } = content;
  const onlyIf = msg(str`They see the document only if they have access to customer number ${customerNumber}.`, {
    id: 'invoice-forward.only-if',
  });
  return html`<section class="forward" part="forward" aria-labelledby="forward-heading">
    <h3 id="forward-heading" tabindex="-1">${msg('Send to a colleague', { id: 'invoice-forward.heading' })}</h3>
    ${
      sentTo
        ? renderSent(i18n, content, onlyIf)
        : html`<p>${msg('Your colleagues get an e-mail with a link to the document.', { id: 'invoice-forward.intro' })} ${onlyIf}</p>
            ${renderForm(i18n, content)}`
    }
  </section>`;
}
