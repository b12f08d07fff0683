/** The filters that are asked for less often: numbers, amounts, the e-invoice. */
import type { InvoiceDelivery } from '@csol/contract';
import { renderIcon, str, type Formats, type I18n } from '@csol/core';
import { lockedIcon } from '@csol/core/icons';
import { parseAmount } from '@csol/domain/parse-amount';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';
import { renderChoice, renderProblem } from './invoice-list.filter.ts';
import { relatedLabel } from './invoice-list.filter.labels.ts';
import { columnLabel, deliveryLabel } from './invoice-list.labels.ts';
import { isAmount, readList, type InvoiceFilters } from './invoice-list.state.ts';

type NumberField = 'customerNumber' | 'orderNumber' | 'purchaseOrderNumber' | 'contractNumber' | 'serialNumber';
const NUMBERS: readonly NumberField[] = ['customerNumber', 'orderNumber', 'purchaseOrderNumber', 'contractNumber', 'serialNumber'];

const DELIVERIES: readonly InvoiceDelivery['state'][] = ['pending', 'delivered', 'failed'];

const inputOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

/** A field for whole numbers of something, several with commas between. */
function renderNumber({ i18n, choice }: ListContext, name: NumberField): TemplateResult {
  const preset = choice.presets[name];
  const value = (preset ?? choice.state.filters[name] ?? '').split('\n').join(', ');
  return html`<label class="field">
    <span class="field__label">${relatedLabel(i18n, name)}${preset ? renderIcon(lockedIcon) : nothing}</span>
    <input
      part="filter"
      name=${name}
      maxlength="200"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      ?disabled=${preset}
      @change=${(event: Event) => choice.filter({ [name]: readList(inputOf(event).value).slice(0, 20).join('\n') })}
    />
  </label>`;
}

/** First and last of a range. */
function renderRange({ msg }: I18n, legend: string, name: string, renderField: (label: string, name: string) => unknown): TemplateResult {
  return html`
    ${renderField(msg(str`${legend}, from`, { id: 'invoice-list.filter.range.from', desc: 'Smallest number or amount' }), `${name}From`)}
    ${renderField(msg(str`${legend}, to`, { id: 'invoice-list.filter.range.to', desc: 'Largest number or amount' }), `${name}To`)}
  `;
}

function renderNumberRange({ i18n, choice }: ListContext): TemplateResult {
  return renderRange(i18n, columnLabel(i18n, 'number'), 'number', (label, name) => {
    const handleChange = (event: Event): void => choice.filter({ [name]: inputOf(event).value.trim() });
    return html`<label class="field">
      <span class="field__label">${label}</span>
      <input
        part="filter"
        name=${name}
        maxlength="200"
        autocomplete="off"
        .value=${choice.state.filters[name as 'numberFrom'] ?? ''}
        @change=${handleChange}
      />
    </label>`;
  });
}

/** The signs that a country writes numbers with. */
function signsOf({ locale }: Formats): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(11111.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal'), group: sign('group') };
}

/** Amounts as the country writes them; what is none stays in its field, is said to be none, and is not asked for. */
function renderAmountRange({ i18n, choice }: ListContext): TemplateResult {
  const { msg, formats } = i18n;
  const { filters } = choice.state;
  const legend = msg('Amount without sign', { id: 'invoice-list.filter.amount' });
  const handleChange = (event: Event): void => {
    const { name, value } = inputOf(event);
    choice.filter({ [name]: parseAmount(value, signsOf(formats)) ?? value.trim() });
  };
  const isWrong = (text: string | undefined): boolean => !!text && !isAmount(text);
  const example = formats.decimal('1250.5');
  const range = renderRange(i18n, legend, 'amount', (label, name) => {
    const value = filters[name as 'amountFrom'] ?? '';
    return html`<label class="field">
      <span class="field__label">${label}</span>
      <input
        part="filter"
        name=${name}
        inputmode="decimal"
        maxlength="30"
        autocomplete="off"
        aria-invalid=${isWrong(value) ? 'true' : nothing}
        aria-describedby=${isWrong(value) ? 'amount-problem' : nothing}
        .value=${isAmount(value) ? formats.decimal(value) : value}
        @change=${handleChange}
      />
    </label>`;
  });
  if (!isWrong(filters.amountFrom) && !isWrong(filters.amountTo)) return range;
  const text = msg(str`Write an amount without a sign, for example ${example}.`, { id: 'invoice-list.filter.amount.wrong' });
  return html`${range}${renderProblem('amount-problem', text)}`;
}

/** Which amount the range of amounts looks at. */
function renderAmountField({ i18n, choice }: ListContext): TemplateResult {
  const chosen = choice.state.filters.amountField ?? '';
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} .selected=${chosen === value}>${label}</option>`;
  const handleChange = (event: Event): void =>
    choice.filter({ amountField: inputOf(event).value } satisfies Partial<InvoiceFilters>);
  return html`<label class="field">
    <span class="field__label">${i18n.msg('Which amount', { id: 'invoice-list.filter.amount.field' })}</span>
    <select part="filter" name="amountField" @change=${handleChange}>
      ${option('', columnLabel(i18n, 'gross'))} ${option('open', columnLabel(i18n, 'open'))}
    </select>
  </label>`;
}

/** All of them, folded until somebody asks for them. */
export function renderMore(context: ListContext): TemplateResult {
  const { msg } = context.i18n;
  const all = msg('All', { id: 'invoice-list.filter.delivery.all', desc: 'No restriction by the state of the e-invoice' });
  return html`<details class="more" part="more-filters">
    <summary>${msg('More filters', { id: 'invoice-list.filter.more' })}</summary>
    <div class="filters">
      ${renderNumberRange(context)} ${renderAmountRange(context)} ${renderAmountField(context)}
      ${NUMBERS.map((name) => renderNumber(context, name))}
      ${renderChoice(context, { name: 'delivery', all, values: DELIVERIES, labelOf: deliveryLabel })}
    </div>
  </details>`;
}
