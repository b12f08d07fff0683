import { css } from 'lit';

/** The line that says that the list keeps itself right, and rows that have just changed. */
export const liveStyles = css`
  .live__status {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .live:has(.row-button) .live__status {
    display: none;
  }
  .live__news {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.857em;
  }
  .live__news:empty {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .table tbody .row--fresh {
      animation: 2s ease-out csol-fresh;
    }
  }
  @keyframes csol-fresh {
    from {
      background: var(--_skeleton-background);
      box-shadow: inset 0.214em 0 var(--_interactive);
    }
  }
`;
