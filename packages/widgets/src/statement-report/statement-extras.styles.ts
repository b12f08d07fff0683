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
  .drop input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.857em;
  }
  .drop input::file-selector-button {
    min-block-size: 2.857em;
    margin-inline-end: 0.857em;
    padding: 0 1.143em;
    border: 1px solid var(--_interactive);
    background: transparent;
    color: var(--_interactive);
    font: inherit;
    cursor: pointer;
  }
  /* The name of the file keeps its own direction. */
  .base:dir(rtl) .drop input::file-selector-button {
    margin-inline: 0.857em;
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
