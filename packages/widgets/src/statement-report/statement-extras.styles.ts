import { fileButtonStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with their code. */
export const statementExtrasStyles = css`
  .extras {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    margin-block-start: 1.714em;
  }
  .extras__bar {
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .extras__bar [aria-expanded='true'] {
    box-shadow: inset 0 -2px 0 var(--_interactive);
    color: var(--_text-primary);
  }
  .extras__bar,
  .extra__row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
    align-items: end;
  }
  .extra {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  /* What is not said yet takes no room. */
  .extra > p:empty {
    position: absolute;
  }
  .extra h3,
  .extra h4 {
    margin: 0;
    font-size: 1.143em;
    font-weight: 600;
  }
  .extra h4 {
    font-size: 1em;
  }
  .drop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding: 1.143em;
    border: 1px dashed var(--_border-strong-01);
    background: var(--_layer-01);
  }
  .drop[data-over] {
    border-style: solid;
    border-color: var(--_interactive);
  }
  ${fileButtonStyles}
  .drop .extra__row {
    align-items: center;
  }
  .proof--open {
    border-inline-start-color: var(--_support-warning);
  }
  .compare__columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 0.857em;
  }
  .compare__in {
    max-inline-size: 12em;
  }
  .findings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 1.143em;
  }
  .findings dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .findings dd {
    font-size: 1.143em;
  }
  @media (forced-colors: active) {
    /* Shadows are not drawn there. */
    .extras__bar [aria-expanded='true'] {
      border-block-end: 2px solid Highlight;
    }
  }
`;
