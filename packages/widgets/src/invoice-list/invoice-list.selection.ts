/** Documents that a person has ticked, over all pages, until they clear it. A chunk of its own: the rows are on screen before it. */
import type { InvoiceSummary } from '@csol/contract';
import { renderIcon, str } from '@csol/core';
import { EnquiryOpener } from '@csol/core/enquiry-panel';
import { questionIcon } from '@csol/core/icons';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ENQUIRY } from './invoice-enquiry.later.ts';
import type { ListContext } from './invoice-list.context.ts';
import { nameQuestion } from './invoice-list.state.ts';
import type { TickCells } from './invoice-list.view.ts';

export { texts } from './invoice-list.selection.locales/index.ts';

/** Documents that can be named one by one: the contract's limit for an export. */
const MOST = 500;

/** Adopted with the chunk. */
export const styles = css`
  thead .tick {
    background: var(--_layer-01);
    border-block-end-color: var(--_border-strong-01);
  }
  .tick__box {
    display: grid;
    place-items: center;
    block-size: 2.857em;
    cursor: pointer;
  }
  .tick__box input {
    inline-size: max(24px, 1.714em);
    block-size: max(24px, 1.714em);
    margin: 0;
    accent-color: var(--_interactive);
    cursor: pointer;
  }
  .selection {
    display: flex;
    flex: none;
    align-items: center;
    padding-inline-start: 0.857em;
  }
`;

/** A press beside a small box is meant for it. */
function handlePress(event: MouseEvent): void {
  const { target, currentTarget, shiftKey } = event;
  const box = (currentTarget as Element).firstElementChild;
  if (target === currentTarget) box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
}

function renderBox(box: TemplateResult): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the room around the box is the mouse's, the box itself the keyboard's
  return html`<span class="tick__box" @click=${handlePress}>${box}</span>`;
}

