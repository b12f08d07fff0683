import { dialogStyles, panelStyles } from '@csol/core';
import { css } from 'lit';
import { optionStyles } from './invoice-list.toolbar.scopes.ts';

/** Adopted with the panel's chunk. */
export const exportStyles = css`
  ${dialogStyles}
  ${panelStyles}
  ${optionStyles}
  .export,
  .export__stage,
  .export__choice,
  .export__running {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .export,
  .export__choice {
    gap: 1.714em;
  }
  .export__stage {
    gap: 1.143em;
    outline: none;
  }
  .export__running {
    gap: 0.857em;
    justify-items: start;
  }
  .export__profile {
    display: grid;
    gap: 0.286em;
    margin-inline-start: 2.667em;
    font-size: 0.857em;
  }
  .export__profile select {
    inline-size: 100%;
    block-size: 3.333em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .export__profile option {
    background: var(--_background);
  }
  .export__bar {
    appearance: none;
    inline-size: 100%;
    block-size: 0.571em;
    border: 0;
    background: var(--_border-subtle-01);
  }
  .export__bar::-webkit-progress-bar {
    background: var(--_border-subtle-01);
  }
  .export__bar::-webkit-progress-value {
    background: var(--_interactive);
  }
  .export__bar::-moz-progress-bar {
    background: var(--_interactive);
  }
  .export__bar:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  @media (prefers-reduced-motion: no-preference) {
    .export__bar:indeterminate {
      animation: csol-pulse 1.5s ease-in-out infinite alternate;
    }
  }
  @media (forced-colors: active) {
    .export__bar {
      appearance: auto;
    }
  }
  .export__missing {
    display: grid;
    gap: 0.286em;
    max-block-size: 20em;
    inline-size: 100%;
    overflow-y: auto;
    list-style: none;
  }
  .export__missing li {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(3em, 1fr) minmax(0, 3fr);
    gap: 0.857em;
    padding-block: 0.286em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
`;
