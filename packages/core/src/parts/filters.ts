import { css } from 'lit';

/** The controls of filters: each below its label. Adopted with the code that shows them. */
export const filterStyles = css`
  .field__label {
    display: flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .field input,
  .field select {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .field option {
    background: var(--_background);
  }
  .field select:disabled {
    color: var(--_text-secondary);
    opacity: 1;
  }
  .search {
    position: relative;
    display: block;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 0.857em;
    inset-inline-start: 0.857em;
    pointer-events: none;
  }
  .search input {
    padding-inline-start: 2.571em;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--_text-secondary);
    opacity: 1;
  }
  .field-problem {
    flex-basis: 100%;
    display: flex;
    align-items: center;
    gap: 0.571em;
    color: var(--_text-error);
  }
`;
