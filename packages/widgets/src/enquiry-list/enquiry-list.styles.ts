import { filterRowStyles, liveRegionStyles, pagerStyles, panelStyles, tableCards, tableStyles, tagStyles } from '@csol/core';
import { css, type CSSResult } from 'lit';

const ownStyles = css`
  .heading,
  .panel {
    margin-block-end: 1.143em;
  }
  .totals {
    min-block-size: 1.429em;
    margin-block-end: 1.143em;
  }
  .totals .skeleton {
    inline-size: 12em;
  }
  ${filterRowStyles}
  .table-frame .table tbody th,
  .table-frame .table tbody td {
    padding-block: 0.571em;
    vertical-align: top;
  }
  /* Words may take a second line; numbers and times may not. */
  .table th,
  .table td {
    white-space: normal;
  }
  .table time,
  .table .row-button {
    white-space: nowrap;
  }
  .table tbody th {
    background: none;
    border-block-end-color: var(--_border-subtle-00);
    font-weight: 400;
  }
  .row-button {
    min-block-size: 1.714em;
  }
  .news {
    display: block;
    font-weight: 600;
  }
  .note {
    display: block;
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .about {
    list-style: none;
  }
  .number,
  .table time {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  /* Cards are for screens: paper has room for the table, and repeats its header. */
  @media screen {
    @container (inline-size < 56em) {
      .table-frame {
        ${tableCards}
      }
      .table tbody td > div {
        text-align: end;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .table tbody th .row-button {
        font-weight: 600;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      /* Each cell says what it is; a screen reader goes on hearing it by the column. */
      .table-frame .table thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        opacity: 0;
      }
      .table-frame .table thead tr {
        overflow: visible;
      }
      .table-frame .table thead th:not(:has(.sort)) {
        display: block;
      }
    }
  }
`;

/** What the first screen is drawn with, beside what all widgets share. */
export const enquiryListStyles: readonly CSSResult[] = [tableStyles, tagStyles, pagerStyles, panelStyles, liveRegionStyles, ownStyles];
