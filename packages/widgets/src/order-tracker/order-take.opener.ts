/** The ways out of the list: their code comes after the first rows. */
import { LazyPart } from '@csol/core';
import { html, nothing, type LitElement } from 'lit';
import type { OrderToolbar } from './order-take-bar.ts';
import type { ListContext } from './order-tracker.context.ts';

// Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is.
const loadToolbar = (): Promise<typeof import('./order-take-bar.ts')> => import('./order-take-bar.ts');

/** The toolbar of one tracker, before and after its code is there. */
export class TakeOpener {
  #host: LitElement;
  #context: () => ListContext;
  #code;
  #toolbar: OrderToolbar | undefined;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadToolbar, (texts) => context().addTexts(texts));
  }

  /** The buttons; their room until their code is there. @param isWaiting whether the first answer has yet to come */
  render(isWaiting: boolean): unknown {
    const { module, isMissing } = this.#code;
    if (module) return (this.#toolbar ??= new module.OrderToolbar(this.#host, this.#context)).render();
    if (!isWaiting && !isMissing) void this.#host.updateComplete.then(() => this.#code.load());
    return html`<div class="toolbar"></div>`;
  }

  /** What the buttons have opened. */
  renderPanel(): unknown {
    return this.#toolbar?.renderPanel() ?? nothing;
  }

  /** Closes it, ends what is under way, and forgets what was in it. */
  forget(): void {
    this.#toolbar?.forget();
  }
}
