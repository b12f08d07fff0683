/** Saved reports: the form that saves one, the list, and what can be done with each. */
import { renderIcon, str, type Form, type I18n, type RequestState } from '@csol/core';
import type { ApiError } from '@csol/client/port';
import type { Report } from '@csol/contract';
import { errorIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { Done } from './statement-saved.ts';
import { FORMATS, FREQUENCIES, MAX_NAME } from './statement-saved.rules.ts';
import { errorText, everyText, problemText, recipientText } from './statement-saved.words.ts';

/** What is open below a report. */
export interface Opened {
  what: 'delete' | 'schedule';
  report: Report;
}

/** What the list shows, and what a person does with it. */
export interface SavedContent {
  state: RequestState<Report[]>;
  name: Form;
  schedule: Form;
  opened: Opened | undefined;
  done: Done | undefined;
  failed: { id: string; error: ApiError } | undefined;
  canSchedule: boolean;
  /** Whether what is in the builder can be made. */
  canSave: boolean;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  retry: () => void;
  save: (event: Event) => void;
  show: (report: Report) => void;
  change: (report: Report) => void;
  remove: (report: Report) => void;
  unschedule: (report: Report) => void;
  submitSchedule: (event: Event, report: Report) => void;
  open: (opened: Opened | undefined) => void;
}

function doneText({ msg }: I18n, { what, name }: Done): string {
  switch (what) {
    case 'saved':
      return msg(str`Saved: ${name}`, { id: 'statement-saved.done.saved' });
    case 'changed':
      return msg(str`Changed: ${name}`, { id: 'statement-saved.done.changed' });
    case 'deleted':
      return msg(str`Deleted: ${name}`, { id: 'statement-saved.done.deleted' });
    case 'scheduled':
      return msg(str`Will be sent: ${name}. New recipients are asked first.`, { id: 'statement-saved.done.scheduled' });
    case 'unscheduled':
      return msg(str`Is not sent any more: ${name}`, { id: 'statement-saved.done.unscheduled' });
  }
}

/** What is wrong with a form; takes the focus. */
function renderSummary(i18n: I18n, { problems, error }: Form): TemplateResult | typeof nothing {
  if (problems.length === 0 && !error) return nothing;
  const texts = problems.length > 0 ? problems.map((problem) => problemText(i18n, problem)) : error ? [errorText(i18n, error)] : [];
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    ${texts.map((text) => html`<p class="problem">${renderIcon(errorIcon)}${text}</p>`)}
  </div>`;
}

const isWrong = ({ problems }: Form, name: string): 'true' | typeof nothing =>
  problems.some(({ field }) => field === name) ? 'true' : nothing;

function renderName(i18n: I18n, { name: form, save, canSave }: SavedContent): TemplateResult {
  const { msg } = i18n;
  return html`<form novalidate @submit=${save}>
    ${renderSummary(i18n, form)}
    <div class="saved__name">
      <label class="field__control">
        <span class="field__label">${msg('Save this report as', { id: 'statement-saved.name', desc: 'Before a name' })}</span>
        <input
          id="report-name"
          name="name"
          part="input"
          autocomplete="off"
          maxlength=${MAX_NAME}
          required
          aria-invalid=${isWrong(form, 'name')}
          .value=${form.values.name ?? ''}
          @input=${(event: Event) => form.edit('name', (event.target as HTMLInputElement).value)}
        />
      </label>
      <button class="button" type="submit" part="submit-button" ?disabled=${!canSave} aria-busy=${form.isBusy}>
        ${msg('Save', { id: 'statement-saved.save', desc: 'Button, a verb' })}
      </button>
    </div>
  </form>`;
}

function renderSelect(form: Form, name: string, label: string, options: readonly (readonly [string, string])[]): TemplateResult {
  return html`<label class="field__control">
    <span class="field__label">${label}</span>
    <select
      id="report-${name}"
      name=${name}
      part="input"
      @change=${(event: Event) => form.edit(name, (event.target as HTMLSelectElement).value)}
    >
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${form.values[name] === value}>${text}</option>`)}
    </select>
  </label>`;
}

function renderSchedule(i18n: I18n, { schedule: form, open, submitSchedule }: SavedContent, report: Report): TemplateResult {
  const { msg } = i18n;
  const hint = msg('With commas between them. Whoever is new is asked first whether they want it, and can end it at any time.', {
    id: 'statement-saved.recipients.hint',
  });
  const names = { pdf: 'PDF', xlsx: 'XLSX', csv: 'CSV' } as const;
  const every = msg('How often', { id: 'statement-saved.every' });
  const format = msg('As', { id: 'statement-saved.format', desc: 'Before PDF, XLSX, CSV' });
  return html`<form class="saved__below" tabindex="-1" novalidate @submit=${(event: Event) => submitSchedule(event, report)}>
    ${renderSummary(i18n, form)}
    <div class="saved__how">
      ${renderSelect(form, 'every', every, FREQUENCIES.map((each) => [each, everyText(i18n, each)]))}
      ${renderSelect(form, 'format', format, FORMATS.map((each) => [each, names[each]]))}
    </div>
    <div class="field">
      <label class="field__label" for="report-recipients">${msg('E-mail addresses', { id: 'statement-saved.recipients' })}</label>
      <textarea
        id="report-recipients"
        name="recipients"
        part="input"
        rows="2"
        inputmode="email"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${isWrong(form, 'recipients')}
        aria-describedby="report-recipients-hint"
        .value=${form.values.recipients ?? ''}
        @input=${(event: Event) => form.edit('recipients', (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="hint" id="report-recipients-hint">${hint}</p>
    </div>
    <div class="extra__row">
      <button class="button" type="submit" part="submit-button" aria-busy=${form.isBusy}>
        ${msg('Send it', { id: 'statement-saved.schedule.submit', desc: 'Button: from now on, again and again' })}
      </button>
      <button class="button button--ghost" type="button" part="cancel-button" @click=${() => open(undefined)}>
        ${msg('Cancel', { id: 'statement-saved.cancel', desc: 'Button' })}
      </button>
    </div>
  </form>`;
}

function renderDelete({ msg }: I18n, { open, remove }: SavedContent, report: Report): TemplateResult {
  const { name, schedule } = report;
  const question = schedule
    ? msg(str`Delete ${name}, and end its e-mails?`, { id: 'statement-saved.delete.both' })
    : msg(str`Delete ${name}?`, { id: 'statement-saved.delete.question' });
  return html`<div class="saved__below" tabindex="-1" role="group" aria-label=${question}>
    <p>${question}</p>
    <div class="extra__row">
      <button class="button" type="button" part="confirm-delete-button" @click=${() => remove(report)}>
        ${msg('Delete', { id: 'statement-saved.delete', desc: 'Button, a verb' })}
      </button>
      <button class="button button--ghost" type="button" part="cancel-button" @click=${() => open(undefined)}>
        ${msg('Keep it', { id: 'statement-saved.keep', desc: 'Button: does not delete' })}
      </button>
    </div>
  </div>`;
}

function renderMails(i18n: I18n, { schedule }: Report): TemplateResult | typeof nothing {
  if (!schedule) return nothing;
  const { every, nextOn, recipients } = schedule;
  const day = i18n.formats.longDate(nextOn);
  const next = i18n.msg(str`next on ${day}`, { id: 'statement-saved.next', desc: 'After “Every week”' });
  return html`<div class="hint">
    <p>${everyText(i18n, every)}, ${next}</p>
    <ul class="lines">
      ${recipients.map(({ email, state }) => html`<li><bdi>${email}</bdi>: ${recipientText(i18n, state)}</li>`)}
    </ul>
  </div>`;
}

function renderReport(i18n: I18n, content: SavedContent, report: Report): TemplateResult {
  const { msg } = i18n;
  const { opened, failed, show, change, open, unschedule, canSchedule, canSave } = content;
  const { name, schedule } = report;
  const own = opened?.report.id === report.id ? opened : undefined;
  const wrong = failed?.id === report.id ? failed.error : undefined;
  const button = (part: string, text: string, label: string, act: () => void): TemplateResult =>
    html`<button class="button button--ghost" type="button" part=${part} aria-label=${label} @click=${act}>${text}</button>`;
  const changeText = msg('Replace by what is shown', { id: 'statement-saved.change', desc: 'Button: the report becomes the one above' });
  const mailText = msg('Send by e-mail', { id: 'statement-saved.mail', desc: 'Button: again and again' });
  const endText = msg('End the e-mails', { id: 'statement-saved.unschedule', desc: 'Button' });
  const deleteText = msg('Delete', { id: 'statement-saved.delete', desc: 'Button, a verb' });
  const label = (text: string): string => `${text}: ${name}`;
  return html`<li class="saved__item" part="saved-report">
    <div class="saved__head">
      <button class="row-button" type="button" part="show-button" @click=${() => show(report)}>${name}</button>
      ${canSave ? button('change-button', changeText, label(changeText), () => change(report)) : nothing}
      ${canSchedule ? button('schedule-button', mailText, label(mailText), () => open({ what: 'schedule', report })) : nothing}
      ${schedule ? button('unschedule-button', endText, label(endText), () => unschedule(report)) : nothing}
      ${button('delete-button', deleteText, label(deleteText), () => open({ what: 'delete', report }))}
    </div>
    ${renderMails(i18n, report)}
    ${wrong ? html`<p class="problem" role="alert">${renderIcon(warningIcon)}${errorText(i18n, wrong)}</p>` : nothing}
    ${own?.what === 'delete' ? renderDelete(i18n, content, report) : nothing}
    ${own?.what === 'schedule' ? renderSchedule(i18n, content, report) : nothing}
  </li>`;
}

/** All of it. */
export function renderSaved(i18n: I18n, content: SavedContent): TemplateResult {
  const { msg } = i18n;
  const { state, done, renderPanel, retry } = content;
  const reports = 'data' in state ? (state.data ?? []) : [];
  const isLoading = state.name === 'idle' || state.name === 'loading';
  return html`<div class="extra saved">
    <h3 tabindex="-1">${msg('Saved reports', { id: 'statement-saved.heading' })}</h3>
    <p role="status">${done ? doneText(i18n, done) : nothing}</p>
    ${isLoading ? html`<span class="skeleton" aria-hidden="true"></span>` : renderPanel(state, retry)}
    ${'data' in state ? renderName(i18n, content) : nothing}
    ${
      state.name === 'ready' && reports.length === 0
        ? html`<p class="muted">
            ${msg('None yet. A saved report keeps your choices, and can be sent by e-mail.', { id: 'statement-saved.none' })}
          </p>`
        : html`<ul class="saved__list">
            ${reports.map((report) => renderReport(i18n, content, report))}
          </ul>`
    }
  </div>`;
}
