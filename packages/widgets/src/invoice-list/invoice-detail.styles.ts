import { dialogStyles, panelStyles, tableCards } from '@csol/core';
import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const detailStyles = css`
  ${dialogStyles}
  ${panelStyles}
  .detail,
  .detail section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .detail {
    gap: 1.714em;
  }
  .detail > .skeleton {
    block-size: 1.714em;
  }
  .detail__amount {
    font-size: 2em;
    font-weight: 300;
    line-height: 1.25;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }
  .action {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  /* A live region has to be there before it speaks; silent, it takes no room. */
  .action > p:empty {
    margin-block-end: -1.143em;
  }
  .action:not(:has(> p:not(:empty), > :not(p))) {
    margin-block-end: -1.714em;
  }
  .link-field {
    inline-size: 100%;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_layer-01);
  }
  .detail section {
    gap: 0.571em;
    min-inline-size: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 1.143em;
  }
  .facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .copyable {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.286em;
  }
  .copyable .button {
    min-block-size: 2em;
    min-inline-size: 2em;
  }
  .warning {
    display: flex;
    gap: 0.571em;
    align-items: start;
  }
  .warning .icon {
    margin-block-start: 0.07em;
    fill: var(--_text-error);
  }
  .payment {
    display: flex;
    flex-wrap: wrap;
    gap: 1.143em 1.714em;
  }
  .payment .facts {
    flex: 1 1 20em;
    align-content: start;
  }
  .payment-code {
    display: grid;
    gap: 0.571em;
    align-content: start;
    flex: 0 1 16em;
    min-inline-size: min(16em, 100%);
    margin: 0;
    font-size: 0.857em;
  }
  .payment-code .code {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
  }
  .copied .icon {
    fill: var(--_support-success);
  }
  .table--wrap th,
  .table--wrap td {
    block-size: auto;
    padding-block: 0.571em;
    white-space: normal;
    vertical-align: top;
  }
  .table--wrap .cell--numeric {
    max-inline-size: 9em;
    white-space: nowrap;
  }
  .table--wrap .ask {
    inline-size: 3em;
    padding: 0.286em;
  }
  .ask .button {
    min-block-size: 2em;
    min-inline-size: 2em;
  }
  .table--wrap .below td {
    max-inline-size: none;
    padding: 0;
  }
  .line-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.143em;
    font-size: 0.857em;
  }
  .line-facts > span {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.571em;
  }
  .amounts {
    justify-self: end;
    inline-size: min(30em, 100%);
  }
  .amounts > div {
    display: flex;
    justify-content: space-between;
    gap: 1.143em;
    padding: 0.286em 0;
  }
  .amounts__reason {
    display: block;
    font-size: 0.857em;
  }
  .amounts .sum {
    border-block-start: 1px solid var(--_border-strong-01);
    font-weight: 600;
  }
  .links {
    list-style: none;
  }
  .links li {
    display: grid;
    grid-template-columns: minmax(9em, 1fr) 2fr 1fr 1fr;
    gap: 0 1.143em;
    align-items: center;
    min-block-size: 2.286em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .links li > :last-child {
    text-align: end;
  }
  @container (inline-size < 42em) {
    ${tableCards}
    .table--wrap tbody th {
      display: block;
    }
    .table--wrap .cell--numeric {
      max-inline-size: none;
    }
  }
  @container (inline-size < 32em) {
    .links li {
      grid-template-columns: 1fr 1fr;
      padding-block: 0.571em;
    }
  }
  .parties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    gap: 1.714em;
  }
  .note {
    white-space: pre-line;
  }
`;
