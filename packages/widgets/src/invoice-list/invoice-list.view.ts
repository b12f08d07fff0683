/** From the list's state to its rows, totals and messages. */
import type { InvoicePage, InvoiceSummary, InvoiceTotals } from '@csol/contract';
import {
  categoryLabel,
  formatMoney,
  HOLE,
  renderHeader,
  renderMoney,
  renderSkeletonRows,
  templateOf,
  type I18n,
  type LongRows,
  type Memo,
  type RequestState,
} from '@csol/core';
import { html, nothing, render, type TemplateResult } from 'lit';
import { columnLabel, countText, kindLabel, renderDelivery, renderStatus } from './invoice-list.labels.ts';
import type { InvoiceColumn, InvoiceListState, PlacedPage } from './invoice-list.state.ts';

function renderTotal(i18n: I18n, total: InvoiceTotals): TemplateResult {
  const { msg } = i18n;
  return html`<li class="total" part="total">
    <strong>${total.currency}</strong>
    <dl>
      <div>
        <dt>${msg('Open amount', { id: 'invoice-list.total.open' })}</dt>
        <dd>${renderMoney(i18n.formats, total.open)}</dd>
      </div>
      <div>
        <dt>${msg('of which overdue', { id: 'invoice-list.total.overdue', desc: 'Below the open amount: the part past its due date' })}</dt>
        <dd>${renderMoney(i18n.formats, total.overdue)}</dd>
      </div>
      <div>
        <dt>${msg('Total', { id: 'invoice-list.total.gross' })}</dt>
        <dd>${renderMoney(i18n.formats, total.gross)}</dd>
      </div>
    </dl>
    <span class="muted">${countText(i18n, total.count)}</span>
  </li>`;
}

function renderTotalItems(i18n: I18n, totals: readonly InvoiceTotals[] | undefined): TemplateResult | TemplateResult[] {
  if (!totals) return html`<li class="total" aria-hidden="true"><span class="skeleton"></span></li>`;
  // Nothing matches: the place is kept, so that the filters below do not move under the fingers.
  if (totals.length === 0) return html`<li class="total">${countText(i18n, 0)}</li>`;
  return totals.map((total) => renderTotal(i18n, total));
}

/** The totals of everything that matches, a currency at a time; never added together. */
export function renderTotals(i18n: I18n, memo: Memo, totals: readonly InvoiceTotals[] | undefined): TemplateResult {
  const label = i18n.msg('Totals by currency', { id: 'invoice-list.totals' });
  // Focusable, because it scrolls where the currencies do not fit.
  return html`<ul class="totals" part="totals" tabindex="0" aria-label=${label}>
    ${memo.get('totals', [totals, i18n.formats, i18n.textLocale], () => renderTotalItems(i18n, totals))}
  </ul>`;
}

/** The column of checkboxes: another object where it is to be drawn again. */
export interface TickCells {
  renderHead?: () => unknown;
  renderCell?: (invoice: InvoiceSummary) => unknown;
}

export interface TableContent {
  memo: Memo;
  rows: LongRows;
  state: RequestState<PlacedPage>;
  /** Whether rows that are awaited have their place held: what is there before the first frame needs none. */
  isHeld: boolean;
  list: InvoiceListState;
  columns: readonly InvoiceColumn[];
  ticks: TickCells | undefined;
  /** Draws what is to be noticed of a document: another function where it is to be drawn again. */
  mark: ((invoice: InvoiceSummary) => unknown) | undefined;
  changeSort: (key: InvoiceColumn) => void;
  open: (invoice: InvoiceSummary) => void;
}

/** Whether a column's values stand at the end of their cells. */
export const isNumeric = (column: InvoiceColumn): boolean => column === 'gross' || column === 'open';

/** What a column says of a document. */
export function renderCell(i18n: I18n, column: InvoiceColumn, invoice: InvoiceSummary): unknown {
  const { formats } = i18n;
  switch (column) {
    case 'kind':
      return kindLabel(i18n, invoice.kind);
    case 'category':
      return categoryLabel(i18n, invoice.category);
    case 'issueDate':
    case 'dueDate':
      return formats.date(invoice[column] ?? '') || '–';
    case 'gross':
    case 'open':
      return formatMoney(formats, invoice[column]);
    case 'status':
      return renderStatus(i18n, invoice.status);
    case 'delivery':
      return invoice.delivery ? renderDelivery(i18n, invoice.delivery.state) : '–';
    default:
      return invoice[column] ?? '–';
  }
}

const NUMBER_CELL =
  '<th role="rowheader" scope="row"><button class="row-button" type="button" part="open-button" aria-haspopup="dialog" ' +
  `@click=${HOLE}>${HOLE}</button>`;
const TICK_CELL = `<td role="cell" class="tick no-print">${HOLE}</td>`;
const escape = (text: string): string => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What the rows of a list have in common. */
type Labels = ReadonlyMap<InvoiceColumn, string>;

/**
 * One template for the whole row, not one for each cell: a long page is drawn several times faster. Made of nothing but this text and
 * the columns' labels, which are ours.
 */
