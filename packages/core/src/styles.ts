import { css } from 'lit';

/**
 * What every widget starts from. Inherited properties that would garble a table on a stranger's page are set on the inner
 * wrapper; the font is the page's. All sizes are in `em` of `--csol-font-size`, which grows with the text size of the
 * browser and never falls below 14 pixels, so that a page with a small root changes nothing. Carbon's productive scale: 14/18,
 * 8-pixel rhythm at 1em = 14px.
 */
export const baseStyles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_text-primary);
    font-family: var(--csol-font-family, inherit);
    font-size: var(--csol-font-size, max(0.875rem, 14px));
    font-stretch: normal;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.28572;
    letter-spacing: 0.011em;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: 0;
    hyphens: manual;
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .base--pending {
    visibility: hidden;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.42857em;
    font-weight: 400;
    line-height: 1.4;
  }
  h3 {
    font-size: 1.14286em;
    font-weight: 600;
    line-height: 1.375;
  }
  a {
    color: var(--_link-primary);
  }
  a:hover {
    color: var(--_link-primary-hover);
  }
  button,
  input,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.571em;
    min-block-size: 2.857em;
    padding: 0 1.143em;
    border: 1px solid var(--_interactive);
    border-radius: 0;
    background: transparent;
    color: var(--_link-primary);
    cursor: pointer;
    text-align: start;
  }
  .button:hover {
    background: var(--_background-hover);
    color: var(--_link-primary-hover);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_text-disabled);
    color: var(--_text-disabled);
    cursor: not-allowed;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  a:focus-visible {
    outline-offset: 1px;
  }
  .icon {
    flex: none;
    inline-size: 1.143em;
    block-size: 1.143em;
    fill: currentcolor;
  }
  .number {
    display: inline-block;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  /* On a page from right to left each text keeps the direction of its own words; a number must never be read backwards. */
  .base:dir(rtl),
  .base:dir(rtl) * {
    text-align: right;
    unicode-bidi: plaintext;
  }
  .muted {
    color: var(--_text-secondary);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: csol-pulse 1.5s ease-in-out infinite alternate;
    }
  }
  .skeleton {
    display: block;
    block-size: 0.857em;
    background: var(--_skeleton-background);
  }
  @keyframes csol-pulse {
    to {
      background: var(--_skeleton-element);
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
    .button {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .button,
    .no-print {
      display: none !important;
    }
  }
`;
