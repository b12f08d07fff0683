/** The list's filters: each a labelled control; one that the page has set is shown and locked. A chunk of its own. */
import { renderIcon, type I18n } from '@csol/core';
import { subjectLabel, SUBJECTS } from '@csol/core/enquiry-facts';
import { closeIcon, lockedIcon, searchIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { EnquiryChoice } from './enquiry-list.choice.ts';
import { statusLabel, STATUSES } from './enquiry-list.labels.ts';
import { hasFilters } from './enquiry-list.state.ts';

export { filterStyles as styles } from './enquiry-list.filter.styles.ts';
export { texts } from './enquiry-list.filter.locales/index.ts';

interface Choice {
  name: 'status' | 'subject';
  label: string;
  all: string;
  values: readonly string[];
  labelOf: (i18n: I18n, value: string) => string;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function renderChoice(i18n: I18n, choice: EnquiryChoice, { name, label, all, values, labelOf }: Choice): TemplateResult {
  const preset = choice.presets[name];
  const chosen = choice.state.filters[name] ?? '';
  return html`<label class="field">
    <span class="field__label">${label}${preset ? renderIcon(lockedIcon) : nothing}</span>
    <select part="filter" name=${name} ?disabled=${preset} @change=${(event: Event) => choice.filter({ [name]: valueOf(event) })}>
      ${
        preset
          ? html`<option selected>${i18n.formats.list(preset.split(',').map((value) => labelOf(i18n, value)))}</option>`
          : html`<option value="" .selected=${chosen === ''}>${all}</option>
              ${values.map((value) => html`<option value=${value} .selected=${chosen === value}>${labelOf(i18n, value)}</option>`)}`
      }
    </select>
  </label>`;
}

function renderSearch({ msg }: I18n, choice: EnquiryChoice): TemplateResult {
  return html`<label class="field field--search">
    <span class="field__label">${msg('Search', { id: 'enquiry-list.filter.search' })}</span>
    <span class="search">
      ${renderIcon(searchIcon)}
      <input
        type="search"
        part="filter"
        name="text"
        maxlength="200"
        autocomplete="off"
        .value=${choice.state.filters.text ?? ''}
        placeholder=${msg('Tracking number, document number or words', { id: 'enquiry-list.filter.search.hint' })}
        @input=${(event: Event) => choice.type(valueOf(event))}
      />
    </span>
  </label>`;
}

/** The row of filters; Enter in the search asks at once. */
export function renderFilters(i18n: I18n, choice: EnquiryChoice): TemplateResult {
  const { msg } = i18n;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const search = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    choice.filter({ text: search.value });
  };
  const status = {
    label: msg('Status', { id: 'enquiry-list.filter.status' }),
    all: msg('All statuses', { id: 'enquiry-list.filter.status.all' }),
  };
  const subject = {
    label: msg('Subject', { id: 'enquiry-list.filter.subject' }),
    all: msg('All subjects', { id: 'enquiry-list.filter.subject.all' }),
  };
  return html`<form class="no-print" id="filters" part="filters" role="search" aria-labelledby="heading" @submit=${handleSubmit}>
    <div class="filters">
      ${renderSearch(i18n, choice)}
      ${renderChoice(i18n, choice, { name: 'status', ...status, values: STATUSES, labelOf: statusLabel })}
      ${renderChoice(i18n, choice, { name: 'subject', ...subject, values: SUBJECTS, labelOf: subjectLabel })}
    </div>
    ${
      hasFilters(choice.state.filters)
        ? html`<div class="more">
            <button class="button button--ghost" type="button" part="clear-button" @click=${choice.clear}>
              ${renderIcon(closeIcon)}${msg('Clear filters', { id: 'enquiry-list.filter.clear' })}
            </button>
          </div>`
        : nothing
    }
  </form>`;
}
