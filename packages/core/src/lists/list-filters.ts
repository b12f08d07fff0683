/** What the filters of lists share: a form of labelled controls, where what the page has set is shown and locked. */
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, lockedIcon, searchIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { renderIcon } from '../parts/icon.ts';
import type { FilterTexts } from './presets.ts';

/** What has been chosen, and what a person does to it. */
export interface FilterChoice {
  state: { filters: FilterTexts };
  presets: FilterTexts;
  search: string;
  filter: (change: Readonly<Record<string, string>>) => void;
  type: (text: string) => void;
  clear: () => void;
}

/** One out of a few codes. */
export interface FilterOptions {
  name: string;
  label: string;
  /** What is said where nothing is restricted. */
  all: string;
  values: readonly string[];
  labelOf: (i18n: I18n, value: string) => string;
}

/** Text to look for. */
export interface FilterSearch {
  label: string;
  placeholder: string;
  maxLength: number;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A choice of one out of a few codes. */
export function renderFilterOptions(i18n: I18n, choice: FilterChoice, options: FilterOptions): TemplateResult {
  const { name, label, all, values, labelOf } = options;
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

function renderSearch(choice: FilterChoice, { label, placeholder, maxLength }: FilterSearch): TemplateResult {
  return html`<label class="field field--search">
    <span class="field__label">${label}</span>
    <span class="search">
      ${renderIcon(searchIcon)}
      <input
        type="search"
        part="filter"
        name=${choice.search}
        maxlength=${maxLength}
        autocomplete="off"
        .value=${choice.state.filters[choice.search] ?? ''}
        placeholder=${placeholder}
        @input=${(event: Event) => choice.type(valueOf(event))}
      />
    </span>
  </label>`;
}

/** The form: the search first, the other controls behind it, and what is below. Enter in the search asks at once. */
export function renderFilterForm(choice: FilterChoice, search: FilterSearch, fields: unknown, below: unknown): TemplateResult {
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem(choice.search) as HTMLInputElement;
    choice.filter({ [choice.search]: input.value });
  };
  return html`<form class="no-print" id="filters" part="filters" role="search" aria-labelledby="heading" @submit=${handleSubmit}>
    <div class="filters">${renderSearch(choice, search)} ${fields}</div>
    ${below}
  </form>`;
}

/** Takes all filters away. */
export function renderClearButton(choice: FilterChoice, label: string): TemplateResult {
  return html`<button class="button button--ghost" type="button" part="clear-button" @click=${choice.clear}>
    ${renderIcon(closeIcon)}${label}
  </button>`;
}
