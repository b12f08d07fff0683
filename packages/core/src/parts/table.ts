/** A real table that becomes labelled cards where it is narrow. Rows keep one height, so that nothing moves when data comes. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ascendingIcon, descendingIcon, sortableIcon } from '../generated/icons.ts';
import { renderIcon } from './icon.ts';

export interface Column<Key extends string = string> {
  key: Key;
  label: string;
  /** Numbers stand at the end of their cell. */
  numeric?: boolean;
  sortable?: boolean;
}

export interface Sort<Key extends string = string> {
  key: Key;
  descending: boolean;
}

/** A column's header; a button where the table can be sorted by it: `sort` and `changeSort` are for tables that have such columns. */
export function renderHeader<Key extends string>(column: Column<Key>, sort?: Sort<Key>, changeSort?: (key: Key) => void): TemplateResult {
  const { key, label, numeric, sortable } = column;
  const isSorted = sort?.key === key;
  const icon = !isSorted ? sortableIcon : sort.descending ? descendingIcon : ascendingIcon;
  return html`<th
    scope="col"
    role="columnheader"
    class=${numeric ? 'cell--numeric' : ''}
    part="header"
    aria-sort=${sortable ? (isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none') : nothing}
  >
    ${
      sortable
        ? html`<button class="sort ${isSorted ? 'sort--on' : ''}" type="button" @click=${() => changeSort?.(key)}>
            ${label}${renderIcon(icon)}
          </button>`
        : label
    }
  </th>`;
}

/** Stands for a value in the text of a template. */
export const HOLE = '\0';

const templates = new Map<string, TemplateStringsArray>();

/**
 * A template out of text, for what would be many small ones otherwise: each that is filled in costs time. Lit knows a template by its
 * strings, so that the same text has to be the same object.
 * @param text markup of our own, never of data, with a `HOLE` for each value
 */
export function templateOf(text: string): TemplateStringsArray {
  let template = templates.get(text);
  if (!template) {
    const strings = text.split(HOLE);
    templates.set(text, (template = Object.assign(strings, { raw: strings })));
  }
  return template;
}

/**
 * Rows of the final size while the first answer is on its way; hidden from assistive technology, which hears a status instead. One
 * template for all of them.
 */
export function renderSkeletonRows(rows: number, columns: number): TemplateResult {
  // One line for a row; as a card, which has a line for each cell, all of them.
  const lines = '<span class="skeleton"></span>'.repeat(columns);
  return html(templateOf(`<tr class="row--skeleton" aria-hidden="true"><td colspan="${columns}">${lines}</td></tr>`.repeat(rows)));
}

/** Rows as labelled cards. A table with many columns takes this earlier than others: inside a `@container` of its own. */
export const tableCards = css`
  .table tbody .row--skeleton td {
    display: grid;
    gap: 1em;
    justify-content: stretch;
    padding-block: 0.5em;
  }
  .row--skeleton .skeleton + .skeleton {
    display: block;
  }
  .table,
  .table thead,
  .table tr {
    display: block;
  }
  .table tbody {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(21em, 100%), 1fr));
    gap: 0 2.286em;
  }
  .table thead tr {
    display: flex;
    overflow-x: auto;
    background: var(--_layer-01);
  }
  .table thead th {
    flex: none;
  }
  .table thead th:not(:has(.sort)) {
    display: none;
  }
  .table tbody tr {
    padding: 0.571em 0;
    border-block-end: 1px solid var(--_border-strong-01);
  }
  .table tbody td,
  .table tbody th {
    display: flex;
    justify-content: space-between;
    gap: 1.143em;
    block-size: auto;
    min-block-size: 1.857em;
    max-inline-size: none;
    padding: 0.14em 0.857em;
    border: 0;
    background: none;
    white-space: normal;
  }
  .table tbody td[data-label]::before {
    content: attr(data-label);
    flex: none;
    color: var(--_text-secondary);
  }
`;

/**
 * A table, the buttons that open its rows, and the frame that it scrolls in and that shows that newer rows are on their way:
 * `data-refreshing`.
 */
export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table th,
  .table td {
    block-size: 2.857em;
    padding: 0 0.857em;
    border-block-end: 1px solid var(--_border-subtle-00);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
    max-inline-size: 18em;
  }
  .table th {
    background: var(--_layer-01);
    border-block-end-color: var(--_border-strong-01);
    font-weight: 600;
  }
  .table th:has(.sort) {
    padding: 0;
  }
  .table tbody tr:hover {
    background: var(--_background-hover);
  }
  .table .cell--numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.357em;
    inline-size: 100%;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    background: transparent;
    cursor: pointer;
  }
  /* The label stands above the numbers' end, the arrow before it. */
  .cell--numeric .sort {
    flex-direction: row-reverse;
  }
  .base:dir(rtl) .cell--numeric {
    text-align: left;
  }
  .sort:hover {
    background: var(--_layer-hover-01);
  }
  .sort .icon {
    inline-size: 1em;
    block-size: 1em;
    opacity: 0;
  }
  .sort:hover .icon,
  .sort:focus-visible .icon,
  .sort--on .icon {
    opacity: 1;
  }
  .row-button {
    min-block-size: 2em;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--_link-primary);
    cursor: pointer;
    font-variant-numeric: tabular-nums;
    text-align: start;
    text-decoration: underline;
    overflow: hidden;
    text-overflow: ellipsis;
    max-inline-size: 100%;
  }
  .row-button:hover {
    color: var(--_link-primary-hover);
  }
  .row--skeleton .skeleton + .skeleton {
    display: none;
  }
  .table-frame {
    position: relative;
    overflow-x: auto;
  }
  .table-frame[data-refreshing]::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_interactive);
  }
  @media print {
    .table tr {
      break-inside: avoid;
    }
    .sort .icon {
      display: none;
    }
  }
`;
