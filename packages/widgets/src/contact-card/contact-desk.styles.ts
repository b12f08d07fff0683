import { css } from 'lit';

/** Whether a desk is open: words, and a mark beside them whose form says the same as its colour. Then what is below the facts. */
export const deskStyles = css`
  .card .panel {
    padding: 0;
    border: 0;
  }
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
  /* Where there is but one way to dial a line, its room is not needed. */
  .status:not(:has(.dialling)) {
    min-block-size: 0;
  }
  .hours + .status:not(:has(.dialling)) {
    min-block-size: 2.6em;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 1.143em;
  }
  .choice .field {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 24em;
  }
  .choice .field__label {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .choice select {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_background);
  }
  .choice option {
    background: var(--_background);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    user-select: none;
  }
  .known {
    display: inline-flex;
    max-inline-size: 100%;
    margin-inline-end: 0.571em;
  }
  .known .button {
    flex: none;
    justify-content: center;
    min-block-size: 2em;
    min-inline-size: 2em;
    padding: 0;
    border-color: transparent;
  }
  .copied .icon {
    fill: var(--_support-success);
  }
  .ask {
    display: grid;
    gap: 0.571em;
    justify-items: start;
  }
  .at-hand ul {
    padding-inline-start: 1.143em;
  }
  /* As high as the buttons in it, with and without them. */
  .at-hand li {
    line-height: 2;
  }
  .take,
  .take > div {
    display: flex;
    flex-wrap: wrap;
  }
  .take {
    gap: 0.571em 0;
  }
  /* Quiet beside the facts, with their words in line with them. */
  .take__buttons {
    margin-inline-start: -0.571em;
  }
  .take__buttons .button {
    padding-inline: 0.571em;
    border-color: transparent;
  }
  .take > :not(.take__buttons) {
    flex-basis: 100%;
  }
  /* What is not said yet takes no room. */
  .take > p:empty {
    position: absolute;
  }
  .take textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 10em;
    padding: 0.571em 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_layer-01);
    color: inherit;
    font: inherit;
  }
`;
