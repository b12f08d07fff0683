import { css } from 'lit';

/** For a table whose rows are not all drawn. The rows keep their place by themselves, where a browser's own anchoring would do it twice. */
export const rowWindowStyles = css`
  .table tbody {
    overflow-anchor: none;
  }
  /* Hidden also where rows are cards. */
  .table tbody tr.window {
    display: none;
  }
  .table tbody tr.gap {
    grid-column: 1 / -1;
    padding: 0;
    border: 0;
  }
  .table tbody tr.gap,
  .table tbody tr.gap:hover {
    background: none;
  }
  .table tbody tr.gap td {
    display: block;
    block-size: auto;
    min-block-size: 0;
    max-inline-size: none;
    padding: 0;
    border: 0;
  }
`;
