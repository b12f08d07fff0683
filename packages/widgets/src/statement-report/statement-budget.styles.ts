import { css } from 'lit';

/** Adopted with the code; of the sheet too. */
export const budgetStyles = css`
  .budget {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    margin: 0 0 1.143em;
  }
  .months {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .month {
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .month summary,
  .month__line {
    display: grid;
    grid-template-columns: minmax(0, 12em) minmax(4em, 1fr) minmax(7em, auto) minmax(7em, auto);
    gap: 0 1.143em;
    align-items: center;
    min-block-size: 2.286em;
  }
  .month summary > :first-child,
  .month__line > :first-child {
    padding-inline-start: 1.143em;
  }
  .month summary {
    cursor: pointer;
  }
  .month summary > :first-child {
    position: relative;
  }
  /* The arrow of what opens: the grid takes the browser's own away. */
  .month summary > :first-child::before {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.35em;
    inline-size: 0.5em;
    block-size: 0.714em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    content: '';
    forced-color-adjust: none;
  }
  .base:dir(rtl) .month summary > :first-child::before {
    transform: scaleX(-1);
  }
  .month [open] > summary > :first-child::before,
  .base:dir(rtl) .month [open] > summary > :first-child::before {
    transform: rotate(90deg);
  }
  .month__line--head {
    min-block-size: 0;
    color: var(--_text-secondary);
  }
  .month__line--head .number {
    font-size: 0.857em;
  }
  .month__line .number,
  .month summary .number {
    text-align: end;
  }
  .month .table-frame {
    margin-block-end: 1.143em;
  }
  /* The line above says it to whoever sees it. */
  .month .table caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
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
      grid-template-columns: minmax(0, 1fr) minmax(5em, auto) minmax(5em, auto);
      gap: 0 0.571em;
      padding-block: 0.286em;
    }
    .month .bars,
    .month__line--head > :nth-child(2) {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
  @media print {
    .month summary > :first-child::before {
      display: none;
    }
    .month summary {
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    .month summary > :first-child::before {
      background: CanvasText;
    }
    .month .bar {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .month .bar--outline {
      fill: none;
    }
  }
`;
