/** What the side panels of lists share: facts, tables, buttons that copy. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { dialogStyles } from './dialog.ts';
import { panelStyles } from './panel.ts';
import { tableCards } from './table.ts';

/** A fact with its name, of a list of facts; nothing where there is no fact. */
export function renderFact(label: string, value: unknown): TemplateResult | typeof nothing {
  return value === undefined || value === ''
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** Adopted with a panel's chunk. */
export const sheetStyles = css`
  ${dialogStyles}
  ${panelStyles}
  .detail,
  .detail section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .detail {
    gap: 1.714em;
  }
  .detail > .skeleton {
    block-size: 1.714em;
  }
  .detail section {
    gap: 0.571em;
    min-inline-size: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 1.143em;
  }
  .facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .copyable {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.286em;
  }
  .copyable .button {
    min-block-size: 2em;
    min-inline-size: 2em;
  }
  .copied .icon {
    fill: var(--_support-success);
  }
  .table--wrap th,
  .table--wrap td {
    block-size: auto;
    padding-block: 0.571em;
    white-space: normal;
    vertical-align: top;
  }
  .table--wrap .cell--numeric {
    max-inline-size: 9em;
    white-space: nowrap;
  }
  .table--wrap .ask {
    inline-size: 3em;
    padding: 0.286em;
  }
  .ask .button {
    min-block-size: 2em;
    min-inline-size: 2em;
  }
  .table--wrap .below td {
    max-inline-size: none;
    padding: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }
  .action {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  /* A live region has to be there before it speaks; silent, it takes no room. */
  .action > p:empty {
    position: absolute;
  }
  .action:has(> p:not(:empty), > :not(p)) {
    margin-block-start: 1.143em;
  }
  .link-field {
    inline-size: 100%;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_layer-01);
  }
  .line-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.143em;
    font-size: 0.857em;
  }
  .line-facts > span {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.571em;
  }
  .links {
    list-style: none;
  }
  .links li {
    display: grid;
    grid-template-columns: minmax(9em, 1fr) 2fr 1fr 1fr;
    gap: 0 1.143em;
    align-items: center;
    min-block-size: 2.286em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .links li > :last-child {
    text-align: end;
  }
  @container (inline-size < 42em) {
    ${tableCards}
    .table--wrap tbody th {
      display: block;
    }
    /* Each cell says what it is; a screen reader goes on hearing it by the column. */
    .table--wrap thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      opacity: 0;
    }
    .table--wrap thead tr {
      overflow: visible;
    }
    .table--wrap thead th:not(:has(.sort)) {
      display: block;
    }
    .table--wrap .cell--numeric {
      max-inline-size: none;
    }
  }
  @container (inline-size < 32em) {
    .links li {
      grid-template-columns: 1fr 1fr;
      padding-block: 0.571em;
    }
  }
`;
