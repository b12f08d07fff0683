/* eslint-disable lit-a11y/no-autofocus -- it acts when the dialog opens, not when the page loads; browsers differ without it */
/** A side panel over the page, in the browser's top layer: focus moves in, Escape closes, focus returns. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { closeIcon, previousIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { renderIcon } from './icon.ts';

export interface DialogContent {
  /** Its id; a widget with several dialogs names each. */
  id?: string;
  heading: unknown;
  body: unknown;
  /** Back to what was in the panel before; missing where there is no such thing. */
  back?: (() => void) | undefined;
  /** After it has closed, by button, Escape or backdrop; the browser has given the focus back to the opener by then. */
  closed: () => void;
}

const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();

function renderBack({ msg }: I18n, back: () => void): TemplateResult {
  const label = msg('Back', { id: 'dialog.back' });
  return html`<button
    class="button button--ghost button--icon dialog__back"
    type="button"
    part="back-button"
    aria-label=${label}
    title=${label}
    @click=${back}
  >
    ${renderIcon(previousIcon)}
  </button>`;
}

/** Dialogs that have been shown, until the browser has told that they are closed. */
const shown = new WeakSet<HTMLDialogElement>();

/**
 * Shows a dialog after it has been drawn; called after each update. Closed by the person it is still there until the browser tells so, and
 * an update meanwhile must not show it again: the focus that went back to the opener would be lost.
 *
 * @param id see `DialogContent`
 * @returns whether it has come on screen now
 */
export function showDialog(root: ParentNode, id = 'dialog'): boolean {
  const dialog = root.querySelector<HTMLDialogElement>(`#${id}`);
  if (!dialog?.isConnected || shown.has(dialog)) return false;
  shown.add(dialog);
  dialog.showModal();
  return true;
}

/**
 * Gives the focus to what stands in a dialog now, where the button that was pressed is gone: a screen reader reads it then.
 *
 * @param stage selects it
 * @returns whether the focus was lost
 */
export function regainFocus(root: ShadowRoot, id: string, stage: string): boolean {
  const dialog = root.querySelector(`#${id}`);
  if (!dialog || dialog.contains(root.activeElement)) return false;
  dialog.querySelector<HTMLElement>(stage)?.focus();
  return true;
}

/** Drawn only while it is open; the widget calls `showDialog()` after it has been drawn. */
export function renderDialog(i18n: I18n, { id = 'dialog', heading, body, closed, back }: DialogContent): TemplateResult {
  const { msg } = i18n;
  const label = msg('Close', { id: 'dialog.close' });
  const handleClose = (event: Event): void => {
    shown.delete(event.currentTarget as HTMLDialogElement);
    closed();
  };
  const handleClick = (event: MouseEvent): void => {
    // A press on the backdrop has the dialog itself as its target.
    if (event.target === event.currentTarget) close(event);
  };
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the backdrop is the mouse's; Escape and the button are the keyboard's
  return html`<dialog class="dialog" part="dialog" id=${id} aria-labelledby="${id}-heading" @close=${handleClose} @click=${handleClick}>
    <div class="dialog__sheet">
      <div class="dialog__header">
        ${back ? renderBack(i18n, back) : nothing}
        <h2 id="${id}-heading" tabindex="-1" autofocus>${heading}</h2>
        <button
          class="button button--ghost button--icon"
          type="button"
          part="close-button"
          aria-label=${label}
          title=${label}
          @click=${close}
        >
          ${renderIcon(closeIcon)}
        </button>
      </div>
      <div class="dialog__body">${body}</div>
    </div>
  </dialog>`;
}

export const dialogStyles = css`
  .dialog {
    inline-size: min(56em, 100%);
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border-subtle-01);
    background: var(--_background);
    color: inherit;
    container-type: inline-size;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .dialog__sheet {
    min-block-size: 100%;
  }
  .dialog__header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1.143em;
    padding: 1.143em;
    padding-inline-end: 0.571em;
    border-block-end: 1px solid var(--_border-subtle-00);
    background: var(--_background);
  }
  .dialog__header h2 {
    flex: 1;
    padding-block: 0.3em;
  }
  .dialog__back {
    margin-inline-start: -0.857em;
  }
  :dir(rtl) .dialog__back .icon {
    transform: scaleX(-1);
  }
  .dialog__header h2:focus {
    outline: none;
  }
  .dialog__body {
    padding: 1.143em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      animation: csol-slide 110ms cubic-bezier(0.2, 0, 0.38, 0.9);
    }
  }
  @keyframes csol-slide {
    from {
      opacity: 0;
    }
  }
  /* Over the page, it would hide what is printed; what is worth paper has a sheet of its own. */
  @media print {
    .dialog {
      display: none;
    }
  }
`;
