import { dialogStyles, panelStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const takeStyles = css`
  ${dialogStyles}
  ${panelStyles}
  .take,
  .take__stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    justify-items: start;
  }
  .take__stage {
    inline-size: 100%;
    outline: none;
  }
  .take__stage > .panel {
    justify-self: stretch;
    margin: 0;
  }
  .take__stage h3 {
    font-size: 1.143em;
    font-weight: 600;
  }
  .take progress {
    inline-size: 100%;
    accent-color: var(--_interactive);
  }
  .take__problem,
  .take__done {
    display: flex;
    align-items: start;
    gap: 0.571em;
    overflow-wrap: anywhere;
  }
  .take__problem {
    color: var(--_text-error);
  }
  .take__profile {
    display: grid;
    gap: 0.286em;
    inline-size: 100%;
  }
  .take__profile select {
    inline-size: 100%;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .take__profile option {
    background: var(--_background);
  }
`;
