import { css } from 'lit';

/** Whether a desk is open: words, and a mark beside them whose form says the same as its colour. */
export const statusStyles = css`
  .opening {
    position: relative;
    display: inline-block;
    padding-inline-start: 1.143em;
  }
  .opening::before {
    content: '';
    position: absolute;
    inset-block-start: 0.429em;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 0.714em;
    block-size: 0.714em;
    border: 0.143em solid var(--_text-secondary);
    border-radius: 50%;
  }
  .opening--open::before {
    border-color: var(--_support-success);
    background: var(--_support-success);
    forced-color-adjust: none;
  }
  .opening .muted {
    display: block;
  }
  .opening--unknown::before {
    border-style: dotted;
  }
`;
