import { css } from 'lit';

/** Adopted with the table of machines. */
export const enquiryRowsStyles = css`
  .machines {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .machines th,
  .machines td {
    padding: 0.286em;
    border-block-end: 1px solid var(--_border-subtle-01);
    text-align: start;
    vertical-align: top;
  }
  .machines thead th {
    font-weight: 600;
  }
  .machines tbody th {
    padding-block-start: 1.143em;
    font-weight: 400;
  }
  @container (max-width: 44em) {
    .machines,
    .machines tbody,
    .machines tr,
    .machines td,
    .machines tbody th {
      display: block;
    }
    .machines thead {
      display: none;
    }
    .machines tr {
      padding-block: 0.571em;
      border-block-end: 1px solid var(--_border-strong-01);
    }
    .machines th,
    .machines td {
      border: 0;
    }
    .machines td[data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--_text-secondary);
      font-size: 0.857em;
    }
  }
`;
