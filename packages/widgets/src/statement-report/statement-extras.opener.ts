/** What stands below the statement: its code comes once the statement is there. */
import { LazyPart } from '@csol/core';
import { html, nothing, type LitElement } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import type { StatementExtras } from './statement-extras.ts';
import { loadExtras } from './statement-report.later.ts';

/** The parts of one statement, before and after their code is there. */
export class ExtrasOpener {
  #host: LitElement;
  #context: () => ExtrasContext | undefined;
  #code;
  #extras: StatementExtras | undefined;

  constructor(host: LitElement, context: () => ExtrasContext | undefined, addTexts: ExtrasContext['addTexts']) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadExtras, addTexts);
  }

  /** Closes what is open, and forgets what was in it. */
  forget(): void {
    this.#extras?.forget();
  }

  render(context: ExtrasContext): unknown {
    const { module, isMissing } = this.#code;
    if (module) return (this.#extras ??= new module.StatementExtras(this.#host, this.#context)).render(context);
    // A convenience: where its code does not come, the statement is there all the same, and the next update tries again.
    if (!isMissing) void this.#host.updateComplete.then(() => this.#code.load());
    return isMissing ? nothing : html`<div class="extras"></div>`;
  }
}
