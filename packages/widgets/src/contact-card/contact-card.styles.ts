import { css } from 'lit';

export const contactCardStyles = css`
  .card {
    display: grid;
    gap: 1.143em;
    align-content: start;
    padding: 1.143em;
    background: var(--_layer-01);
    min-block-size: 16em;
  }
  .card .panel {
    padding: 0;
    border: 0;
  }
  .rows {
    display: grid;
    gap: 1.143em;
  }
  .row {
    display: grid;
    grid-template-columns: 1.143em 1fr;
    gap: 0.143em 0.857em;
  }
  .row > .icon {
    margin-block-start: 0.1em;
    fill: var(--_text-secondary);
  }
  .row > dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
    line-height: 1.5;
  }
  .row > dd {
    grid-column: 2;
    display: grid;
    gap: 0.143em;
    justify-items: start;
  }
  .hours,
  address {
    display: grid;
    font-style: normal;
  }
  .at-hand ul {
    padding-inline-start: 1.143em;
  }
`;
