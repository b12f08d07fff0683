import { css } from 'lit';

/** Buttons that stand back: without a border, or with an icon alone. What every widget has is in the base styles. */
export const quietButtonStyles = css`
  .button--ghost {
    border-color: transparent;
  }
  .button--icon {
    justify-content: center;
    min-inline-size: 2.857em;
    padding: 0;
  }
  .button--ghost:disabled,
  .button--ghost[aria-disabled='true'] {
    border-color: transparent;
  }
`;
