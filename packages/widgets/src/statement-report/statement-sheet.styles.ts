import { css } from 'lit';

/** Of the statement on paper. */
export const sheetStyles = css`
  .sheet h2 {
    margin: 0;
    font-size: 1.286em;
    font-weight: 600;
  }
  .sheet section > * + * {
    margin-block-start: 0.857em;
  }
  .sheet .table {
    inline-size: 100%;
  }
  .sheet caption {
    font-weight: 600;
    text-align: start;
  }
  .sheet .row--group :is(th, td),
  .sheet .row--sum :is(th, td) {
    font-weight: 600;
  }
  .sheet a {
    color: inherit;
    text-decoration: none;
  }
  .sheet ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sheet__sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em 2.286em;
    margin-inline: 0;
  }
  .sheet dt {
    color: var(--_text-secondary);
  }
  .sheet dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .picture__table {
    display: none;
  }
  .slip {
    break-before: page;
  }
  .slip__facts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.143em;
  }
  .line-to-fill {
    display: block;
    block-size: 7mm;
    border-block-end: 0.5pt solid var(--_text-primary);
  }
  .sheet .table .to-fill {
    inline-size: 24%;
    border-inline-start: 0.5pt solid var(--_border-subtle-01);
  }
`;
