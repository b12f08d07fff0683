/** From the list's state to its rows, totals and messages. */
import type { InvoicePage, InvoiceSummary, InvoiceTotals } from '@csol/contract';
import {
  formatMoney,
  renderHeader,
  renderMoney,
  renderPager,
  renderSkeletonRows,
  str,
  type Column,
  type I18n,
  type LongRows,
  type Memo,
  type RequestState,
} from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { categoryLabel, kindLabel, renderStatus } from './invoice-list.labels.ts';
import { PAGE_SIZES, type InvoiceListState, type InvoiceSortKey, type PlacedPage } from './invoice-list.state.ts';

/** What the list says about what it shows, to the eye and to a screen reader. */
export function countText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} document`, { id: 'invoice-list.count.one' }),
    many: () => msg(str`${n} documents`, { id: 'invoice-list.count.many', desc: 'For languages with a form for millions; else as other' }),
    other: () => msg(str`${n} documents`, { id: 'invoice-list.count.other' }),
  });
}

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

export interface TableContent {
  memo: Memo;
  rows: LongRows;
  state: RequestState<PlacedPage>;
  list: InvoiceListState;
  withCustomer: boolean;
  changeSort: (key: InvoiceSortKey) => void;
  open: (invoice: InvoiceSummary) => void;
  changePage: (step: 1 | -1) => void;
  changePageSize: (size: number) => void;
}

function columnsOf({ msg }: I18n, withCustomer: boolean): Column<InvoiceSortKey | 'kind' | 'status'>[] {
  const customer = {
    key: 'customerNumber',
    label: msg('Customer number', { id: 'invoice-list.column.customer' }),
    sortable: true,
  } as const;
  return [
    { key: 'number', label: msg('Number', { id: 'invoice-list.column.number' }), sortable: true },
    { key: 'kind', label: msg('Kind', { id: 'invoice-list.column.kind' }) },
    { key: 'category', label: msg('Category', { id: 'invoice-list.column.category' }), sortable: true },
    ...(withCustomer ? [customer] : []),
    { key: 'issueDate', label: msg('Issued', { id: 'invoice-list.column.issue-date' }), sortable: true },
    { key: 'dueDate', label: msg('Due', { id: 'invoice-list.column.due-date' }), sortable: true },
    { key: 'gross', label: msg('Amount', { id: 'invoice-list.column.gross' }), sortable: true, numeric: true },
    { key: 'open', label: msg('Open amount', { id: 'invoice-list.column.open' }), sortable: true, numeric: true },
    { key: 'status', label: msg('Status', { id: 'invoice-list.column.status' }) },
  ];
}

// One template for the whole row, not one for each cell: a long page is drawn several times faster.
function renderRow(i18n: I18n, invoice: InvoiceSummary, labels: ReadonlyMap<string, string>, open: TableContent['open']): TemplateResult {
  const { formats } = i18n;
  const { number, kind, category, customerNumber, issueDate, dueDate, gross, status } = invoice;
  const label = (key: string): string => labels.get(key) ?? '';
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row">
      <button class="row-button" type="button" part="open-button" aria-haspopup="dialog" @click=${() => open(invoice)}>${number}</button>
    </th>
    <td role="cell" data-label=${label('kind')}>${kindLabel(i18n, kind)}</td>
    <td role="cell" data-label=${label('category')}>${categoryLabel(i18n, category)}</td>
    ${labels.has('customerNumber') ? html`<td role="cell" data-label=${label('customerNumber')}>${customerNumber}</td>` : nothing}
    <td role="cell" data-label=${label('issueDate')}>${formats.date(issueDate)}</td>
    <td role="cell" data-label=${label('dueDate')}>${dueDate ? formats.date(dueDate) : '–'}</td>
    <td role="cell" class="cell--numeric" data-label=${label('gross')}>${formatMoney(formats, gross)}</td>
    <td role="cell" class="cell--numeric" data-label=${label('open')}>${formatMoney(formats, invoice.open)}</td>
    <td role="cell" data-label=${label('status')}>${renderStatus(i18n, status)}</td>
  </tr>`;
}

/**
 * The table: rows, or skeletons of their size until the first answer. A refresh draws the widget twice, so what has not
 * changed is not made again.
 */
function renderTable(i18n: I18n, { memo, rows, state, list, withCustomer, changeSort, open }: TableContent): TemplateResult {
  const { sort, pageSize } = list;
  const items = 'data' in state ? state.data?.items : undefined;
  const isBusy = state.name === 'refreshing' || state.name === 'loading';
  const common = [i18n.formats, i18n.textLocale, withCustomer];
  const columns = memo.get('columns', common, () => columnsOf(i18n, withCustomer));
  const renderHead = (): TemplateResult[] =>
    columns.map((column) => renderHeader<string>(column, sort, (key) => changeSort(key as InvoiceSortKey)));
  // One function for as long as rows look the same, by which a long list knows which of them to draw again.
  const renderOne = memo.get('row', [columns, open], () => {
    const labels = new Map<string, string>(columns.map(({ key, label }) => [key, label]));
    return (invoice: InvoiceSummary) => renderRow(i18n, invoice, labels, open);
  });
  const renderBody = (): unknown => (items ? rows.render(items, renderOne) : renderSkeletonRows(pageSize, columns.length));
  return html`<table class="table" role="table" part="table" aria-labelledby="heading" aria-busy=${isBusy}>
    <thead role="rowgroup">
      <tr role="row">
        ${memo.get('head', [sort, columns], renderHead)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${memo.get('body', [items, pageSize, rows.module, rows.isMissing, renderOne], renderBody)}
    </tbody>
  </table>`;
}

/** The table with its pager. */
export function renderRows(i18n: I18n, content: TableContent): TemplateResult {
  const { state, list, changePage, changePageSize } = content;
  const { pageSize } = list;
  const page = 'data' in state ? state.data : undefined;
  const isRefreshing = state.name === 'refreshing';
  const pager = {
    headingId: 'heading',
    offset: page?.offset ?? 0,
    shown: page?.items.length ?? 0,
    count: page?.count ?? 0,
    pageSize,
    pageSizes: PAGE_SIZES.includes(pageSize) ? PAGE_SIZES : [...PAGE_SIZES, pageSize].sort((a, b) => a - b),
    hasNext: page?.page.next !== undefined,
    busy: isRefreshing || state.name === 'loading',
    changePage,
    changePageSize,
  };
  return html`<div class="table-frame" ?data-refreshing=${isRefreshing}>${renderTable(i18n, content)} ${renderPager(i18n, pager)}</div>`;
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
  return html`<div id="heading" class="heading">
    <slot name="heading"><h2>${msg('Invoices and credit notes', { id: 'invoice-list.heading' })}</h2></slot>
  </div>`;
}
