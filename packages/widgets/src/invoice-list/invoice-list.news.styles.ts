import { css } from 'lit';

/** What is new above the table, and in its rows. */
export const newsStyles = css`
  .news {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.571em;
    padding-inline-start: 0.857em;
  }
  .news:empty {
    display: none;
  }
  .mark {
    align-self: center;
    margin-inline: 0.571em auto;
    padding: 0.071em 0.5em;
    border: 1px solid var(--_border-strong-01);
    border-radius: 1em;
    font-size: 0.857em;
    font-weight: 400;
  }
  .mark--new {
    border-color: var(--_interactive);
  }
  .mark--overdue {
    border-color: var(--_support-error);
    font-weight: 600;
  }
`;
