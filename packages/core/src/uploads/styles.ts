import { css } from 'lit';
import { fileButtonStyles } from '../parts/file-button.ts';

/** Adopted with the files of a form. */
export const uploadStyles = css`
  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.857em;
  }
  .drop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding: 1.143em;
    border: 1px dashed var(--_border-strong-01);
    background: var(--_background);
  }
  .drop__label {
    font-weight: 600;
  }
  ${fileButtonStyles}
  .file-list {
    display: grid;
    gap: 0.571em;
    list-style: none;
  }
  .file {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.286em 0.857em;
    align-items: center;
    padding: 0.571em 0.857em;
    background: var(--_background);
  }
  .file__state {
    display: flex;
    grid-column: 1;
    gap: 0.35em;
    align-items: center;
    color: var(--_text-secondary);
  }
  .file__state.problem {
    color: var(--_text-error);
  }
  .file progress {
    grid-column: 1 / -1;
    inline-size: 100%;
    accent-color: var(--_interactive);
  }
  .file__buttons {
    display: flex;
    grid-row: 1 / span 2;
    grid-column: 2;
  }
`;
