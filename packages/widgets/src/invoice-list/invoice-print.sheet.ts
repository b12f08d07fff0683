/** The list on paper. */
import type { InvoiceSummary } from '@csol/contract';
import { formatMoney, str, tableStyles, tagStyles, type I18n } from '@csol/core';
import type { Sheet } from '@csol/core/print-sheet';
import { css, html, nothing, type TemplateResult } from 'lit';
import { chipsOf } from './invoice-list.chips.ts';
import type { ListContext } from './invoice-list.context.ts';
import { columnLabel, countText } from './invoice-list.labels.ts';
import { hasPeriod, type InvoiceColumn } from './invoice-list.state.ts';
import { isNumeric, renderCell } from './invoice-list.view.ts';
import type { SheetTotals } from './invoice-print.state.ts';

/** Customers who are named one by one. */
const MANY_CUSTOMERS = 12;
/** Columns that fit on upright paper; more lie across. */
const MANY_COLUMNS = 9;

const sheetStyles = css`
  .sheet__facts > div {
    display: flex;
    gap: 0.571em;
  }
  .sheet__facts dt {
    flex: none;
    inline-size: 11em;
    color: var(--_text-secondary);
  }
  .sheet .totals-table {
    inline-size: auto;
  }
  .sheet .table :is(.whole, .tag) {
    white-space: nowrap;
  }
  .sheet .table--many {
    font-size: 0.882em;
  }
  .sheet .table--many th {
    overflow-wrap: anywhere;
  }
`;

/** What is on the sheet. */
export interface PrintedList {
  heading: string;
  documents: readonly InvoiceSummary[];
  totals: readonly SheetTotals[];
  /** Whether the documents were ticked: then no filter says which they are, and they were read when they were listed. */
  isSelection: boolean;
  /** When the documents were read, or are printed. */
  at: Date;
}

/** What restricts the list, in words: the page's choice and the person's. */
export function filterTexts(context: ListContext): string[] {
  const { presets, state } = context.choice;
  const { from, to, dateField, ...locked } = presets;
  const border = hasPeriod(presets) ? chipsOf(context, { period: 'custom', from, to, dateField }) : [];
  const field = hasPeriod(presets) ? dateField : (dateField ?? state.filters.dateField);
  return [...border, ...chipsOf(context, { ...state.filters, ...locked, dateField: field })].map(({ text }) => text);
}

/** The customer numbers, with the names where they are known. */
function customersText({ msg, formats }: I18n, documents: readonly InvoiceSummary[]): string {
  const names = new Map(documents.map(({ customerNumber, customerName }) => [customerNumber, customerName]));
  const all = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([number, name]) => (name ? `${number} ${name}` : number));
  if (all.length <= MANY_CUSTOMERS) return formats.list(all);
  const rest = formats.number(all.length - MANY_CUSTOMERS);
  const first = all.slice(0, MANY_CUSTOMERS).join(', ');
  return msg(str`${first} and ${rest} more`, { id: 'invoice-print.customers.more', desc: 'After customer numbers with commas between' });
}

function renderFacts(context: ListContext, { documents, isSelection, at }: PrintedList): TemplateResult {
  const { i18n } = context;
  const { msg, formats } = i18n;
  const fact = (label: string, value: string): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const filters = isSelection ? '' : filterTexts(context).join('; ');
  const time = formats.time(at);
  return html`<dl class="sheet__facts">
    ${fact(columnLabel(i18n, 'customerNumber'), customersText(i18n, documents))}
    ${
      isSelection
        ? fact(msg('Documents', { id: 'invoice-print.documents' }), msg('A selection', { id: 'invoice-print.selection' }))
        : nothing
    }
    ${filters ? fact(msg('Filters', { id: 'invoice-print.filters' }), filters) : nothing}
    ${
      isSelection
        ? fact(msg('Printed', { id: 'invoice-print.printed', desc: 'Before a date and time' }), time)
        : fact(msg('As of', { id: 'invoice-print.as-of', desc: 'Before the date and time that the data was read at' }), time)
    }
  </dl>`;
}

function renderTotals(i18n: I18n, totals: readonly SheetTotals[]): TemplateResult | typeof nothing {
  if (totals.length === 0) return nothing;
  const { msg, formats } = i18n;
  const isKnown = totals.some(({ overdue }) => overdue);
  const head = (label: string): TemplateResult => html`<th scope="col" class="cell--numeric">${label}</th>`;
  const overdue = msg('of which overdue', { id: 'invoice-list.total.overdue', desc: 'Below the open amount: the part past its due date' });
  return html`<table class="table totals-table" aria-label=${msg('Totals by currency', { id: 'invoice-list.totals' })}>
    <thead>
      <tr>
        <th scope="col">${msg('Currency', { id: 'invoice-print.currency' })}</th>
        ${head(msg('Documents', { id: 'invoice-print.documents' }))} ${head(msg('Total', { id: 'invoice-list.total.gross' }))}
        ${head(msg('Open amount', { id: 'invoice-list.total.open' }))} ${isKnown ? head(overdue) : nothing}
      </tr>
    </thead>
    <tbody>
      ${totals.map(
        (total) =>
          html`<tr>
            <th scope="row">${total.currency}</th>
            <td class="cell--numeric">${formats.number(total.count)}</td>
            <td class="cell--numeric">${formatMoney(formats, total.gross)}</td>
            <td class="cell--numeric">${formatMoney(formats, total.open)}</td>
            ${isKnown ? html`<td class="cell--numeric">${total.overdue ? formatMoney(formats, total.overdue) : ''}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const WHOLE: ReadonlySet<InvoiceColumn> = new Set(['number', 'issueDate', 'dueDate', 'customerNumber']);

function classOf(column: InvoiceColumn): string {
  if (isNumeric(column)) return 'cell--numeric';
  return WHOLE.has(column) ? 'whole' : '';
}

function renderTable(i18n: I18n, columns: readonly InvoiceColumn[], documents: readonly InvoiceSummary[]): TemplateResult {
  const cells = columns.map((column) => ({ column, look: classOf(column) }));
  return html`<table class="table ${columns.length > MANY_COLUMNS ? 'table--many' : ''}" aria-labelledby="heading">
    <thead>
      <tr>
        ${cells.map(({ column, look }) => html`<th scope="col" class=${look}>${columnLabel(i18n, column)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${documents.map(
        (invoice) =>
          html`<tr>
            ${cells.map(({ column, look }) => html`<td class=${look}>${renderCell(i18n, column, invoice)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The sheet: what it is of, its sums, and a row for each document. */
export function createSheet(context: ListContext, printed: PrintedList): Sheet {
  const { i18n, choice } = context;
  const { heading, documents, totals } = printed;
  const body = html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1 id="heading">${heading}</h1>
      <p>${countText(i18n, documents.length)}</p>
      ${renderFacts(context, printed)} ${renderTotals(i18n, totals)} ${renderTable(i18n, choice.columns, documents)}
    </main>
  </div>`;
  const isWide = choice.columns.length > MANY_COLUMNS;
  return { title: heading, body, isWide, styles: [tableStyles, tagStyles, sheetStyles] };
}
