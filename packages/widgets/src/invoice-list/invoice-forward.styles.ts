import { css } from 'lit';

/** Adopted with the form's chunk. */
export const forwardStyles = css`
  .action .forward,
  .forward form,
  .forward .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  .forward {
    padding: 1.143em;
    background: var(--_layer-01);
  }
  .forward form {
    max-inline-size: 40em;
  }
  .forward .field {
    gap: 0.286em;
  }
  .forward label {
    font-weight: 600;
  }
  .forward .hint {
    color: var(--_text-secondary);
    font-size: 0.929em;
  }
  .forward .problem {
    display: flex;
    gap: 0.35em;
    color: var(--_text-error);
  }
  .forward textarea {
    inline-size: 100%;
    min-block-size: 2.857em;
    padding: 0.714em 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_background);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    resize: vertical;
  }
  .forward textarea[aria-invalid] {
    border-block-end: 2px solid var(--_support-error);
  }
  .forward .check {
    display: flex;
    gap: 0.571em;
    align-items: center;
    min-block-size: 1.857em;
  }
  .forward .check input {
    flex: none;
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .forward .check label {
    font-weight: 400;
  }
  .forward .summary {
    display: grid;
    gap: 0.571em;
  }
  .forward .summary:not(:has(.panel)) {
    padding: 1.143em;
    border: 2px solid var(--_support-error);
    background: var(--_background);
  }
  .forward .summary ul {
    list-style: none;
  }
  .forward .summary a {
    display: inline-block;
    padding-block: 0.286em;
    color: var(--_text-error);
  }
  .forward .panel {
    background: var(--_background);
  }
  .forward :is(h3, .summary, .sent):focus {
    outline: none;
  }
  .forward :is(h3, .summary, .sent):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .forward .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }
  .forward .button--primary:not([aria-disabled='true']) {
    background: var(--_interactive);
    color: var(--_background);
  }
  .forward .button--primary:not([aria-disabled='true']):hover {
    background: var(--_link-primary-hover);
  }
  .forward .button:focus-visible {
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .forward textarea {
      border: 1px solid ButtonBorder;
    }
  }
`;
