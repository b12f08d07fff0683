import { filterRowStyles, liveRegionStyles, pagerStyles, panelStyles, tableCards, tableStyles, tagStyles } from '@csol/core';
import { css, type CSSResult } from 'lit';

const ownStyles = css`
  .heading,
  .panel {
    margin-block-end: 1.143em;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.286em 1.714em;
    min-block-size: 1.429em;
    margin-block-end: 1.143em;
    list-style: none;
  }
  .totals .skeleton {
    inline-size: 12em;
  }
  /* Room for what comes while the page is open, so that nothing moves then. */
  .live {
    min-block-size: 2.857em;
    margin-block: -0.857em 0.857em;
  }
  @container (inline-size < 30em) {
    .live {
      min-block-size: 4.286em;
    }
  }
  ${filterRowStyles}
  .more {
    min-block-size: 2.286em;
    margin-block: -0.571em 0.571em;
  }
  .toolbar {
    display: flex;
    align-items: center;
    gap: 0.286em;
    min-block-size: 2.857em;
  }
  @container (inline-size < 32em) {
    .toolbar {
      min-block-size: 5.714em;
    }
  }
  .table tbody th,
  .table tbody td {
    padding-block: 0.571em;
    vertical-align: top;
  }
  /* Words may take a second line; numbers and dates may not. */
  .table th,
  .table td {
    white-space: normal;
  }
  .table .cell--numeric,
  .table .day {
    white-space: nowrap;
  }
  .sort {
    line-height: 1.286;
    overflow-wrap: normal;
    text-align: start;
  }
  .table tbody th {
    background: none;
    border-block-end-color: var(--_border-subtle-00);
    font-weight: 400;
  }
  .row-button {
    min-block-size: 1.714em;
  }
  .note {
    display: block;
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .tag + .tag {
    margin-inline-start: 0.571em;
  }
  .trackings {
    list-style: none;
  }
  .trackings a {
    display: inline-block;
    min-block-size: 1.714em;
    color: var(--_link-primary);
  }
  .number {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  /* Cards are for screens: paper has room for the table, and repeats its header. */
  @media screen {
    @container (inline-size < 62em) {
      .table-frame {
        ${tableCards}
      }
      .table tbody td > div {
        text-align: end;
        min-inline-size: 0;
      }
      .tag + .tag {
        margin: 0;
      }
      .table tbody th .row-button {
        font-weight: 600;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  }
`;

/** What the first screen is drawn with, beside what all widgets share. */
export const orderTrackerStyles: readonly CSSResult[] = [tableStyles, tagStyles, pagerStyles, panelStyles, liveRegionStyles, ownStyles];
