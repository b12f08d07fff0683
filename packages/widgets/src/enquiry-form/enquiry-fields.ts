/** A form that is being filled in. A chunk of its own, loaded once a form has been chosen. */
import { LazyPart, MISSING, str } from '@csol/core';
import { askedFields, type FormDay } from '@csol/domain/enquiry-form';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { askedContact, checkDraft, isNeeded } from './enquiry-fields.check.ts';
import { renderControl, renderMenu, renderText, type ControlContent } from './enquiry-fields.controls.ts';
import { renderFacts } from './enquiry-fields.facts.ts';
import { loadFiles, loadRows } from './enquiry-fields.later.ts';
import { contactId, contactLabel, errorText, fieldId, showProblem, type ShownProblem } from './enquiry-fields.problems.ts';
import type { FillContext } from './enquiry-form.context.ts';
import type { ContactDraft } from './enquiry-form.drafts.ts';
import { promiseText } from './enquiry-form.promise.ts';
import { valuesOf } from './enquiry-form.values.ts';

export { checkDraft };
export { enquiryFieldsStyles as styles } from './enquiry-fields.styles.ts';
export { texts } from './enquiry-fields.locales/index.ts';

/** Leads to a field without a trace in the address. */
function handleSummaryLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

function renderItem({ id, label, text }: ShownProblem): TemplateResult {
  if (id === undefined) return html`<li>${text}</li>`;
  return html`<li><a href="#${id}" @click=${handleSummaryLink}><strong>${label}</strong> ${text}</a></li>`;
}

