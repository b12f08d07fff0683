import { css } from 'lit';

/** How a sheet looks, whatever is on it. Sizes are of paper: a page's own text size has no say here. */
export const sheetStyles = css`
  :root {
    color-scheme: light;
  }
  body {
    margin: 0;
    font-family: system-ui, sans-serif;
  }
  .base.base {
    container-type: normal;
    font-size: 8.5pt;
    overflow-wrap: break-word;
  }
  /* Blocks, not a grid: tables in a grid are cut, and their headers come once, in browsers that are still in use. */
  .sheet > * + * {
    margin-block-start: 1.143em;
  }
  .sheet h1 {
    margin: 0;
    font-size: 1.714em;
    font-weight: 400;
  }
  .sheet :is(h1, h2, h3) {
    break-after: avoid;
  }
  .sheet .icon {
    vertical-align: text-bottom;
  }
  /* A frame without an address has no document type, and tables inherit nothing then. */
  .sheet table {
    color: inherit;
    font: inherit;
    text-align: start;
  }
  .sheet thead {
    display: table-header-group;
    break-inside: avoid;
  }
  .sheet tr {
    break-inside: avoid;
  }
  .sheet .table :is(th, td) {
    block-size: auto;
    max-inline-size: none;
    padding: 0.429em;
    overflow: visible;
    white-space: normal;
    vertical-align: top;
  }
  .sheet .table thead th {
    border-block-end: 1.5pt solid var(--_text-primary);
    background: none;
    vertical-align: bottom;
  }
  .sheet .table tbody th {
    border-block-end-color: var(--_border-subtle-00);
    background: none;
    font-weight: 400;
  }
  .sheet .table .cell--numeric {
    white-space: nowrap;
  }
`;

/** Adopted by the widget: the frame that nobody sees. Firefox prints no frame that is not displayed. */
export const frameStyles = css`
  .print-frame {
    position: fixed;
    inset-block-start: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
`;
