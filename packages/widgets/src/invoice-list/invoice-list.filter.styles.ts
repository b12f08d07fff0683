import { filterStyles as controlStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the filters. */
export const filterStyles = css`
  ${controlStyles}
  .more .filters {
    margin-block: 0.571em 0;
  }
  .more summary {
    inline-size: fit-content;
    padding-block: 0.357em;
    color: var(--_link-primary);
    cursor: pointer;
  }
`;
