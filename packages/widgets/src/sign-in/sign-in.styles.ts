import { css } from 'lit';

export const signInStyles = css`
  .sign-in {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    align-content: start;
    padding: 1.143em;
    background: var(--_layer-01);
    /* The form's own height, so that nothing moves when it is known who the visitor is. */
    min-block-size: 34em;
  }
  .sign-in .panel {
    background: var(--_background);
  }
  .messages,
  .view,
  .form,
  .field,
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    align-content: start;
  }
  .messages:not(:has(*)) {
    display: none;
  }
  .view {
    max-inline-size: 34em;
  }
  .view > h3:focus,
  h4:focus,
  .summary:focus {
    outline: none;
  }
  .view > h3:focus-visible,
  h4:focus-visible,
  .summary:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.143em;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-end: 1px solid var(--_border-subtle-01);
  }
  .views button {
    min-block-size: 2.857em;
    padding: 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_text-secondary);
    cursor: pointer;
  }
  .views button:hover {
    color: var(--_text-primary);
    border-color: var(--_border-strong-01);
  }
  .views button[aria-current] {
    border-color: var(--_interactive);
    color: var(--_text-primary);
    font-weight: 600;
  }
  .field {
    gap: 0.286em;
  }
  .field label,
  legend {
    font-weight: 600;
  }
  .hint {
    color: var(--_text-secondary);
    font-size: 0.929em;
  }
  .problem {
    display: flex;
    gap: 0.35em;
    color: var(--_text-error);
  }
  .problem .icon {
    margin-block-start: 0.07em;
  }
  .control {
    display: flex;
  }
  .control input {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_background);
  }
  .control input[aria-invalid] {
    border-block-end: 2px solid var(--_support-error);
  }
  .reveal {
    flex: none;
    border-color: transparent;
    border-block-end-color: var(--_border-strong-01);
    background: var(--_background);
  }
  .reveal[aria-pressed='true'] {
    background: var(--_layer-hover-01);
    text-decoration: underline;
  }
  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.286em 0.571em;
    align-items: center;
  }
  .check input {
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .check .hint {
    grid-column: 2;
  }
  .summary {
    gap: 0.571em;
    padding: 1.143em;
    border: 2px solid var(--_support-error);
    background: var(--_background);
  }
  .summary ul {
    display: grid;
    gap: 0.286em;
    padding-inline-start: 1.143em;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.286em;
    color: var(--_text-error);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em 1.143em;
    align-items: center;
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
  .other-way {
    padding-block-start: 1.143em;
    border-block-start: 1px solid var(--_border-subtle-01);
  }
  .skeletons {
    display: grid;
    gap: 1.143em;
    max-inline-size: 34em;
  }
  .skeleton--line {
    inline-size: 40%;
  }
  .skeleton--field {
    block-size: 2.857em;
  }
  @media (forced-colors: active) {
    .views button[aria-current] {
      border-color: Highlight;
    }
    .control input {
      border: 1px solid ButtonBorder;
    }
    .reveal[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .sign-in {
      min-block-size: 0;
      padding: 0;
    }
    .views,
    .link {
      display: none;
    }
  }
`;
