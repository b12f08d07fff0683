import { css } from 'lit';

/** Of the sheets for the goods-in desk. */
export const deskStyles = css`
  .sheet__facts > div {
    display: flex;
    gap: 0.571em;
  }
  .sheet__facts dt {
    flex: none;
    inline-size: 15em;
    color: var(--_text-secondary);
  }
  .sheet section > * + * {
    margin-block-start: 0.571em;
  }
  .sheet h2 {
    margin: 0;
    font-size: 1.286em;
    font-weight: 600;
  }
  .sheet .table {
    table-layout: fixed;
    inline-size: 100%;
  }
  .sheet .table :is(th, td) {
    overflow-wrap: anywhere;
  }
  .sheet .table .tick {
    inline-size: 8.5em;
    text-align: center;
  }
  .sheet .table .remarks {
    inline-size: 24%;
    border-inline-start: 0.5pt solid var(--_border-subtle-01);
  }
  .sheet .table .few {
    inline-size: 9%;
  }
  .box {
    display: inline-block;
    inline-size: 4mm;
    block-size: 4mm;
    border: 1pt solid var(--_text-primary);
  }
  .line-to-fill {
    display: inline-block;
    inline-size: 4em;
    block-size: 5mm;
    border-block-end: 0.5pt solid var(--_text-primary);
  }
  .note {
    display: block;
    color: var(--_text-secondary);
  }
`;
