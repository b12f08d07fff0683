import { fileButtonStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the code of forms. */
export const enquiryFieldsStyles = css`
  /* Blocks, not grids: a form of sixty fields is laid out in half the time. */
  .form > * + * {
    margin-block-start: 1.714em;
  }
  .form section > * + *,
  .summary > * + * {
    margin-block-start: 0.857em;
  }
  .field > * + *,
  .at-hand > * + *,
  .fact > * + * {
    margin-block-start: 0.286em;
  }
  /* What is far below is laid out when somebody comes near; it is found and read out all the same. */
  .form > .field {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6em;
  }
  .field__control,
  .field__label {
    display: block;
  }
  .field__label {
    margin-block-end: 0.286em;
  }
  .form h4 {
    display: flex;
    gap: 0.429em;
    align-items: center;
  }
  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .at-hand ul,
  .known ul,
  .summary ul {
    display: grid;
    gap: 0.286em;
    padding-inline-start: 1.143em;
  }
  .about,
  .known {
    padding: 1.143em;
    background: var(--_background);
    border-inline-start: 3px solid var(--_border-strong-01);
  }
  .known {
    border-color: var(--_support-success);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: 0.571em 1.143em;
    margin-block-start: 0.571em;
  }
  .facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field__label,
  legend,
  .drop__label {
    font-weight: 600;
  }
  legend {
    padding: 0;
    margin-block-end: 0.286em;
  }
  .box {
    display: flex;
    gap: 0.571em;
    align-items: center;
    min-block-size: 2.286em;
    cursor: pointer;
  }
  .box input {
    flex: none;
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .control {
    display: flex;
    gap: 0.571em;
    align-items: center;
  }
  .control--short {
    max-inline-size: 16em;
  }
  .control input,
  .field__control > select,
  .control textarea,
  .drop textarea,
  .machines input,
  .machines select {
    flex: 1 1 0;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_background);
    color: inherit;
    font: inherit;
  }
  .control textarea,
  .drop textarea {
    padding-block: 0.571em;
    resize: vertical;
  }
  [aria-invalid] {
    border-block-end: 2px solid var(--_support-error) !important;
  }
  fieldset[data-invalid],
  .rows[data-invalid] {
    padding-inline-start: 0.857em;
    border-inline-start: 3px solid var(--_support-error);
  }
  .problem {
    display: flex;
    gap: 0.35em;
    color: var(--_text-error);
  }
  .problem .icon {
    margin-block-start: 0.07em;
  }
  .summary {
    padding: 1.143em;
    border: 2px solid var(--_support-error);
    background: var(--_background);
  }
  .summary:focus {
    outline: none;
  }
  .summary:focus-visible,
  fieldset:focus-visible,
  .rows:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.286em;
    color: var(--_text-error);
  }
  .summary code {
    font-family: var(--csol-font-family-mono, ui-monospace, monospace);
    -webkit-user-select: all;
    user-select: all;
  }
  .legal {
    color: var(--_text-secondary);
  }
  .promise {
    font-weight: 600;
  }
  .promise:empty,
  .form > p:empty {
    display: none;
  }
  .form > [role='status']:empty {
    display: block;
    position: absolute;
  }
  .drop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding: 1.143em;
    border: 1px dashed var(--_border-strong-01);
    background: var(--_background);
  }
  ${fileButtonStyles}
  .button--icon {
    min-inline-size: 2.857em;
    justify-content: center;
    padding: 0;
    border-color: transparent;
  }
  @media (forced-colors: active) {
    .control input,
    .field__control > select,
    .control textarea,
    .machines input,
    .machines select {
      border: 1px solid ButtonBorder;
    }
  }
`;
