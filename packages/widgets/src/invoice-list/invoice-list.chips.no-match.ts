/** Nothing matches: which filter to loosen, by what each of them hides. */
import type { InvoicesPort } from '@csol/client/port';
import { renderEmptyPanel, str } from '@csol/core';
import { Task } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { chipsOf, type Chip } from './invoice-list.chips.ts';
import type { ListContext } from './invoice-list.context.ts';
import { countText } from './invoice-list.labels.ts';

/** Filters that are tried one by one; more would be many questions for one answer. */
const MAX_TRIES = 6;

type Hidden = readonly (readonly [chip: Chip, count: number])[];
type Asks = readonly [client: Partial<InvoicesPort> | undefined, query: string, language: string];

/** Finds out, once nothing matches, how many documents would if one of the filters went. */
export class NoMatch {
  #context: () => ListContext;
  #task;

  constructor(host: LitElement, context: () => ListContext) {
    this.#context = context;
    this.#task = new Task<Asks, Hidden>(host, {
      args: () => {
        const { client, choice, language, page } = context();
        return [page?.count === 0 ? client : undefined, JSON.stringify(choice.query), language];
      },
      task: ([client], { signal }) => (client ? this.#count(client, signal) : Promise.resolve([])),
    });
  }

  async #count(client: Partial<InvoicesPort>, signal: AbortSignal): Promise<Hidden> {
    const { choice, language } = this.#context();
    const tries = chipsOf(this.#context()).slice(0, MAX_TRIES);
    const counts = await Promise.all(
      tries.map(async (chip) => {
        const page = await client.listInvoices?.(choice.queryFor({ ...choice.state.filters, ...chip.change }), { signal, language });
        return [chip, page?.count ?? 0] as const;
      }),
    );
    return counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => a - b);
  }

  #renderHidden(hidden: Hidden): TemplateResult | typeof nothing {
    if (hidden.length === 0) return nothing;
    const { i18n, choice } = this.#context();
    return html`<div class="loosen">
      ${hidden.map(([{ text, change }, count]) => {
        const label = i18n.msg(str`Without “${text}”: ${countText(i18n, count)}`, { id: 'invoice-list.chips.without' });
        return html`<button class="row-button" type="button" part="loosen-button" @click=${() => choice.filter(change)}>${label}</button>`;
      })}
    </div>`;
  }

  render(): TemplateResult {
    const { i18n, choice } = this.#context();
    const { msg } = i18n;
    const hidden = this.#task.value ?? [];
    return renderEmptyPanel(i18n, {
      title: msg('No document matches', { id: 'invoice-list.chips.no-match.title' }),
      text:
        hidden.length > 0
          ? msg('One filter less shows documents again:', { id: 'invoice-list.chips.no-match.hidden' })
          : msg('Choose a longer period or fewer filters, or search for a part of the number.', { id: 'invoice-list.chips.no-match.text' }),
      actions: html`${this.#renderHidden(hidden)}
        <button class="button" type="button" @click=${choice.clear}>${msg('Clear filters', { id: 'invoice-list.chips.clear' })}</button>`,
    });
  }
}
