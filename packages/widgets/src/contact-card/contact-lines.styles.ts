import { css } from 'lit';

/** Choices above the lines. */
export const linesStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 1.143em;
  }
  .choice .field {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .choice .field__label {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .choice select {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .choice option {
    background: var(--_background);
  }
`;
