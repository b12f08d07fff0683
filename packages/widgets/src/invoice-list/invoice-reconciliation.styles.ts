import { dialogStyles, panelStyles } from '@csol/core';
import { css } from 'lit';
import { findingCards, findingStyles } from './invoice-reconciliation.table.styles.ts';

/** Adopted with the panel's chunk. */
export const reconciliationStyles = css`
  ${dialogStyles}
  ${panelStyles}
  ${findingStyles}
  ${findingCards}
  #reconciliation {
    inline-size: min(94em, 100%);
  }
  .reconciliation {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  .reconciliation .panel {
    margin: 0;
  }
  .reconciliation > div:empty {
    display: none;
  }
  .scope,
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em;
    align-items: end;
  }
  .take {
    flex: 1;
    justify-content: end;
  }
  .findings-frame {
    position: relative;
    overflow-x: auto;
  }
  .findings-frame[data-refreshing]::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_interactive);
  }
  .scope .field {
    display: grid;
    gap: 0.286em;
    flex: 0 1 14em;
    min-inline-size: 0;
  }
  .scope .field--search {
    flex-basis: 22em;
  }
  .scope .field__label {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .scope .field input,
  .scope .field select {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .scope .field option {
    background: var(--_background);
  }
  .scope .field-problem {
    flex-basis: 100%;
    display: flex;
    align-items: center;
    gap: 0.571em;
    color: var(--_text-error);
  }
  .taken {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.857em;
    min-block-size: 2.857em;
  }
  .taken > .icon {
    fill: var(--_support-success);
  }
  .taken progress {
    flex: 0 1 16em;
    min-inline-size: 6em;
    accent-color: var(--_interactive);
  }
  .finding-tabs {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1px;
    background: var(--_border-subtle-00);
  }
  .finding-tab {
    display: grid;
    grid-template-rows: auto auto minmax(1.286em, auto);
    gap: 0.286em;
    align-content: start;
    justify-items: start;
    padding: 1.143em;
    border: 0;
    border-block-start: 3px solid transparent;
    border-radius: 0;
    background: var(--_layer-01);
    cursor: pointer;
    text-align: start;
  }
  .finding-tab:hover {
    background: var(--_layer-hover-01);
  }
  .finding-tab[aria-selected='true'] {
    border-color: var(--_interactive);
    background: var(--_background);
    box-shadow: inset 0 0 0 1px var(--_border-subtle-00);
  }
  .finding-tab[aria-selected='true'] .finding-tab__label {
    font-weight: 600;
  }
  .finding-tab__count {
    min-block-size: 1.25em;
    font-size: 2em;
    font-weight: 300;
    line-height: 1.25;
  }
  .finding-tab__count .skeleton {
    inline-size: 1.5em;
    block-size: 0.857em;
  }
  .finding-tab__totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.143em;
  }
  .finding-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
  }
  .none {
    display: flex;
    align-items: center;
    gap: 0.571em;
    min-block-size: 5em;
    padding-inline: 1.143em;
    background: var(--_layer-01);
  }
  .none .icon {
    fill: var(--_support-success);
  }
  @container (inline-size < 42em) {
    .finding-tabs {
      grid-template-columns: minmax(0, 1fr);
    }
    .finding-tab {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-rows: auto auto;
      align-items: center;
      border-block-start: 0;
      border-inline-start: 3px solid transparent;
      padding: 0.714em 0.857em;
    }
    .finding-tab__totals {
      grid-column: 1;
      grid-row: 2;
    }
    .finding-tab__count {
      grid-column: 2;
      grid-row: 1 / span 2;
      min-block-size: 0;
    }
    .finding-tab__count .skeleton {
      inline-size: 1em;
    }
    .compared {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
      gap: 0.571em 1.143em;
    }
    .scope .field,
    .take .button {
      flex: 1 1 9em;
    }
    .take {
      flex-basis: 100%;
    }
    .take .button {
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .finding-tab[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
