import { css } from 'lit';

export const contactCardStyles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    align-content: start;
    padding: 1.143em;
    background: var(--_layer-01);
    min-block-size: 16em;
  }
  /* Silent, a live region takes no room. */
  [role]:empty {
    position: absolute;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 1.143em;
  }
  .row > dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .row > dd {
    display: grid;
    gap: 0.143em;
    justify-items: start;
  }
  /* Room for what comes later: how else a line is dialled, and whether somebody answers, which may take two lines. */
  .status {
    display: grid;
    min-block-size: 1.3em;
  }
  .hours + .status {
    min-block-size: 3.9em;
  }
  .more {
    display: grid;
    gap: 1.143em;
    min-block-size: 2.857em;
  }
  .hours,
  address {
    display: grid;
    font-style: normal;
  }
`;
