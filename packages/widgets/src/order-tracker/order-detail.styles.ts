import { liveRegionStyles, sheetStyles, tagStyles } from '@csol/core';
import { css } from 'lit';

/** The list of steps, each with a mark; the line between two says whether what is between them lies behind. */
const stepStyles = css`
  .steps,
  .promises,
  .exceptions,
  .shipments,
  .trackings,
  .deliverables {
    list-style: none;
  }
  .step {
    --_mark: 0.857em;
    position: relative;
    padding-inline-start: 1.714em;
    padding-block-end: 0.857em;
  }
  /* A border and not a background: forced colours take backgrounds away. */
  .step::before {
    content: '';
    position: absolute;
    inset-block-start: 0.214em;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    border: calc(var(--_mark) / 2) solid var(--_text-primary);
    border-radius: 50%;
  }
  .step--current::before {
    outline: 2px solid var(--_interactive);
    outline-offset: 2px;
    border-color: var(--_interactive);
  }
  .step--toCome::before {
    inline-size: var(--_mark);
    block-size: var(--_mark);
    border-width: 2px;
    border-color: var(--_text-secondary);
  }
  .step--amiss::before {
    border-color: var(--_support-error);
    border-radius: 0;
    transform: rotate(45deg);
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.357em -0.071em;
    inset-inline-start: calc(var(--_mark) / 2 - 1px);
    border-inline-start: 2px solid var(--_border-strong-01);
  }
  .step:has(+ .step--toCome)::after,
  .step--toCome::after {
    border-inline-start-style: dotted;
  }
  .step__title {
    font-weight: 600;
  }
  .step--toCome .step__title {
    font-weight: 400;
  }
  .step summary {
    min-block-size: 1.714em;
    cursor: pointer;
  }
  .step .steps {
    padding-block-start: 0.857em;
  }
`;

/** Adopted with the panel's chunk. */
export const orderDetailStyles = css`
  ${sheetStyles}
  ${tagStyles}
  ${liveRegionStyles}
  ${stepStyles}
  .detail h4,
  .detail h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .head {
    display: grid;
    gap: 0.286em;
  }
  .head__status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.286em 1.143em;
  }
  .head__next {
    font-size: 1.14286em;
  }
  .small {
    font-size: 0.857em;
  }
  .exceptions,
  .shipments,
  .deliverables {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  .exception {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.857em;
    padding: 1.143em;
    border-inline-start: 3px solid var(--_support-error);
    background: var(--_layer-01);
  }
  .exception > .icon {
    margin-block-start: 0.07em;
    fill: var(--_support-error);
  }
  .exception > div {
    display: grid;
    justify-items: start;
    gap: 0.286em;
  }
  .exception .enquiry {
    justify-self: stretch;
  }
  .exception .button {
    margin-inline-start: -1.143em;
  }
  .exception .enquiry .button {
    margin-inline-start: 0;
  }
  .exception__what {
    font-weight: 600;
  }
  .promises li {
    display: grid;
    grid-template-columns: minmax(9em, auto) 1fr;
    gap: 0 1.143em;
    padding-block: 0.286em;
  }
  .matrix {
    position: relative;
    overflow-x: auto;
  }
  .matrix .table :is(th, td) {
    padding-inline: 0.571em;
  }
  .matrix .table th {
    min-inline-size: 4em;
    overflow: visible;
    overflow-wrap: normal;
    white-space: normal;
  }
  .matrix .table tr > th:first-child {
    min-inline-size: 11em;
  }
  .matrix:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .matrix .line-facts {
    font-weight: 400;
  }
  .shipment,
  .deliverable {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding-block-end: 1.143em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .deliverable {
    gap: 0.286em;
  }
  .key-field {
    flex: 1 1 14em;
    min-inline-size: 0;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_layer-01);
    font-family: var(--csol-font-family-mono, ui-monospace, monospace);
  }
  @container (inline-size < 42em) {
    /* What is not there needs no line of a card; a screen reader goes on hearing it by the column. */
    .matrix .cell--none {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix tbody tr {
      position: relative;
    }
    .dates td {
      flex-wrap: wrap;
      row-gap: 0;
    }
  }
  @container (inline-size < 32em) {
    .promises li {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .step--toCome::before {
      border-color: GrayText;
    }
    .exception > .icon {
      fill: CanvasText;
    }
    .exception .button {
      margin-inline-start: 0;
    }
  }
`;
