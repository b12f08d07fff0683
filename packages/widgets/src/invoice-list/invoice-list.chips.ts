/** The filters that apply, each with a button that takes it away; and what to loosen where nothing matches. A chunk of its own. */
import { categoryLabel, panelStyles, renderIcon, str, type I18n } from '@csol/core';
import { closeIcon } from '@csol/core/icons';
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListContext } from './invoice-list.context.ts';
import { periodLabel, relatedLabel } from './invoice-list.filter.labels.ts';
import { columnLabel, deliveryLabel, kindLabel, statusLabel } from './invoice-list.labels.ts';
import { isAmount, type InvoiceFilters } from './invoice-list.state.ts';

export { NoMatch } from './invoice-list.chips.no-match.ts';
export { texts } from './invoice-list.chips.locales/index.ts';

/** Adopted with the chunk. */
export const styles = css`
  ${panelStyles}
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
    align-items: center;
    margin-block-end: 0.571em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.571em;
    max-inline-size: 100%;
    min-block-size: 1.714em;
    padding: 0.143em 0.857em;
    border: 1px solid var(--_border-strong-01);
    border-radius: 1em;
    background: var(--_layer-01);
    cursor: pointer;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .chip:hover {
    background: var(--_layer-hover-01);
  }
  .loosen {
    display: grid;
    gap: 0.286em;
    justify-items: start;
  }
  @media print {
    .chip .icon {
      display: none;
    }
  }
`;

/** A filter that applies, and what takes it away. */
export interface Chip {
  /** What it is called, with its value. */
  text: string;
  /** The change that lets it go. */
  change: Partial<InvoiceFilters>;
}

/** A range with one side or both. */
function rangeText({ msg }: I18n, from: string, to: string): string {
  if (from && to) return msg(str`${from} to ${to}`, { id: 'invoice-list.chips.range' });
  if (from) return msg(str`from ${from}`, { id: 'invoice-list.chips.range.from' });
  return msg(str`up to ${to}`, { id: 'invoice-list.chips.range.to' });
}

/** What is chosen of the period; nothing where no day can be read. */
function periodText({ i18n }: ListContext, { period, from = '', to = '' }: InvoiceFilters): string {
  if (!period) return '';
  if (period !== 'custom') return periodLabel(i18n, period);
  return from || to ? rangeText(i18n, from && i18n.formats.date(from), to && i18n.formats.date(to)) : '';
}

function amountText({ i18n }: ListContext, { amountFrom, amountTo }: InvoiceFilters): string {
  const [from, to] = [amountFrom, amountTo].map((amount) => (isAmount(amount) ? i18n.formats.decimal(amount) : ''));
  return from || to ? rangeText(i18n, from ?? '', to ?? '') : '';
}

type Said = readonly [label: string, value: string | undefined, change: Partial<InvoiceFilters>];

/** Dates, numbers and amounts within borders. */
function rangesOf(context: ListContext, filters: InvoiceFilters): Said[] {
  const { i18n } = context;
  const { dateField, amountField, numberFrom = '', numberTo = '' } = filters;
  const date = columnLabel(i18n, dateField === 'dueDate' ? dateField : 'issueDate');
  const amount = columnLabel(i18n, amountField === 'open' ? amountField : 'gross');
  const numbers = numberFrom || numberTo ? rangeText(i18n, numberFrom, numberTo) : '';
  return [
    [date, periodText(context, filters), { period: '', from: '', to: '', dateField: '' }],
    [columnLabel(i18n, 'number'), numbers, { numberFrom: '', numberTo: '' }],
    [amount, amountText(context, filters), { amountFrom: '', amountTo: '', amountField: '' }],
  ];
}

const NUMBERS = ['customerNumber', 'orderNumber', 'purchaseOrderNumber', 'contractNumber', 'serialNumber', 'paymentNumber'] as const;

/** Each value of a filter, which may have several. */
const each = (values: string | undefined, label: (i18n: I18n, value: string) => string, i18n: I18n): string | undefined =>
  values?.split('\n').map((value) => label(i18n, value)).join(', ');

/** Filters in words, in the order of the form. @param filters those that a person has chosen, unless told otherwise */
export function chipsOf(context: ListContext, filters: InvoiceFilters = context.choice.state.filters): Chip[] {
  const { i18n } = context;
  const { q = '', kind, category, status, delivery, currency } = filters;
  const all: Said[] = [
    [i18n.msg('Search', { id: 'invoice-list.chips.search', desc: 'Before the words that are searched for' }), q.trim(), { q: '' }],
    [columnLabel(i18n, 'status'), each(status, statusLabel, i18n), { status: '' }],
    [columnLabel(i18n, 'category'), each(category, categoryLabel, i18n), { category: '' }],
    [columnLabel(i18n, 'kind'), each(kind, kindLabel, i18n), { kind: '' }],
    ...rangesOf(context, filters),
    [i18n.msg('Currency', { id: 'invoice-list.chips.currency' }), each(currency, (_, code) => code, i18n), { currency: '' }],
    ...NUMBERS.map((name): Said => [relatedLabel(i18n, name), filters[name]?.split('\n').join(', '), { [name]: '' }]),
    [columnLabel(i18n, 'delivery'), each(delivery, deliveryLabel, i18n), { delivery: '' }],
  ];
  return all
    .filter(([, value]) => value)
    .map(([label, value = '', change]) => ({
      text: i18n.msg(str`${label}: ${value}`, { id: 'invoice-list.chips.pair', desc: 'What a filter is called, and its value' }),
      change,
    }));
}

function renderChip(context: ListContext, { text, change }: Chip): TemplateResult {
  const label = context.i18n.msg(str`Remove the filter: ${text}`, { id: 'invoice-list.chips.remove' });
  const handleClick = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const root = button.getRootNode() as ShadowRoot;
    context.choice.filter(change);
    // The button is about to go; the next one stands in its place, and the heading where it was the last.
    const next = [...root.querySelectorAll<HTMLElement>('[part=chip]')].find((each) => each !== button);
    (next ?? root.querySelector<HTMLElement>('#heading'))?.focus();
  };
  return html`<button class="chip" type="button" part="chip" aria-label=${label} title=${label} @click=${handleClick}>
    ${text}${renderIcon(closeIcon)}
  </button>`;
}

/** All of them, and a button that takes all away. */
export function renderChips(context: ListContext): TemplateResult {
  const { msg } = context.i18n;
  return html`<div class="chips" role="group" aria-label=${msg('Filters that apply', { id: 'invoice-list.chips.group' })}>
    ${repeat(
      chipsOf(context),
      ({ change }) => Object.keys(change).join(),
      (chip) => renderChip(context, chip),
    )}
    <button class="button button--ghost" type="button" part="clear-button" @click=${context.choice.clear}>
      ${renderIcon(closeIcon)}${msg('Clear filters', { id: 'invoice-list.chips.clear' })}
    </button>
  </div>`;
}

