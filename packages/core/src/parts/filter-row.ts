import { css } from 'lit';

/** The row of filters above a list, and the room that it takes until its code is there. */
export const filterRowStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em;
    align-items: end;
    margin-block-end: 1.143em;
  }
  .field {
    display: grid;
    gap: 0.286em;
    flex: 1 1 9em;
    min-inline-size: 0;
  }
  .field--search {
    flex: 2 1 14em;
  }
  .field .skeleton {
    block-size: 4.343em;
  }
`;
