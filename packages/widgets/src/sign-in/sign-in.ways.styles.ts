import { css } from 'lit';

export const waysStyles = css`
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 0.286em;
    padding: 0;
  }
  .choice {
    display: flex;
    gap: 0.571em;
    align-items: center;
    min-block-size: 1.715em;
  }
  .choice input {
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .document {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
    padding: 1.143em;
    background: var(--_background);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    gap: 0.857em 1.143em;
  }
  .facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
`;
