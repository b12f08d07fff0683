import { css, html, type TemplateResult } from 'lit';

export type TagTone = 'neutral' | 'good' | 'attention' | 'bad';

/** A status: a word with a shape, so that it is never told by colour alone. @param icon path data */
export function renderTag(tone: TagTone, icon: string, label: string): TemplateResult {
  return html`<span class="tag tag--${tone}" part="tag"
    ><svg class="icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d=${icon}></path></svg>${label}</span
  >`;
}

export const tagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .tag .icon {
    fill: var(--_text-secondary);
  }
  .tag--good .icon {
    fill: var(--_support-success);
  }
  .tag--attention .icon {
    fill: var(--_support-info);
  }
  .tag--bad {
    font-weight: 600;
  }
  .tag--bad .icon {
    fill: var(--_support-error);
  }
  @media (forced-colors: active) {
    .tag .icon {
      fill: CanvasText;
    }
  }
`;
