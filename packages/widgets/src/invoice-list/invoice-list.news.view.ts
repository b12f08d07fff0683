/** What is new, in words. */
import type { InvoiceSummary } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { kindLabel } from './invoice-list.labels.ts';
import type { Mark } from './invoice-list.news.state.ts';

/** Documents that are named; more are counted. */
const MOST_NAMED = 2;

export interface NewsContent {
  added: readonly InvoiceSummary[];
  /** How many of those that were there before have changed. */
  changed: number;
  open: (invoice: InvoiceSummary) => void;
  update: () => void;
}

function addedText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} new document`, { id: 'invoice-list.news.added.one' }),
    other: () => msg(str`${n} new documents`, { id: 'invoice-list.news.added.other' }),
  });
}

function changedText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} document has changed`, { id: 'invoice-list.news.changed.one' }),
    other: () => msg(str`${n} documents have changed`, { id: 'invoice-list.news.changed.other' }),
  });
}

function renderAdded(i18n: I18n, { added, open }: NewsContent): unknown {
  if (added.length === 0) return nothing;
  if (added.length > MOST_NAMED) return html`<span>${addedText(i18n, added.length)}</span>`;
  return html`<span>${i18n.msg('New:', { id: 'invoice-list.news.new', desc: 'Before the numbers of documents that have just come' })}</span>
    ${added.map(
      (invoice) =>
        html`<button class="row-button" type="button" part="news-open-button" aria-haspopup="dialog" @click=${() => open(invoice)}>
          ${kindLabel(i18n, invoice.kind)} ${invoice.number}
        </button>`,
    )}`;
}

/** What is new, with the way to see it. Nothing of the list moves until then. */
export function renderNews(i18n: I18n, content: NewsContent): TemplateResult {
  const { added, changed, update } = content;
  if (added.length + changed === 0) return html`<div class="news no-print" part="news" role="status"></div>`;
  return html`<div class="news no-print" part="news" role="status">
    ${renderAdded(i18n, content)} ${changed > 0 ? html`<span>${changedText(i18n, changed)}</span>` : nothing}
    <button class="button button--ghost" type="button" part="update-button" @click=${update}>
      ${i18n.msg('Update the list', { id: 'invoice-list.news.update' })}
    </button>
  </div>`;
}

function markText({ msg }: I18n, mark: Mark): string {
  switch (mark) {
    case 'new':
      return msg('New', { id: 'invoice-list.news.mark.new', desc: 'Beside a document’s number: it was issued since the last visit' });
    case 'overdue':
      return msg('Now overdue', { id: 'invoice-list.news.mark.overdue', desc: 'Beside a document’s number: since the last visit' });
    case 'changed':
      return msg('Changed', { id: 'invoice-list.news.mark.changed', desc: 'Beside a document’s number, as the others' });
  }
}

/** The mark of a row. */
export function renderMark(i18n: I18n, mark: Mark | undefined): unknown {
  return mark === undefined ? nothing : html`<span class="mark mark--${mark}" part="mark">${markText(i18n, mark)}</span>`;
}
