import { filterRowStyles, tableCards } from '@csol/core';
import { css } from 'lit';

export const invoiceListStyles = css`
  .heading {
    margin-block-end: 1.143em;
  }
  /* One row of one height however many currencies there are: what is below must not move when they come. */
  .totals {
    display: flex;
    gap: 1px;
    min-block-size: 9.4em;
    margin-block-end: 1.143em;
    overflow-x: auto;
    list-style: none;
    background: var(--_border-subtle-00);
  }
  .total {
    flex: 1 0 auto;
    min-inline-size: min(15em, 88%);
    white-space: nowrap;
    display: grid;
    gap: 0.286em;
    align-content: start;
    padding: 1.143em;
    background: var(--_layer-01);
  }
  .total dl > div {
    display: flex;
    justify-content: space-between;
    gap: 1.143em;
  }
  .total dl > div:first-child dd {
    font-weight: 600;
  }
  ${filterRowStyles}
  .pager-room {
    block-size: 3em;
  }
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
  .table .tick {
    inline-size: 2.857em;
    padding: 0;
  }
  .panel {
    margin-block-end: 1.143em;
  }
  .table tbody th {
    background: none;
    border-block-end-color: var(--_border-subtle-00);
    font-weight: 400;
  }
  /* Cards are for screens: paper has room for the table, and repeats its header. */
  @media screen {
    @container (inline-size < 62em) {
      .toolbar {
        min-block-size: 5.714em;
      }
      .table-frame {
        ${tableCards}
      }
      .table-frame .table tr {
        position: relative;
      }
      .table-frame .table tbody .tick {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
      }
      .table-frame .table thead th.tick {
        display: block;
      }
      .table-frame .table tbody th {
        padding-block: 0;
      }
      .table tbody th .row-button {
        min-block-size: 1.857em;
        font-weight: 600;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  }
`;
