/** What the list shows instead of rows; a chunk of its own. */
import { renderEmptyPanel, type I18n } from '@csol/core';
import type { TemplateResult } from 'lit';

export { panelStyles as styles } from '@csol/core';
export { texts } from './invoice-list.empty.locales/index.ts';

/** There are no documents at all. */
export function renderEmpty(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('No documents yet', { id: 'invoice-list.empty.title' }),
    text: msg('Invoices and credit notes appear here as soon as they are issued.', { id: 'invoice-list.empty.text' }),
  });
}

/** Shown in place of everything while the page has not said where the data comes from. */
export function renderIdle(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Not connected yet', { id: 'invoice-list.empty.idle-title' }),
    text: msg('The source of the documents has not been set on this page.', { id: 'invoice-list.empty.idle-text' }),
  });
}
