import { css } from 'lit';

export const enquiryFormStyles = css`
  .enquiry,
  .screen,
  .subject {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .enquiry {
    gap: 1.143em;
    padding: 1.143em;
    background: var(--_layer-01);
    /* The choice's own height, so that nothing moves when the forms are there. */
    min-block-size: 30em;
  }
  .enquiry > [aria-live] {
    display: grid;
    gap: 1.143em;
  }
  .enquiry > [aria-live]:not(:has(*)) {
    display: none;
  }
  .enquiry .panel {
    background: var(--_background);
  }
  .screen {
    gap: 1.143em;
    max-inline-size: 52em;
  }
  .screen > .link {
    justify-self: start;
  }
  .screen__heading {
    display: flex;
    gap: 0.429em;
    align-items: center;
  }
  .screen__heading:focus {
    outline: none;
  }
  .screen__heading:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .screen__heading .icon {
    fill: var(--_support-success);
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .subjects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 1.143em;
  }
  .subject {
    gap: 0.571em;
    padding: 1.143em;
    background: var(--_background);
    border-block-start: 2px solid var(--_border-strong-01);
  }
  .subject ul {
    display: grid;
    gap: 0.286em;
    list-style: none;
  }
  .subject li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.571em;
    align-items: center;
    min-block-size: 2em;
  }
  .subject .hint {
    flex-basis: 100%;
  }
  .hint {
    color: var(--_text-secondary);
    font-size: 0.929em;
  }
  .tag {
    padding: 0 0.571em;
    border: 1px solid var(--_border-strong-01);
    font-size: 0.857em;
  }
  .link {
    min-block-size: 1.715em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link-primary);
    cursor: pointer;
    text-align: start;
    text-decoration: underline;
  }
  .link:hover {
    color: var(--_link-primary-hover);
  }
  .link:focus-visible {
    outline-offset: 2px;
  }
  .button {
    background: var(--_background);
  }
  .button--primary:not([aria-disabled='true']) {
    background: var(--_interactive);
    color: var(--_background);
  }
  .button--primary:not([aria-disabled='true']):hover {
    background: var(--_link-primary-hover);
    color: var(--_background);
  }
  .button:focus-visible {
    outline-offset: 1px;
  }
  .actions,
  .copyable {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
    align-items: center;
  }
  .copyable .button {
    min-block-size: 2em;
    min-inline-size: 2em;
    padding: 0 0.571em;
    border-color: transparent;
  }
  .copied .icon {
    fill: var(--_support-success);
  }
  .receipts {
    padding-inline-start: 1.143em;
  }
  .skeleton--subject {
    block-size: 9em;
  }
  @media print {
    .enquiry {
      min-block-size: 0;
      padding: 0;
    }
    .link {
      display: none;
    }
  }
`;
