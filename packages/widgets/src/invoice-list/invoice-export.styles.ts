import { dialogStyles, panelStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const exportStyles = css`
  ${dialogStyles}
  ${panelStyles}
  .export,
  .export__stage,
  .export__choice,
  .export__running,
  .export fieldset {
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
  .export fieldset {
    gap: 0.286em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .export legend,
  .export h3 {
    padding: 0;
    margin-block-end: 0.571em;
    font-size: 1.143em;
    font-weight: 600;
  }
  .export__option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.857em;
    align-items: start;
    min-block-size: 2.286em;
    padding-block: 0.357em;
    cursor: pointer;
  }
  .export__option input {
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .export__option .muted {
    display: block;
    font-size: 0.857em;
  }
  .export__scope,
  .export__sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0.143em 1.143em;
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
  .export__problem {
    display: flex;
    align-items: start;
    gap: 0.571em;
    color: var(--_text-error);
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
