/** What the list shows instead of rows; a chunk of its own. */
import { renderEmptyPanel, type I18n } from '@csol/core';
import { html, type TemplateResult } from 'lit';

export { panelStyles as styles } from '@csol/core';
export { texts } from './order-tracker.empty.locales/index.ts';

/** There are no orders at all. */
export function renderEmpty(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('No orders yet', { id: 'order-tracker.empty.title' }),
    text: msg('Orders appear here as soon as they are placed.', { id: 'order-tracker.empty.text' }),
  });
}

/** Nothing matches what a person has chosen. */
export function renderNoMatch(i18n: I18n, clear: () => void): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('No orders match', { id: 'order-tracker.no-match.title' }),
    text: msg('Change a filter, or take all of them away.', { id: 'order-tracker.no-match.text' }),
    actions: html`<button class="button" type="button" part="clear-button" @click=${clear}>
      ${msg('Clear filters', { id: 'order-tracker.clear' })}
    </button>`,
  });
}

/** Shown in place of everything while the page has not said where the data comes from. */
export function renderIdle(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Not connected yet', { id: 'order-tracker.idle.title' }),
    text: msg('Where the orders come from has not been set on this page.', { id: 'order-tracker.idle.text' }),
  });
}
