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
  .saved__item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding-block-end: 0.571em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .saved__below {
    display: grid;
    gap: 0.857em;
    padding: 1.143em;
    background: var(--_layer-01);
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
