import { liveRegionStyles, panelStyles } from '@csol/core';
import { css, type CSSResult } from 'lit';

const ownStyles = css`
  .heading,
  .panel,
  .way-in,
  .progress {
    margin-block-end: 1.143em;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.571em 1.143em;
    min-block-size: 2.857em;
  }
  .progress progress {
    inline-size: 14em;
    max-inline-size: 100%;
    accent-color: var(--_interactive);
  }
  /* Of the size of what will be here. */
  .places {
    display: grid;
    gap: 1.714em;
  }
  .places__form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 1.143em;
  }
  .places__form .skeleton {
    block-size: 4.343em;
  }
  .places__rows {
    display: grid;
    gap: 1.143em;
  }
  .places__rows .skeleton {
    block-size: 1.714em;
  }
  .narrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em;
    align-items: end;
  }
  .narrow .field {
    display: grid;
    gap: 0.286em;
  }
  .narrow input {
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 1px solid var(--_border-strong-01);
    background: var(--_field-01);
  }
`;

/** What the first screen is drawn with, beside what all widgets share. */
export const statementReportStyles: readonly CSSResult[] = [panelStyles, liveRegionStyles, ownStyles];
