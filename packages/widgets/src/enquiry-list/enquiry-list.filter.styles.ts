import { filterStyles as controlStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the filters. */
export const filterStyles = css`
  ${controlStyles}
  .more {
    margin-block: -0.571em 0.571em;
  }
`;
