import { css, html, nothing, type TemplateResult } from 'lit';

/** A button that files are chosen by. */
export interface FileButton {
  /** Of the control; a label names it. */
  id: string;
  /** What stands on it. */
  text: string;
  /** Kinds of files that are offered first, as HTML has them. */
  accept?: string;
  isMultiple?: boolean;
  /** Id of what explains it. */
  describedBy?: string;
  choose: (files: File[]) => void;
}

/** The browser's own control under a button of ours: its words are in the browser's language, which may be another than the page's. */
export function renderFileButton({ id, text, accept, isMultiple = false, describedBy, choose }: FileButton): TemplateResult {
  const handleChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file, changed meanwhile, may be chosen once more.
    input.value = '';
    choose(files);
  };
  return html`<span class="file-button">
    <input
      id=${id}
      part="input"
      type="file"
      title=${text}
      accept=${accept ?? nothing}
      ?multiple=${isMultiple}
      aria-describedby=${describedBy ?? nothing}
      @change=${handleChange}
    />
    <span class="button" aria-hidden="true">${text}</span>
  </span>`;
}

export const fileButtonStyles = css`
  .file-button {
    display: inline-flex;
    position: relative;
    justify-self: start;
    max-inline-size: 100%;
  }
  .file-button input,
  .file-button input::file-selector-button {
    cursor: pointer;
  }
  .file-button input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
  }
  .file-button input:hover + .button {
    background: var(--_background-hover);
    color: var(--_link-primary-hover);
  }
  .file-button input:focus-visible + .button {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`;
