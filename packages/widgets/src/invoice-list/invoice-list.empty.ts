/** What the list shows instead of rows; a chunk of its own. */
import { renderEmptyPanel, type I18n } from '@csol/core';
import { html, type TemplateResult } from 'lit';

export { panelStyles as styles } from '@csol/core';

/** Nothing matches the filter, or there are no documents at all. */
export function renderEmpty(i18n: I18n, isFiltered: boolean, clear: () => void): TemplateResult {
  const { msg } = i18n;
  if (!isFiltered) {
    return renderEmptyPanel(i18n, {
      title: msg('No documents yet', { id: 'invoice-list.empty.title' }),
      text: msg('Invoices and credit notes appear here as soon as they are issued.', { id: 'invoice-list.empty.text' }),
    });
  }
  return renderEmptyPanel(i18n, {
    title: msg('No document matches', { id: 'invoice-list.no-match.title' }),
    text: msg('Choose a longer period or fewer filters, or search for a part of the number.', { id: 'invoice-list.no-match.text' }),
    actions: html`<button class="button" type="button" @click=${clear}>${msg('Clear filters', { id: 'invoice-list.clear' })}</button>`,
  });
}

/** Shown in place of everything while the page has not said where the data comes from. */
export function renderIdle(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Not connected yet', { id: 'invoice-list.idle.title' }),
    text: msg('The source of the documents has not been set on this page.', { id: 'invoice-list.idle.text' }),
  });
}
