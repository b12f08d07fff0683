/** The list's filters: each a labelled control; one that the page has set is shown and locked. A chunk of its own. */
import type { InvoiceCategory, InvoiceKind, InvoiceStatus } from '@csol/contract';
import { categoryLabel, renderIcon, type I18n } from '@csol/core';
import { lockedIcon, searchIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';
import { renderMore } from './invoice-list.filter.more.ts';
import { periodLabel, PERIODS } from './invoice-list.filter.labels.ts';
import { columnLabel, kindLabel, statusLabel } from './invoice-list.labels.ts';
import { dateProblem, hasPeriod, type InvoiceFilters } from './invoice-list.state.ts';

export { filterStyles as styles } from './invoice-list.filter.styles.ts';
export { texts } from './invoice-list.filter.locales/index.ts';

const KINDS: readonly InvoiceKind[] = ['invoice', 'creditNote'];
const CATEGORIES: readonly InvoiceCategory[] = [
  'maintenance',
  'education',
  'hardware',
  'software',
  'services',
  'financing',
  'other',
];
const STATUSES: readonly InvoiceStatus[] = ['open', 'partlyPaid', 'overdue', 'disputed', 'paid', 'credited'];

interface Choice {
  name: 'kind' | 'category' | 'status' | 'delivery';
  all: string;
  values: readonly string[];
  labelOf: (i18n: I18n, value: string) => string;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A choice of one out of a few codes. */
export function renderChoice({ i18n, choice }: ListContext, { name, all, values, labelOf }: Choice): TemplateResult {
  const preset = choice.presets[name];
  const chosen = choice.state.filters[name] ?? '';
  return html`<label class="field">
    <span class="field__label">${columnLabel(i18n, name)}${preset ? renderIcon(lockedIcon) : nothing}</span>
    <select part="filter" name=${name} ?disabled=${preset} @change=${(event: Event) => choice.filter({ [name]: valueOf(event) })}>
      ${
        preset
          ? html`<option selected>${i18n.formats.list(preset.split('\n').map((value) => labelOf(i18n, value)))}</option>`
          : html`<option value="" .selected=${chosen === ''}>${all}</option>
              ${values.map((value) => html`<option value=${value} .selected=${chosen === value}>${labelOf(i18n, value)}</option>`)}`
      }
    </select>
  </label>`;
}

function renderDate({ choice }: ListContext, label: string, name: 'from' | 'to', problemId: string | undefined): TemplateResult {
  const { filters } = choice.state;
  const { presets } = choice;
  return html`<label class="field">
    <span class="field__label">${label}</span>
    <input
      type="date"
      part="filter"
      name=${name}
      .value=${filters[name] ?? ''}
      min=${presets.from ?? nothing}
      max=${presets.to ?? nothing}
      aria-invalid=${problemId ? 'true' : nothing}
      aria-describedby=${problemId ?? nothing}
      @change=${(event: Event) => choice.filter({ [name]: valueOf(event) })}
    />
  </label>`;
}

/** A problem of some fields, said below them. */
export function renderProblem(id: string, text: string): TemplateResult {
  return html`<p class="field-problem" id=${id} role="alert">${renderIcon(warningIcon)} ${text}</p>`;
}

/** Quick ranges on either date, or days of one's own. */
function renderPeriod(context: ListContext): TemplateResult {
  const { i18n, choice } = context;
  const { msg } = i18n;
  const { filters } = choice.state;
  const period = filters.period ?? '';
  const problemId = dateProblem(filters) && 'date-problem';
  const handleChange = (event: Event): void => {
    const [name = '', field = ''] = valueOf(event).split(' ');
    choice.filter({ period: name as NonNullable<InvoiceFilters['period']>, dateField: field });
  };
  const options = (field: string): TemplateResult[] =>
    [...PERIODS, 'custom' as const].map(
      (value) =>
        html`<option value=${[value, field].join(' ').trim()} .selected=${period === value && (filters.dateField ?? '') === field}>
          ${periodLabel(i18n, value)}
        </option>`,
    );
  const [issued, due] = [
    msg('Issue date', { id: 'invoice-list.filter.period', desc: 'Above periods of time: which date is to lie in them' }),
    msg('Due date', { id: 'invoice-list.filter.period.due', desc: 'Above periods of time: which date is to lie in them' }),
  ];
  const isLocked = hasPeriod(choice.presets);
  return html`<label class="field">
      <span class="field__label">${msg('Period', { id: 'invoice-list.filter.date' })}</span>
      <select part="filter" name="period" @change=${handleChange}>
        <option value="" .selected=${period === ''}>${msg('Any time', { id: 'invoice-list.filter.period.all' })}</option>
        ${
          isLocked
            ? options('')
            : html`<optgroup label=${issued}>${options('')}</optgroup><optgroup label=${due}>${options('dueDate')}</optgroup>`
        }
      </select>
    </label>
    ${
      period === 'custom'
        ? html`${renderDate(context, msg('From', { id: 'invoice-list.filter.from', desc: 'First day of a period' }), 'from', problemId)}
          ${renderDate(context, msg('To', { id: 'invoice-list.filter.to', desc: 'Last day of a period' }), 'to', problemId)}`
        : nothing
    }
    ${
      problemId
        ? renderProblem(problemId, msg('The last day is before the first day. Change one of them.', { id: 'invoice-list.filter.order' }))
        : nothing
    }`;
}

function choicesOf({ msg }: I18n): Choice[] {
  const status = msg('All statuses', { id: 'invoice-list.filter.status.all' });
  const category = msg('All categories', { id: 'invoice-list.filter.category.all' });
  const kind = msg('All kinds', { id: 'invoice-list.filter.kind.all' });
  return [
    { name: 'status', all: status, values: STATUSES, labelOf: statusLabel },
    { name: 'category', all: category, values: CATEGORIES, labelOf: categoryLabel },
    { name: 'kind', all: kind, values: KINDS, labelOf: kindLabel },
  ];
}

/** The row of filters; Enter in the search asks at once. */
export function renderFilters(context: ListContext): TemplateResult {
  const { i18n, choice } = context;
  const { msg } = i18n;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const search = (event.target as HTMLFormElement).elements.namedItem('q') as HTMLInputElement;
    choice.filter({ q: search.value });
  };
  return html`<form class="no-print" id="filters" part="filters" role="search" aria-labelledby="heading" @submit=${handleSubmit}>
    <div class="filters">
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
            .value=${choice.state.filters.q ?? ''}
            placeholder=${msg('Number, order or reference', { id: 'invoice-list.filter.search.hint' })}
            @input=${(event: Event) => choice.type(valueOf(event))}
          />
        </span>
      </label>
      ${choicesOf(i18n).map((each) => renderChoice(context, each))} ${renderPeriod(context)}
    </div>
    ${renderMore(context)}
  </form>`;
}
