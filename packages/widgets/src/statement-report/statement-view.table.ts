/** What the tables of a statement share: a caption, scoped headers, cards where there is little room. */
import { renderHeader, str, type Column } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import { FEW_ROWS, isLong, type TableRows } from './statement-report.long.ts';

/** A table; its rows come as they are. */
export interface TableContent {
  id: string;
  caption: string;
  columns: readonly Column[];
  rows: unknown;
  isBusy?: boolean;
  /** What shows more of the rows. */
  more?: unknown;
}

/** A table within its frame. */
export function renderTable({ id, caption, columns, rows, isBusy = false, more = nothing }: TableContent): TemplateResult {
  return html`<div class="table-frame" ?data-refreshing=${isBusy}>
    <table class="table" role="table" part="table" id=${id} aria-labelledby="${id}-caption" aria-busy=${isBusy}>
      <caption id="${id}-caption">${caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => renderHeader(column))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>${more}`;
}

/** A cell of a column. */
export function renderCell({ label, numeric }: Column, content: unknown): TemplateResult {
  return html`<td role="cell" class=${numeric ? 'cell--numeric' : ''} data-label=${label}><div>${content}</div></td>`;
}

/** The cell that a row is known by. */
export function renderRowHeader(content: unknown, span?: number): TemplateResult {
  return html`<th role="rowheader" scope="row" colspan=${span ?? nothing}>${content}</th>`;
}

/** Shows the rest of a long table, or a few rows again. */
export function renderMore(
  { i18n: { msg, formats }, isPaper }: StatementContext,
  { id, rows, count }: { id: string; rows: TableRows; count: number },
): unknown {
  if (isPaper || !isLong(count)) return nothing;
  const [n, few] = [formats.number(count), formats.number(FEW_ROWS)];
  const label = rows.isWhole
    ? msg(str`Show ${few} rows only`, { id: 'statement-view.rows-few' })
    : msg(str`Show all ${n} rows`, { id: 'statement-view.rows-all' });
  return html`<button
    class="button button--ghost more"
    type="button"
    part="rows-button"
    aria-expanded=${rows.isWhole}
    aria-controls=${id}
    @click=${rows.toggle}
  >
    ${label}
  </button>`;
}
