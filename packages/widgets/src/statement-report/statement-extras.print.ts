/** A part below the statement on paper: its button, and what comes of it. The sheet's code comes when the button is pressed. */
import { LateWork, MISSING } from '@csol/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import { loadSheet } from './statement-report.later.ts';
import type { PrintedPart } from './statement-sheet.ts';

/** Prints one part. */
export class PartPrinter {
  #work: LateWork;

  constructor(host: LitElement) {
    this.#work = new LateWork(host);
  }

  /** Ends what is under way. */
  end(): void {
    this.#work.end();
  }

  /** @param createPart what is printed, for a context of paper */
  renderButton(context: ExtrasContext, createPart: (context: ExtrasContext) => PrintedPart): TemplateResult {
    const print = (): void => void this.#work.run(loadSheet, ({ printPart }, signal) => printPart(context, createPart, signal));
    return html`<button class="button button--ghost" type="button" part="print-button" @click=${print}>
      ${context.i18n.msg('Print', { id: 'statement-extras.print', desc: 'Button: the part that is open' })}
    </button>`;
  }

  /** That it could not be begun. */
  renderProblem({ renderPanel }: ExtrasContext): unknown {
    const { retry } = this.#work;
    return retry ? renderPanel(MISSING, retry) : nothing;
  }
}
