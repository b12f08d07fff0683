import { sheetStyles, tagStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const enquiryDetailStyles = css`
  ${sheetStyles}
  ${tagStyles}
  .detail h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .detail a {
    color: var(--_link-primary);
  }
  .head {
    display: grid;
    gap: 0.286em;
  }
  .head__title {
    font-size: 1.14286em;
  }
  .values,
  .cards,
  .log,
  .reply,
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
  }
  .cards,
  .log,
  .files {
    list-style: none;
  }
  .values dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  /* Text as it was typed: its lines stay, and nothing of it is markup. */
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .card {
    display: grid;
    gap: 0.571em;
    padding: 1.143em;
    background: var(--_layer-01);
    overflow-wrap: anywhere;
  }
  .receipt {
    display: inline-flex;
    gap: 0.357em;
    align-items: start;
  }
  .receipt .icon {
    flex: none;
  }
  .message {
    display: grid;
    gap: 0.571em;
    padding: 0.857em 1.143em;
    border-inline-start: 3px solid var(--_border-strong-01);
  }
  .message--desk {
    border-inline-start-color: var(--_interactive);
    background: var(--_layer-01);
  }
  .message:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .message__head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.143em;
  }
  .files .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .reply {
    justify-items: start;
    gap: 0.571em;
  }
  .reply textarea {
    inline-size: 100%;
    padding: 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .reply textarea[aria-invalid='true'] {
    outline: 2px solid var(--_support-error);
    outline-offset: -2px;
  }
  .problem {
    display: flex;
    gap: 0.571em;
    align-items: center;
    color: var(--_text-error);
  }
  .summary {
    inline-size: 100%;
    padding: 1.143em;
    border-inline-start: 3px solid var(--_support-error);
    background: var(--_layer-01);
  }
  .summary a {
    display: inline-block;
    min-block-size: 1.714em;
  }
  @media (forced-colors: active) {
    .card,
    .message {
      border: 1px solid CanvasText;
    }
    .receipt .icon {
      fill: CanvasText;
    }
  }
`;
