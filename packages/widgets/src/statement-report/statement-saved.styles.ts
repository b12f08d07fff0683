import { css } from 'lit';

/** Adopted with the code. */
export const savedStyles = css`
  .saved form {
    display: grid;
    gap: 0.857em;
    max-inline-size: 40em;
  }
  .saved__name {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.571em;
    align-items: end;
  }
  .saved__how {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.857em;
  }
  .saved__list {
    display: grid;
    gap: 0.571em;
    list-style: none;
  }
  .saved__list:empty {
    display: none;
  }
  .saved__head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.286em;
    align-items: center;
  }
  .saved__head .row-button {
    min-inline-size: 0;
    margin-inline-end: auto;
    overflow-wrap: anywhere;
  }
  .saved__item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.286em;
    padding-block-end: 0.571em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .saved__below {
    display: grid;
    gap: 0.857em;
    margin-block: 0.571em;
    padding: 0.857em 1.143em;
    border-inline-start: 3px solid var(--_interactive);
  }
  .saved textarea {
    inline-size: 100%;
    padding: 0.714em 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
    color: inherit;
    font: inherit;
  }
`;
