import { sheetStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const detailStyles = css`
  ${sheetStyles}
  .detail__amount {
    font-size: 2em;
    font-weight: 300;
    line-height: 1.25;
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
  .parties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    gap: 1.714em;
  }
  .note {
    white-space: pre-line;
  }
`;
