import { css } from 'lit';

/** Adopted with the panel's chunk. */
export const enquiryStyles = css`
  .enquiry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
    padding: 1.143em;
    background: var(--_layer-01);
    border-inline-start: 3px solid var(--_interactive);
    font-weight: 400;
    text-align: start;
    white-space: normal;
  }
  .enquiry header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1.143em;
  }
  .enquiry header .button {
    flex: none;
    min-block-size: 2em;
    min-inline-size: 2em;
    margin-block: -0.286em;
  }
  .enquiry h3:focus {
    outline: none;
  }
  .enquiry h3:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .enquiry .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 0.857em 1.143em;
  }
  .enquiry .facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .enquiry .facts a {
    display: inline-block;
    padding-block: 0.286em;
  }
  .enquiry__facts {
    max-block-size: 16em;
    overflow: auto;
    padding: 0.857em 1.143em;
    background: var(--_background);
    white-space: pre-line;
  }
`;