/** All that is wrong, in one place, with a link to each; takes the focus when sending failed. */
function renderSummary(context: FillContext): TemplateResult | typeof nothing {
  const { i18n, problems, error } = context;
  if (problems.length === 0 && !error) return nothing;
  const { msg } = i18n;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h4 id="summary-title">${msg('This has not been sent yet', { id: 'enquiry-fields.summary' })}</h4>
    ${
      problems.length > 0
        ? html`<ul>${problems.map((problem) => renderItem(showProblem(context, problem)))}</ul>`
        : html`<p>${errorText(i18n, error)}</p>`
    }
    ${
      error?.requestId && problems.length === 0
        ? html`<p class="muted">
            ${msg('Error reference:', { id: 'panel.request-id', desc: 'Before a technical id that the support desk asks for' })}
            <code>${error.requestId}</code>
          </p>`
        : nothing
    }
  </div>`;
}

function renderFields(context: FillContext): unknown {
  const { i18n, form, draft, forms, problems, change } = context;
  const values = valuesOf(form, draft.values, i18n.formats.locale);
  const day: FormDay = { today: forms.today, noticeDay: forms.noticeDay };
  const required = new Set(form.schema.required);
  return repeat(
    askedFields(form, values),
    ({ name }) => name,
    (field) => {
      const { name, label, hint, unit } = field;
      const schema = form.schema.properties[name];
      const problem = problems.find((each) => each.place === 'field' && each.field === name);
      if (!schema) return nothing;
      const content: ControlContent = {
        ...{ id: fieldId(name), label, hint, unit, isRequired: required.has(name), value: draft.values[name] },
        problem: problem && showProblem(context, problem).text,
        change: (value) => change(name, value),
      };
      return renderControl(i18n, content, field, { schema, day });
    },
  );
}

/** What a browser may fill in. */
const AUTOCOMPLETE: Readonly<Record<keyof ContactDraft, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
  customerNumber: 'off',
};

const TYPES: Partial<Record<keyof ContactDraft, 'email' | 'tel'>> = { email: 'email', phone: 'tel' };

function renderContactField(context: FillContext, field: keyof ContactDraft): TemplateResult {
  const { i18n, contact, person, problems, changeContact } = context;
  const problem = problems.find((each) => each.place === 'contact' && each.field === field);
  const content: ControlContent = {
    ...{ id: contactId(field), label: contactLabel(i18n, field), isRequired: isNeeded(field), value: contact[field] },
    problem: problem && showProblem(context, problem).text,
    change: (value) => changeContact({ [field]: value as string }),
  };
  if (field === 'customerNumber' && person) {
    return renderMenu(i18n, content, person.customerNumbers.map((number) => [number, number] as const));
  }
  return renderText(i18n, { ...content, type: TYPES[field] ?? 'text', autocomplete: AUTOCOMPLETE[field] });
}

/** Who asks: nobody types what the sign-on knows. */
function renderContact(context: FillContext): TemplateResult {
  const { i18n, person, draft } = context;
  const { msg } = i18n;
  const { name, email } = person ?? {};
  const asName = name && msg(str`As ${name}`, { id: 'enquiry-fields.contact.as' });
  const as = email ? msg(str`As ${name ?? ''}, ${email}`, { id: 'enquiry-fields.contact.as-with' }) : asName;
  return html`<section class="contact" part="contact" aria-labelledby="contact-heading">
    <h4 id="contact-heading">${msg('How we reach you', { id: 'enquiry-fields.contact' })}</h4>
    ${as ? html`<p dir="auto">${as}</p>` : nothing}
    ${askedContact(person, draft.about.length > 0).map((field) => renderContactField(context, field))}
  </section>`;
}

/** The button, and what comes of it. */
function renderSend({ i18n, form, forms, isSending, isWaiting, stopWaiting, clear, isCleared, restore }: FillContext): TemplateResult {
  const { msg } = i18n;
  const isBusy = isSending || isWaiting;
  const send = msg('Send', { id: 'enquiry-fields.send', desc: 'Button that sends an enquiry' });
  const label = isBusy ? msg('Sending', { id: 'enquiry-fields.sending' }) : send;
  const undo = html`<button class="button" type="button" part="restore-button" @click=${restore}>
    ${msg('Bring it back', { id: 'enquiry-fields.restore', desc: 'Button behind: the form was emptied' })}
  </button>`;
  return html`${form.legal ? html`<p class="legal" part="legal">${form.legal}</p>` : nothing}
    <p class="promise">${forms.promise ? promiseText(i18n, forms.promise, forms.today) : nothing}</p>
    <div class="actions">
      <button class="button button--primary" type="submit" part="submit-button" aria-disabled=${isBusy}>${label}</button>
      ${
        isWaiting
          ? html`<button class="button" type="button" part="cancel-button" @click=${stopWaiting}>
              ${msg('Do not send yet', { id: 'enquiry-fields.stop' })}
            </button>`
          : html`<button class="button" type="button" part="clear-button" @click=${clear}>
              ${msg('Empty the form', { id: 'enquiry-fields.clear' })}
            </button>`
      }
    </div>
    ${isCleared ? html`<p class="cleared">${msg('The form was emptied.', { id: 'enquiry-fields.cleared' })} ${undo}</p>` : nothing}
    <p role="status">${isWaiting ? msg('It is sent as soon as all files have come.', { id: 'enquiry-fields.waiting' }) : nothing}</p>`;
}

function renderList(title: string, items: readonly string[]): TemplateResult {
  return html`<div class="at-hand">
    <h4>${title}</h4>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </div>`;
}

/** The parts of a form that not every form has. */
export class FormParts {
  #files;
  #rows;
  #rowsPart: InstanceType<typeof import('./enquiry-rows.ts').RowsPart> | undefined;
  #host: LitElement;

  constructor(host: LitElement, addTexts: FillContext['addTexts']) {
    this.#host = host;
    this.#files = new LazyPart(host, loadFiles, addTexts);
    this.#rows = new LazyPart(host, loadRows, addTexts);
  }

  #renderLate<M extends object>(part: LazyPart<M>, context: FillContext, render: (code: M) => unknown): unknown {
    if (part.module) return render(part.module);
    if (part.isMissing) return context.renderPanel(MISSING, () => void part.load());
    void part.load();
    return html`<span class="skeleton" aria-hidden="true"></span>`;
  }

  #renderRows(context: FillContext): unknown {
    if (!context.form.batch) return nothing;
    return this.#renderLate(this.#rows, context, (code) => (this.#rowsPart ??= new code.RowsPart(this.#host)).render(context));
  }

  #renderFiles(context: FillContext): unknown {
    const { form, forms, client, i18n, uploads } = context;
    if (!form.maxFiles || !client.createAttachment) return nothing;
    const { maxBytes, maxFiles } = forms.attachments;
    const content = { id: 'files', uploads, maxBytes, most: Math.min(form.maxFiles, maxFiles) };
    return this.#renderLate(this.#files, context, (code) => code.renderUploads(i18n, content));
  }

  /** The whole form. By `post`, so that nothing could ever end in the address. */
  render(context: FillContext): TemplateResult {
    const { i18n, form, submit } = context;
    return html`<form class="form no-print" part="form" method="post" novalidate aria-labelledby="form-heading" @submit=${submit}>
      ${form.intro ? html`<p>${form.intro}</p>` : nothing}
      ${form.atHand?.length ? renderList(i18n.msg('Have at hand', { id: 'enquiry-fields.at-hand' }), form.atHand) : nothing}
      ${renderFacts(context)} ${renderSummary(context)} ${this.#renderRows(context)} ${renderFields(context)}
      ${this.#renderFiles(context)} ${renderContact(context)} ${renderSend(context)}
    </form>`;
  }
}