function rowTemplate(labels: Labels, hasTicks: boolean, hasMarks: boolean): TemplateStringsArray {
  const cell = (column: InvoiceColumn, label: string): string =>
    `<td role="cell" class="${isNumeric(column) ? 'cell--numeric' : ''}" data-label="${escape(label)}">${HOLE}</td>`;
  const number = `${NUMBER_CELL}${hasMarks ? ` ${HOLE}` : ''}</th>`;
  const cells = [...labels].map(([column, label]) => (column === 'number' ? number : cell(column, label)));
  return templateOf(`<tr role="row" part="row">${hasTicks ? TICK_CELL : ''}${cells.join('')}</tr>`);
}

/** @returns what draws a row */
function createRow(i18n: I18n, columns: readonly InvoiceColumn[], content: TableContent): (invoice: InvoiceSummary) => TemplateResult {
  const { open, ticks, mark } = content;
  const labels = new Map(columns.map((column) => [column, columnLabel(i18n, column)]));
  const strings = rowTemplate(labels, ticks !== undefined, mark !== undefined);
  return (invoice) => {
    const values = columns.flatMap((column) =>
      column === 'number'
        ? [() => open(invoice), invoice.number, ...(mark ? [mark(invoice)] : [])]
        : [renderCell(i18n, column, invoice)],
    );
    return html(strings, ...(ticks ? [ticks.renderCell?.(invoice)] : []), ...values);
  };
}

const ZERO = { amount: '0', currency: 'EUR' };
const [DAY, NOBODY] = ['2000-01-01', ''];
/** A row like any other, for nobody to see. */
const BLANK: InvoiceSummary = {
  id: NOBODY,
  number: NOBODY,
  kind: 'invoice',
  category: 'other',
  customerNumber: NOBODY,
  issueDate: DAY,
  dueDate: DAY,
  gross: ZERO,
  open: ZERO,
  status: 'open',
};

let isWarm = false;

/** Draws a row aside while the page's first answer is on its way: what it is made with, formats above all, takes longest. */
function warm(renderOne: (invoice: InvoiceSummary) => TemplateResult): void {
  if (isWarm) return;
  isWarm = true;
  setTimeout(() => render(renderOne(BLANK), document.createDocumentFragment()));
}

/**
 * The table: rows, or skeletons of their size until the first answer. A refresh draws the widget twice, so what has not
 * changed is not made again.
 */
function renderTable(i18n: I18n, content: TableContent): TemplateResult {
  const { memo, rows, state, isHeld, list, columns, ticks, mark, changeSort, open } = content;
  const { sort, pageSize } = list;
  const items = 'data' in state ? state.data?.items : undefined;
  const isBusy = state.name === 'refreshing' || state.name === 'loading';
  const common = [i18n.formats, i18n.textLocale, columns, ticks, mark];
  const renderHead = (): TemplateResult[] =>
    columns.map((key) => renderHeader({ key, label: columnLabel(i18n, key), numeric: isNumeric(key), sortable: true }, sort, changeSort));
  // One function for as long as rows look the same, by which a long list knows which of them to draw again.
  const renderOne = memo.get('row', [...common, open], () => createRow(i18n, columns, content));
  if (!items) warm(renderOne);
  const width = columns.length + (ticks ? 1 : 0);
  const renderBody = (): unknown => {
    if (items) return rows.render(items, renderOne);
    return isHeld ? renderSkeletonRows(pageSize, width) : nothing;
  };
  return html`<table class="table" role="table" part="table" aria-labelledby="heading" aria-busy=${isBusy}>
    <thead role="rowgroup">
      <tr role="row">
        ${
          ticks
            ? html`<th role="columnheader" scope="col" class="tick no-print" aria-hidden=${ticks.renderHead ? nothing : 'true'}>
                ${ticks.renderHead?.()}
              </th>`
            : nothing
        }
        ${memo.get('head', [sort, i18n.formats, i18n.textLocale, columns], renderHead)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${memo.get('body', [items, isHeld, pageSize, rows.module, rows.isMissing, renderOne], renderBody)}
    </tbody>
  </table>`;
}

/** The table with its pager. */
export function renderRows(i18n: I18n, content: TableContent, pager: unknown): TemplateResult {
  const isRefreshing = content.state.name === 'refreshing';
  return html`<div class="table-frame" ?data-refreshing=${isRefreshing}>${renderTable(i18n, content)} ${pager}</div>`;
}

/** Whether there is nothing to filter for this person. */
export function isClosed(state: RequestState<unknown>): boolean {
  return state.name === 'denied' || (state.name === 'expired' && !('data' in state));
}

/** What a screen reader hears when the state has changed. */
export function statusText(i18n: I18n, state: RequestState<InvoicePage>): string {
  const { msg } = i18n;
  switch (state.name) {
    case 'loading':
    case 'refreshing':
      return msg('Loading', { id: 'invoice-list.status.loading' });
    case 'ready':
    case 'empty':
      return countText(i18n, state.data.count);
    // What is amiss is said by its panel.
    default:
      return '';
  }
}

/** The heading, which the page may replace. */
export function renderHeading({ msg }: I18n): TemplateResult {
  return html`<div id="heading" class="heading" tabindex="-1">
    <slot name="heading"><h2>${msg('Invoices and credit notes', { id: 'invoice-list.heading' })}</h2></slot>
  </div>`;
}
