/** The list's filters. A chunk of its own. */
import type { ProductKind } from '@csol/contract';
import { renderClearButton, renderFilterForm, renderFilterOptions, renderIcon, type I18n } from '@csol/core';
import { warningIcon } from '@csol/core/icons';
import { ORDER_STATUSES } from '@csol/domain/order';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderChoice } from './order-tracker.choice.ts';
import { productKindLabel, statusLabel } from './order-tracker.labels.ts';
import { dateProblem, hasFilters } from './order-tracker.state.ts';

export { filterStyles as styles } from './order-tracker.filter.styles.ts';
export { texts } from './order-tracker.filter.locales/index.ts';

const PRODUCT_KINDS: readonly ProductKind[] = ['hardware', 'software', 'publication', 'service'];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function renderDate(choice: OrderChoice, label: string, name: 'from' | 'to', problemId: string | undefined): TemplateResult {
  return html`<label class="field">
    <span class="field__label">${label}</span>
    <input
      type="date"
      part="filter"
      name=${name}
      .value=${choice.state.filters[name] ?? ''}
      aria-invalid=${problemId ? 'true' : nothing}
      aria-describedby=${problemId ?? nothing}
      @change=${(event: Event) => choice.filter({ [name]: valueOf(event) })}
    />
  </label>`;
}

/** Which date is to lie in a period, and its days. */
function renderPeriod({ msg }: I18n, choice: OrderChoice): TemplateResult {
  const { filters } = choice.state;
  const problemId = dateProblem(filters) && 'date-problem';
  const isExpected = filters.dateField === 'expectedOn';
  return html`<label class="field">
      <span class="field__label">
        ${msg('Date', { id: 'order-tracker.filter.date', desc: 'Which date of the order a period is about' })}
      </span>
      <select part="filter" name="dateField" @change=${(event: Event) => choice.filter({ dateField: valueOf(event) })}>
        <option value="orderedOn" .selected=${!isExpected}>${msg('Order date', { id: 'order-tracker.filter.ordered' })}</option>
        <option value="expectedOn" .selected=${isExpected}>${msg('Expected date', { id: 'order-tracker.filter.expected' })}</option>
      </select>
    </label>
    ${renderDate(choice, msg('From', { id: 'order-tracker.filter.from', desc: 'First day of a period' }), 'from', problemId)}
    ${renderDate(choice, msg('To', { id: 'order-tracker.filter.to', desc: 'Last day of a period' }), 'to', problemId)}
    ${
      problemId
        ? html`<p class="field-problem" id=${problemId} role="alert">
            ${renderIcon(warningIcon)}
            ${msg('The last day is before the first day. Change one of them.', { id: 'order-tracker.filter.order' })}
          </p>`
        : nothing
    }`;
}

/** The row of filters. */
export function renderFilters(i18n: I18n, choice: OrderChoice): TemplateResult {
  const { msg } = i18n;
  const { filters } = choice.state;
  const handleException = (event: Event): void => choice.filter({ exception: (event.target as HTMLInputElement).checked ? 'open' : '' });
  const search = {
    label: msg('Search', { id: 'order-tracker.filter.search' }),
    placeholder: msg('Order, confirmation or tracking number', { id: 'order-tracker.filter.search.hint' }),
    maxLength: 100,
  };
  const status = {
    label: msg('Status', { id: 'order-tracker.filter.status' }),
    all: msg('All statuses', { id: 'order-tracker.filter.status.all' }),
  };
  const kind = {
    label: msg('Product', { id: 'order-tracker.filter.kind' }),
    all: msg('All products', { id: 'order-tracker.filter.kind.all' }),
  };
  const fields = [
    renderFilterOptions(i18n, choice, { name: 'status', ...status, values: ORDER_STATUSES, labelOf: statusLabel }),
    renderFilterOptions(i18n, choice, { name: 'kind', ...kind, values: PRODUCT_KINDS, labelOf: productKindLabel }),
    renderPeriod(i18n, choice),
  ];
  const below = html`<div class="more">
    <label class="choice">
      <input
        type="checkbox"
        part="filter"
        name="exception"
        .checked=${filters.exception === 'open'}
        @change=${handleException}
      />
      ${msg('Only orders that need attention', { id: 'order-tracker.filter.exception', desc: 'Something is amiss: customs, damage, …' })}
    </label>
    ${hasFilters(filters) ? renderClearButton(choice, msg('Clear filters', { id: 'order-tracker.clear' })) : nothing}
  </div>`;
  return renderFilterForm(choice, search, fields, below);
}
