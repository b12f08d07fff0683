import { filterStyles as controlStyles } from '@csol/core';
import { css } from 'lit';

/** Adopted with the filters. */
export const filterStyles = css`
  ${controlStyles}
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em 1.714em;
    align-items: center;
  }
  .choice {
    display: inline-flex;
    gap: 0.571em;
    align-items: center;
    min-block-size: 2.286em;
  }
`;
