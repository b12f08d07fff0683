import { tableCards, tableStyles } from '@csol/core';
import { css } from 'lit';

const formStyles = css`
  .builder {
    margin-block-end: 1.714em;
    border-block: 1px solid var(--_border-subtle-00);
  }
  .builder summary {
    padding: 0.857em 0;
    font-weight: 600;
    cursor: pointer;
  }
  .builder form {
    display: grid;
    gap: 1.143em;
    padding-block-end: 1.143em;
  }
  .builder fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: 1.714em;
  }
  .step {
    display: grid;
    gap: 0.857em;
    align-content: start;
  }
  .step--wide {
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
  }
  .step > legend {
    padding: 0;
    margin-block-end: 0.571em;
    font-weight: 600;
  }
  .field {
    display: grid;
    gap: 0.286em;
    align-content: start;
    min-inline-size: 0;
  }
  .field__label {
    padding: 0;
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .field__control {
    display: grid;
    gap: 0.286em;
    min-inline-size: 0;
  }
  .field__control > input,
  .field__control > select {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .field__control > [aria-invalid='true'] {
    outline: 2px solid var(--_support-error);
    outline-offset: -2px;
  }
  .field option {
    background: var(--_background);
  }
  .boxes__list {
    max-block-size: 15em;
    overflow-y: auto;
  }
  .box {
    display: flex;
    align-items: center;
    gap: 0.571em;
    min-block-size: 2em;
  }
  .box input {
    flex: none;
    inline-size: 1.143em;
    block-size: 1.143em;
    margin: 0.143em;
    accent-color: var(--_interactive);
  }
  .hint {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .problem {
    display: flex;
    gap: 0.571em;
    color: var(--_text-error);
  }
  .summary {
    padding: 1.143em;
    border: 1px solid var(--_support-error);
    border-inline-start-width: 3px;
  }
  .summary h3 {
    margin: 0 0 0.571em;
    font-size: 1em;
  }
  .summary ul {
    padding-inline-start: 1.143em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }
  .button--ghost {
    border-color: transparent;
  }
  .copied-link p:empty {
    position: absolute;
  }
  .link-field {
    inline-size: 100%;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_layer-01);
  }
`;

/** The builder and the statement. Adopted with their code. */
export const statementViewStyles = css`
  ${tableStyles}
  ${formStyles}
  .statement,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.714em;
  }
  #statement:focus {
    outline: none;
  }
  .sentence {
    font-size: 1.143em;
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 1.143em;
  }
  .sums dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .sums dd {
    font-size: 1.143em;
  }
  .sums > :last-child dd {
    font-weight: 600;
  }
  .proof {
    display: flex;
    gap: 0.571em;
    padding: 0.857em;
    border-inline-start: 3px solid var(--_border-strong-01);
    background: var(--_layer-01);
  }
  .proof .icon {
    margin-block-start: 0.071em;
  }
  .proof--done {
    border-inline-start-color: var(--_support-success);
  }
  .proof--differs {
    border-inline-start-color: var(--_support-error);
  }
  .lines {
    list-style: none;
  }
  .more {
    justify-self: start;
    margin-block-start: 0.571em;
  }
  .table caption {
    padding-block-end: 0.571em;
    font-weight: 600;
    text-align: start;
  }
  .table th,
  .table td {
    block-size: auto;
    padding-block: 0.571em;
    white-space: normal;
    vertical-align: top;
  }
  .table .cell--numeric {
    white-space: nowrap;
  }
  .base:dir(rtl) .cell--numeric > div {
    text-align: left;
  }
  .table tbody th {
    background: none;
    border-block-end-color: var(--_border-subtle-00);
    font-weight: 400;
  }
  .table .row--group th,
  .table .row--group td {
    background: var(--_layer-01);
    font-weight: 600;
  }
  .table .row--sum th,
  .table .row--sum td {
    border-block-end: 1px solid var(--_border-strong-01);
    font-weight: 600;
  }
  .table--sum {
    margin-block-start: -1.714em;
  }
  .table a {
    display: inline-block;
    min-block-size: 1.714em;
  }
  /* Room for what comes when it is seen. */
  .pictures {
    min-block-size: 12em;
  }
  @media screen {
    @container (inline-size < 46em) {
      .table-frame {
        ${tableCards}
      }
      .table-frame .table caption {
        display: block;
      }
      /* Each cell says what it is; a screen reader goes on hearing it by the column. */
      .table-frame .table thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        opacity: 0;
      }
      .table-frame .table thead tr {
        overflow: visible;
      }
      .table-frame .table thead th:not(:has(.sort)) {
        display: block;
      }
      .table tbody td > div {
        min-inline-size: 0;
        text-align: end;
      }
      .table tbody td:has(> div:empty) {
        display: none;
      }
      .table tbody th {
        font-weight: 600;
      }
    }
  }
`;
