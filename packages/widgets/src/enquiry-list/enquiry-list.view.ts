/** From the list's state to its rows and messages. */
import type { EnquirySummary } from '@csol/contract';
import { renderHeader, renderListTable, renderTag, str, type I18n, type RequestState } from '@csol/core';
import { factTitle, subjectLabel } from '@csol/core/enquiry-facts';
import { emailIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { EnquiryChoice } from './enquiry-list.choice.ts';
import { promiseText, renderStatus } from './enquiry-list.labels.ts';
import { COLUMNS, isNews, type EnquiryColumn, type PlacedPage } from './enquiry-list.state.ts';

/** Things that a row tells of at once; the others are in the enquiry. */
const FEW = 3;

/** What the rows are drawn from. */
export interface ListContent {
  state: RequestState<PlacedPage>;
  choice: EnquiryChoice;
  open: (enquiry: EnquirySummary) => void;
  turn: (step: 1 | -1) => void;
  /** When what was opened on this page had changed last, by id. */
  seen: ReadonlyMap<string, string>;
}

type RowContent = Pick<ListContent, 'open' | 'seen'> & { now: Date };

function columnLabel({ msg }: I18n, column: EnquiryColumn): string {
  switch (column) {
    case 'trackingNumber':
      return msg('Tracking number', { id: 'enquiry-list.column.number', desc: 'By which the desk knows the enquiry' });
    case 'title':
      return msg('Enquiry', { id: 'enquiry-list.column.title' });
    case 'about':
      return msg('About', { id: 'enquiry-list.column.about', desc: 'Header above the numbers of documents, orders and machines' });
    case 'status':
      return msg('Status', { id: 'enquiry-list.column.status' });
    case 'createdAt':
      return msg('Sent', { id: 'enquiry-list.column.sent', desc: 'Header above times' });
    case 'changedAt':
      return msg('Last change', { id: 'enquiry-list.column.changed', desc: 'Header above times' });
  }
}

function renderNote(text: string): TemplateResult | typeof nothing {
  return text ? html`<span class="note">${text}</span>` : nothing;
}

function renderTime({ formats }: I18n, at: string): TemplateResult {
  const instant = new Date(at);
  const isInstant = !Number.isNaN(+instant);
  return html`<time datetime=${isInstant ? at : nothing}>${isInstant ? formats.time(instant) : at}</time>`;
}

function renderAbout(i18n: I18n, { about = [] }: EnquirySummary): TemplateResult | string {
  if (about.length === 0) return '–';
  const more = about.length - FEW;
  const n = i18n.formats.number(more);
  const moreText = i18n.msg(str`and ${n} more`, { id: 'enquiry-list.about.more', desc: 'Documents, orders or machines' });
  return html`<ul class="about">
    ${about.slice(0, FEW).map((fact) => html`<li class="number"><bdi>${factTitle(i18n, fact)}</bdi></li>`)}
    ${more > 0 ? html`<li class="note">${moreText}</li>` : nothing}
  </ul>`;
}

function renderCell(i18n: I18n, column: Exclude<EnquiryColumn, 'trackingNumber'>, enquiry: EnquirySummary, now: Date): unknown {
  switch (column) {
    case 'title':
      return html`<bdi>${enquiry.title}</bdi> ${renderNote(subjectLabel(i18n, enquiry.subject))}`;
    case 'about':
      return renderAbout(i18n, enquiry);
    case 'status':
      return html`${renderStatus(i18n, enquiry.status)}
      ${renderNote(enquiry.promise && enquiry.status === 'open' ? promiseText(i18n, enquiry.promise, now) : '')}`;
    default:
      return renderTime(i18n, enquiry[column]);
  }
}

function renderRow(i18n: I18n, enquiry: EnquirySummary, { open, seen, now }: RowContent): TemplateResult {
  const news = i18n.msg('New answer', { id: 'enquiry-list.news', desc: 'The desk has written, and nobody has read it yet' });
  return html`<tr role="row" part="row">
    ${COLUMNS.map((column) => {
      if (column === 'trackingNumber') {
        return html`<th role="rowheader" scope="row">
          <button class="row-button" type="button" part="open-button" aria-haspopup="dialog" @click=${() => open(enquiry)}>
            ${enquiry.trackingNumber}
          </button>
          ${isNews(enquiry, seen) ? html`<span class="news" part="news">${renderTag('attention', emailIcon, news)}</span>` : nothing}
        </th>`;
      }
      return html`<td role="cell" data-label=${columnLabel(i18n, column)}><div>${renderCell(i18n, column, enquiry, now)}</div></td>`;
    })}
  </tr>`;
}

/** The table and its pager. */
export function renderRows(i18n: I18n, { open, seen, ...content }: ListContent): TemplateResult {
  const { state } = content;
  const now = ('loadedAt' in state ? state.loadedAt : undefined) ?? new Date(0);
  const headers = COLUMNS.map((key) => renderHeader({ key, label: columnLabel(i18n, key) }));
  return renderListTable(i18n, { ...content, headers, renderRow: (enquiry) => renderRow(i18n, enquiry, { open, seen, now }) });
}

/** What the list says about how much it shows, to the eye and to a screen reader. */
function countText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} enquiry`, { id: 'enquiry-list.count.one' }),
    other: () => msg(str`${n} enquiries`, { id: 'enquiry-list.count.other' }),
  });
}

/** How many enquiries match; its room until the first answer. */
export function renderCount(i18n: I18n, page: PlacedPage | undefined): TemplateResult {
  if (!page) return html`<p class="totals" aria-hidden="true"><span class="skeleton"></span></p>`;
  return html`<p class="totals" part="totals">${countText(i18n, page.count)}</p>`;
}

/** What a screen reader is told when the state changes; nothing where a panel says it. */
export function statusText(i18n: I18n, state: RequestState<PlacedPage>): string {
  if (state.name === 'loading' || state.name === 'refreshing') return i18n.msg('Loading', { id: 'enquiry-list.status.loading' });
  return state.name === 'ready' || state.name === 'empty' ? countText(i18n, state.data.count) : '';
}
