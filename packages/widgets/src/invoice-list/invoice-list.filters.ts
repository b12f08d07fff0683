/** The list's filters: each a labelled control; one that the page has set is shown and locked. */
import { renderIcon, type I18n } from '@csol/core';
import { closeIcon, lockedIcon, searchIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { categoryLabel, CATEGORIES, kindLabel, KINDS, periodLabel, PERIODS, statusLabel, STATUSES } from './invoice-list.labels.ts';
import { dateProblem, hasFilters, type InvoiceFilters, type InvoicePresets } from './invoice-list.state.ts';

export interface FilterContent {
  filters: InvoiceFilters;
  presets: InvoicePresets;
  change: (change: Partial<InvoiceFilters>) => void;
  /** Text being typed; asked for a moment after the last key. */
  type: (q: string) => void;
  clear: () => void;
}

interface Choice {
  name: 'kind' | 'category' | 'status';
  label: string;
  all: string;
  values: readonly string[];
  labelOf: (i18n: I18n, value: string) => string;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function renderChoice(i18n: I18n, choice: Choice, { filters, presets, change }: FilterContent): TemplateResult {
  const { name, label, all, values, labelOf } = choice;
  const preset = presets[name];
  const isLocked = preset.length > 0;
  const chosen = filters[name];
  return html`<label class="field">
    <span class="field__label">${label}${isLocked ? renderIcon(lockedIcon) : nothing}</span>
    <select part="filter" name=${name} ?disabled=${isLocked} @change=${(event: Event) => change({ [name]: valueOf(event) })}>
      ${
        isLocked
          ? html`<option selected>${i18n.formats.list(preset.map((value) => labelOf(i18n, value)))}</option>`
          : html`<option value="" .selected=${chosen === ''}>${all}</option>
              ${values.map((value) => html`<option value=${value} .selected=${chosen === value}>${labelOf(i18n, value)}</option>`)}`
      }
    </select>
  </label>`;
}

function renderDate(
  label: string,
  name: 'from' | 'to',
  { filters, presets, change }: FilterContent,
  problemId: string | undefined,
): TemplateResult {
  return html`<label class="field">
    <span class="field__label">${label}</span>
    <input
      type="date"
      part="filter"
      name=${name}
      .value=${filters[name]}
      min=${presets.from ?? nothing}
      max=${presets.to ?? nothing}
      aria-invalid=${problemId ? 'true' : nothing}
      aria-describedby=${problemId ?? nothing}
      @change=${(event: Event) => change({ [name]: valueOf(event) })}
    />
  </label>`;
}

function renderPeriod(i18n: I18n, content: FilterContent): TemplateResult {
  const { msg } = i18n;
  const { filters, change } = content;
  const problem = dateProblem(filters);
  const problemId = problem && 'date-problem';
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} .selected=${filters.period === value}>${label}</option>`;
  return html`<label class="field">
      <span class="field__label">${msg('Issue date', { id: 'invoice-list.filter.period', desc: 'Label of the choice of a period' })}</span>
      <select part="filter" name="period" @change=${(event: Event) => change({ period: valueOf(event) as InvoiceFilters['period'] })}>
        ${option('', msg('Any time', { id: 'invoice-list.filter.period.all' }))}
        ${[...PERIODS, 'custom'].map((value) => option(value, periodLabel(i18n, value)))}
      </select>
    </label>
    ${
      filters.period === 'custom'
        ? html`${renderDate(msg('From', { id: 'invoice-list.filter.from', desc: 'First day of a period' }), 'from', content, problemId)}
          ${renderDate(msg('To', { id: 'invoice-list.filter.to', desc: 'Last day of a period' }), 'to', content, problemId)}`
        : nothing
    }
    ${
      problem
        ? html`<p class="field-problem" id="date-problem" role="alert">
            ${renderIcon(warningIcon)}
            ${msg('The last day is before the first day. Change one of them.', { id: 'invoice-list.filter.order' })}
          </p>`
        : nothing
    }`;
}

function choicesOf({ msg }: I18n): Choice[] {
  return [
    {
      name: 'status',
      label: msg('Status', { id: 'invoice-list.column.status' }),
      all: msg('All statuses', { id: 'invoice-list.filter.status.all' }),
      values: STATUSES,
      labelOf: statusLabel,
    },
    {
      name: 'category',
      label: msg('Category', { id: 'invoice-list.column.category' }),
      all: msg('All categories', { id: 'invoice-list.filter.category.all' }),
      values: CATEGORIES,
      labelOf: categoryLabel,
    },
    {
      name: 'kind',
      label: msg('Kind', { id: 'invoice-list.column.kind' }),
      all: msg('All kinds', { id: 'invoice-list.filter.kind.all' }),
      values: KINDS,
      labelOf: kindLabel,
    },
  ];
}

/** The row of filters; Enter in the search asks at once. */
export function renderFilters(i18n: I18n, content: FilterContent): TemplateResult {
  const { msg } = i18n;
  const { filters, type, clear, change } = content;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const search = (event.target as HTMLFormElement).elements.namedItem('q') as HTMLInputElement;
    change({ q: search.value });
  };
  return html`<form class="filters no-print" part="filters" role="search" aria-labelledby="heading" @submit=${handleSubmit}>
    <label class="field field--search">
      <span class="field__label">${msg('Search', { id: 'invoice-list.filter.search' })}</span>
      <span class="search">
        ${renderIcon(searchIcon)}
        <input
          type="search"
          part="filter"
          name="q"
          maxlength="100"
          autocomplete="off"
          .value=${filters.q}
          placeholder=${msg('Number, order or reference', { id: 'invoice-list.filter.search.hint' })}
          @input=${(event: Event) => type(valueOf(event))}
        />
      </span>
    </label>
    ${choicesOf(i18n).map((choice) => renderChoice(i18n, choice, content))} ${renderPeriod(i18n, content)}
    <button class="button button--ghost filters__clear" type="button" ?hidden=${!hasFilters(filters)} @click=${clear}>
      ${renderIcon(closeIcon)}${msg('Clear filters', { id: 'invoice-list.clear' })}
    </button>
  </form>`;
}