/** The selection of one list. */
export class Selection {
  #host: LitElement;
  #context: () => ListContext;
  #documents = new Map<string, InvoiceSummary>();
  /** What is asked for, while all that match are selected. */
  #all: string | undefined;
  /** Where a range begins. */
  #anchor: string | undefined;
  #cells: TickCells | undefined;
  #wasAll = false;
  #enquiry;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    this.#enquiry = new EnquiryOpener(host, context, ENQUIRY);
  }

  /** What has been ticked, in the order of ticking; none where all that match are selected. */
  get documents(): readonly InvoiceSummary[] {
    return this.isAll ? [] : [...this.#documents.values()];
  }

  /** Whether all that match are selected, those on other pages too; over once something else is asked for. */
  get isAll(): boolean {
    return this.#all !== undefined && this.#all === this.#asked;
  }

  /** What is asked for, whatever the page and the order. */
  get #asked(): string {
    return nameQuestion(this.#context().choice.query);
  }

  get #items(): readonly InvoiceSummary[] {
    return this.#context().page?.items ?? [];
  }

  /** How the column is drawn: another object after each change, by which the table knows that there was one. */
  get cells(): TickCells {
    const { isAll } = this;
    if (this.#wasAll !== isAll) this.#cells = undefined;
    this.#wasAll = isAll;
    return (this.#cells ??= { renderHead: () => this.#renderHead(), renderCell: (invoice) => this.#renderCell(invoice) });
  }

  #changed(): void {
    this.#cells = undefined;
    // It was about others.
    this.#enquiry.end();
    this.#host.requestUpdate();
  }

  #has(id: string): boolean {
    return this.isAll || this.#documents.has(id);
  }

  /** All that match less one is a selection of what is on screen: the others have never been seen. */
  #endAll(): void {
    if (this.isAll) this.#documents = new Map(this.#items.map((invoice) => [invoice.id, invoice]));
    this.#all = undefined;
  }

  #set(invoices: readonly InvoiceSummary[], isTicked: boolean): void {
    this.#endAll();
    for (const invoice of invoices) {
      if (isTicked) this.#documents.set(invoice.id, invoice);
      else this.#documents.delete(invoice.id);
    }
    this.#changed();
  }

  #tick(invoice: InvoiceSummary, isTicked: boolean, isRange: boolean): void {
    const items = this.#items;
    const [from, to] = [this.#anchor, invoice.id].map((id) => items.findIndex((item) => item.id === id)).sort((a, b) => a - b);
    const range = isRange && from !== undefined && to !== undefined && from >= 0 ? items.slice(from, to + 1) : [invoice];
    this.#anchor = invoice.id;
    this.#set(range, isTicked);
  }

  readonly #handleQuestion = (event: Event): void => {
    void this.#enquiry.ask({ invoices: this.documents, opener: event.currentTarget as HTMLElement });
  };

  readonly #handleClear = (): void => {
    this.forget();
    this.#host.renderRoot.querySelector<HTMLElement>('thead .tick input')?.focus();
    this.#changed();
  };

  readonly #handleAll = (): void => {
    this.#all = this.#asked;
    this.#host.renderRoot.querySelector<HTMLElement>('.selection button')?.focus();
    this.#changed();
  };

  /** Clears it. */
  forget(): void {
    this.#documents.clear();
    this.#all = undefined;
    this.#anchor = undefined;
    this.#cells = undefined;
    this.#enquiry.end();
  }

  #renderHead(): TemplateResult {
    const { msg } = this.#context().i18n;
    const items = this.#items;
    const ticked = items.filter(({ id }) => this.#has(id)).length;
    const isWhole = ticked > 0 && ticked === items.length;
    return renderBox(html`<input
      type="checkbox"
      part="select-checkbox"
      aria-label=${msg('Select all rows of this page', { id: 'invoice-list.selection.page' })}
      .checked=${live(isWhole)}
      .indeterminate=${live(ticked > 0 && !isWhole)}
      @change=${() => this.#set(items, !isWhole)}
    />`);
  }

  #renderCell(invoice: InvoiceSummary): TemplateResult {
    const { msg } = this.#context().i18n;
    const { id, number, kind } = invoice;
    const label =
      kind === 'creditNote'
        ? msg(str`Select credit note ${number}`, { id: 'invoice-list.selection.credit-note' })
        : msg(str`Select invoice ${number}`, { id: 'invoice-list.selection.invoice' });
    // A click tells of the Shift key, and comes of the keyboard too.
    const handleClick = (event: MouseEvent): void => this.#tick(invoice, (event.target as HTMLInputElement).checked, event.shiftKey);
    return renderBox(html`<input
      type="checkbox"
      part="select-checkbox"
      aria-label=${label}
      .checked=${live(this.#has(id))}
      @click=${handleClick}
    />`);
  }

  #countText(count: number): string {
    const { i18n } = this.#context();
    const { msg, formats } = i18n;
    const n = formats.number(count);
    if (this.isAll) return msg(str`All ${n} that match are selected`, { id: 'invoice-list.selection.all-selected' });
    if (count === 0) return '';
    return i18n.plural(count, {
      one: () => msg(str`${n} selected`, { id: 'invoice-list.selection.count.one' }),
      other: () => msg(str`${n} selected`, { id: 'invoice-list.selection.count.other' }),
    });
  }

  #renderQuestionButton(): TemplateResult {
    const { msg } = this.#context().i18n;
    return html`<button
      class="button button--ghost"
      type="button"
      part="enquiry-button"
      aria-expanded=${this.#enquiry.question !== undefined}
      @click=${this.#handleQuestion}
    >
      ${renderIcon(questionIcon)}${msg('Ask about these', {
        id: 'invoice-list.selection.question',
        desc: 'Button: a question to the support desk about the selected documents',
      })}
    </button>`;
  }

  /** How many are selected, with what can be done about it; nothing but an empty place while there are none. */
  renderBar(): TemplateResult {
    const { i18n, page } = this.#context();
    const { msg, formats } = i18n;
    const { isAll } = this;
    const matching = page?.count ?? 0;
    const count = isAll ? matching : this.#documents.size;
    const isTooMany = !isAll && count > MOST;
    const isWhole = this.#items.length > 0 && this.#items.every(({ id }) => this.#documents.has(id));
    const all = formats.number(matching);
    const most = formats.number(MOST);
    return html`<div class="selection" part="selection" role="group" aria-label=${msg('Selection', { id: 'invoice-list.selection.label' })}>
      <span role="status">
        ${this.#countText(count)}
        ${
          isTooMany
            ? msg(str`(${most} at most one by one)`, { id: 'invoice-list.selection.too-many', desc: 'After how many are selected' })
            : nothing
        }
      </span>
      ${
        count === 0
          ? nothing
          : html`<button class="button button--ghost" type="button" part="selection-button" @click=${this.#handleClear}>
              ${msg('Clear', { id: 'invoice-list.selection.clear', desc: 'Button after how many are selected' })}
            </button>`
      }
      ${isAll || isTooMany || count === 0 ? nothing : this.#renderQuestionButton()}
      ${
        !isAll && (isTooMany || (isWhole && matching > this.#items.length))
          ? html`<button class="button button--ghost" type="button" part="selection-button" @click=${this.#handleAll}>
              ${msg(str`Select all ${all} that match`, { id: 'invoice-list.selection.all' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** How to reach the desk with a question about what is selected, where one was asked. */
  renderQuestion(): unknown {
    return this.#enquiry.render();
  }
}
