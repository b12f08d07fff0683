import { css } from 'lit';

/** The table of findings, on screen and on paper. */
export const findingStyles = css`
  .findings.table th,
  .findings.table td {
    block-size: auto;
    padding-block: 0.714em;
    overflow: visible;
    vertical-align: top;
    white-space: normal;
  }
  .findings.table thead th {
    vertical-align: bottom;
  }
  .findings.table tbody th {
    background: none;
    font-weight: 400;
  }
  .findings.table .cell--numeric {
    white-space: nowrap;
  }
  .findings.table .cell--reason {
    min-inline-size: 14em;
  }
  /* Large enough for a finger, and on the line of what stands beside it. */
  .findings.table .row-button {
    min-block-size: 1.715em;
    margin-block: -0.214em;
  }
  /* The group belongs together: lines between its rows are the lines' own. */
  .findings.table tbody:hover {
    background: var(--_background-hover);
  }
  .findings.table tbody tr:hover {
    background: none;
  }
  .stack {
    display: grid;
    gap: 0.143em;
    justify-items: start;
  }
  .compared {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em 2.286em;
  }
  .compared .skeleton {
    inline-size: 5em;
    margin-block: 0.214em;
  }
  .compared dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
`;

/** The same on screen: the room of rows to come, and cards where it is narrow. */
export const findingCards = css`
  .findings.table .row--skeleton td {
    block-size: 4.571em;
    max-inline-size: none;
    vertical-align: middle;
  }
  @container (inline-size < 64em) {
    .findings.table,
    .findings.table tbody,
    .findings.table tr {
      display: block;
    }
    /* Each cell says what it is; a screen reader goes on hearing it by the column. */
    .findings.table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      opacity: 0;
    }
    .findings.table tbody {
      padding-block: 0.857em;
      border-block-end: 1px solid var(--_border-strong-01);
    }
    .findings.table tbody tr {
      padding: 0;
      border: 0;
    }
    .findings.table tbody th,
    .findings.table tbody td {
      display: flex;
      justify-content: space-between;
      gap: 1.143em;
      min-inline-size: 0;
      max-inline-size: none;
      padding: 0.214em 0.857em;
      border: 0;
    }
    .findings.table tbody td[data-label]::before {
      content: attr(data-label);
      flex: 0 1 9em;
      text-align: start;
      color: var(--_text-secondary);
    }
    .findings.table tbody .cell--reason {
      display: block;
      font-weight: 600;
    }
    .findings.table tbody td.cell--reason[data-label]::before {
      content: none;
    }
    .findings.table td .stack {
      justify-items: end;
      text-align: end;
    }
    .findings.table td:not(.cell--reason) {
      text-align: end;
    }
    .findings.table .row--skeleton td {
      block-size: 14em;
      align-items: center;
    }
    /* A line of several stands apart from the one before. */
    .findings.table tbody tr + tr {
      margin-block-start: 0.571em;
      padding-block-start: 0.571em;
      border-block-start: 1px solid var(--_border-subtle-00);
    }
    .findings.table .cell--line:empty {
      display: none;
    }
  }
`;
