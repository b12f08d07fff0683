/** What the tables of a statement share: a caption, scoped headers, cards where there is little room. */
import { renderHeader, type Column } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

/** A table; its rows come as they are. */
export interface TableContent {
  id: string;
  caption: string;
  columns: readonly Column[];
  rows: unknown;
  isBusy?: boolean;
}

/** A table within its frame. */
export function renderTable({ id, caption, columns, rows, isBusy = false }: TableContent): TemplateResult {
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
  </div>`;
}

/** A cell of a column. */
export function renderCell({ label, numeric }: Column, content: unknown): TemplateResult {
  return html`<td role="cell" class=${numeric ? 'cell--numeric' : ''} data-label=${label}><div>${content}</div></td>`;
}

/** The cell that a row is known by. */
export function renderRowHeader(content: unknown, span?: number): TemplateResult {
  return html`<th role="rowheader" scope="row" colspan=${span ?? nothing}>${content}</th>`;
}
