/** The ways out of the list: a row of buttons above the table. A chunk of its own. */
import { LazyPart, MISSING, renderIcon, type I18n } from '@csol/core';
import { calendarIcon, downloadIcon, printIcon } from '@csol/core/icons';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TakePanel } from './order-take.ts';
import type { Way } from './order-take.state.ts';
import type { ListContext } from './order-tracker.context.ts';

export { texts } from './order-take-bar.locales/index.ts';

// Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is.
const loadPanel = (): Promise<typeof import('./order-take.ts')> => import('./order-take.ts');

/** Adopted with the chunk. */
export const styles = css`
  .toolbar {
    flex-wrap: wrap;
    justify-content: end;
  }
  .toolbar .button {
    flex: none;
    padding-inline: 0.857em;
    white-space: nowrap;
  }
`;

/** From left to right. */
const ACTIONS: readonly [way: Way, icon: string, label: (i18n: I18n) => string][] = [
  ['csv', downloadIcon, ({ msg }) => msg('Download CSV', { id: 'order-take-bar.csv', desc: 'Button, a verb: saves the list as a table' })],
  ['calendar', calendarIcon, ({ msg }) => msg('Calendar file', { id: 'order-take-bar.calendar', desc: 'Button: what is expected' })],
  ['print', printIcon, ({ msg }) => msg('Print', { id: 'order-take-bar.print', desc: 'Button, a verb: prints what is expected' })],
];

/** The toolbar of one tracker. */
export class OrderToolbar {
  #host: LitElement;
  #context: () => ListContext;
  #code;
  #panel: TakePanel | undefined;
  /** What was pressed while the panel's code is on its way. */
  #wanted: Way | undefined;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, loadPanel, (texts) => context().addTexts(texts));
  }

  async #open(way: Way): Promise<void> {
    this.#wanted = way;
    const code = await this.#code.load();
    // Another one may be wanted by now, or none.
    if (this.#wanted !== way || !code || !this.#host.isConnected) return;
    this.#wanted = undefined;
    (this.#panel ??= new code.TakePanel(this.#host, this.#context)).open(way);
  }

  render(): TemplateResult {
    const { i18n, page } = this.#context();
    const actions = page && page.count > 0 ? ACTIONS : [];
    return html`<div class="toolbar no-print" part="toolbar" role="group" aria-label=${i18n.msg('Actions', { id: 'order-take-bar.group' })}>
      ${actions.map(
        ([way, icon, label]) =>
          html`<button
            class="button button--ghost"
            type="button"
            part="action-button ${way}-button"
            aria-haspopup="dialog"
            @click=${() => void this.#open(way)}
          >
            ${renderIcon(icon)}${label(i18n)}
          </button>`,
      )}
    </div>`;
  }

  /** The panel, where it is open, or why it is not. */
  renderPanel(): unknown {
    const wanted = this.#wanted;
    if (wanted && this.#code.isMissing) return this.#context().renderPanel(MISSING, () => void this.#open(wanted));
    return this.#panel?.render() ?? nothing;
  }

  /** Closes the panel, ends what is under way, and forgets what was in it. */
  forget(): void {
    this.#wanted = undefined;
    this.#panel?.forget();
  }
}
