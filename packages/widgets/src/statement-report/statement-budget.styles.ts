import { css } from 'lit';

/** Adopted with the code. */
export const budgetStyles = css`
  .months {
    display: grid;
    gap: 0.286em;
    list-style: none;
  }
  .month summary,
  .month__line {
    display: grid;
    grid-template-columns: minmax(0, 10em) minmax(4em, 1fr) minmax(8em, auto) minmax(8em, auto);
    gap: 0 1.143em;
    align-items: center;
    min-block-size: 2em;
  }
  .month summary {
    cursor: pointer;
  }
  .month .number {
    text-align: end;
  }
  .month .bars {
    inline-size: 100%;
    block-size: 1em;
  }
  .base:dir(rtl) .month .bars {
    transform: scaleX(-1);
  }
  .month .bar {
    fill: var(--_interactive);
    stroke: var(--_interactive);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  /* A guess is an outline: told apart without colour. */
  .month .bar--outline {
    fill: none;
  }
  @container (inline-size < 40em) {
    .month summary,
    .month__line {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .month .bars {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .month .bar {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .month .bar--outline {
      fill: none;
    }
  }
`;
