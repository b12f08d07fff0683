/** Which columns the list shows, and in which order: the person's own choice, kept in this browser where they ask for it. */
import { dialogStyles, renderDialog, renderIcon, showDialog, str } from '@csol/core';
import { ascendingIcon, descendingIcon } from '@csol/core/icons';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { forgetColumns, isKept, keepColumns } from './invoice-columns.store.ts';
import type { ListContext } from './invoice-list.context.ts';
import { columnLabel } from './invoice-list.labels.ts';
import { COLUMNS, type InvoiceColumn } from './invoice-list.state.ts';
import type { ToolPanel } from './invoice-list.toolbar.ts';

export { texts } from './invoice-columns.locales/index.ts';

const ID = 'columns';

/** Adopted with the chunk. */
export const styles = css`
  ${dialogStyles}
  .columns {
    list-style: none;
    margin-block: 0.571em 1.143em;
  }
  .columns li {
    display: flex;
    align-items: center;
    gap: 0.571em;
    border-block-end: 1px solid var(--_border-subtle-00);
  }
  .columns label,
  .check {
    display: flex;
    align-items: center;
    flex: 1;
    gap: 0.571em;
    min-block-size: 2.857em;
  }
  .columns input,
  .check input {
    inline-size: 1.143em;
    block-size: 1.143em;
    accent-color: var(--_interactive);
  }
`;

/** The panel with all columns. */
class ColumnsPanel implements ToolPanel {
  #host: LitElement;
  #context: () => ListContext;
  #isOpen = false;
  /** The place of a column that was moved, whose button keeps the focus. */
  #moved: string | undefined;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#isOpen = false;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${ID}`);
    showDialog(this.#host.renderRoot, ID);
    if (this.#moved === undefined) return;
    const buttons = [...(dialog?.querySelectorAll<HTMLButtonElement>(`[data-column=${this.#moved}] button`) ?? [])];
    this.#moved = undefined;
    // At either end only the other way is left.
    if (!buttons.some((button) => button.matches(':focus') && !button.disabled)) buttons.find((button) => !button.disabled)?.focus();
  }

  /** Shown ones in their order, then the others. */
  get #all(): readonly InvoiceColumn[] {
    const { columns } = this.#context().choice;
    return [...columns, ...COLUMNS.filter((column) => !columns.includes(column))];
  }

  #choose(columns: readonly InvoiceColumn[] | undefined): void {
    const { choice } = this.#context();
    choice.columns = columns;
    if (columns && isKept()) keepColumns(columns);
    if (!columns) forgetColumns();
  }

  #toggle(column: InvoiceColumn, isShown: boolean): void {
    const { columns } = this.#context().choice;
    this.#choose(isShown ? [...columns, column] : columns.filter((each) => each !== column));
  }

  #move(column: InvoiceColumn, step: 1 | -1): void {
    const columns = [...this.#context().choice.columns];
    const at = columns.indexOf(column);
    columns.splice(at, 1);
    columns.splice(at + step, 0, column);
    this.#moved = column;
    this.#choose(columns);
  }

  #renderMove(column: InvoiceColumn, step: 1 | -1, isPossible: boolean): TemplateResult {
    const { i18n } = this.#context();
    const name = columnLabel(i18n, column);
    const label =
      step < 0
        ? i18n.msg(str`Move ${name} forward`, { id: 'invoice-columns.forward', desc: 'Towards the first column' })
        : i18n.msg(str`Move ${name} back`, { id: 'invoice-columns.back', desc: 'Towards the last column' });
    return html`<button
      class="button button--ghost button--icon"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${!isPossible}
      @click=${() => this.#move(column, step)}
    >
      ${renderIcon(step < 0 ? ascendingIcon : descendingIcon)}
    </button>`;
  }

  #renderColumn(column: InvoiceColumn): TemplateResult {
    const { i18n, choice } = this.#context();
    const { columns } = choice;
    const at = columns.indexOf(column);
    const handleChange = (event: Event): void => this.#toggle(column, (event.target as HTMLInputElement).checked);
    return html`<li data-column=${column}>
      <label>
        <input type="checkbox" .checked=${at >= 0} ?disabled=${column === 'number'} @change=${handleChange} />
        ${columnLabel(i18n, column)}
      </label>
      ${at < 0 ? nothing : html`${this.#renderMove(column, -1, at > 0)} ${this.#renderMove(column, 1, at < columns.length - 1)}`}
    </li>`;
  }

  #renderBody(): TemplateResult {
    const { i18n, choice } = this.#context();
    const { msg } = i18n;
    const handleKeep = (event: Event): void => {
      if ((event.target as HTMLInputElement).checked) keepColumns(choice.columns);
      else forgetColumns();
    };
    return html`<p>
        ${msg('Choose what the list shows, and in which order. The number opens a document and always shows.', {
          id: 'invoice-columns.text',
        })}
      </p>
      <ul class="columns">
        ${this.#all.map((column) => this.#renderColumn(column))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${isKept()} @change=${handleKeep} />
        ${msg('Keep this choice in this browser', { id: 'invoice-columns.keep' })}
      </label>
      <button class="button" type="button" part="reset-button" @click=${() => this.#choose(undefined)}>
        ${msg('As at first', { id: 'invoice-columns.reset', desc: 'Button: the columns that the page shows by itself' })}
      </button>`;
  }

  render(): unknown {
    if (!this.#isOpen) return nothing;
    const { i18n } = this.#context();
    return renderDialog(i18n, {
      id: ID,
      heading: i18n.msg('Columns', { id: 'invoice-columns.heading' }),
      body: this.#renderBody(),
      closed: () => {
        this.#isOpen = false;
        this.#host.requestUpdate();
      },
    });
  }
}

/** @returns the panel of one list */
export const createPanel = (host: LitElement, context: () => ListContext): ToolPanel => new ColumnsPanel(host, context);
