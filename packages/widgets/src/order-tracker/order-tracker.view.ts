/** From the list's state to its rows, totals and messages. */
import type { OrderSummary, Tracking } from '@csol/contract';
import { formatMoney, renderHeader, renderListTable, renderMoney, safeHref, str, type I18n, type RequestState } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderChoice } from './order-tracker.choice.ts';
import { basisLabel, progressText, renderException, renderStatus } from './order-tracker.labels.ts';
import { COLUMNS, isSortable, type OrderColumn, type PlacedPage } from './order-tracker.state.ts';

/** Parcels that a row tells of at once; the others are in the order. */
const FEW = 3;

export interface TrackerContent {
  state: RequestState<PlacedPage>;
  choice: OrderChoice;
  withCustomer: boolean;
  open: (order: OrderSummary) => void;
  turn: (step: 1 | -1) => void;
  /** Whether a row has just changed. */
  isFresh: (id: string) => boolean;
}

/** What a column is called. */
export function columnLabel({ msg }: I18n, column: OrderColumn): string {
  switch (column) {
    case 'number':
      return msg('Order', { id: 'order-tracker.column.number' });
    case 'purchaseOrderNumber':
      return msg('Your order number', { id: 'order-tracker.column.purchase-order', desc: 'The purchase-order number of the customer' });
    case 'customerNumber':
      return msg('Customer number', { id: 'order-tracker.column.customer' });
    case 'orderedOn':
      return msg('Ordered', { id: 'order-tracker.column.ordered', desc: 'Header above dates' });
    case 'status':
      return msg('Status', { id: 'order-tracker.column.status' });
    case 'expectedOn':
      return msg('Expected', { id: 'order-tracker.column.expected', desc: 'Header above dates: when the next part of the order comes' });
    case 'tracking':
      return msg('Tracking', { id: 'order-tracker.column.tracking', desc: 'Header above the numbers by which carriers know parcels' });
    case 'total':
      return msg('Amount', { id: 'order-tracker.column.total' });
  }
}

/** A second line of a cell, smaller; nothing where there is nothing to say. */
function renderNote(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<span class="note">${text}</span>` : nothing;
}

/** A parcel's number, by which its carrier's page opens where it has one. */
export function renderTracking({ msg }: I18n, { carrier, number, link }: Tracking): TemplateResult {
  const href = safeHref(link);
  if (!href?.startsWith('https:')) return html`<span class="number" title=${carrier}>${number}</span>`;
  const label = msg(str`${carrier}, parcel ${number}, opens in a new window`, { id: 'order-tracker.tracking.label' });
  const rel = 'noopener noreferrer';
  return html`<a class="number" part="tracking-link" href=${href} target="_blank" rel=${rel} aria-label=${label}>${number}</a>`;
}

function renderTrackings(i18n: I18n, trackings: readonly Tracking[]): TemplateResult | string {
  if (trackings.length === 0) return '–';
  const more = trackings.length - FEW;
  const n = i18n.formats.number(more);
  const moreText = i18n.msg(str`and ${n} more`, { id: 'order-tracker.tracking.more', desc: 'Parcels' });
  return html`<ul class="trackings">
    ${trackings.slice(0, FEW).map((tracking) => html`<li>${renderTracking(i18n, tracking)}</li>`)}
    ${more > 0 ? html`<li class="note">${moreText}</li>` : nothing}
  </ul>`;
}

function renderCell(i18n: I18n, column: OrderColumn, order: OrderSummary): unknown {
  const { msg, formats } = i18n;
  const { placedBy, nextExpected, openException } = order;
  switch (column) {
    case 'orderedOn':
      return html`<span class="day">${formats.date(order.orderedOn)}</span>
      ${renderNote(placedBy && msg(str`by ${placedBy}`, { id: 'order-tracker.placed-by', desc: 'Below a date: who placed the order' }))}`;
    case 'status':
      return html`${renderStatus(i18n, order.status)} ${openException ? renderException(i18n, openException) : nothing}
      ${renderNote(progressText(i18n, order.progress))}`;
    case 'expectedOn':
      if (!nextExpected) return '–';
      return html`<span class="day">${formats.date(nextExpected.on)}</span> ${renderNote(basisLabel(i18n, nextExpected.basis))}`;
    case 'tracking':
      return renderTrackings(i18n, order.trackings);
    case 'total':
      return order.total ? formatMoney(formats, order.total) : '–';
    default:
      return order[column] ?? '–';
  }
}

type RowContent = Pick<TrackerContent, 'open' | 'isFresh'>;

function renderRow(i18n: I18n, columns: readonly OrderColumn[], order: OrderSummary, { open, isFresh }: RowContent): TemplateResult {
  return html`<tr role="row" part="row" class=${isFresh(order.id) ? 'row--fresh' : ''}>
    ${columns.map((column) => {
      if (column === 'number') {
        return html`<th role="rowheader" scope="row">
          <button class="row-button" type="button" part="open-button" aria-haspopup="dialog" @click=${() => open(order)}>
            ${order.number}
          </button>
          ${renderNote(order.confirmationNumber)}
        </th>`;
      }
      const name = column === 'total' ? 'cell--numeric' : '';
      return html`<td role="cell" class=${name} data-label=${columnLabel(i18n, column)}><div>${renderCell(i18n, column, order)}</div></td>`;
    })}
  </tr>`;
}

/** The columns of a list. */
export const columnsOf = (withCustomer: boolean): readonly OrderColumn[] =>
  withCustomer ? COLUMNS.toSpliced(2, 0, 'customerNumber') : COLUMNS;

/** The table and its pager. */
export function renderRows(i18n: I18n, { withCustomer, open, isFresh, ...content }: TrackerContent): TemplateResult {
  const { state, sort } = content.choice;
  const columns = columnsOf(withCustomer);
  const header = (key: OrderColumn): TemplateResult =>
    renderHeader({ key, label: columnLabel(i18n, key), numeric: key === 'total', sortable: isSortable(key) }, state.sort, sort);
  const renderOne = (order: OrderSummary): TemplateResult => renderRow(i18n, columns, order, { open, isFresh });
  return renderListTable(i18n, { ...content, headers: columns.map(header), renderRow: renderOne });
}

/** What the list says about how much it shows, to the eye and to a screen reader. */
export function countText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} order`, { id: 'order-tracker.count.one' }),
    other: () => msg(str`${n} orders`, { id: 'order-tracker.count.other' }),
  });
}

/** How many orders match, and their amounts a currency at a time; its room until the first answer. */
export function renderTotals(i18n: I18n, page: PlacedPage | undefined): TemplateResult {
  if (!page) return html`<p class="totals" aria-hidden="true"><span class="skeleton"></span></p>`;
  return html`<ul class="totals" part="totals">
    <li><strong>${countText(i18n, page.count)}</strong></li>
    ${page.totals.map(({ total }) => html`<li part="total">${renderMoney(i18n.formats, total)}</li>`)}
  </ul>`;
}

/** What a screen reader is told when the state changes; nothing where a panel says it. */
export function statusText(i18n: I18n, state: RequestState<PlacedPage>): string {
  if (state.name === 'loading' || state.name === 'refreshing') return i18n.msg('Loading', { id: 'order-tracker.status.loading' });
  return state.name === 'ready' || state.name === 'empty' ? countText(i18n, state.data.count) : '';
}
